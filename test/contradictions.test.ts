/** Packages beside declarations: asked about where they do not fit, never accused, and nothing in node_modules is read. */
import { describe, expect, test } from 'vitest';
import { kindsOf, knownPackages } from '../src/known-packages/index.ts';
import type { Finding } from '../src/model/finding.ts';
import { readDependencies } from '../src/read/dependencies.ts';
import { voiceOf } from '../src/words/index.ts';
import { changed, check, example, MANIFEST, type Repository, said } from './support/example.ts';
import { memoryHost } from './support/memory-host.ts';

const good = example('media-company');
const npm = (...names: readonly string[]) =>
  `{\n  "dependencies": {\n${names.map((name) => `    "${name}": "*"`).join(',\n')}\n  }\n}\n`;
const manifest = (from: string, to: string, repository = good) => changed(repository, MANIFEST, from, to);
const local = manifest('regime: closed', 'regime: local');
const trained = manifest('    datasets: []', '    datasets: [{ name: Posters of 2025 }]');
const happy = manifest(
  'emotion-recognition: absent',
  'emotion-recognition: { present: true, legal-basis: Consent in writing of every visitor }',
);
const bare = `version: 1\norganization: { name: A }\nlaws: { kz-ai-law: {} }\npolicy: { allow-empty: true }\n`;
const onlySystems = ({ findings }: { findings: readonly Finding[] }) =>
  findings.filter(({ rule }) => rule.startsWith('system/'));

describe('asked about', () => {
  test.each<[string, Repository, string]>([
    ['faces in npm', { ...good, 'package.json': npm('face-api.js') }, 'warning unmet system/contradicted @ absent'],
    ['emotions in pip', { ...good, 'requirements.txt': 'fer==22\n' }, 'warning unmet system/contradicted @ absent'],
    [
      'attributes in poetry',
      { ...good, 'api/poetry.lock': '[[package]]\nname = "insightface"\n' },
      'warning unmet system/contradicted @ absent',
    ],
    [
      'a public client, local regime',
      { ...local, 'package.json': npm('zod', 'openai') },
      'warning unmet system/contradicted @ local',
    ],
    [
      'the same in Go',
      { ...local, 'go.mod': 'require github.com/openai/openai-go/v2 v2.0.0\n' },
      'warning unmet system/contradicted @ local',
    ],
    [
      'the same in Gradle',
      { ...local, 'build.gradle': "implementation 'com.openai:openai-java:1'\n" },
      'warning unmet system/contradicted @ local',
    ],
    [
      'the same in a lock file alone',
      { ...local, 'yarn.lock': '"@anthropic-ai/sdk@^1":\n  version "1"\n' },
      'warning unmet system/contradicted @ local',
    ],
    [
      'a trainer, no data sets',
      { ...good, 'pyproject.toml': '[project]\ndependencies = ["torch>=2"]\n' },
      'warning unmet system/contradicted @ datasets',
    ],
    [
      'a tuner, no data sets',
      { ...good, 'uv.lock': '[[package]]\nname = "peft"\n' },
      'warning unmet system/contradicted @ datasets',
    ],
    [
      'an AI, no system',
      { [MANIFEST]: bare, 'package.json': npm('openai') },
      'warning unmet system/undeclared @ version: 1',
    ],
    [
      'a model run here, no system',
      {
        [MANIFEST]: bare,
        'pom.xml': '<dependency><groupId>de.kherud</groupId><artifactId>llama</artifactId></dependency>',
      },
      'warning unmet system/undeclared @ version: 1',
    ],
  ])('%s', async (_, repository, wanted) => {
    const report = await check(repository);
    expect(said(report)).toEqual([wanted]);
    expect(report.verdict).toBe('pass');
    expect(report.exposure).toEqual([]);
  });
});

describe('not asked about', () => {
  test.each<[string, Repository]>([
    ['packages nobody knows', { ...local, 'package.json': npm('zod', 'react'), 'requirements.txt': 'django\n' }],
    ['a public client, closed regime', { ...good, 'package.json': npm('openai') }],
    ['a trainer with data sets', { ...trained, 'requirements.txt': 'torch\n' }],
    ['emotions that are declared', { ...happy, 'requirements.txt': 'fer\n' }],
    [
      'what lies in node_modules',
      { ...local, 'node_modules/x/package.json': npm('openai'), 'vendor/y/package.json': npm('openai') },
    ],
    ['a text that speaks of packages', { ...local, 'docs/setup.md': 'npm install openai\n"openai": "1"\n' }],
    ['no AI and no system', { [MANIFEST]: bare, 'package.json': npm('zod') }],
    [
      'what is left out with a reason',
      manifest('assets:\n', '  ignore: [{ path: tools/**, reason: not part of the product }]\nassets:\n', {
        ...local,
        'tools/package.json': npm('openai'),
      }),
    ],
    [
      'what another manifest rules',
      { ...local, 'shop/ai-compliance.yaml': 'version: 1', 'shop/package.json': npm('openai') },
    ],
  ])('%s', async (_, repository) => expect(onlySystems(await check(repository))).toEqual([]));

  test('a client that another system may use', async () => {
    const two = manifest(
      'notification:\n',
      '  desk:\n    name: Desk\n    role: user\n    regime: open\nnotification:\n',
      local,
    );
    expect(onlySystems(await check({ ...two, 'package.json': npm('openai') }))).toEqual([]);
  });
});

