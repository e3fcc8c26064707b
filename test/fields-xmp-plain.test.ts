/** The quick reader of plain XML either says what the full parser says, or leaves the document to it. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { readPlainXml, type XmlAttribute, type XmlListener, type XmlName } from '../src/fields/xmp-plain.ts';
import { packet, sourceTypeXmp, xmpWith } from './support/xmp.ts';

/** What a listener was told, words in one piece. */
function recorded(read: (listener: XmlListener) => boolean): string[] | null {
  const told: string[] = [];
  let words = '';
  const put = (line: string) => {
    if (words !== '') told.push(`text ${words}`);
    words = '';
    told.push(line);
  };
  const named = ({ uri, local }: XmlName) => `{${uri}}${local}`;
  const isRead = read({
    enter: (name, attributes) =>
      put(`<${named(name)} ${attributes.map((each) => `${named(each)}=${each.value}`).join(' ')}`),
    text: (more) => {
      words += more;
    },
    leave: () => put('>'),
  });
  return isRead ? told : null;
}

const quickly = (xml: string) => recorded((listener) => readPlainXml(xml, listener));

/** Throws at the first fault, wherever it is. */
const fully = (xml: string) =>
  recorded((listener) => {
    const parser = new SaxesParser({ xmlns: true });
    let depth = 0;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => {
      depth += 1;
      const attributes: readonly XmlAttribute[] = Object.values(tag.attributes);
      listener.enter(tag, attributes);
    });
    parser.on('closetag', () => {
      depth -= 1;
      listener.leave();
    });
    parser.on('text', (words) => depth > 0 && listener.text(words));
    parser.on('cdata', (words) => listener.text(words));
    parser.write(xml).close();
    return true;
  });

const rich = packet(
  `xmp:CreatorTool='A "tool"' dc:title="a &amp; b\n\tc &gt; d"`,
  `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Seq><rdf:li xml:lang="x-default">Жасаған &lt;ЖИ&gt;</rdf:li></rdf:Seq></dc:creator>
   <!-- a - comment --><a xmlns="urn:a" b="1"/><a xmlns="" /><?xpacket end="w"?>`,
);
const packets = [sourceTypeXmp('trainedAlgorithmicMedia'), xmpWith('xmp:CreatorTool', 'x < & "y"'), rich];

describe('plain packets', () => {
  test.each(packets)('%#: the quick reader reads them, and says the same', (xml) => {
    const body = xml.slice(xml.indexOf('<'), xml.lastIndexOf('>') + 1);
    expect(quickly(body)).not.toBeNull();
    expect(quickly(body)).toEqual(fully(body));
  });

  test('what is changed at random is read alike, or not at all', () => {
    const pieces = [
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '&',
      '&amp;',
      '&#65;',
      ':',
      '=',
      ' ',
      '\n',
      '\r',
      '\t',
      '-',
      '--',
      'x',
    ];
    const more = [
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml ',
      '?>',
      ' xmlns:',
      ' xmlns=""',
      'xml:',
      '<a>',
      '</a>',
      'é',
      '\0',
    ];
    const change = fc.record({ at: fc.nat(4_000), cut: fc.nat(6), put: fc.constantFrom('', ...pieces, ...more) });
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...packets), fc.array(change, { minLength: 1, maxLength: 3 }), (whole, changes) => {
        const xml = changes.reduce((text, { at, cut, put }) => {
          const from = at % text.length;
          return text.slice(0, from) + put + text.slice(from + cut);
        }, whole);
        const told = quickly(xml);
        if (told === null) return;
        read += 1;
        expect(told).toEqual(fully(xml));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1_000);
  });
});

describe('what is left to the full parser', () => {
  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['CDATA', '<a><![CDATA[b]]></a>'],
    ['a character by its number', '<a>&#x41;</a>'],
    ['an unknown entity', '<a>&b;</a>'],
    ['an XML declaration', '<?xml version="1.1"?><a/>'],
    ['a prefix without a namespace', '<a:b/>'],
    ['a prefix whose namespace is blank', '<a:b xmlns:a=" "/>'],
    ['a prefix XML keeps', '<a xmlns:xml="urn:b"/>'],
    ['two attributes of one name', '<a xmlns:b="urn:c" xmlns:d="urn:c" b:e="1" d:e="2"/>'],
    ['two roots', '<a/><b/>'],
    ['words beside the root', '<a/>b'],
    ['no end', '<a><b></b>'],
    ['ends crossed', '<a><b></a></b>'],
    ['a carriage return', '<a>\r</a>'],
    ['half a character', '<a>\ud800</a>'],
    ['a comment with two dashes', '<a><!-- -- --></a>'],
    ['nothing', ''],
  ])('%s', (_, xml) => expect(quickly(xml)).toBeNull());

  test('what is too deep or too wide', () => {
    expect(quickly('<a>'.repeat(100) + '</a>'.repeat(100))).toBeNull();
    expect(quickly(`<a ${Array.from({ length: 1_000 }, (_, i) => `b${i}=""`).join(' ')}/>`)).toBeNull();
    expect(quickly(`<a>${'-'.repeat(3_000_000)}<!--${' '.repeat(3_000_000)}--></a>`)).not.toBeNull();
  });
});
