/** Builds SVG drawings. */

/** A drawing whose metadata hold the given packet and store; nothing but the root's end tag closes the file. */
export function svgWith(packet: string, store?: Uint8Array): string {
  const base64 = store ? Buffer.from(store).toString('base64') : '';
  const manifest = store ? `<c2pa:manifest xmlns:c2pa="http://c2pa.org/manifest">${base64}</c2pa:manifest>` : '';
  return svgAround(`<metadata>${packet}${manifest}</metadata><text>made by AI</text>`);
}

export const svgAround = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
