/** `tanba lock` and what `ai-compliance.lock` may do: vouch for bytes that were read once, and for nothing else. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/commands/run.ts';
import { NOBODY } from '../src/model/trust.ts';
import { readFile } from '../src/read/file.ts';
import { readingHere } from '../src/read/files.ts';
import { asAttested, lockFrom, lockText } from '../src/read/lock.ts';
import { lfsPull } from '../src/words/lfs-pull.ts';
import { memorySource } from './support/bytes.ts';
import { cells } from './support/cells/index.ts';
import { check, type Repository, said, without } from './support/example.ts';
import { memoryHost } from './support/memory-host.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { ROOT_PEM, signedBeside, signedPng } from './support/signed.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pointerTo = (bytes: Uint8Array, over: { readonly oid?: string; readonly size?: number } = {}) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${over.oid ?? sha256(bytes)}\nsize ${over.size ?? bytes.length}\n`;

const marked = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
const bare = pngWith([]);
/** Signed once: every signature is another. */
const signed = signedPng();
const MANIFEST = `version: 1
organization: { name: A, size: small }
laws: { kz-ai-law: {} }
systems: { s: { name: S, role: possessor, purpose: P } }
assets:
  - { path: a.png, system: s, origin: created, imitates: event, distribution: public }
`;
const LOCK = 'ai-compliance.lock';
const lockOf = (bytes: Uint8Array, file = 'a.png') =>
  lockText([{ sha256: sha256(bytes), size: bytes.length, reading: readFile(file, memorySource(bytes)) }]);
const about = async (repository: Repository, ...rules: readonly string[]) => {
  const report = await check(repository);
  const found = said(report).filter((line) => rules.some((rule) => line.includes(rule)));
  return { found, notes: report.notChecked.map(({ duty, why }) => `${duty.en}: ${why.en}`), report };
};
const NOTE =
  /^The bytes behind Git LFS pointers \(1, the first is a\.png\): attested by ai-compliance\.lock, not proved/;
const RULES = ['not-downloaded', 'machine-readable-mark', 'lock/stale'];

describe('a pointer', () => {
  const here = { 'ai-compliance.yaml': MANIFEST, 'a.png': pointerTo(marked), [LOCK]: lockOf(marked) };

  test('to locked bytes is vouched for, and it is said that nothing was proved', async () => {
    const { found, notes } = await about(here, ...RULES);
    expect(found).toEqual([]);
    expect(notes.filter((note) => NOTE.test(note))).toHaveLength(1);
  });

  test('to locked bytes without a mark is judged as they were', async () => {
    const { found } = await about({ ...here, 'a.png': pointerTo(bare), [LOCK]: lockOf(bare) }, ...RULES);
    expect(found).toEqual(['error unmet kz-ai-law/machine-readable-mark @ a.png']);
  });

  test.each([
    ['without a lock', without(here, LOCK)],
    ['to other bytes', { ...here, 'a.png': pointerTo(bare) }],
    ['to bytes of another size', { ...here, 'a.png': pointerTo(marked, { size: 1 }) }],
    ['that is not whole', { ...here, 'a.png': pointerTo(marked).slice(0, 90) }],
    ['whose entry is another file’s', { ...here, [LOCK]: lockOf(marked, 'b.png') }],
    ['whose lock is a pointer too', { ...here, [LOCK]: pointerTo(marked) }],
    ['whose lock is torn', { ...here, [LOCK]: lockOf(marked).slice(0, -3) }],
  ])('%s stays unseen, with the command that fetches it', async (_, repository) => {
    const { found, notes, report } = await about(repository, 'asset/not-downloaded');
    expect(found).toEqual(['error unseen asset/not-downloaded @ a.png']);
    expect(report.verdict).not.toBe('pass');
    expect(notes.filter((note) => NOTE.test(note))).toEqual([]);
  });

  test('that nobody declares is vouched for by nothing', async () => {
    const { report, notes } = await about(
      { ...here, 'ai-compliance.yaml': MANIFEST.replace('a.png', 'b.png') },
      ...RULES,
    );
    expect(notes.filter((note) => NOTE.test(note))).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).toContain('lock/stale');
  });

  test('with a sidecar is not held against it', async () => {
    const [picture, sidecar] = [bare, signedBeside(bare)];
    const repository = { ...here, 'a.c2pa': sidecar, 'a.png': pointerTo(picture), [LOCK]: lockOf(picture) };
    const { found } = await about(repository, 'asset/invalid-credential', 'not-downloaded');
    expect(found).toEqual([]);
    const whole = await about({ ...repository, 'a.png': picture }, 'asset/invalid-credential');
    expect(whole.found).toEqual([]);
  });
});

