/** Progress is for a person at a terminal, and leaves nothing behind. */
import { expect, test } from 'vitest';
import { written } from '../src/commands/patient-output.ts';
import { progressOn } from '../src/commands/progress.ts';
import { LOCALES } from '../src/model/text.ts';
import { commandWords } from '../src/words/commands.ts';

const ERASED = '\r\x1b[2K';

interface Case {
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly total?: number | null;
  readonly columns?: number;
}

/** Thirty files, one each tenth of a second; what was written to the terminal. */
async function shown({ isTTY = true, env = {}, total = 30, columns = 80 }: Case, locale: 'en' | 'ru' | 'kk' = 'en') {
  const texts: string[] = [];
  let clock = 0;
  const stderr = { isTTY, columns, write: (text: string) => texts.push(text) };
  const progress = progressOn({ env, stderr }, await commandWords(locale), total, () => clock);
  for (let i = 0; i < 30; i++) {
    clock += 100;
    progress.step();
  }
  progress.end();
  progress.end();
  return texts;
}

test('says nothing for a second, then rewrites one line and erases it', async () => {
  const texts = await shown({});
  expect(texts[0]).toBe(`${ERASED}reading files: 10 of 30`);
  expect(texts.slice(0, -1).every((text) => text.startsWith(ERASED) && !text.includes('\n'))).toBe(true);
  expect(texts.at(-1)).toBe(ERASED);
  expect(texts).toHaveLength(22);
});

test.each([
  ['a pipe', { isTTY: false }],
  ['a build server', { env: { CI: 'true' } }],
  ['a terminal that cannot erase', { env: { TERM: 'dumb' } }],
])('says nothing to %s', async (_, conditions) => {
  expect(await shown(conditions)).toEqual([]);
});

test.each(LOCALES)('counts in %s, with and without a total, and never wraps', async (locale) => {
  expect((await shown({}, locale))[0]).toMatch(/10.*30|30.*10/);
  expect((await shown({ total: null }, locale))[0]).toMatch(/10$/);
  for (const text of await shown({ columns: 12 }, locale)) expect(text.replace(ERASED, '').length).toBeLessThan(12);
});

test('whoever reads slowly is waited for', async () => {
  let drain = () => {};
  const slow = { write: () => false, once: (_: 'drain', listener: () => void) => (drain = listener) };
  let isDone = false;
  const writing = written(slow, 'words').then(() => (isDone = true));
  await new Promise(setImmediate);
  expect(isDone).toBe(false);
  drain();
  await writing;
  expect(isDone).toBe(true);
});
