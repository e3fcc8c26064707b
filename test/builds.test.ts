/** What a build made of marked files: which copies are known, which lost their mark, and where that probably happened. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { pairNames } from '../src/discover/pair-names.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { laws } from '../src/laws/index.ts';
import { lint } from '../src/lint.ts';
import type { Report } from '../src/model/finding.ts';
import { suspectsIn } from '../src/read/suspects.ts';
import { voiceOf } from '../src/words/index.ts';
import { check, MANIFEST, type Repository, said } from './support/example.ts';
import { type Pixels, pngOf } from './support/pixels.ts';
import { pngWith, pngXmp, tEXt } from './support/png.ts';
import { webpWith } from './support/webp.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const AI = pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'));
const marked = pngWith([AI]);
const bare = pngWith([]);
const bareWebp = webpWith([]);
const page = '<p>Создано ИИ <img src="img/a.png"><img src="img/b.png"><img src="img/deep/a.png"></p>';

interface Parts {
  readonly builds?: string;
  readonly role?: 'possessor' | 'user';
  readonly entry?: string;
  readonly more?: string;
}

/** One system, one entry for `src/img/**`, and the builds. Only what this rule says is looked at. */
const manifest = ({
  builds = '[{ from: src/img, to: dist/img }]',
  role = 'possessor',
  entry = '',
  more = '',
}: Parts = {}) =>
  `version: 1
organization: { name: A }
laws: { kz-ai-law: {} }
systems: { studio: { name: Studio, role: ${role} } }
labeling: { builds: ${builds} }
assets:
  - { path: "src/img/**", system: studio, origin: created, imitates: event${entry} }
${more}`;

const repository = (files: Repository, parts?: Parts): Repository => ({
  [MANIFEST]: manifest(parts),
  'index.html': page,
  ...files,
});

const RULE = 'kz-ai-law/mark-survives-build';
const ignoredBelow = (files: Repository) => Object.keys(files).filter((file) => file.startsWith('dist/'));

/** What this rule says, as `level verdict reason`, with the copy where one is named. */
const about = ({ findings }: Report): string[] =>
  findings
    .filter(({ rule }) => rule === RULE)
    .map(({ level, verdict, reason }) => {
      const copy = 'copy' in reason.data ? ` ${reason.data.copy}` : '';
      return `${level} ${verdict} ${reason.id}${copy}`;
    });

const judged = async (files: Repository, parts?: Parts) =>
  about(await check(repository(files, parts), { ignored: ignoredBelow(files) }));

const LOST = 'error unmet mark-lost-in-build';

