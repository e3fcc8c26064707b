/** `--shard I/N` and `tanba merge`: however the reading is split, the report is the one of an unsplit run, or there is none. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/commands/run.ts';
import { reporterNames } from '../src/reporters/index.ts';
import { shardIn, shardOf } from '../src/shards/split.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { ROOT_PEM, signedBeside, signedPng } from './support/signed.ts';
import { sourceTypeXmp } from './support/xmp.ts';

let folder = '';
let parts = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-shards-'));
  parts = mkdtempSync(join(tmpdir(), 'tanba-parts-'));
});
afterEach(() => {
  for (const each of [folder, parts]) rmSync(each, { recursive: true, force: true });
});

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
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.kz', ...args], { cwd: folder, stdio: 'pipe' });
function commit() {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'all', '--allow-empty');
}

async function split(of: number, ...args: readonly string[]) {
  const ended = [];
  for (let index = 1; index <= of; index++)
    ended.push(await tanba('check', '--shard', `${index}/${of}`, '--format', `json=${part(index)}`, ...DAY, ...args));
  return ended;
}
const part = (index: number) => join(parts, `${index}.json`);
const bend = (index: number, from: string | RegExp, to: string) =>
  writeFileSync(part(index), readFileSync(part(index), 'utf8').replace(from, to));

/** Files of many kinds with a manifest that finds fault with some of them. */
function generated(seed: number): void {
  const marked = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
  const plain = pngWith([]);
  const { picture, sidecar } = { picture: plain, sidecar: signedBeside(plain) };
  for (const name of ['img', 'img/deep', 'out', 'text', 'certs', 'odd']) mkdirSync(join(folder, name));
  for (let i = 0; i < 20 + seed * 7; i++) {
    const name = `${(i * 2_654_435_761 * (seed + 1)) % 9_973}-${i}`;
    writeFileSync(join(folder, i % 2 ? 'img' : 'img/deep', `${name}.png`), i % 3 ? marked : plain);
    writeFileSync(join(folder, 'text', `${name}.md`), i % 5 ? `# ${name}\n` : '---\ndigitalSourceType: x\n---\n');
  }
  writeFileSync(join(folder, 'img/signed.png'), signedPng());
  writeFileSync(join(folder, 'img/beside.png'), picture);
  writeFileSync(join(folder, 'img/beside.c2pa'), sidecar);
  writeFileSync(join(folder, 'odd/cut.png'), marked.subarray(0, marked.length - 9));
  writeFileSync(join(folder, 'odd/empty.png'), '');
  writeFileSync(join(folder, 'odd/тау ‮ \u00a0"x".png'), marked);
  writeFileSync(join(folder, 'odd/pointer.png'), pointer);
  writeFileSync(join(folder, 'out/copy.png'), plain);
  writeFileSync(join(folder, 'certs/root.pem'), ROOT_PEM);
  writeFileSync(
    join(folder, 'ai-compliance.yaml'),
    `version: 1
organization: { name: A, size: small }
laws: { kz-ai-law: {} }
systems: { s: { name: S, role: possessor, purpose: P } }
labeling: { account-for: [text/**], builds: [{ from: img, to: out }], trust: { anchors: certs/root.pem } }
assets:
  - { path: img/**, system: s, origin: created, imitates: event, distribution: public }
  - { path: odd/**, system: s, origin: altered, imitates: person, distribution: public }
  - { path: gone/*.png, system: s, origin: created, imitates: event, distribution: public }
waivers:
  - { rule: kz-ai-law/machine-readable-mark, asset: nothing.png, ground: legacy, reason: Replaced with the spring redesign, approved-by: Legal department, until: 2027-01-31 }
`,
  );
}
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;

