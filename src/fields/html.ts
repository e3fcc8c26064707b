/** HTML: what a page states about itself in its markup. HTML Living Standard, §4.2; schema.org in JSON-LD 1.1, §7. */
import { isUtf8 } from 'node:buffer';
import { Parser } from 'htmlparser2';
import { MalformedFile } from '../errors.ts';
import type { Block, Carrier, Field, FieldDecoder } from '../model/mark.ts';
import { document, mentionIn } from './decode.ts';
import { closeItem, hearText, type Items, noItems, openItem, type Statement } from './html-items.ts';
import { type PlainTag, plainTags } from './html-plain.ts';

const MOST_FIELDS = 20_000;
/** Bytes read beyond the last telling tag: most scripts with data are shorter. */
const LOOK_AHEAD = 8 * 1024;
/**
 * Depth at which parsing starts afresh: the parser's time grows with the square of it, and what we look for does not
 * depend on the elements around. Browsers stop nesting at 512.
 */
const DEEPEST = 1_000;
/** Inside these there is no markup, so that parsing cannot start afresh there. */
const RAW_TEXT = [
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
];
/** Elements that stand for the page or its main text; an attribute deeper down speaks of a part, which is then named. */
const PAGE_ELEMENTS = ['html', 'body', 'main', 'article'];
/** The W3C draft's attributes in both spellings it has had, and what sites use on their own. */
const ON_PARTS = /^(?:ai-?disclosure|data-ai-generated)$/;
const ATTRIBUTES = /^(?:ai-?(?:disclosure|model|provider)|data-ai-(?:generated|model))$/;

/** The elements that `openTag` looks at. */
const TELLING_NAMES: ReadonlySet<string> = new Set(['meta', 'link', 'script', ...PAGE_ELEMENTS]);
/** Words in the tags of any other element that may say something. */
const ANYWHERE = 'digitalsourcetype|ai-?disclosure|data-ai-generated';
const TELLING_ANYWHERE = new RegExp(ANYWHERE, 'i');
const ITEM_WORD = /^digitalsourcetype/i;
/** Of these words more stand only in pages made to keep a reader busy. */
const MOST_WORDS = 1_000;
const LONGEST_WORD = 'data-ai-generated'.length;
/** A tag or a word of theirs; where none follows, a page need not be parsed further. */
const TELLING = new RegExp(`<(?:${[...TELLING_NAMES].join('|')})(?![a-z0-9-])|${ANYWHERE}`, 'gi');

interface Reading {
  readonly block: Block;
  readonly fields: Field[];
  /** Index in the page of the last tag that may say something. */
  readonly last: number;
  /** The script being read, when it is JSON-LD. */
  script: { readonly text: string[]; readonly offset: number } | null;
  items: Items;
}

export const html: FieldDecoder = {
  decodes: ['html'],

  *fields(block) {
    const fields = stated(block) ?? statedInPart(block) ?? parsed(block, document(block.bytes), false) ?? [];
    yield* fields;
    if (fields.length === MOST_FIELDS)
      throw new MalformedFile('too-large', `more than ${MOST_FIELDS} statements in one page`, block.location.offset);
  },
};

/** What a plainly written page says, by its telling tags alone; null for any other. */
function stated(block: Block): readonly Field[] | null {
  const page = asciiLike(block.bytes);
  const tags = page && plainTags(page, TELLING_NAMES);
  if (!page || !tags || saysMore(page, tags)) return null;
  const reading: Reading = { block, fields: [], last: 0, script: null, items: noItems() };
  for (const tag of tags) readTag(reading, page, tag);
  return reading.fields;
}

/** Whether a telling word stands elsewhere than in these tags and their words. */
function saysMore(page: Buffer, tags: readonly PlainTag[]): boolean {
  let [seen, count] = [0, 0];
  const next = (from: number) => mentionIn(page, TELLING_ANYWHERE, LONGEST_WORD, from);
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    while (seen < tags.length && (tags[seen]?.wordsEnd ?? 0) <= at) seen += 1;
    const tag = tags[seen];
    // What a tag says of an item depends on the items around it.
    const isItem = tag !== undefined && at < tag.end && ITEM_WORD.test(page.toString('latin1', at, at + LONGEST_WORD));
    if (!tag || at < tag.start || isItem || ++count > MOST_WORDS) return true;
  }
  return false;
}

function readTag(reading: Reading, page: Buffer, { start, end, wordsEnd }: PlainTag): void {
  const parser = new Parser({
    onopentag: (name, attributes) => openTag(reading, { name, attributes, offset: () => start, isStated: false }),
  });
  parser.write(page.toString('utf8', start, end));
  if (!reading.script) return;
  reading.script.text.push(page.toString('utf8', end, wordsEnd));
  closeTag(reading, 'script');
}

/** Null where the encoding is not plainly UTF-8. */
function asciiLike(bytes: Uint8Array): Buffer | null {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return page.subarray(0, 4).some((byte) => byte === 0 || byte > 0x7f) || !isUtf8(page) ? null : page;
}