describe('a copy that lost its mark', () => {
  test.each<[string, Repository, string[]]>([
    ['under the same name', { 'src/img/a.png': marked, 'dist/img/a.png': bare }, [`${LOST} dist/img/a.png`]],
    ['as WebP', { 'src/img/a.png': marked, 'dist/img/a.webp': bareWebp }, [`${LOST} dist/img/a.webp`]],
    ['as a.png.webp', { 'src/img/a.png': marked, 'dist/img/a.png.webp': bareWebp }, [`${LOST} dist/img/a.png.webp`]],
    ['with a hash', { 'src/img/a.png': marked, 'dist/img/a.abc123.png': bare }, [`${LOST} dist/img/a.abc123.png`]],
    [
      '… after a dash',
      { 'src/img/a.png': marked, 'dist/img/a-0f3c9a12.png': bare },
      [`${LOST} dist/img/a-0f3c9a12.png`],
    ],
    [
      '… as Vite writes it',
      { 'src/img/a.png': marked, 'dist/img/a-BxY1_kQ9.png': bare },
      [`${LOST} dist/img/a-BxY1_kQ9.png`],
    ],
    ['with a density', { 'src/img/a.png': marked, 'dist/img/a@2x.png': bare }, [`${LOST} dist/img/a@2x.png`]],
    ['with a width', { 'src/img/a.png': marked, 'dist/img/a-640w.webp': bareWebp }, [`${LOST} dist/img/a-640w.webp`]],
    [
      'with a width before',
      { 'src/img/a.png': marked, 'dist/img/640-a.webp': bareWebp },
      [`${LOST} dist/img/640-a.webp`],
    ],
    ['in another folder', { 'src/img/x/a.png': marked, 'dist/img/a.png': bare }, [`${LOST} dist/img/a.png`]],
    [
      'a mark that says camera now',
      { 'src/img/a.png': marked, 'dist/img/a.png': pngWith([pngXmp(sourceTypeXmp('digitalCapture'))]) },
      [`${LOST} dist/img/a.png`],
    ],
    [
      'two of three copies: one finding for the file',
      { 'src/img/a.png': marked, 'dist/img/a.png': marked, 'dist/img/a@2x.png': bare, 'dist/img/a@3x.png': bare },
      [`${LOST} dist/img/a@2x.png`],
    ],
    [
      'two files: a finding for each',
      { 'src/img/a.png': marked, 'src/img/b.png': marked, 'dist/img/a.png': bare, 'dist/img/b.png': bare },
      [`${LOST} dist/img/a.png`, `${LOST} dist/img/b.png`],
    ],
  ])('%s', async (_, files, wanted) => {
    expect(await judged(files)).toEqual(wanted);
  });

  test('as the page of a text', async () => {
    const digest = '---\nai_generated: true\n---\n\nСоздано ИИ. Парад прошёл по проспекту.\n';
    const html = '<html><body><p>Создано ИИ. Парад прошёл по проспекту.</p></body></html>';
    expect(await judged({ 'src/img/x/p.md': digest, 'dist/img/x/p/index.html': html })).toEqual([
      `${LOST} dist/img/x/p/index.html`,
    ]);
    expect(
      await judged({
        'src/img/x/p.md': digest,
        'dist/img/x/p.html': `<html><head><meta name="ai-generated" content="true"></head>${html}</html>`,
      }),
    ).toEqual([]);
  });
  test('it binds a user less surely', async () =>
    expect(await judged({ 'src/img/a.png': marked, 'dist/img/a.png': bare }, { role: 'user' })).toEqual([
      'warning unmet mark-lost-in-build dist/img/a.png',
    ]));
});

describe('nothing to say', () => {
  test.each<[string, Repository, Parts]>([
    ['the copy is marked', { 'src/img/a.png': marked, 'dist/img/a.png': marked }, {}],
    [
      'the copy is marked otherwise',
      { 'src/img/a.png': marked, 'dist/img/a.abc123.png': pngWith([AI, tEXt('a', 'b')]) },
      {},
    ],
    ['the copy has no name of ours, but our bytes', { 'src/img/a.png': marked, 'dist/img/q7.bin': marked }, {}],
    ['the source has no mark: another rule speaks', { 'src/img/a.png': bare, 'dist/img/a.png': bare }, {}],
    [
      'the source is internal',
      { 'src/img/a.png': marked, 'dist/img/a.png': bare },
      { entry: ', distribution: internal' },
    ],
    ['no builds are named', { 'src/img/a.png': marked, 'dist/img/a.png': bare }, { builds: '[]' }],
    [
      'the copy has an entry of its own, under which it is asked for its mark',
      { 'src/img/a.png': marked, 'dist/img/a.png': bare },
      { more: '  - { path: "dist/img/a.png", system: studio, origin: created, imitates: event }\n' },
    ],
  ])('%s', async (_, files, parts) => {
    expect(await judged(files, parts)).toEqual([]);
  });
});

