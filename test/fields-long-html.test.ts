/** Long pages are not decoded whole, and yet nothing that they say is lost or cut. */
import { expect, test } from 'vitest';
import { html } from '../src/fields/html.ts';
import { utf8 } from './support/bytes.ts';

const meta = '<meta name="AIGC" content="да">';
const data = (length: number) => `<script type="application/ld+json">"${'я'.repeat(length)}"</script>`;
const words = (length: number) => '<p>сөз <b>word</b></p>'.repeat(length / 20);

const read = (page: string) => {
  const location = { offset: 0, path: 'html' };
  const fields = [...html.fields({ kind: 'html', bytes: utf8(`<!doctype html>${page}`), location })];
  return fields.map(({ name, value, location: { offset } }) => ({ name, value, offset }));
};
const placeOf = (page: string, tag: string) => utf8(`<!doctype html>${page.slice(0, page.indexOf(tag))}`).length;

test.each([
  ['at the head', meta + words(200_000), '<meta', 'да'],
  ['in the middle', words(100_000) + meta + words(100_000), '<meta', 'да'],
  ['at the very end', words(200_000) + meta, '<meta', 'да'],
  ['in a short script', data(1_000) + words(200_000), '<script', `"${'я'.repeat(1_000)}"`],
  ['in a script longer than what is looked at', data(50_000) + words(200_000), '<script', `"${'я'.repeat(50_000)}"`],
  [
    'in a script that is never closed',
    `${words(40_000)}${data(9_000).replace('</script>', '')}`,
    '<script',
    `"${'я'.repeat(9_000)}"`,
  ],
  [
    'in an attribute longer than what is looked at',
    `${meta.replace('да', 'д'.repeat(30_000))}${words(99_000)}`,
    '<meta',
    'д'.repeat(30_000),
  ],
])('said %s, in a plain page and in one that is not', (_, plain, tag, value) => {
  for (const page of [plain, `<?odd?>${plain}`])
    expect(read(page)).toEqual([expect.objectContaining({ value, offset: placeOf(page, tag) })]);
});

test('nothing said', () => expect(read(words(200_000))).toEqual([]));
