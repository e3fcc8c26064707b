/** Cuts the text into YAML's own parts, and refuses what no manifest needs: bombs, references, tags, several documents. */
import { type CST, Lexer, Parser } from 'yaml';
import type { YamlProblem } from '../model/reason-manifest.ts';
import type { Complaint } from './findings.ts';
import { quoted } from './findings.ts';
import type { Source, Span } from './source.ts';

export type Tokens = { readonly tokens: readonly CST.Token[] } | { readonly complaints: readonly Complaint[] };

const MOST_BYTES = 1024 * 1024;
/** Words and signs; a manifest of a megabyte with ordinary lines has half of this. */
const MOST_LEXEMES = 400_000;
/** The contract's deepest key lies at nine. */
const DEEPEST = 64;

/** YAML 1.2 §5.1 forbids these; U+FFFD is what a decoder leaves where the bytes were not UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]/u;

/** Either the parts, or why the text is not looked at further. Never throws. */
export function tokensOf(source: Source): Tokens {
  const unfit = unfitText(source);
  if (unfit) return { complaints: [unfit] };

  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES) {
      return { complaints: [syntax({ from: 0, to: 0 }, () => ({ id: 'too-dense', data: { limit: MOST_LEXEMES } }))] };
    }
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());

  const refused = [...refusals(tokens)];
  return refused.length > 0 ? { complaints: refused } : { tokens };
}

export const syntax = (span: Span, reason: Complaint['reason']): Complaint => ({
  rule: 'manifest/syntax',
  span,
  reason,
});

export const notYaml = (span: Span, kind: YamlProblem, problem: string): Complaint =>
  syntax(span, () => ({ id: 'not-yaml', data: { kind, problem } }));

function unfitText({ text }: Source): Complaint | null {
  // A character takes at least one byte, so a long text need not be measured.
  const bytes = text.length > MOST_BYTES ? text.length : Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    return syntax({ from: 0, to: 0 }, () => ({ id: 'too-big', data: { bytes, limit: MOST_BYTES } }));
  }
  const from = text.search(NOT_TEXT);
  if (from === -1) return null;
  const character = `U+${text.charCodeAt(from).toString(16).toUpperCase().padStart(4, '0')}`;
  return syntax({ from, to: from + 1 }, () => ({ id: 'not-text', data: { character } }));
}

/** Walks with a list of its own, not by recursion: the depth is what is being measured. */
function* refusals(tokens: readonly CST.Token[]): Iterable<Complaint> {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') yield notYaml(spanOf(token), 'directive', 'directives are not read');
    if (token.type !== 'document') continue;
    documents += 1;
    if (documents > 1) {
      yield syntax(spanOf(token), () => ({ id: 'several-documents', data: {} }));
      return;
    }
    const ahead: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
    for (let next = ahead.pop(); next; next = ahead.pop()) {
      const { token: here, depth } = next;
      if (depth > DEEPEST) {
        yield syntax(spanOf(here), () => ({ id: 'too-deep', data: { limit: DEEPEST } }));
        return;
      }
      yield* refusalsAt(here);
      for (const child of childrenOf(here)) ahead.push({ token: child, depth: depth + 1 });
    }
  }
}

function* refusalsAt(token: CST.Token): Iterable<Complaint> {
  if (token.type === 'anchor' || token.type === 'alias') {
    yield syntax(spanOf(token), () => ({ id: 'repeats-by-reference', data: { found: quoted(token.source) } }));
  }
  if (token.type === 'tag') yield notYaml(spanOf(token), 'tag', 'tags are not read');
  if (isUnclosed(token)) yield notYaml(openingOf(token), 'unclosed', 'missing closing quote or bracket');
}

/** The parser would report these at the end of the file, where nobody forgot anything. */
function isUnclosed(token: CST.Token): boolean {
  if (token.type === 'flow-collection') {
    return !token.end.some(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
  }
  if (token.type === 'single-quoted-scalar') return token.source.split("'").length % 2 === 0;
  if (token.type !== 'double-quoted-scalar') return false;
  if (token.source.length < 2 || !token.source.endsWith('"')) return true;
  let escapes = 0;
  while (token.source[token.source.length - 2 - escapes] === '\\') escapes += 1;
  return escapes % 2 === 1;
}

/** One character: the quote or the bracket. */
const openingOf = (token: CST.Token): Span => {
  const from = token.type === 'flow-collection' ? token.start.offset : token.offset;
  return { from, to: from + 1 };
};

const spanOf = (token: CST.Token): Span => {
  const length = 'source' in token ? token.source.trimEnd().length : 0;
  return { from: token.offset, to: token.offset + length };
};

function* childrenOf(token: CST.Token): Iterable<CST.Token> {
  if (token.type === 'document') {
    yield* token.start;
    if (token.value) yield token.value;
  }
  if (token.type === 'block-scalar') yield* token.props;
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return;
  for (const item of token.items) {
    yield* item.start;
    if (item.key) yield item.key;
    if (item.sep) yield* item.sep;
    if (item.value) yield item.value;
  }
}
