/** Front matter: YAML between two lines of dashes at the head of a text. Jekyll's convention, which all others follow. */
import { parse } from 'yaml';
import { MalformedFile } from '../errors.ts';
import type { FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';

const MOST_ALIASES = 10;
const MOST_BRACKETS = 200;
const MOST_QUESTIONS = 20;
const DASH = 0x2d;

export const frontMatter: FieldDecoder = {
  decodes: ['text'],

  *fields({ bytes, location }) {
    // Most texts have none, and need not be decoded to show it: dashes come first, behind a byte order mark at most.
    if (!bytes.subarray(0, 4).includes(DASH)) return;
    const words = document(bytes);
    const yaml = yamlIn(words);
    const map = yaml === null || isTooDeep(yaml) ? undefined : parsed(yaml);
    for (const [name, value] of entries(map)) {
      const place = { ...location, path: `front-matter/${name}` };
      yield { carrier: 'front-matter', namespace: '', name, value, location: place };
    }
    // Many texts open with a line of dashes. One that then speaks of its origin must not be passed over for a slip of the pen.
    if (map === undefined && speaksOfOrigin(yaml ?? words))
      throw new MalformedFile('malformed', 'front matter that names an origin is no YAML', location.offset);
  },
};

/** Null when the first line is not `---`, or nothing closes it within the block. */
function yamlIn(words: string): string | null {
  const lines = words.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== '---') return null;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 ? null : lines.slice(1, end).join('\n');
}

/**
 * The YAML library needs exponential time for nested `?` and kills the process for brackets some thousands deep, so
 * text with more of either than any front matter has is not handed to it.
 */
const isTooDeep = (yaml: string) =>
  (yaml.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS || (yaml.match(/\?(?=\s)/g)?.length ?? 0) > MOST_QUESTIONS;

/** A key that may say where a text comes from, at the start of a line among the first; with `---` before it. */
function speaksOfOrigin(words: string): boolean {
  const [first, ...lines] = words
    .slice(0, 8_192)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/);
  const key = /^["']?(?:ai|aigc|generated|digital)(?:[-_]?[a-z]{1,12}){0,4}["']?\s{0,4}:/i;
  const open = first?.trimEnd() === '---' ? lines : [first ?? '', ...lines];
  const blank = open.findIndex((line) => line.trim() === '');
  return open.slice(0, blank < 0 ? open.length : blank).some((line) => key.test(line));
}

/** Scalars, and the map of GB 45438 as JSON. A text that merely starts with a line of dashes yields nothing. */
function entries(map: unknown): readonly (readonly [name: string, value: string])[] {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.entries(map).flatMap(([name, value]) => {
    const isLabel = name.toUpperCase() === 'AIGC' && typeof value === 'object' && value !== null;
    if (isLabel) return [[name, JSON.stringify(value, stringsOnly)]];
    return ['string', 'boolean', 'number'].includes(typeof value) ? [[name, String(value)]] : [];
  });
}

/** YAML reads an unquoted `Label: 1` as a number; there the author has no other way to write it plainly. */
const stringsOnly = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value);

/** Undefined where the text is no YAML. */
function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { uniqueKeys: false, maxAliasCount: MOST_ALIASES, logLevel: 'error' });
  } catch {
    return undefined;
  }
}