describe('what nobody could compare is said, once', () => {
  const two = { 'src/img/a.png': marked, 'src/img/b.png': marked };
  test.each<[string, Repository, Parts, string[]]>([
    ['the build was not run', two, {}, ['notice unverifiable build-missing']],
    ['no copies are there', { ...two, 'dist/img/app.js': 'a' }, {}, ['notice unverifiable built-copy-not-found']],
    ['`to` is a file', { ...two, 'dist/img': 'a' }, {}, ['error unseen build-unlisted']],
    [
      '`to` is the folder of sources',
      two,
      { builds: '[{ from: src/img, to: src/img }]' },
      ['notice unverifiable build-missing'],
    ],
    [
      'the copy breaks off',
      { 'src/img/a.png': marked, 'dist/img/a.png': marked.slice(0, -6) },
      {},
      ['error unseen built-copy-unread dist/img/a.png'],
    ],
    [
      'the copy is no picture at all',
      { 'src/img/a.png': marked, 'dist/img/a.png': new Uint8Array([0, 1, 2, 3]) },
      {},
      ['error unseen built-copy-unread dist/img/a.png'],
    ],
  ])('%s', async (_, files, parts, wanted) => {
    expect(await judged(files, parts)).toEqual(wanted);
  });

  test('a copy that cannot be read makes the run incomplete, a build that was not run does not', async () => {
    const files = { 'src/img/a.png': marked, 'dist/img/a.png': new Uint8Array(0) };
    const verdictsOf = async (each: Repository) =>
      (await check(repository(each))).findings.filter(({ rule }) => rule === RULE).map(({ verdict }) => verdict);
    expect(await verdictsOf(files)).toEqual(['unseen']);
    expect(await verdictsOf({ 'src/img/a.png': marked })).toEqual(['unverifiable']);
  });

  test.each([
    ['[{ from: src/img, to: ../dist }]', 'error unseen asset/outside-repository @ ../dist'],
    ['[{ from: ../img, to: dist/img }]', 'error unseen asset/outside-repository @ ../img'],
    ['[{ from: src/img, to: /dist }]', 'error unseen asset/outside-repository @ /dist'],
    ['[{ from: src/picture, to: dist/img }]', 'error unseen asset/no-match @ src/picture'],
  ])('%s', async (builds, wanted) => {
    const files = repository({ 'src/img/a.png': marked, 'dist/img/a.png': bare }, { builds });
    expect(said(await check(files))).toContain(wanted);
  });

  test('without builds the duty is named as not looked at, and what a CDN does always is', async () => {
    const report = await check(repository({ 'src/img/a.png': marked }, { builds: '[]' }));
    const words = report.notChecked.map(({ duty, why }) => `${duty.en}: ${why.en}`).join('\n');
    expect(words).toContain('Whether marks survive the build (`labeling.builds`): the manifest names no builds');
    expect(words).toContain('what a CDN, an image service or a social network makes of the files');
  });
});

describe('`to` within `from`, and `from` within `to`', () => {
  test('what is built is no source', async () => {
    const files = { 'src/img/a.png': marked, 'src/img/out/a.png': bare };
    expect(await judged(files, { builds: '[{ from: src/img, to: src/img/out }]', more: LEAVE_OUT })).toEqual([
      `${LOST} src/img/out/a.png`,
    ]);
  });
  test('a source is not built', async () =>
    expect(
      await judged({ 'src/img/a.png': marked, 'src/a.png': bare }, { builds: '[{ from: src/img, to: src }]' }),
    ).toEqual([`${LOST} src/a.png`]));
  test('a copy two builds speak of is named once, under the inner folder', async () => {
    const builds = '[{ from: src, to: dist }, { from: src/img, to: dist/img }]';
    const report = await check(repository({ 'src/img/a.png': marked, 'dist/img/a.png': bare }, { builds }));
    expect(said(report).filter((line) => line.includes(RULE))).toEqual([
      'error unmet kz-ai-law/mark-survives-build @ { from: src/img, to: dist/img }',
    ]);
  });
});

/** Takes the built folder out of the entry above it: the last entry counts. */
const LEAVE_OUT = '  - { path: "src/img/out/**", origin: human }\n';

