/** Builds XMP packets. */
const NAMESPACES: Readonly<Record<string, string>> = {
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  TC260: 'http://www.tc260.org.cn/ns/AIGC/1.0/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
};

export const IPTC_TERM = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

const declarations = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A packet around one description with the given attributes and content. */
export const packet = (attributes: string, content = ''): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${declarations} ${attributes}>` +
  `${content}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** A packet with one property as an attribute. */
export const xmpWith = (property: string, value: string): string => packet(`${property}="${escaped(value)}"`);

export const sourceTypeXmp = (term: string): string => xmpWith('Iptc4xmpExt:DigitalSourceType', IPTC_TERM + term);
