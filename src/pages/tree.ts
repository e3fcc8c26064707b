/** Parses HTML into a tree, as deep as time allows. */
import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * The parser's time grows with the square of open elements, and browsers stop nesting at 512. What lies behind a deeper
 * nesting is not read: an asset shown only there counts as not shown, which never turns anything green.
 */
const DEEPEST = 1000;

/** HTML of any kind in, a tree with offsets out. Never throws. */
export function treeOf(html: string): Document {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  let depth = 0;
  const parser = new Parser({
    onparserinit: (itself) => handler.onparserinit(itself),
    onopentag(name, attributes) {
      handler.onopentag(name, attributes);
      depth += 1;
      if (depth > DEEPEST) parser.pause();
    },
    onclosetag() {
      handler.onclosetag();
      depth -= 1;
    },
    ontext: (text) => handler.ontext(text),
    oncomment: (text) => handler.oncomment(text),
    oncommentend: () => handler.oncommentend(),
  });
  parser.write(html);
  if (depth <= DEEPEST) parser.end();
  return handler.root;
}