describe('a name that fits several files', () => {
  const pairs = (sources: readonly string[], built: readonly string[], elsewhere: readonly string[] = []) =>
    Object.fromEntries(
      pairNames(
        [{ from: 's', to: 'd', sources: sources.map((file) => `s/${file}`), built: built.map((file) => `d/${file}`) }],
        elsewhere,
      )[0] ?? [],
    );

  test.each<[string, string[], string[], Record<string, string>]>([
    ['none of two folders', ['x/a.png', 'y/a.png'], ['a.png'], {}],
    ['the folder decides', ['x/a.png', 'y/a.png'], ['x/a.png'], { 'd/x/a.png': 's/x/a.png' }],
    ['so does its end', ['x/a.png', 'y/a.png'], ['assets/x/a.webp'], { 'd/assets/x/a.webp': 's/x/a.png' }],
    ['none of two formats', ['a.png', 'a.jpg'], ['a.webp'], {}],
    ['the own name first', ['a.png', 'a.jpg'], ['a.jpg'], { 'd/a.jpg': 's/a.jpg' }],
    [
      'the longer name first',
      ['a.png', 'a-0f3c9a12.png'],
      ['a-0f3c9a12.webp'],
      { 'd/a-0f3c9a12.webp': 's/a-0f3c9a12.png' },
    ],
    ['a word is no hash', ['poster.png'], ['poster-portrait.png', 'poster-Portrait.png', 'poster-20261225.png'], {}],
    ['a longer name is another', ['a.png'], ['ab.png', 'a.png.map', 'a.js', 'a.mp3', 'b-a.png'], {}],
    ['pages keep their folder', ['index.md'], ['blog/index.html', 'blog.html'], {}],
    ['several additions', ['a.png'], ['a-640w.0f3c9a12.webp'], { 'd/a-640w.0f3c9a12.webp': 's/a.png' }],
    ['dots and dashes of its own', ['a.b-c.png'], ['a.b-c.BxY1_kQ9.png'], { 'd/a.b-c.BxY1_kQ9.png': 's/a.b-c.png' }],
  ])('%s', (_, sources, built, wanted) => expect(pairs(sources, built)).toEqual(wanted));

  test('a file of the repository that no build takes raises the same doubt', () => {
    expect(pairs(['x/a.png'], ['a.png'])).toEqual({ 'd/a.png': 's/x/a.png' });
    expect(pairs(['x/a.png'], ['a.png'], ['content/a.png'])).toEqual({});
    expect(pairs(['x/a.png'], ['x/a.png'], ['content/a.png'])).toEqual({ 'd/x/a.png': 's/x/a.png' });
  });

  test('hostile names pair with nothing and cost nothing', () => {
    const names = [
      `${'a-'.repeat(5000)}.png`,
      `a${'-0f3c9a12'.repeat(400)}.png`,
      `${'.'.repeat(3000)}png`,
      '__proto__.png',
      'constructor.png',
      'a\u0000.png',
      '-.png',
      '@2x.png',
      '.png',
      'a\n.png',
    ];
    expect(pairs(['a.png', 'toString.png'], names)).toEqual({});
    expect(pairs(names, ['a.png'])).toEqual({});
  });

  test('thousands of files, of one name or of many', () => {
    const many = (name: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => name(index));
    expect(
      Object.keys(
        pairs(
          many((i) => `${i}/a.png`),
          many((i) => `${i}/a.webp`),
        ),
      ),
    ).toHaveLength(20_000);
    expect(
      Object.keys(
        pairs(
          many((i) => `${i}/a.png`),
          many((i) => `x${i}/a.webp`),
        ),
      ),
    ).toHaveLength(0);
    expect(
      Object.keys(
        pairs(
          many((i) => `p${i}.png`),
          many((i) => `p${i}-0f3c9a12.png`),
        ),
      ),
    ).toHaveLength(20_000);
    const dashes = many((i) => `${'a-'.repeat(120)}${i}.png`);
    expect(Object.keys(pairs(dashes, dashes))).toHaveLength(20_000);
  });
});

