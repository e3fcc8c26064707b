/** Credentials in texts and pages: hidden in characters, between lines of dashes, in a page's head. */
import { describe, expect, test } from 'vitest';
import { readFile } from '../src/read/file.ts';
import { battery } from './support/battery.ts';
import { read, utf8 } from './support/bytes.ts';
import { created, iptc, saying } from './support/c2pa.ts';
import { base64, between, dataAddress, selectors, wrapped } from './support/c2pa-text.ts';
import { page } from './support/html.ts';

const store = saying(created(iptc('trainedAlgorithmicMedia')));
const script = (words: string) => `<script type="application/c2pa">${words}</script>`;
const link = (href: string) => `<link rel="c2pa-manifest" href="${href}">`;

const utf16 = (words: string, order: 'little' | 'big') => {
  const bytes = Buffer.from(`\uFEFF${words}`, 'utf16le');
  return Uint8Array.from(order === 'little' ? bytes : bytes.swap16());
};

battery({
  'text with a wrapper': { from: 34, bytes: utf8(wrapped(store)) },
  'text with a manifest in its first line': { from: 31, bytes: utf8(`# ${between(dataAddress(store))}`) },
  'page with a credential': { from: 70, bytes: utf8(`<!doctype html><html><head>${script(base64(store))}`) },
});

/** `path origin` of every mark, labels of C2PA left out; then pointers, and how the problem begins. */
function said(words: string | Uint8Array): readonly string[] {
  const { marks, pointers, problem } = read(typeof words === 'string' ? utf8(words) : words);
  return [
    ...marks.map(({ location, origin, carrier }) => `${location.path.split('/c2pa/')[0]} ${origin} ${carrier}`),
    ...pointers.map(({ what, target }) => `${what} ${target}`),
    ...(problem ? [`${problem.code}: ${problem.message.split(': ')[0]}`] : []),
  ];
}

const WRAPPED = 'text/wrapper ai-generated embedded';
const MANIFEST = 'text/manifest ai-generated embedded';

describe('characters that show nothing', () => {
  test.each<readonly [string, string | Uint8Array]>([
    ['at the end', `Words.\n\n${wrapped(store)}`],
    ['at the end of a long text', `${'A line of words.\n'.repeat(200_000)}${wrapped(store)}\n`],
    ['over the edge of a window', `${'x'.repeat(1024 * 1024 - 20)}${wrapped(store)}`],
    ['in subtitles', `WEBVTT\n\n00:01.000 --> 00:02.000\nWords${wrapped(store)}\n`],
    ['in UTF-16', utf16(`Words ${wrapped(store)}`, 'little')],
    ['in UTF-16 the other way round', utf16(`Words ${wrapped(store)}`, 'big')],
    ['in a page', page('', `<p>Words${wrapped(store)}</p>`)],
    ['in JSON', JSON.stringify({ text: `Words${wrapped(store)}` })],
  ])('%s', (_, words) => {
    expect(said(words)).toEqual([WRAPPED]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['ordinary selectors of emoji', `Words ☕\uFE0F and ${selectors(utf8('C2PA'))}`, []],
    [
      'two of them',
      `a${wrapped(store)}b${wrapped(store)}`,
      [WRAPPED, WRAPPED, 'malformed: manifest.text.multipleWrappers'],
    ],
    ['without its mark', `a${wrapped(store, { mark: '' })}`, ['malformed: manifest.text.corruptedWrapper']],
    ['of another version', `a${wrapped(store, { version: 2 })}`, ['malformed: manifest.text.corruptedWrapper']],
    ['longer than it is', `a${wrapped(store, { length: 99_999 })} b`, ['malformed: manifest.text.corruptedWrapper']],
    [
      'longer than any store',
      `a${wrapped(store, { length: 0xffffffff })}`,
      ['too-large: C2PA store claims 4294967295 bytes'],
    ],
  ])('%s', (_, words, expected) => {
    expect(said(words)).toEqual(expected);
  });

  test('of a text too long to be searched through both ends are, and it is said', () => {
    const size = 65 * 1024 * 1024;
    const end = utf8(wrapped(store));
    const source = {
      size,
      read: (offset: number, length: number) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset))).fill(0x61);
        const at = size - end.length - offset;
        for (let index = Math.max(0, -at); index < end.length; index++) bytes[at + index] = end[index] ?? 0;
        return bytes;
      },
      close: () => {},
    };
    const { origin, problem } = readFile('long.txt', source);
    expect({ origin, code: problem?.code }).toEqual({ origin: 'ai-generated', code: 'too-large' });
  });
});

