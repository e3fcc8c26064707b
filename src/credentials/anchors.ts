/** Picks from a list of trusted certificates those that could have to do with one credential: the library parses all it is given, every time. */

interface Anchor {
  readonly pem: string;
  /** The subject's name in DER: what a certificate below it repeats, byte by byte, as its issuer (RFC 5280 §4.1.2.4). */
  readonly subject: Buffer;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
const MOST_ANCHORS = 2_000;
const known = new Map<string, readonly Anchor[]>();

/** How many certificates a PEM text holds that can be read as such. */
export const certificatesIn = (pem: string): number => anchorsOf(pem).length;

/**
 * The certificates of `pem` whose name stands in the manifest store `bytes`, as PEM; '' when there are none. A chain
 * ends below its anchor, so the anchor's name stands in it as an issuer; the anchor itself may stand in it too.
 * `packed`: the store holds compressed manifests, where nothing can be seen from outside; then all of them.
 */
export function anchorsFor(pem: string, bytes: Uint8Array, packed: boolean): string {
  if (packed) return pem;
  const store = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const near = anchorsOf(pem).filter(({ subject }) => store.includes(subject));
  return near.map((anchor) => anchor.pem).join('\n');
}

function anchorsOf(pem: string): readonly Anchor[] {
  const before = known.get(pem);
  if (before) return before;
  const anchors = [...pem.matchAll(CERTIFICATE)].slice(0, MOST_ANCHORS).flatMap(([text, body = '']): Anchor[] => {
    const subject = subjectOf(Buffer.from(body, 'base64'));
    return subject === null ? [] : [{ pem: text, subject }];
  });
  known.set(pem, anchors);
  return anchors;
}

const SEQUENCE = 0x30;
const EXPLICIT_VERSION = 0xa0;

/** RFC 5280 §4.1: Certificate { tbs { [0] version?, serial, algorithm, issuer, validity, subject … } … }. Null for anything else. */
function subjectOf(der: Buffer): Buffer | null {
  const outer = element(der, 0);
  const tbs = outer && element(der, outer.start);
  if (!outer || !tbs || tbs.tag !== SEQUENCE) return null;
  let at = tbs.start;
  const first = element(der, at);
  if (first?.tag === EXPLICIT_VERSION) at = first.end;
  for (let skipped = 0; skipped < 4; skipped++) {
    const next = element(der, at);
    if (!next) return null;
    at = next.end;
  }
  const subject = element(der, at);
  return subject?.tag === SEQUENCE ? der.subarray(at, subject.end) : null;
}

/** One DER element (X.690 §8.1): its tag, where its contents start, where it ends. Null where it does not fit. */
function element(der: Buffer, at: number): { tag: number; start: number; end: number } | null {
  const [tag, first] = [der[at], der[at + 1]];
  if (tag === undefined || first === undefined) return null;
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (more > 4 || at + 2 + more > der.length) return null;
  const length = more === 0 ? first : der.readUIntBE(at + 2, more);
  const start = at + 2 + more;
  return start + length > der.length ? null : { tag, start, end: start + length };
}
