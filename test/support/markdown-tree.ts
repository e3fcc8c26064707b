/** What a reader of GitHub's Markdown makes of a text: the kinds of what it sees in order, and the words. */
import MarkdownIt, { type Token } from 'markdown-it';

/** Tables and bare addresses as at GitHub, which links addresses that name a scheme and no others. */
const reader = new MarkdownIt('default', { html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
reader.linkify.add('//', null);

/** Kinds as markdown-it names them, without `_open`; what only closes is left out. */
export function readMarkdown(markdown: string): { readonly kinds: readonly string[]; readonly text: string } {
  const tokens = below(reader.parse(markdown, {}));
  const kinds = tokens
    .filter(({ nesting, type }) => nesting >= 0 && type !== 'inline')
    .map(({ type }) => type.replace(/_open$/, ''));
  const text = tokens
    .filter(({ type }) => type !== 'inline')
    .map(({ content }) => content)
    .join('');
  return { kinds, text };
}

const below = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [token, ...below(token.children ?? [])]);