describe('one question, however many packages', () => {
  test('names three, counts the rest, and leads to their lines', async () => {
    const names = ['openai', 'cohere-ai', 'groq-sdk', 'replicate', 'ai'];
    const [finding, ...others] = onlySystems(await check({ ...local, 'package.json': npm(...names) }));
    expect(others).toEqual([]);
    expect(finding?.reason).toMatchObject({
      id: 'regime-contradicted',
      data: { more: 2, packages: [{ name: 'openai', file: 'package.json', line: 3 }, { line: 4 }, { line: 5 }] },
    });
    expect(finding?.related.map(({ at }) => `${at.file}:${at.start.line}`)).toEqual(
      [3, 4, 5, 6, 7].map((line) => `package.json:${line}`),
    );
    expect(finding?.system).toBe('poster-studio');
  });

  test('is a question in every language, with the file and the line', async () => {
    const [finding] = onlySystems(await check({ ...local, 'package.json': npm('openai') }));
    for (const locale of ['en', 'ru', 'kk'] as const) {
      const sentence = finding ? (await voiceOf(locale)).say(finding.reason) : '';
      expect(sentence).toMatch(/openai \(package\.json, (?:line 3|строка 3|3-жол)\)/);
      expect(sentence).toMatch(/\?$/);
    }
  });

  test('a name written by hand is shown before the lock file', async () => {
    const lock = '{"packages":{"node_modules/openai":{"version":"1"}}}';
    const report = await check({ ...local, 'package-lock.json': lock, 'web/package.json': npm('openai') });
    expect(onlySystems(report)[0]?.related.map(({ at }) => at.file)).toEqual(['web/package.json']);
  });

  test('a waiver answers it', async () => {
    const answered = manifest(
      'assets:\n',
      'waivers: [{ rule: system/contradicted, system: poster-studio, ground: false-positive, reason: The client speaks to a server in our own network, approved-by: Legal, until: 2027-01-31 }]\nassets:\n',
      local,
    );
    expect(said(await check({ ...answered, 'package.json': npm('openai') }))).toEqual([]);
  });
});

describe('bounds', () => {
  test('files beyond the two hundredth, and those that cannot be read, are named', async () => {
    const files = Object.fromEntries(Array.from({ length: 205 }, (_, index) => [`p${index}/package.json`, npm('zod')]));
    const unread = readDependencies(Object.keys(files), memoryHost(files)).unread;
    expect(unread).toHaveLength(5);
    const broken = { ...local, 'package.json': new Uint8Array([0, 1, 2]) };
    const report = await check(broken);
    expect(report.notChecked.map(({ duty }) => duty.en)).toContain(
      'Which packages the code is built on (1, the first is package.json)',
    );
  });

  test('every kind of file that names packages is opened', () => {
    const files = {
      'package.json': npm('a'),
      'package-lock.json': '{"packages":{"node_modules/b":{}}}',
      'yarn.lock': 'c@1:\n',
      'pnpm-lock.yaml': 'packages:\n  d@1:\n',
      'requirements.txt': 'e\n',
      'requirements-dev.in': 'f\n',
      'pyproject.toml': '[project]\ndependencies = ["g"]\n',
      Pipfile: '[packages]\nh = "*"\n',
      'Pipfile.lock': '{"default":{"i":{}}}',
      'uv.lock': '[[package]]\nname = "j"\n',
      'go.mod': 'require kz/k v1.0.0\n',
      'pom.xml': '<dependency><groupId>l</groupId><artifactId>l</artifactId></dependency>',
      'build.gradle': "api 'm:m:1'\n",
      'build.gradle.kts': 'api("n:n:1")\n',
      'gradle/libs.versions.toml': 'o = { module = "o:o" }\n',
    };
    const { found, unread } = readDependencies(Object.keys(files), memoryHost(files));
    expect(unread).toEqual([]);
    expect(
      found
        .map(({ name }) => name.slice(-1))
        .sort()
        .join(''),
    ).toBe('abcdefghijklmno');
  });

  test('a file that names more packages than are read is said to be unread beyond them', () => {
    const names = Array.from({ length: 200_001 }, (_, index) => `a${index}`).join('\n');
    const files = { 'requirements.txt': names };
    const { found, unread } = readDependencies(Object.keys(files), memoryHost(files));
    expect(found).toHaveLength(200_000);
    expect(unread).toEqual([{ file: 'requirements.txt', why: 'too-many' }]);
  });

  test('a file that is too long is not read', () => {
    const host = memoryHost({ 'yarn.lock': `${' '.repeat(16 * 1024 * 1024)}\nopenai@1:\n` });
    expect(readDependencies(['yarn.lock'], host)).toEqual({
      found: [],
      unread: [{ file: 'yarn.lock', why: 'too-large' }],
    });
  });
});

describe('the table', () => {
  const rows = knownPackages.flatMap((row) =>
    (['npm', 'pypi', 'go', 'maven'] as const).flatMap((ecosystem) =>
      (row[ecosystem] ?? []).map((name) => ({ ecosystem, name, kinds: row.kinds })),
    ),
  );
  test('says of each package why it stands there, once', () => {
    for (const { why, kinds } of knownPackages) {
      expect(why.length).toBeGreaterThan(20);
      expect(kinds).not.toHaveLength(0);
    }
    expect(new Set(rows.map(({ ecosystem, name }) => `${ecosystem} ${name}`)).size).toBe(rows.length);
    for (const row of rows) expect(kindsOf(row)).toEqual(row.kinds);
  });
  test('spells names as the readers do', () => {
    for (const { ecosystem, name } of rows) {
      if (ecosystem === 'pypi') expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      if (ecosystem === 'maven') expect(name).toMatch(/^[\w.-]+:[\w.-]+$/);
      if (ecosystem === 'go') expect(name).not.toMatch(/\/v\d+$/);
    }
  });
});
