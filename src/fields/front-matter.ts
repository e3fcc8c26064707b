/** Front matter: YAML between two lines of dashes at the head of a text. Jekyll's convention, which all others follow. */
import { parse } from 'yaml';
import type { FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';

const MOST_ALIASES = 10;
const MOST_BRACKETS = 200;
const MOST_QUESTIONS = 20;
const [DASH, LINE_FEED] = [0x2d, 0x0a];
/** Bytes: most front matter is shorter. */
const SHORT = 2048;

export const frontMatter: FieldDecoder = {
  decodes: ['text'],

  *fields({ bytes, location }) {
    // Most texts have none, and need not be decoded to show it: dashes come first, behind a byte order mark at most.
    if (!bytes.subarray(0, 4).includes(DASH)) return;
    const yaml = yamlIn(document(beginningOf(bytes))) ?? yamlIn(document(bytes));
    if (yaml === null || isTooDeep(yaml)) return;
    for (const [name, value] of entries(yaml)) {
      const place = { ...location, path: `front-matter/${name}` };
      yield { carrier: 'front-matter', namespace: '', name, value, location: place };
    }
  },
};

/** A few lines, up to the end of one: decoding all that may be front matter takes longer than reading it. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.subarray(0, SHORT).lastIndexOf(LINE_FEED) + 1;
  return bytes.length <= SHORT || end === 0 ? bytes : bytes.subarray(0, end);
}

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

/** Scalars, and the map of GB 45438 as JSON. A text that merely starts with a line of dashes yields nothing. */
function entries(yaml: string): readonly (readonly [name: string, value: string])[] {
  const map = parsed(yaml);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.entries(map).flatMap(([name, value]) => {
    const isLabel = name.toUpperCase() === 'AIGC' && typeof value === 'object' && value !== null;
    if (isLabel) return [[name, JSON.stringify(value, stringsOnly)]];
    return ['string', 'boolean', 'number'].includes(typeof value) ? [[name, String(value)]] : [];
  });
}

/** YAML reads an unquoted `Label: 1` as a number; there the author has no other way to write it plainly. */
const stringsOnly = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value);

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { uniqueKeys: false, maxAliasCount: MOST_ALIASES, logLevel: 'error' });
  } catch {
    return null;
  }
}
