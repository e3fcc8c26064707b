/** Front matter: named values between two lines of dashes at the head of a text, in YAML, TOML or JSON. Jekyll's and Hugo's convention, which all others follow. */
import { parse } from 'yaml';
import { MalformedFile } from '../errors.ts';
import type { Block, Field, FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';
import { isTelling, tomlEntries } from './toml-lines.ts';

const MOST_ALIASES = 10;
const MOST_BRACKETS = 200;
const MOST_QUESTIONS = 20;
/** Characters of YAML or TOML that are parsed; a credential between them is taken out before. */
const LONGEST = 64 * 1024;
const OPENING = /^\uFEFF?(---|\+\+\+|;;;)(yaml|toml|json)?[ \t]{0,99}(?:\r\n|\n|\r)/;
const NOTATIONS: Readonly<Record<string, string>> = { '---': 'yaml', '+++': 'toml', ';;;': 'json' };
/** C2PA 2.4, A.9: its lines are no YAML. */
const CREDENTIAL = /^.{0,99}-----BEGIN C2PA MANIFEST-----[^\0]*?-----END C2PA MANIFEST-----.{0,99}$/gm;
/** Part of every name that some vocabulary asks for. */
const ASKED = /generated|disclosure|source|aigc|assisted|modified|copyright/i;
/** Bytes: most front matter is shorter. */
const SHORT = 2048;
const LINE_FEED = 0x0a;

/** A name and what it stands for; undefined for a value that is neither a word nor a label. */
export type Entry = readonly [name: string, value: string | undefined];

export const frontMatter: FieldDecoder = {
  decodes: ['text'],

  *fields(block) {
    const words = document(block.bytes.subarray(0, 16)).trimStart();
    if (!/^\uFEFF?(?:---|\+\+\+|;;;)/.test(words)) return;
    const matter = matterIn(block);
    if (matter) yield* frontMatterFields(entriesIn(matter, block), block);
  },
};

/** Fields of what front matter holds; a telling key whose value cannot be told is said aloud. Throws MalformedFile. */
export function* frontMatterFields(entries: readonly Entry[], block: Block): Generator<Field> {
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    yield {
      carrier: 'front-matter',
      namespace: '',
      name,
      value,
      location: { ...block.location, path: `front-matter/${name}` },
    };
  }
  const unread = entries.find(([name, value]) => value === undefined && isTelling(name));
  if (unread) throw fault(block, 'malformed', `${unread[0]} is no plain value`);
}

interface Matter {
  readonly notation: string;
  readonly words: string;
}

/**
 * Null when the text has none: a line of dashes is also a rule, and the first line of many a YAML file. Faults are of
 * interest only where a key speaks of the text's origin: that must not be passed over for a slip of the pen.
 */
function matterIn(block: Block): Matter | null {
  const { bytes } = block;
  const matter = closedMatter(document(beginningOf(bytes))) ?? closedMatter(document(bytes));
  if (matter) return matter;
  const [, ...lines] = document(bytes)
    .slice(0, LONGEST)
    .split(/\r\n|\n|\r/);
  const blank = lines.findIndex((line) => line.trim() === '');
  const paragraph = lines.slice(0, blank < 0 ? lines.length : blank);
  const isMeant = paragraph.some((line) => isTelling(line) || line.includes('-----BEGIN C2PA MANIFEST-----'));
  if (isMeant) throw fault(block, 'malformed', 'nothing closes it');
  return null;
}

function closedMatter(text: string): Matter | null {
  const [opening, fence = '', named] = OPENING.exec(text) ?? [];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length).replaceAll(/\r\n?/g, '\n');
  const end = rest.search(fence === '---' ? /^(?:---|\.\.\.)[ \t]{0,99}$/m : /^(?:\+\+\+|;;;)[ \t]{0,99}$/m);
  return end < 0
    ? null
    : { notation: named ?? NOTATIONS[fence] ?? 'yaml', words: rest.slice(0, end).replace(CREDENTIAL, '') };
}

/** A few lines, up to the end of one: decoding all that may be front matter takes longer than reading it. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  return bytes.length <= SHORT ? bytes : bytes.subarray(0, bytes.subarray(0, SHORT).lastIndexOf(LINE_FEED) + 1);
}

const fault = ({ location }: Block, code: 'malformed' | 'too-large', what: string) =>
  new MalformedFile(code, `front matter: ${what}`, location.offset);

function entriesIn({ notation, words }: Matter, block: Block): readonly Entry[] {
  // Most front matter says nothing of the kind, and need not be parsed to show it.
  if (!ASKED.test(words)) return [];
  const isMeant = words.split('\n').some((line) => isTelling(line.trim()));
  const isTooLarge = words.length > LONGEST || (notation === 'yaml' && isTooDeep(words));
  if (isTooLarge && isMeant) throw fault(block, 'too-large', 'longer or deeper than any has');
  if (isTooLarge) return [];
  if (notation === 'toml') return tomlEntries(words);
  try {
    return entriesOf(notation === 'json' ? JSON.parse(words) : parsed(words));
  } catch (error) {
    // Prose between two rules is no front matter.
    if (!isMeant) return [];
    throw fault(block, 'malformed', error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}

/**
 * The YAML library needs exponential time for nested `?` and kills the process for brackets some thousands deep, so
 * text with more of either than any front matter has is not handed to it.
 */
const isTooDeep = (yaml: string) =>
  (yaml.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS || (yaml.match(/\?(?=\s)/g)?.length ?? 0) > MOST_QUESTIONS;

const parsed = (yaml: string): unknown =>
  parse(yaml, { uniqueKeys: false, maxAliasCount: MOST_ALIASES, logLevel: 'error' });

/**
 * Scalars, and the map of GB 45438 as JSON; Hugo keeps the author's own keys one level down, in `params`. A text that
 * merely starts with a line of dashes yields nothing.
 */
export function entriesOf(map: unknown, isInner = false): readonly Entry[] {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.entries(map).flatMap(([name, value]): readonly Entry[] => {
    if (name === 'params' && !isInner) return entriesOf(value, true);
    const isLabel = name.toUpperCase() === 'AIGC' && typeof value === 'object' && value !== null;
    if (isLabel) return [[name, JSON.stringify(value, stringsOnly)]];
    return [[name, ['string', 'boolean', 'number'].includes(typeof value) ? String(value) : undefined]];
  });
}

/** YAML reads an unquoted `Label: 1` as a number; there the author has no other way to write it plainly. */
const stringsOnly = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value);
