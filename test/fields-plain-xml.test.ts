/** Plain XML read without a whole parser: what is taken for plain means the same to the parser, and common packets are plain. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { END, plainXml, type XmlEvent } from '../src/fields/plain-xml.ts';
import { IPTC_TERM, packet, xmpWith } from './support/xmp.ts';

/** What the whole parser makes of it; null for any fault. */
function parsed(words: string): readonly XmlEvent[] | null {
  const events: XmlEvent[] = [];
  let [depth, isSound] = [0, true];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    const own = Object.values(attributes).map(({ uri: of, local: name, value }) => ({ uri: of, local: name, value }));
    events.push({ uri, local, attributes: own });
  });
  parser.on('closetag', () => {
    depth -= 1;
    events.push(END);
  });
  const word = (text: string) => depth > 0 && events.push(text);
  parser.on('text', word);
  parser.on('cdata', word);
  parser.write(words).close();
  return isSound ? events : null;
}

/** Words that stand beside each other are one text, whatever lies between them unseen. */
function joined(events: readonly XmlEvent[] | null): readonly XmlEvent[] | null {
  return (
    events?.reduce<XmlEvent[]>((all, event) => {
      const last = all.at(-1);
      if (typeof event === 'string' && typeof last === 'string') all[all.length - 1] = last + event;
      else if (event !== '') all.push(event);
      return all;
    }, []) ?? null
  );
}

const term = `${IPTC_TERM}trainedAlgorithmicMedia`;
const plain = [
  xmpWith('Iptc4xmpExt:DigitalSourceType', term),
  packet('', `<dc:title><rdf:Alt><rdf:li xml:lang="kk">Әуен &amp; &lt;сурет&gt;</rdf:li></rdf:Alt></dc:title>`),
  packet(" q:a = 'x' xmlns:q\n=\n'urn:q'", '<q:b q:c="&quot;"/><!-- a - note --><?note an instruction?>'),
  '<a xmlns="urn:1"><b xmlns=""/><c xmlns:d="urn:2" d:e="1" e="2"/> \n</a>\n \n',
];

describe('a plain document', () => {
  test.each(plain)('%#', (words) => {
    expect(plainXml(words)).not.toBeNull();
    expect(joined(plainXml(words))).toEqual(joined(parsed(words)));
  });
});

test.each([
  ['a type', '<!DOCTYPE a><a/>'],
  ['an entity of its own', '<a>&own;</a>'],
  ['a number for a character', '<a>&#65;</a>'],
  ['a section', '<a><![CDATA[x]]></a>'],
  ['carriage returns', '<a>\r\n</a>'],
  ['a line break in an attribute', '<a b="1\n2"/>'],
  ['a declaration', '<?xml version="1.0"?><a/>'],
  ['two roots', '<a/><b/>'],
  ['no root', ' '],
  ['words beside it', '<a/>b'],
  ['an end that is missing', '<a><b></b>'],
  ['ends crossed', '<a><b></a></b>'],
  ['an end too many', '<a/></a>'],
  ['no declared prefix', '<a:b/>'],
  ['no declared prefix of an attribute', '<a b:c="1"/>'],
  ['a prefix undone', '<a xmlns:b=""/>'],
  ['a reserved prefix', '<a xmlns:xml="urn:x"/>'],
  ['a reserved namespace', '<a xmlns:b="http://www.w3.org/2000/xmlns/"/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an attribute twice by namespace', '<a xmlns:b="urn:x" xmlns:c="urn:x" b:d="1" c:d="2"/>'],
  ['a declaration twice', '<a xmlns="urn:x" xmlns="urn:x"/>'],
  ['attributes without a blank', '<a b="1"c="2"/>'],
  ['an end of a section', '<a>]]></a>'],
  ['dashes in a comment', '<a><!-- a -- b --></a>'],
  ['a comment that never ends', '<a/><!-- a'],
  ['a bracket in a value', '<a b="<"/>'],
  ['a zero', '<a>\0</a>'],
  ['elements too deep', `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`],
  ['attributes too many', `<a ${Array.from({ length: 200 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
])('a document with %s is left to the parser', (_, words) => {
  expect(plainXml(words)).toBeNull();
});

const piece = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<a ',
    'xmlns="urn:1"',
    'xmlns:b="urn:2"',
    '<b:c b:d="1">',
    '</b:c>',
    '/>',
    '>',
    '<',
    ' ',
    '\n',
    '&lt;',
    '&',
  ],
  ...[
    '<!--',
    '-->',
    '--',
    '<?p ',
    '?>',
    ']]>',
    "b='x'",
    'xml:lang="ru"',
    'words',
    'сөз',
    '"',
    "'",
    '=',
    ':',
    '\r',
    '\ufffe',
    '<?xml?>',
  ],
);

test('whatever it is put together from, plain means the same to the parser', () => {
  const check = (words: string) => {
    const events = plainXml(words);
    if (events) expect(joined(events)).toEqual(joined(parsed(words)));
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => check(`<r>${pieces.join('')}</r>`)),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...plain),
      fc.nat(),
      fc.array(piece, { maxLength: 2 }),
      fc.nat(4),
      (words, seed, pieces, gone) => {
        const at = seed % words.length;
        check(words.slice(0, at) + pieces.join('') + words.slice(at + gone));
      },
    ),
    { numRuns: 5000 },
  );
});

test('a packet of sixteen megabytes takes no time to speak of', () => {
  for (const filler of ['a', '-', '<!-- -->', '&amp;', '<b/>', ' '])
    expect(plainXml(`<a>${filler.repeat((4 * 2 ** 20) / filler.length)}</a>`)).not.toBeNull();
});
