/** The gate can fail: planted faults are found by every law, and a rule that misses its own ends the run with 4. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FORGERY, TURNED_AT } from '../src/canary/forgery.ts';
import { silentRules } from '../src/canary/silent-rules.ts';
import { run } from '../src/commands/run.ts';
import { library } from '../src/host/node-host.ts';
import { laws } from '../src/laws/index.ts';
import type { CredentialLibrary } from '../src/model/credential.ts';
import type { LawPack } from '../src/model/law.ts';
import { readOpened } from '../src/read/files.ts';
import { memorySource } from './support/memory-host.ts';
import { changedAt } from './support/signed.ts';

const TODAY = '2026-11-25';
const planted = laws.flatMap(({ id, canary }) => Object.keys(canary?.breaks ?? {}).map((rule) => [id, rule] as const));
const without = (law: LawPack, rule: string): LawPack => ({
  ...law,
  rules: Object.fromEntries(Object.entries(law.rules).filter(([name]) => name !== rule)),
});

test('every law plants faults, and they are found on any day', async () => {
  expect(laws.filter(({ canary }) => !canary)).toEqual([]);
  for (const day of [TODAY, '2025-12-01', '2099-01-01'])
    expect(await silentRules({ laws, today: day, library: null })).toEqual([]);
});

test.each(planted)('%s/%s is missed when it is silent', async (id, rule) => {
  const broken = laws.map((law) => (law.id === id ? without(law, rule) : law));
  expect(await silentRules({ laws: broken, today: TODAY, library: null })).toEqual([`${id}/${rule}`]);
});

test('a rule that speaks for another reason is silent about what was planted', async () => {
  const [law] = laws;
  if (!law?.canary) throw new Error('no law');
  const page = { text: '<img src="canary.png" alt="">' };
  const broken = { ...law, canary: { ...law.canary, files: { ...law.canary.files, 'canary.html': page } } };
  expect(await silentRules({ laws: [broken], today: TODAY, library: null })).toEqual(['kz-ai-law/perceivable-warning']);
});

describe('a forged credential', () => {
  test('is planted where credentials are verified, and found', async () => {
    expect(await silentRules({ laws, today: TODAY, library })).toEqual([]);
  });

  test('is a sound one but for one bit', async () => {
    const bytes = new Uint8Array(Buffer.from(FORGERY, 'base64'));
    const sound = changedAt(bytes, TURNED_AT);
    const verification = { trust: { anchors: '', timestamps: '' }, library };
    const verdicts = await Promise.all(
      [bytes, sound].map((file) => readOpened('a.png', () => memorySource(file), verification)),
    );
    expect(verdicts.map(({ credentials }) => credentials.map(({ verdict }) => verdict))).toEqual([
      ['invalid'],
      ['untrusted'],
    ]);
  });

  test('is missed by a library that believes everything, and by one that does nothing', async () => {
    const { verify } = await library();
    const believing: CredentialLibrary = {
      verify: async (format, file, settings) =>
        (await verify(format, file, settings)).replaceAll('assertion.dataHash.mismatch', 'assertion.dataHash.match'),
    };
    const broken: CredentialLibrary = { verify: () => Promise.reject(new Error('no library')) };
    for (const one of [believing, broken])
      expect(await silentRules({ laws, today: TODAY, library: async () => one })).toEqual(['asset/invalid-credential']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'canary-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['en', 'ru', 'kk'])('in %s: no report, one sentence, exit 4', async (lang) => {
  writeFileSync(join(folder, 'ai-compliance.yaml'), 'version: 1\n');
  const said = { out: '', err: '' };
  const into = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
  });
  const stdin = (async function* () {})();
  const surroundings = { cwd: () => folder, env: {}, stdin, stdout: into('out'), stderr: into('err') };
  const [law] = laws;
  const rules = law?.rules ?? {};
  const { 'machine-readable-mark': kept } = rules;
  // The law is data for reading only; the test breaks it as a fault of ours would.
  const open: Record<string, unknown> = rules;
  delete open['machine-readable-mark'];
  try {
    expect(await run(['--lang', lang], surroundings)).toBe(4);
  } finally {
    open['machine-readable-mark'] = kept;
  }
  expect(said.out).toBe('');
  expect(said.err).toMatch(/^tanba: .*kz-ai-law\/machine-readable-mark.*\n$/);
});
