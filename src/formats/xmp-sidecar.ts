/** An XMP packet in a file of its own, beside the file it speaks of. XMP specification part 1, §7.3; part 3, §1.2. */
import { MalformedFile } from '../errors.ts';
import type { Format } from '../model/mark.ts';
import { copy, latin1 } from './cursor.ts';
import { firstTag, opening } from './text.ts';

const ROOT = /^<(?:[\w-]{1,32}:)?(?:xmpmeta|xapmeta)[\s>]/;
/** RDF alone may be about anything; Adobe's and IPTC's namespaces make it XMP. */
const BARE_ROOT = /^<(?:[\w-]{1,32}:)?RDF[\s>]/;
const NAMESPACE = /ns\.adobe\.com|iptc\.org\/std\/Iptc4xmp|tc260\.org\.cn/;
const [BEGIN, END] = [/^[^<]{0,8}<\?xpacket\s+begin/, /<\?xpacket\s+end\s{0,4}=\s{0,4}["'][rw]["']\s{0,4}\?>/];

export const xmpSidecar: Format = {
  name: 'xmp',
  media: null,
  matches: (head) => {
    const words = opening(head);
    const root = firstTag(words);
    return words.startsWith('<?xpacket begin') || ROOT.test(root) || (BARE_ROOT.test(root) && NAMESPACE.test(words));
  },

  *blocks(source) {
    const bytes = copy(source, 0, source.size, 'XMP sidecar');
    yield { kind: 'xmp', bytes, location: { offset: 0, path: 'sidecar' } };
    // The closing of the last element is for the parser to see.
    const words = latin1(bytes).replaceAll('\0', '');
    if (BEGIN.test(words) && !END.test(words)) {
      throw new MalformedFile('truncated', 'XMP packet without its end', source.size);
    }
  },
};
