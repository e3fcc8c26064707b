/** What YAML allows and a manifest must not hold: references, tags, directives, a second document, bottomless nesting. */
import type { CST } from 'yaml';
import { type Complaint, notYaml, quoted, syntax } from './findings.ts';
import type { Span } from './source.ts';

/** The contract's deepest key lies at nine. */
const DEEPEST = 64;

/** Everything refused, in no order; nesting too deep is told alone, for the rest only follows from it. */
export function refusals(tokens: readonly CST.Token[]): readonly Complaint[] {
  const refused = [...aboutDocuments(tokens)];
  const quotes: Complaint[] = [];
  const brackets: Complaint[] = [];
  for (const { token, depth } of everyToken(tokens)) {
    if (depth > DEEPEST) return [syntax(spanOf(token), () => ({ id: 'too-deep', data: { limit: DEEPEST } }))];
    if (token.type === 'anchor' || token.type === 'alias') {
      refused.push(
        syntax(spanOf(token), () => ({ id: 'repeats-by-reference', data: { found: quoted(token.source) } })),
      );
    }
    if (token.type === 'tag') refused.push(notYaml(spanOf(token), 'tag', 'tags are not read'));
    if (isUnclosedText(token)) quotes.push(unclosed(token.offset));
    if (isUnclosedFlow(token)) brackets.push(unclosed(token.offset));
  }
  // A text that never ends swallows the brackets that would have closed.
  return [...refused, ...(quotes.length > 0 ? quotes : brackets)];
}

function* aboutDocuments(tokens: readonly CST.Token[]): Iterable<Complaint> {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') yield notYaml(spanOf(token), 'directive', 'directives are not read');
    if (token.type !== 'document') continue;
    documents += 1;
    if (documents === 2) yield syntax(spanOf(token), () => ({ id: 'several-documents', data: {} }));
  }
}

interface Nested {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Walks with a list of its own, not by recursion: the depth is what is being measured. */
function* everyToken(tokens: readonly CST.Token[]): Iterable<Nested> {
  const ahead: Nested[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    yield next;
    for (const token of childrenOf(next.token)) ahead.push({ token, depth: next.depth + 1 });
  }
}

/** The parser would report what is unclosed at the end of the file, where nobody forgot anything. */
const unclosed = (from: number): Complaint =>
  notYaml({ from, to: from + 1 }, 'unclosed', 'missing closing quote or bracket');

const isUnclosedFlow = (token: CST.Token): boolean =>
  token.type === 'flow-collection' && !token.end.some(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');

function isUnclosedText(token: CST.Token): boolean {
  // Inside single quotes a quote is written twice, so the quotes of a closed text are even in number.
  if (token.type === 'single-quoted-scalar') return token.source.split("'").length % 2 === 0;
  if (token.type !== 'double-quoted-scalar') return false;
  if (token.source.length < 2 || !token.source.endsWith('"')) return true;
  let backslashes = 0;
  while (token.source[token.source.length - 2 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

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
