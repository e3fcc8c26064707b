/** The words of a text or a page, without what they show as code: an example of something is not the thing. CommonMark 0.31, §4.4–4.5, §6.1. */
import { Parser } from 'htmlparser2';
import type { FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';

/**
 * Words without any of these are nothing the vocabularies look for. Short, and mostly opened by a rare sign, because such
 * are found several times faster in bytes than a pattern is; the private characters stand around references to sources.
 */
const TELLING = [
  '[oai',
  '[cite',
  'citet',
  '{"attr',
  '<grok',
  '_card_json=',
  'utm_source=',
  '\u2020',
  '\ue200',
  '\ue202',
];
const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm;
const INDENTED = /^(?: {4}|\t).*$/gm;
const INLINE = /(`{1,8})(?!`)[^\n]{1,1000}?(?<!`)\1(?!`)/g;
const CODE = ['code', 'pre', 'samp', 'kbd', 'script', 'style', 'textarea', 'template', 'title'];
/** As deep as the parser's time allows. */
const DEEPEST = 1_000;
/** Characters. */
const LONGEST = 1024 * 1024;

export const prose: FieldDecoder = {
  decodes: ['text', 'html'],

  *fields({ kind, bytes, location }) {
    if (!mayTell(bytes)) return;
    const words = document(bytes).slice(0, LONGEST);
    const value = kind === 'html' ? withoutMarkup(words) : withoutCode(words);
    yield { carrier: 'text', namespace: '', name: 'words', value, location };
  },
};

/** In UTF-16 the letters stand apart, so that such a text is always decoded. */
function mayTell(bytes: Uint8Array): boolean {
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    words.subarray(0, 4).some((byte) => byte === 0 || byte >= 0xfe) || TELLING.some((sign) => words.includes(sign))
  );
}

const withoutCode = (words: string): string =>
  words.replaceAll('\r\n', '\n').replace(FENCED, '\n').replace(INDENTED, '').replace(INLINE, '');

/** Visible words, and the addresses of links. */
function withoutMarkup(words: string): string {
  const parts: string[] = [];
  let [depth, code] = [0, 0];
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      depth += 1;
      if (CODE.includes(name)) code += 1;
      if (code === 0 && name === 'a') parts.push(` ${href} `);
      if (depth > DEEPEST) parser.pause();
    },
    ontext: (text) => {
      if (code === 0) parts.push(text);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (CODE.includes(name)) code -= 1;
    },
  });
  parser.write(words);
  if (depth <= DEEPEST) parser.end();
  return parts.join('');
}
