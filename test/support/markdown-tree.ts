/** What a CommonMark reader makes of a text: the kinds of its nodes in order, and the words. */
import { fromMarkdown } from 'mdast-util-from-markdown';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Without the extensions of GitHub, which the tests look at by themselves. */
export function readMarkdown(markdown: string): { readonly kinds: readonly string[]; readonly text: string } {
  const nodes = below(fromMarkdown(markdown));
  return { kinds: nodes.map(({ type }) => type), text: nodes.map(({ value }) => value ?? '').join('') };
}

const below = (node: Node): readonly Node[] => (node.children ?? []).flatMap((child) => [child, ...below(child)]);