describe('merged, it is the report of an unsplit run, byte for byte', () => {
  const same = async (of: number, formats: readonly string[] = ['json']) => {
    const ended = await split(of);
    expect(ended.map(({ code }) => code)).toEqual(Array(of).fill(0));
    for (const format of formats) {
      const one = await tanba('check', '--format', format, ...DAY);
      const merged = await tanba('merge', parts, '--format', format);
      expect(merged).toEqual(one);
    }
  };

  test('in every format, at every level, in every language', async () => {
    generated(3);
    commit();
    await same(3, reporterNames);
    for (const ways of [
      ['--fail-on', 'notice'],
      ['--lang', 'kk'],
      ['--fail-on', 'warning', '--lang', 'ru'],
      ['--quiet'],
    ])
      expect(await tanba('merge', parts, ...ways)).toEqual(await tanba('check', ...ways, ...DAY));
  });

  test.each(
    ['media-company', 'every-rule', 'ten-faults'].flatMap((name) => [1, 2, 3, 7].map((of) => [name, of] as const)),
  )('examples/%s in %i', async (name, of) => {
    cpSync(join('examples', name), folder, { recursive: true });
    commit();
    await same(of);
  });

  test.each([0, 1, 2].flatMap((seed) => [1, 2, 3, 7].map((of) => [seed, of] as const)))(
    'generated tree %i in %i',
    async (seed, of) => {
      generated(seed);
      if (seed !== 1) commit();
      await same(of);
      const { code, out } = await tanba('merge', parts, '--format', 'json');
      expect(code).toBe(1);
      const rules = new Set(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule));
      for (const rule of ['asset/no-match', 'waiver/unused', 'asset/unreadable', 'kz-ai-law/machine-readable-mark'])
        expect(rules).toContain(rule);
    },
  );

  test('in more shards than there are files', async () => {
    cpSync('examples/ten-faults', folder, { recursive: true });
    await same(20);
  });

  test('a manifest that cannot be understood is the merge’s to say', async () => {
    writeFileSync(join(folder, 'ai-compliance.yaml'), 'version: 1\nlaws: [\n');
    await same(2);
    expect((await tanba('merge', parts)).code).toBe(1);
  });

  test('an empty run stays one', async () => {
    cpSync('examples/media-company/ai-compliance.yaml', join(folder, 'ai-compliance.yaml'));
    await same(3);
    expect((await tanba('merge', parts)).code).not.toBe(0);
  });

  test('a baseline is held against the whole', async () => {
    cpSync('examples/ten-faults', folder, { recursive: true });
    await split(3);
    const list = join(parts, 'b.list');
    expect((await tanba('merge', parts, '--baseline', list, '--update-baseline')).code).toBe(3);
    const wanted = ['--baseline', list, '--format', 'json'];
    expect(await tanba('merge', parts, ...wanted)).toEqual(await tanba('check', ...DAY, ...wanted));
  });
});

describe('a shard', () => {
  beforeEach(() => cpSync('examples/ten-faults', folder, { recursive: true }));

  test('says what it did and no verdict, and its report is no report', async () => {
    const [ended] = await split(2);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended?.out).toMatch(/^Shard 1 of 2: \d+ of \d+ files read\. This is no verdict/);
    const document = JSON.parse(readFileSync(part(1), 'utf8'));
    expect(document).toMatchObject({ document: 'tanba-shard', shard: { index: 1, of: 2 } });
    for (const name of ['verdict', 'findings', 'counts', 'rules']) expect(document).not.toHaveProperty(name);
    const whole = await tanba('check', '--format', 'json', '--shard', '1/2', '--quiet', ...DAY);
    expect(whole).toEqual({ code: 0, out: readFileSync(part(1), 'utf8'), err: '' });
  });

  test.each([
    [['--shard', '3/2', '--format', 'json']],
    [['--shard', '0/2', '--format', 'json']],
    [['--shard', '1/1001', '--format', 'json']],
    [['--shard', '01/2', '--format', 'json']],
    [['--shard', '1 / 2', '--format', 'json']],
    [['--shard', '1/2/3', '--format', 'json']],
    [['--shard', '', '--format', 'json']],
    [['--shard', '1/2']],
    [['--shard', '1/2', '--format', 'sarif']],
    [['--shard', '1/2', '--format', 'json=a.json', '--format', 'text']],
    [['--shard', '1/2', '--format', 'json', '--fail-on', 'warning']],
    [['--shard', '1/2', '--format', 'json', '--baseline', 'b.json']],
    [['--shard', '1/2', '--format', 'json', '--as-of', '2026-02-30']],
    [['--shard', '1/2', '--format', 'json', 'site']],
    [['--shard', '1/2', '--format', 'json', '--manifest', 'none.yaml']],
  ])('%j cannot start', async (args) => expect(await tanba('check', ...args)).toMatchObject({ code: 2, out: '' }));
});