describe('by their pixels', () => {
  /** Light and dark as a wave across the picture; `scale` to 1 or less draws it smaller. */
  const drawn = (turns: number, scale = 1): Pixels => {
    const [width, height] = [Math.round(180 * scale), Math.round(120 * scale)];
    const bytes = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
      const pixel = Math.floor(at / 3);
      const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height];
      return 128 + 100 * Math.sin(turns * Math.PI * (x + y * y * 2 + x * y));
    });
    return { width, height, channels: 3, bytes };
  };
  /** A picture whose header claims to be that wide and high; readers do not look at checksums. */
  const promising = (size: number): Uint8Array => {
    const bytes = pngOf(drawn(5));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, size);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, size);
    return bytes;
  };
  const source = { 'src/img/a.png': pngOf(drawn(5), { before: [AI] }) };
  const LIKE = 'warning unmet mark-lost-in-build';
  const NONE = 'notice unverifiable built-copy-not-found';

  test.each<[string, Uint8Array, string[]]>([
    ['packed anew', pngOf(drawn(5), { filters: [4, 1] }), [`${LIKE} dist/img/7f.png`]],
    ['smaller', pngOf(drawn(5, 0.5)), [`${LIKE} dist/img/7f.png`]],
    ['smaller and marked', pngOf(drawn(5, 0.5), { before: [AI] }), []],
    ['another picture', pngOf(drawn(9)), [NONE]],
    ['a plain surface', pngOf({ width: 90, height: 60, channels: 3, bytes: new Uint8Array(90 * 60 * 3) }), [NONE]],
    ['a picture that breaks off', pngOf(drawn(5)).slice(0, 90), [NONE]],
    ['not what its header promises', promising(60_000), [NONE]],
  ])('%s', async (_, built, wanted) => expect(await judged({ ...source, 'dist/img/7f.png': built })).toEqual(wanted));

  test('what looks like two sources is a copy of neither', async () =>
    expect(
      await judged({
        ...source,
        'src/img/b.png': pngOf(drawn(5, 0.8), { before: [AI] }),
        'dist/img/7f.png': pngOf(drawn(5, 0.5)),
      }),
    ).toEqual([NONE]));
});

describe('where it probably happened', () => {
  const shown = async (name: string, text: string, copy = 'dist/img/a.png') => {
    const files = { 'src/img/a.png': marked, [copy]: copy.endsWith('webp') ? bareWebp : bare, [name]: text };
    const report = await check(repository(files), { ignored: [copy] });
    const { say } = await voiceOf('en');
    return report.findings
      .filter(({ rule }) => rule === RULE)
      .flatMap(({ related }) => related.map(({ at, reason }) => `${at.file}:${at.start.line} ${say(reason)}`));
  };
  const ENTRY = `${MANIFEST}:7 declared here`;

  test.each<[string, string, string]>([
    [
      'package.json',
      '{\n"scripts": { "build": "vite build && exiftool -all= dist/img" } }',
      '2 likely here: exiftool -all=',
    ],
    ['Makefile', 'all:\n\tmogrify -resize 50% \\\n\t -strip dist/img/*.png\n', '2 likely here: ImageMagick -strip'],
    ['build.sh', '# optipng -strip all\noptipng -o2 -strip all dist/*.png', '2 likely here: optipng -strip'],
    ['Dockerfile', 'RUN pngquant --strip --ext .png dist/*.png', '1 likely here: pngquant --strip'],
    ['.github/workflows/site.yml', 'run: magick a.png -strip b.png', '1 likely here: ImageMagick -strip'],
    ['scripts/img.mjs', 'await sharp(file)\n  .resize(640)\n  .toFile(to);', '1 likely here: sharp, which'],
    ['vite.config.ts', "import { imagetools } from 'vite-imagetools'", '1 likely here: vite-imagetools'],
    ['next.config.mjs', 'export default {\n  images: { formats: [] } }', '2 likely here: images in next.config'],
    ['gulpfile.js', "const imagemin = require('gulp-imagemin');", '1 likely here: imagemin'],
    ['astro.config.mjs', "import image from '@astrojs/image';", '1 likely here: astro:assets'],
  ])('%s', async (name, text, wanted) => {
    const [entry, hint, ...others] = await shown(name, text);
    expect([entry, others]).toEqual([ENTRY, []]);
    expect(hint?.startsWith(`${name}:${wanted}`), hint).toBe(true);
  });

  test.each<[string, string]>([
    ['vite.config.ts', '// exiftool -all= would strip'],
    ['package.json', '{ "scripts": { "build": "exiftool -all -json" } }'],
    ['build.sh', 'ffmpeg -i a.mov -map_metadata -1 b.mp4'],
    ['build.sh', 'jpegoptim --strip-all *.jpg'],
    ['scripts/img.mjs', 'await sharp(file)\n  .keepMetadata()\n  .toFile(to);'],
    ['vite.config.ts', 'export default { images: 1 }'],
    ['src/deep/in/build.sh', 'exiftool -all= a.png'],
    ['README.md', 'exiftool -all= a.png'],
  ])('nobody is named for %s: %s', async (name, text) => expect(await shown(name, text)).toEqual([ENTRY]));

  test('cwebp keeps metadata only when it is told to', async () => {
    expect(await shown('build.sh', 'cwebp -q 80 a.png -o a.webp', 'dist/img/a.webp')).toHaveLength(2);
    expect(await shown('build.sh', 'cwebp -metadata none a.png', 'dist/img/a.webp')).toHaveLength(2);
    expect(await shown('build.sh', 'cwebp -metadata all a.png', 'dist/img/a.webp')).toEqual([ENTRY]);
  });

  test('films', () => {
    const text = 'ffmpeg -i in.mov -c copy \\\n  -map_metadata -1 out.mp4\n';
    expect(suspectsIn('a.sh', text).map(({ tool, at }) => [tool.name, at.start])).toEqual([
      ['ffmpeg -map_metadata -1', { line: 1, column: 1 }],
    ]);
  });

  test('long lines and endless commands are bounded', () => {
    expect(suspectsIn('a.sh', `${'exiftool '.repeat(100_000)}-all=`)).toEqual([]);
    expect(suspectsIn('a.sh', 'convert \\\n'.repeat(50_000))).toEqual([]);
    expect(suspectsIn('a.js', 'sharp(\n'.repeat(20_000))).toHaveLength(20_000);
  });
});