describe('bytes that are here', () => {
  test('are read, whatever the lock says of them', async () => {
    const lies = lockText([
      { sha256: sha256(bare), size: bare.length, reading: readFile('a.png', memorySource(marked)) },
    ]);
    const { found } = await about({ 'ai-compliance.yaml': MANIFEST, 'a.png': bare, [LOCK]: lies }, ...RULES);
    expect(found).toContain('error unmet kz-ai-law/machine-readable-mark @ a.png');
    expect(found).toContain('warning unmet lock/stale @ a.png');
  });

  test('and agree are no news', async () => {
    const { found } = await about(
      { 'ai-compliance.yaml': MANIFEST, 'a.png': marked, [LOCK]: lockOf(marked) },
      ...RULES,
    );
    expect(found).toEqual([]);
  });
});

describe('whom a signer is trusted by', () => {
  const trusting = MANIFEST.replace('assets:', 'labeling: { trust: { anchors: root.pem } }\nassets:');

  test('is not for the lock to say', async () => {
    const here = { 'ai-compliance.yaml': trusting, 'root.pem': ROOT_PEM, 'a.png': signed };
    const whole = await about(here, ...RULES);
    const [mark] = whole.report.findings.flatMap(({ evidence }) => evidence);
    const reading = readFile('a.png', memorySource(signed));
    const boastful = {
      ...reading,
      marks: reading.marks.map((each) => ({ ...each, assurance: 'signed-trusted' as const })),
    };
    const text = lockText([{ sha256: sha256(signed), size: signed.length, reading: boastful }]);
    expect(text).not.toContain('signed-trusted');
    const forged = text.replaceAll('signed-unchecked', 'signed-trusted');
    expect(forged).toContain('signed-trusted');
    const entry = lockFrom(forged)?.get('a.png');
    expect(entry?.reading.marks.map(({ assurance }) => assurance)).not.toContain('signed-trusted');
    expect(mark?.assurance).not.toBe('signed-invalid');
    const host = memoryHost(here);
    const read = (await readingHere(host)(['a.png'], NOBODY)).get('a.png');
    const content = { sha256: sha256(signed), size: signed.length };
    const lock = read ? lockText([{ ...content, reading: read }]) : '';
    expect(lock).toContain('"credentials":[{"verdict":"unchecked"');
    expect((await about({ ...here, [LOCK]: lock }, 'lock/stale')).found).toEqual([]);
    const away = await about({ ...here, 'a.png': pointerTo(signed), [LOCK]: lock }, ...RULES);
    expect(away.found).toEqual(whole.found);
    expect(away.notes.join()).toContain('the credential stands alone, without the file it speaks of');
  });

  test('that it is false stays said', () => {
    const reading = readFile('a.png', memorySource(signed));
    const invalid = {
      ...reading,
      marks: reading.marks.map((each) => ({ ...each, assurance: 'signed-invalid' as const })),
    };
    expect(asAttested(invalid)).toEqual(invalid);
  });
});

describe('the text of a lock', () => {
  const entries = cells.slice(0, 30).flatMap(({ build }, index) => {
    const bytes = build();
    const reading = readFile(`b/${index}.bin`, memorySource(bytes));
    return reading.problem || reading.format === null ? [] : [{ sha256: sha256(bytes), size: bytes.length, reading }];
  });
  const text = lockText(entries);

  test('comes back, an entry a line, sorted', () => {
    expect([...(lockFrom(text)?.values() ?? [])]).toHaveLength(entries.length);
    for (const { reading, ...content } of entries)
      expect(lockFrom(text)?.get(reading.file)).toEqual({ ...content, reading: asAttested(reading) });
    expect(lockText([...entries].reverse())).toBe(text);
    expect(text.split('\n')).toHaveLength(entries.length + 3);
  });

  test('cut at any character is none', () => {
    const short = lockOf(marked).trimEnd();
    for (let end = 0; end < short.length; end++) expect(lockFrom(short.slice(0, end))).toBeNull();
  });

  test.each([
    ['twice the same file', (one: string) => one.replace(/\n {2}(.*)\n/, '\n  $1,\n  $1\n')],
    ['another version', (one: string) => one.replace('"lock": 1', '"lock": 2')],
    ['a key of its own', (one: string) => one.replace('"lock": 1', '"lock": 1, "verdict": "pass"')],
    ['an entry with one', (one: string) => one.replace('"size"', '"verdict":"pass","size"')],
    ['an origin', (one: string) => one.replace('"format"', '"origin":"not-ai","format"')],
    ['a problem', (one: string) => one.replace('"format"', '"problem":null,"format"').replace('null', '{}')],
    ['a digest in capitals', (one: string) => one.replace(/"sha256":"\w+"/, `"sha256":"${'A'.repeat(64)}"`)],
    ['a size below nothing', (one: string) => one.replace(/"size":\d+/, '"size":-1')],
    ['no kind of file', (one: string) => one.replace('"format":"png"', '"format":null')],
  ])('with %s is none', (_, bend) => {
    const one = lockOf(marked);
    expect(lockFrom(one)?.size).toBe(1);
    expect(bend(one)).not.toBe(one);
    expect(lockFrom(bend(one))).toBeNull();
  });
});