describe('between lines of dashes', () => {
  const own = between(dataAddress(store));
  test.each([
    ['a first line', `# ${own}\nprint(1)\n`],
    ['behind a shebang', `#!/bin/sh\n# ${own}\necho\n`],
    ['a style sheet', `/* ${own} */\nbody {}\n`],
    ['a comment of several lines', `/*\n${between(dataAddress(store), '\n')}\n*/\nbody {}\n`],
    ['lines that each have their sign', `# ${between(dataAddress(store), '\n# ')}\nwords\n`],
    ['a last line', `#!/bin/sh\necho\n# ${own}\n`],
    ['a last line in a comment', `words\n<!-- ${own} -->\n`],
    ['a last line of Basic', `Print 1\r\nRem ${own}\r\n`],
    ['front matter', `---\ntitle: words\n${between(dataAddress(store), '\n')}\n---\n\nWords\n`],
    ['front matter in a comment', `+++\n# ${own}\ntitle = "words"\n+++\n`],
    ['base64 alone', `% ${between(base64(store))}\nwords\n`],
    ['behind a long text', `${'A line of words.\n'.repeat(100_000)}# ${own}`],
    ['a page', `<!-- ${own} -->\n${page('')}`],
  ])('%s', (_, words) => {
    expect(said(words)).toEqual([MANIFEST]);
  });

  test('a store longer than the head that is searched for it', () => {
    const long = saying(created(iptc('trainedAlgorithmicMedia')), {
      label: 'org.example.padding',
      bytes: new Uint8Array(),
    });
    expect(said(`---\n${between(`${dataAddress(long)}`, '\n')}\n---\n`).at(0)).toBe(MANIFEST);
    expect(said(`# ${own.replace('MANIFEST----- ', `MANIFEST----- ${' '.repeat(200_000)}`)}\nwords`)).toEqual([
      MANIFEST,
    ]);
  });

  test.each([
    [
      'an address elsewhere',
      `// ${between('https://example.kz/a.c2pa')}\n`,
      ['remote-manifest https://example.kz/a.c2pa'],
    ],
    ['an address beside it', `// ${between('./a.c2pa')}\n`, ['remote-manifest ./a.c2pa']],
    [
      'two of them',
      `# ${own}\nwords\n# ${own}\n`,
      [MANIFEST, MANIFEST, 'malformed: manifest.structuredText.multipleReferences'],
    ],
    ['nothing between', `# ${between('')}\n`, ['malformed: manifest.structuredText.emptyReference']],
    ['no address', `# ${between('{see above}')}\n`, ['malformed: manifest.structuredText.malformedReference']],
    ['no base64', `# ${between('data:application/c2pa;base64,!!')}\n`, ['malformed: C2PA store is no base64']],
    ['no end', `# -----BEGIN C2PA MANIFEST----- data:,\n`, ['malformed: manifest.structuredText.noManifest']],
    ['no beginning', `words\n# -----END C2PA MANIFEST-----\n`, ['malformed: manifest.structuredText.noManifest']],
    ['an example in a fence', `# About\n\n\`\`\`\n# ${own}\n\`\`\`\n`, []],
    ['an example in the middle', `About:\n\n    # ${own}\n\nEnd.\n`, []],
    ['words about it', `The line \`${own}\` stands first.\n`, []],
  ])('%s', (_, words, expected) => {
    expect(said(words)).toEqual(expected);
  });
});

describe('a page', () => {
  const own = base64(store);
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['a store in its head', page(script(own)), ['html/script ai-generated embedded']],
    [
      'a store on several lines',
      page(script(`\n${own.match(/.{1,64}/g)?.join('\n')}\n`)),
      ['html/script ai-generated embedded'],
    ],
    ['a store in UTF-16', utf16(page(script(own)), 'little'), ['html/script ai-generated embedded']],
    ['a store in an address', page(link(dataAddress(store))), ['html/link ai-generated embedded']],
    ['an address', page(link('/a.c2pa')), ['remote-manifest /a.c2pa']],
    [
      'two stores',
      page(script(own) + script(own)),
      [
        'html/script ai-generated embedded',
        'html/script ai-generated embedded',
        'malformed: manifest.html.multipleManifests',
      ],
    ],
    [
      'a store and an address',
      page(script(own) + link('a')),
      ['html/script ai-generated embedded', 'remote-manifest a', 'malformed: manifest.html.multipleManifests'],
    ],
    ['no base64', page(script('{}')), ['malformed: C2PA store is no base64']],
    ['nothing', page(script(' ')), ['malformed: C2PA store is no base64']],
    [
      'a store in its body',
      page('', script(own)),
      ['html/script ai-generated embedded', 'malformed: C2PA manifest outside the head'],
    ],
    ['a store in a comment', page(`<!-- ${script(own)} -->`), []],
    ['a store shown as an example', page('', `<pre>${script(own).replaceAll('<', '&lt;')}</pre>`), []],
    ['another type', page(`<script type="application/c2pa-other">${own}</script>`), []],
  ])('with %s', (_, words, expected) => {
    expect(said(words)).toEqual(expected);
  });

  test('that is nested without end has its credential read', () => {
    expect(said(page(script(own), '<div>'.repeat(50_000)))).toEqual(['html/script ai-generated embedded']);
  });
});
