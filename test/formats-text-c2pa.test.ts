/** Credentials in texts and pages: found wherever the standard puts them, and not where somebody writes about them. */
import { describe, expect, test } from 'vitest';
import { joined, read, utf8 } from './support/bytes.ts';
import { created, iptc, saying } from './support/c2pa.ts';
import { wrapped } from './support/c2pa-text.ts';
import { page } from './support/html.ts';

const store = saying(created(iptc('trainedAlgorithmicMedia')));
const base64 = Buffer.from(store).toString('base64');

const dashed = (value: string) => `-----BEGIN C2PA MANIFEST----- ${value} -----END C2PA MANIFEST-----`;
const inData = dashed(`data:application/c2pa;base64,${base64}`);
const script = `<script type="application/c2pa">\n${base64}\n</script>`;

/** A text has no length of its own, so a cut one may be whole; what it must not do is surprise us. */
test.each([`Words.${wrapped(store)}`, page(script), `# ${inData}\nwords\n`])('cut or flipped at any byte', (words) => {
  const bytes = utf8(words);
  for (let at = 0; at < bytes.length; at += 7) {
    const flipped = Uint8Array.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 0x20;
    for (const changed of [bytes.subarray(0, at), flipped])
      expect(read(changed).problem?.message ?? '').not.toMatch(/^unexpected/);
  }
});

describe('found', () => {
  test.each<[string, string, string]>([
    ['behind the words', `Сөздер.\n${wrapped(store)}\n`, 'text/wrapper'],
    ['in a long text', `${'word '.repeat(100_000)}${wrapped(store)}`, 'text/wrapper'],
    ['in subtitles', `1\n00:00:01,000 --> 00:00:02,000\nWords${wrapped(store)}\n`, 'text/wrapper'],
    ['in a page between words', page('', `<p>Words${wrapped(store)}</p>`), 'text/wrapper'],
    ['on the first line', `# ${inData}\nwords\nmore\n`, 'text/manifest'],
    ['on the last line', `words\nmore\n// ${inData}\n`, 'text/manifest'],
    ['in front matter', `---\ntitle: A\nc2pa: "${inData}"\n---\nwords\n`, 'text/manifest'],
    ['in a script of a page', page(script), 'html/script'],
  ])('%s', (_, words, path) => {
    const { marks, origin, problem } = read(utf8(words));
    expect(problem).toBeNull();
    expect(origin).toBe('ai-generated');
    expect(marks[0]?.location.path.split('/c2pa/')[0]).toBe(path);
  });
});

describe('not found', () => {
  test.each([
    ['written about in the middle', `words\n${inData}\nwords\n`],
    ['an address, which is not followed', `${dashed('https://example.kz/a.c2pa')}\nwords\n`],
    ['a variation selector that chooses a look', 'A heart \u2764\uFE0F and \uFEFF\uFE0F.'],
    ['other hidden bytes', `words${wrapped(store).replace(/^(.)(.{8})/u, '$1')}`],
    ['words about application/c2pa', page('', '<p>application/c2pa</p>')],
  ])('%s', (_, words) => {
    expect(read(utf8(words))).toMatchObject({ marks: [], problem: null });
  });
});

describe('said', () => {
  test.each<[string, string, string]>([
    ['a store that breaks off', `words${wrapped(store, { length: store.length + 9 })}`, 'truncated'],
    ['two in one text', `a${wrapped(store)} b${wrapped(store)}`, 'malformed'],
    ['two in one page', page(script + script), 'malformed'],
    ['a script without an end', `<!doctype html><script type="application/c2pa">${base64}`, 'truncated'],
    ['a script that is not base64', page('<script type="application/c2pa">words!</script>'), 'malformed'],
  ])('%s', (_, words, code) => {
    expect(read(utf8(words)).problem?.code).toBe(code);
  });

  test('a length beyond all measure', () => {
    expect(read(joined(utf8(`words${wrapped(new Uint8Array(0), { length: 0xffffffff })}`))).problem?.code).toBe(
      'too-large',
    );
  });
});
