/** XMP as RDF/XML: every spelling of a property is seen, and nothing else is. */
import { describe, expect, test } from 'vitest';
import { MalformedFile } from '../src/errors.ts';
import { xmp } from '../src/fields/xmp.ts';
import type { Field } from '../src/model/mark.ts';
import { ascii, joined, utf8 } from './support/bytes.ts';
import { IPTC_TERM, packet, xmpWith } from './support/xmp.ts';

const IPTC = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const TERM = `${IPTC_TERM}trainedAlgorithmicMedia`;

function decode(bytes: Uint8Array | string): { fields: Field[]; fault: string | null } {
  const block = {
    kind: 'xmp',
    bytes: typeof bytes === 'string' ? utf8(bytes) : bytes,
    location: { offset: 7, path: 'xmp' },
  } as const;
  const fields: Field[] = [];
  try {
    for (const field of xmp.fields(block)) fields.push(field);
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    return { fields, fault: error.message };
  }
  return { fields, fault: null };
}

const sourceTypes = (bytes: Uint8Array | string) =>
  decode(bytes)
    .fields.filter(({ namespace, name }) => namespace === IPTC && name === 'DigitalSourceType')
    .map(({ value }) => value);

const element = (content: string, attributes = '') =>
  packet('', `<Iptc4xmpExt:DigitalSourceType${attributes}>${content}</Iptc4xmpExt:DigitalSourceType>`);

const statement = `<Iptc4xmpExt:DigitalSourceType>${TERM}</Iptc4xmpExt:DigitalSourceType>`;

describe('spellings of one property', () => {
  test.each([
    ['attribute', xmpWith('Iptc4xmpExt:DigitalSourceType', TERM)],
    ['element', element(TERM)],
    ['element with blanks', element(`\n   ${TERM}\n  `)],
    ['CDATA', element(`<![CDATA[${TERM}]]>`)],
    ['reference', packet('', `<Iptc4xmpExt:DigitalSourceType rdf:resource="${TERM}"/>`)],
    ['list', element(`<rdf:Bag><rdf:li>${TERM}</rdf:li></rdf:Bag>`)],
    ['list of references', element(`<rdf:Seq><rdf:li rdf:resource="${TERM}"/></rdf:Seq>`)],
    ['alternatives by language', element(`<rdf:Alt><rdf:li xml:lang="x-default">${TERM}</rdf:li></rdf:Alt>`)],
    [
      'value with qualifiers',
      element(`<rdf:Description><rdf:value>${TERM}</rdf:value><dc:note>x</dc:note></rdf:Description>`),
    ],
    ['value as an attribute', element(`<rdf:Description rdf:value="${TERM}"/>`)],
    ['resource with a value', element(`<rdf:value>${TERM}</rdf:value>`, ' rdf:parseType="Resource"')],
    ['another prefix', packet(`xmlns:q="${IPTC}" q:DigitalSourceType="${TERM}"`)],
    ['prefix of RDF itself', element(TERM).replaceAll('rdf:', 'r:').replaceAll('xmlns:rdf', 'xmlns:r')],
    ['without xmpmeta', element(TERM).replace(/<x:xmpmeta[^>]*>|<\/x:xmpmeta>/g, '')],
    [
      'in the second description',
      element('x').replace(
        '</rdf:RDF>',
        `<rdf:Description xmlns:i="${IPTC}" i:DigitalSourceType="${TERM}"/></rdf:RDF>`,
      ),
    ],
  ])('%s', (_, words) => {
    expect(sourceTypes(words)).toContain(TERM);
    expect(decode(words).fault).toBeNull();
  });
});

