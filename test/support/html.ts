/** Builds pages. */
export const page = (head: string, body = '<p>Words</p>', attributes = ''): string =>
  `<!doctype html>\n<html lang="kk"${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>\n`;

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** The wrapper of C2PA 2.4, A.7: magic, version, length, store, each byte a variation selector. */
export const hidden = (bytes: Uint8Array, length = bytes.length): string => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  const all = Buffer.concat([Buffer.from('C2PATXT\0\x01', 'latin1'), size, bytes]);
  return `\uFEFF${[...all].map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('')}`;
};