describe('nothing is judged', () => {
  beforeEach(() => {
    generated(0);
    commit();
  });
  const refused = async (words: RegExp, ...args: readonly string[]) => {
    const { code, out, err } = await tanba('merge', ...(args.length > 0 ? args : [parts]));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  };

  test('without reports', async () => {
    await refused(/name the reports/, '--lang', 'en');
    await refused(/no \.json file/, parts);
    await refused(/there is nothing at/, join(parts, 'none'));
  });

  test('when one is missing, or there twice', async () => {
    await split(3);
    cpSync(part(2), join(parts, '2-again.json'));
    await refused(/are both shard 2/);
    rmSync(join(parts, '2-again.json'));
    rmSync(part(2));
    await refused(/of 3 shards these are missing: 2\./);
    await refused(/missing: 2, 3\./, part(1));
  });

  test('naming a file twice is naming it once', async () => {
    await split(2);
    expect((await tanba('merge', part(1), part(2), part(1), '--quiet')).code).toBe(1);
  });

  test('when they are of another number, day or certificate', async () => {
    await split(2);
    await tanba('check', '--shard', '2/3', '--format', `json=${part(2)}`, ...DAY);
    await refused(/their number of shards differs/);
    await tanba('check', '--shard', '2/2', '--format', `json=${part(2)}`, '--as-of', '2026-11-24');
    await refused(/their day .* differs/);
    writeFileSync(join(parts, 'other.pem'), `${ROOT_PEM}\n`);
    await tanba('check', '--shard', '2/2', '--format', `json=${part(2)}`, ...DAY, '--trust', join(parts, 'other.pem'));
    await refused(/their trusted certificates differs/);
    await split(2);
    await refused(/another day/, parts, '--as-of', '2026-11-24');
    await refused(/another trusted certificates/, parts, '--trust', join(parts, 'other.pem'));
  });

  test('when the tree is another one', async () => {
    await split(2);
    writeFileSync(join(folder, 'new.txt'), 'new');
    await refused(/another list of files/);
    git('add', '-A');
    git('commit', '-qm', 'new');
    await refused(/another commit/);
    git('reset', '-q', '--hard', 'HEAD~1');
    expect((await tanba('merge', parts)).code).toBe(1);
    writeFileSync(join(folder, 'ai-compliance.yaml'), '\n', { flag: 'a' });
    await refused(/another manifest/);
    rmSync(join(folder, '.git'), { recursive: true });
    await refused(/another commit/);
  });

  test('by anything that is no whole part', async () => {
    await split(1);
    const text = readFileSync(part(1), 'utf8');
    const report = await tanba('check', '--format', 'json', ...DAY);
    const others = [report.out, '', '{}', '[]', 'null', text.trimEnd(), ` ${text}`, `${text}${text}`, `\ufeff${text}`];
    for (const other of others) {
      writeFileSync(part(1), other);
      await refused(/no whole report of a shard/);
    }
    rmSync(part(1));
    mkdirSync(part(1));
    await refused(/no \.json file/);
  });

  test('in three languages', async () => {
    await split(2);
    rmSync(part(2));
    await refused(/не хватает: 2/, parts, '--lang', 'ru');
    await refused(/2 бөліктің мыналары жоқ: 2/, parts, '--lang', 'kk');
  });

  test('by a part somebody has bent, even with a new seal', async () => {
    const reseal = async (index: number) => {
      const { sha256 } = await import('../src/shards/part.ts');
      const text = readFileSync(part(index), 'utf8').replace(/,"sha256":"\w+"\}\n$/, '');
      writeFileSync(part(index), `${text},"sha256":"${sha256(text)}"}\n`);
    };
    const bent = async (from: string | RegExp, to: string, words: RegExp) => {
      await split(2);
      bend(1, from, to);
      await refused(/no whole report/);
      await reseal(1);
      await refused(words);
    };
    await split(2);
    const [first = ''] = /^\{"file":[^\n]*\n/m.exec(readFileSync(part(1), 'utf8')) ?? [];
    await bent(first, '', /has no reading of/);
    await bent(/^\{"file":"/m, '{"file":"../', /does not ask for/);
    await bent(first, `${first}${first}`, /does not ask for/);
    await bent(/"readings":\[\n/, `"readings":[\n{"file":"x","verdict":"pass"},\n`, /no whole report/);
    await bent('"format":1', '"format":2', /no whole report/);
    await bent('"format":1', '"format":1,"verdict":"pass"', /no whole report/);
    await bent(/"index":1/, '"index":3', /no whole report/);
    await bent(/"media":"image"/, '"media":"image","origin":"not-ai"', /no whole report/);
    await bent(/"version":"/, '"version":"9', /their version of Tanba differs/);
    await bent(/"textAsOf":"2026/, '"textAsOf":"2025', /their wording of the law differs/);
    await split(2);
    const [one, two] = [readFileSync(part(1), 'utf8'), readFileSync(part(2), 'utf8')];
    const swapped = one.replace('"index":1', '"index":2');
    writeFileSync(part(1), swapped);
    writeFileSync(part(2), two.replace('"index":2', '"index":1'));
    for (const index of [1, 2]) await reseal(index);
    await refused(/which another shard reads/);
  });
});

describe('who reads which file', () => {
  test('is told by the name alone, the same for ever', () => {
    expect(['a.png', 'b/c.md', 'тау.png', ''].map((file) => shardOf(file, 7))).toEqual([4, 5, 7, 5]);
    expect(shardOf('anything', 1)).toBe(1);
  });

  test('is spread evenly', () => {
    const counts = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) counts[shardOf(`site/img/${i}.png`, 16) - 1]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });

  test('I/N is written one way', () => {
    expect(shardIn('2/7')).toEqual({ index: 2, of: 7 });
    expect(shardIn('1000/1000')).toEqual({ index: 1000, of: 1000 });
    for (const text of ['0/1', '2/1', '1/0', '+1/2', '1/2 ', '1e0/2', '٢/٧', '1/1001', '1', '/', '1/2\n'])
      expect(shardIn(text)).toBeNull();
  });
});

test('a folder of folders is what artefacts are unpacked to', async () => {
  cpSync('examples/media-company', folder, { recursive: true });
  for (const index of [1, 2])
    await tanba(
      'check',
      '--shard',
      `${index}/2`,
      '--format',
      `json=${join(parts, `part-${index}`, 'part.json')}`,
      ...DAY,
    );
  expect(readdirSync(parts)).toEqual(['part-1', 'part-2']);
  expect((await tanba('merge', parts)).code).toBe(0);
});