/** What a page says. Of a mere `isPart` of one, null when its last telling element does not end within it. */
function parsed(block: Block, words: string, isPart: boolean): readonly Field[] | null {
  const reading: Reading = { block, fields: [], last: lastTelling(words), script: null, items: noItems() };
  const bytesBefore = byteCounter(words);
  for (let at = 0; at < words.length && (at <= reading.last || reading.script); ) {
    at += parseSection(reading, words.slice(at), { from: at, bytesBefore });
    if (isPart && at >= words.length) return null;
  }
  return reading.fields;
}

function statedInPart(block: Block): readonly Field[] | null {
  const part = tellingPart(block.bytes);
  return part === null ? null : parsed(block, part, true);
}

/**
 * Decoding a long page takes longer than all else: the part up to its last telling tag and a little more, cut before
 * an ASCII character; null where the encoding is not plainly UTF-8.
 */
function tellingPart(bytes: Uint8Array): string | null {
  const page = bytes.length < 2 * LOOK_AHEAD ? null : asciiLike(bytes);
  if (!page) return null;
  let end = lastTelling(page.toString('latin1')) + LOOK_AHEAD;
  while (end < page.length && (page[end] ?? 0) > 0x7f) end += 1;
  return page.toString('utf8', 0, end);
}

interface Section {
  readonly from: number;
  readonly bytesBefore: (index: number) => number;
}

function lastTelling(words: string): number {
  let last = -1;
  for (const { index } of words.matchAll(TELLING)) last = index;
  return last;
}

/** Parses until the end, or until nothing of interest can follow, or until elements are nested too deep; how many characters that were. */
function parseSection(reading: Reading, words: string, { from, bytesBefore }: Section): number {
  let [depth, isPaused] = [0, false];
  reading.items = noItems();
  const isDone = () => from + parser.startIndex >= reading.last && !reading.script && !reading.items.heard;
  const pause = () => {
    isPaused = true;
    parser.pause();
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      const offset = () => bytesBefore(from + parser.startIndex);
      const isStated = put(reading, openItem(reading.items, attributes, depth, offset));
      openTag(reading, { name, attributes, offset, isStated });
      if (isDone() || (depth > DEEPEST && !RAW_TEXT.includes(name))) pause();
    },
    ontext: (text) => {
      reading.script?.text.push(text);
      hearText(reading.items, text);
    },
    onclosetag: (name) => {
      put(reading, closeItem(reading.items, depth));
      depth -= 1;
      closeTag(reading, name);
      if (isDone()) pause();
    },
  });
  parser.write(words);
  if (isPaused) return parser.endIndex + 1;
  parser.end();
  return words.length;
}

interface OpenTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** In bytes; asked for only where there is something to say, as counting takes time. */
  readonly offset: () => number;
  /** Whether the attributes are an item's statement, which is then a field already. */
  readonly isStated: boolean;
}

function openTag(reading: Reading, { name, attributes, offset, isStated }: OpenTag): void {
  if (name === 'meta' && !isStated) {
    const key = attributes.name ?? attributes.property ?? attributes['http-equiv'];
    if (key && attributes.content !== undefined)
      emit(reading, { carrier: 'html-meta', name: key, value: attributes.content, offset: offset() });
  }
  const isPointer = name === 'link' && /(?:^|\s)c2pa-manifest(?:\s|$)/i.test(attributes.rel ?? '');
  // A store in the address itself is a block of its own.
  if (isPointer && !/^\s*data:/i.test(attributes.href ?? '')) {
    emit(reading, { carrier: 'html-link', name: 'c2pa-manifest', value: attributes.href ?? '', offset: offset() });
  }
  const isJsonLd = name === 'script' && /^\s*application\/ld\+json\s*(?:;|$)/i.test(attributes.type ?? '');
  if (isJsonLd) reading.script = { text: [], offset: offset() };
  const isPage = PAGE_ELEMENTS.includes(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!(isPage ? ATTRIBUTES : ON_PARTS).test(attribute)) continue;
    const path = isPage ? attribute : `${name.slice(0, 40)}/${attribute}`;
    emit(reading, { carrier: 'html-attribute', name: attribute, value, offset: offset(), path });
  }
}

function closeTag(reading: Reading, name: string): void {
  if (name !== 'script' || !reading.script) return;
  const { text, offset } = reading.script;
  emit(reading, { carrier: 'json-ld', name: 'ld+json', value: text.join(''), offset });
  reading.script = null;
}

function put(reading: Reading, statement: Statement | null): boolean {
  if (statement) emit(reading, { carrier: 'json-ld', name: 'item', value: statement.words, offset: statement.offset });
  return statement !== null;
}

interface Said {
  readonly carrier: Carrier;
  readonly name: string;
  readonly value: string;
  readonly offset: number;
  readonly path?: string;
}

function emit(reading: Reading, { carrier, name, value, offset, path = name }: Said): void {
  if (reading.fields.length >= MOST_FIELDS) return;
  const location = { offset: reading.block.location.offset + offset, path: `html/${path}` };
  reading.fields.push({ carrier, namespace: '', name: name.trim().toLowerCase(), value: value.trim(), location });
}

/** Turns indices into bytes of UTF-8 as they grow, so that a page of many tags is measured once. */
function byteCounter(words: string): (index: number) => number {
  let [reached, bytes] = [0, 0];
  return (index) => {
    bytes += Buffer.byteLength(words.slice(reached, index));
    reached = Math.max(reached, index);
    return bytes;
  };
}