describe('on the disk', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const root = (files: Repository) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanba-builds-'));
    folders.push(folder);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    return folder;
  };
  const run = (folder: string) =>
    lint(
      { manifest: MANIFEST, laws, today: '2026-11-25', failOn: 'error', version: 'test', only: [] },
      nodeHost({ root: folder, folder: '', inGit: false, displayPrefix: '' }),
    );
  const lines = (report: Report) => said(report).filter((line) => line.includes('build') || line.includes('outside'));

  test('a link that leads out is not followed', async () => {
    const [folder, beyond] = [root(repository({ 'src/img/a.png': marked, 'dist/x': '' })), root({ 'a.png': bare })];
    symlinkSync(beyond, join(folder, 'dist/img'));
    expect(lines(await run(folder))).toEqual(['error unseen asset/outside-repository @ dist/img']);
  });

  test('a link within the root is looked through', async () => {
    const folder = root(repository({ 'src/img/a.png': marked, 'out/a.png': bare, 'dist/x': '' }));
    symlinkSync('../out', join(folder, 'dist/img'));
    expect(about(await run(folder))).toEqual([`${LOST} dist/img/a.png`]);
  });

  test('a built file that is a link out of the root is unseen', async () => {
    const [folder, beyond] = [root(repository({ 'src/img/a.png': marked, 'dist/img/x': '' })), root({ 'a.png': bare })];
    symlinkSync(join(beyond, 'a.png'), join(folder, 'dist/img/a.png'));
    expect(about(await run(folder))).toEqual(['error unseen built-copy-unread dist/img/a.png']);
  });

  test('a walk stops when there are more files than are wanted', () => {
    const folder = root(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d/${index % 3}/${index}`, ''])));
    const host = nodeHost({ root: folder, folder: '', inGit: false, displayPrefix: '' });
    expect(host.walk('d', 10)).toHaveLength(11);
    expect(host.walk('d', 30)).toHaveLength(30);
  });
});

test('more files than are compared are said to be more', async () => {
  const copies = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`dist/img/z/${index}.js`, 'x']));
  expect(await judged({ 'src/img/a.png': marked, 'dist/img/a.png': marked, ...copies })).toEqual([
    'notice unverifiable build-too-large',
  ]);
});

test('a built copy that git tracks need not be declared once more; a stranger beside it must', async () => {
  const files = repository({ 'src/img/a.png': marked, 'dist/img/a.png': marked });
  expect(said(await check(files)).filter((line) => line.includes('asset/'))).toEqual([]);
  const other = { ...files, 'dist/img/other.png': pngWith([AI, tEXt('a', 'b')]) };
  expect(said(await check(other)).filter((line) => line.includes('asset/'))).toEqual([
    'error unmet asset/undeclared @ assets',
  ]);
});