describe('the command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tanba-lock-'));
    cpSync('examples/media-company', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  async function tanba(...args: readonly string[]) {
    let [out, err] = ['', ''];
    const code = await run(args, {
      env: {},
      cwd: () => folder,
      stdin: (async function* () {})(),
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    });
    return { code, out, err };
  }
  const DAY = ['--as-of', '2026-11-25'];
  const path = (name: string) => join(folder, name);
  const pictures = () =>
    readdirSync(path('site'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.png'))
      .map((name) => `site/${name}`);
  const toPointers = () => {
    for (const name of pictures()) writeFileSync(path(name), pointerTo(readFileSync(path(name))));
  };

  test('a checkout of pointers passes as the whole one does, and says what was not proved', async () => {
    expect(await tanba('lock')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^ai-compliance\.lock: \d+ files\. Commit it\.\n$/),
    });
    const lock = readFileSync(path(LOCK), 'utf8');
    expect((await tanba('check', ...DAY)).code).toBe(0);
    toPointers();
    const { code, out } = await tanba('check', ...DAY);
    expect(code).toBe(0);
    expect(out).toMatch(/attested by\s+ai-compliance\.lock, not proved/);
    expect(await tanba('lock')).toMatchObject({ code: 0, out: expect.stringContaining('kept from before') });
    expect(readFileSync(path(LOCK), 'utf8')).toBe(lock);
    rmSync(path(LOCK));
    const unlocked = await tanba('check', ...DAY);
    expect(unlocked.code).toBe(3);
    expect(unlocked.out.replace(/\s+/g, ' ')).toContain('git lfs pull --include="site/img/');
  });

  test('shards and their merge take from the lock what one run takes', async () => {
    await tanba('lock');
    toPointers();
    const parts = mkdtempSync(join(tmpdir(), 'tanba-lock-parts-'));
    for (const index of [1, 2])
      await tanba('check', '--shard', `${index}/2`, '--format', `json=${join(parts, `${index}.json`)}`, ...DAY);
    expect(await tanba('merge', parts, '--format', 'json')).toEqual(await tanba('check', '--format', 'json', ...DAY));
    rmSync(parts, { recursive: true });
  });

  test('what cannot be read is not locked, and then nothing is', async () => {
    await tanba('lock');
    const before = readFileSync(path(LOCK), 'utf8');
    const [first = ''] = pictures();
    writeFileSync(path(first), pointerTo(bare));
    const { code, out, err } = await tanba('lock');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`\n  ${first}: only its Git LFS pointer is here\n`);
    writeFileSync(path(first), readFileSync(path(first)).subarray(0, 0));
    expect((await tanba('lock')).err).toContain(`${first}: it is empty`);
    expect(readFileSync(path(LOCK), 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.tanba-'))).toEqual([]);
  });

  test('a manifest that cannot be understood locks nothing', async () => {
    writeFileSync(path('ai-compliance.yaml'), 'version: 1\n');
    expect(await tanba('lock', '--lang', 'ru')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('не удалось разобрать'),
    });
    rmSync(path('ai-compliance.yaml'));
    expect((await tanba('lock')).code).toBe(2);
    expect(existsSync(path(LOCK))).toBe(false);
  });

  test('a lock that leads elsewhere is not written through', async () => {
    const other = mkdtempSync(join(tmpdir(), 'tanba-lock-other-'));
    writeFileSync(join(other, 'x'), 'precious');
    symlinkSync(join(other, 'x'), path(LOCK));
    expect((await tanba('lock')).code).toBe(2);
    expect(readFileSync(join(other, 'x'), 'utf8')).toBe('precious');
    rmSync(other, { recursive: true });
  });

  test.each([[['site']], [['--out', 'x']], [['nowhere']]])('%j is a wrong call', async (args) =>
    expect(await tanba('lock', ...args)).toMatchObject({ code: 2, out: '' }),
  );
});

test('the command that fetches takes any name for no more than it is', () => {
  expect(lfsPull('site/тау 1.png')).toBe('git lfs pull --include="site/тау 1.png"');
  expect(lfsPull('a,b*[c]{d}"$(e)`f`\\g!%h\n.png')).toBe('git lfs pull --include="a?b??c??d???(e)?f??g??h?.png"');
});