describe('what is not a statement about the file', () => {
  test.each([
    [
      'prose',
      packet(
        '',
        `<dc:description><rdf:Alt><rdf:li>Iptc4xmpExt:DigitalSourceType="${TERM}"</rdf:li></rdf:Alt></dc:description>`,
      ),
    ],
    ['a comment', packet('', `<!-- <Iptc4xmpExt:DigitalSourceType>${TERM}</Iptc4xmpExt:DigitalSourceType> -->`)],
    ['a processing instruction', packet('', `<?note DigitalSourceType="${TERM}"?>`)],
    [
      'an ingredient in a structure',
      packet(
        '',
        `<xmpMM:Pantry><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:DigitalSourceType>${TERM}</Iptc4xmpExt:DigitalSourceType></rdf:li></rdf:Bag></xmpMM:Pantry>`,
      ),
    ],
    [
      'an ingredient with attributes',
      packet('', `<xmpMM:DerivedFrom><rdf:Description Iptc4xmpExt:DigitalSourceType="${TERM}"/></xmpMM:DerivedFrom>`),
    ],
    ['an attribute on a property', packet('', `<xmpMM:DerivedFrom Iptc4xmpExt:DigitalSourceType="${TERM}"/>`)],
    ['the right name in a wrong namespace', packet(`xmlns:q="http://example.org/" q:DigitalSourceType="${TERM}"`)],
    [
      'markup outside RDF',
      `<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:i="${IPTC}"><i:DigitalSourceType>${TERM}</i:DigitalSourceType></x:xmpmeta>`,
    ],
    [
      'an ingredient deep in a structure',
      packet(
        '',
        `<xmpMM:Pantry><rdf:Bag><rdf:li><rdf:Description><xmpMM:a>${statement}</xmpMM:a></rdf:Description></rdf:li></rdf:Bag></xmpMM:Pantry>`,
      ),
    ],
    [
      'a structure in no list',
      packet('', `<xmpMM:a><xmpMM:b>${statement}<rdf:li>${TERM}</rdf:li></xmpMM:b></xmpMM:a>`),
    ],
    ['a thing that is no description', element(TERM).replaceAll('rdf:Description', 'x:thing')],
    ['an empty value', element(' \n ')],
    ['plain words', `DigitalSourceType ${TERM}`],
    ['nothing', ''],
  ])('%s', (_, words) => {
    expect(sourceTypes(words)).toEqual([]);
    expect(decode(words).fault).toBeNull();
  });
});

describe('encodings and surroundings', () => {
  const words = element(TERM).replace(/<\?xpacket[^>]*>/g, '');
  const utf16 = Uint8Array.from(Buffer.from(words, 'utf16le'));

  test.each([
    ['UTF-8 with a byte order mark', joined('\xef\xbb\xbf', utf8(words))],
    ['UTF-16 little-endian', joined('\xff\xfe', utf16)],
    ['UTF-16 big-endian', joined('\xfe\xff', Uint8Array.from(Buffer.from(utf16).swap16()))],
    ['UTF-16 that does not say so', utf16],
    ['zeros behind', joined(utf8(words), new Uint8Array(4_000))],
    ['rubbish around', joined('\0\0rubbish', utf8(words), 'more & rubbish\0')],
    ['an XML declaration that comes late', joined('  \n', utf8(`<?xml version="1.0" encoding="UTF-8"?>${words}`))],
    [
      'a packet instruction with one mark too many',
      utf8(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"??>${words}`),
    ],
  ])('%s', (_, bytes) => {
    expect(sourceTypes(bytes)).toEqual([TERM]);
    expect(decode(bytes).fault).toBeNull();
  });
});

describe('faults', () => {
  test('a packet that is cut yields what came before, and is malformed', () => {
    const words = xmpWith('Iptc4xmpExt:DigitalSourceType', TERM);
    const reading = decode(words.slice(0, words.indexOf('</rdf:RDF>')));
    expect(reading.fields).toHaveLength(1);
    expect(reading.fault).toMatch(/unclosed/);
  });

  test.each([
    ['not one whole tag', '<x:xmpmeta x'],
    ['undeclared prefix', packet('', '<nobody:knows>a</nobody:knows>')],
    ['undefined entity', element('&nbsp;')],
    ['crossed tags', element('<rdf:Bag><rdf:li></rdf:Bag></rdf:li>')],
    ['depth', packet('', `${'<dc:a>'.repeat(300)}${'</dc:a>'.repeat(300)}`)],
    ['a flood of attributes', packet(Array.from({ length: 6_000 }, (_, i) => `dc:a${i}="x"`).join(' '))],
    ['endless depth', packet('', '<dc:a>'.repeat(200_000))],
    ['entities that unfold', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${element('&b;')}`],
  ])('%s', (_, words) => {
    expect(decode(words).fault).toMatch(/^XMP: /);
  });

  test('too many properties', () => {
    const { fields, fault } = decode(packet('', '<dc:a>x</dc:a>'.repeat(60_000)));
    expect(fields).toHaveLength(50_000);
    expect(fault).toMatch(/more than/);
  });

  test('words that are no XML at all are nothing', () => {
    expect(decode(ascii('\xff\xff\xff\0\0'))).toEqual({ fields: [], fault: null });
  });
});
