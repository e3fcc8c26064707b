/** `tanba-ignore`: a comment beside the place leaves a finding be, with a reason; it hides nothing, and reaches no rule the rest rests on. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/finding.ts';
import { ignoresIn } from '../src/read/ignores.ts';
import { PLAIN } from '../src/reporters/index.ts';
import { json } from '../src/reporters/json.ts';
import { sarif } from '../src/reporters/sarif.ts';
import { summary } from '../src/reporters/summary.ts';
import { text } from '../src/reporters/text.ts';
import { changed, check, example, MANIFEST, type Repository, said } from './support/example.ts';
import { pngWith } from './support/png.ts';
import { voiceFor } from './support/report.ts';

const good = example('media-company');
const PAGE = 'site/index.html';
const [MARK, WARNING] = ['kz-ai-law/machine-readable-mark', 'kz-ai-law/perceivable-warning'];
const IMG = '        <img src="img/posters/nauryz.png"';

/** The first caption is gone. */
const silent: Repository = {
  ...good,
  [PAGE]: String(good[PAGE]).replace(/<figcaption>[\s\S]*?<\/figcaption>/, ''),
};
const onPage = (comment: string) => check(changed(silent, PAGE, IMG, `${comment}${IMG}`));
const waived = ({ findings }: Report) =>
  findings.filter(({ waived: by }) => by).map(({ rule, waived: by }) => [rule, by]);

describe('a comment with a reason', () => {
  test('on the line above, in a page: the finding stays, counts as waived and fails nothing', async () => {
    const before = await check(silent);
    expect(said(before).map((line) => line.split(' @')[0])).toEqual([`error unmet ${WARNING}`]);
    const report = await onPage(`        <!-- tanba-ignore ${WARNING}: стена выставки подписана на месте -->\n`);
    expect(report).toMatchObject({ verdict: 'pass', counts: { error: 0, waived: 1 } });
    expect(waived(report)).toEqual([
      [
        WARNING,
        {
          reason: 'стена выставки подписана на месте',
          until: '',
          approvedBy: '',
          ignoredAt: expect.objectContaining({ file: PAGE, start: { line: 16, column: 9 } }),
        },
      ],
    ]);
    expect(report.exposure).toEqual(before.exposure);
  });

  test.each([
    ['on the line itself', `<!-- tanba-ignore ${WARNING}: подписано на месте -->`],
    ['over several lines', `<!--\ntanba-ignore ${WARNING}:\n  подписано\n  на месте\n-->\n`],
    [
      'above another one, and an empty line',
      `<!-- tanba-ignore ${WARNING}: подписано -->\n\n<!-- tanba-ignore ${MARK}: и это -->\n`,
    ],
  ])('%s', async (_, comment) => {
    const report = await onPage(comment);
    expect(waived(report).map(([rule]) => rule)).toEqual([WARNING]);
  });

  test('in the manifest, for the line it stands on or above', async () => {
    const bare = { ...good, 'site/img/posters/nauryz.png': pngWith([]) };
    const path = '  - path: site/img/posters/*.png';
    for (const [from, to] of [
      [path, `  # tanba-ignore ${MARK}: оригинал хранится у автора\n${path}`],
      [`${path}\n`, `${path} # tanba-ignore ${MARK}: оригинал хранится у автора\n`],
    ] as const) {
      const report = await check(changed(bare, MANIFEST, from, to));
      expect(waived(report).map(([rule]) => rule)).toEqual([MARK]);
      expect(report.verdict).toBe('pass');
    }
  });

  test('in a register and in Markdown', async () => {
    const digest = String(good['content/news/digest.md']).replace(/\*Создано[^\n]*\n/, '');
    const line = 'Мы попросили систему';
    const noted = digest.replace(line, `<!-- tanba-ignore ${WARNING}: подпись стоит в шаблоне -->\n${line}`);
    expect(waived(await check({ ...good, 'content/news/digest.md': noted })).map(([rule]) => rule)).toEqual([WARNING]);
    const measure = /measures:\n\s+- [^\n]*\n/;
    const register = String(good['docs/ai/risks.yaml']).replace(
      /- id: R2/,
      `# tanba-ignore kz-ai-law/targeted-measures: решение отложено\n- id: R2`,
    );
    const without = register.replace(/(id: R2[\s\S]*?)measures:\n\s+- [^\n]*\n/, '$1measures: []\n');
    expect(measure.test(register)).toBe(true);
    const report = await check({ ...good, 'docs/ai/risks.yaml': without });
    expect(waived(report).map(([rule]) => rule)).toEqual(['kz-ai-law/targeted-measures']);
  });

  test('is shown in every report for people, and told to code scanning as suppressed in the source', async () => {
    const report = await onPage(`        <!-- tanba-ignore ${WARNING}: подписано на месте -->\n`);
    const voice = voiceFor('en');
    expect(text(report, voice, PLAIN)).toContain('left be by a comment at site/index.html:16: подписано на месте');
    expect(summary(report, voice, PLAIN)).toContain('подписано на месте');
    expect(JSON.parse(json(report, voice, PLAIN)).findings.at(-1).waived).toEqual({
      reason: 'подписано на месте',
      until: '',
      approvedBy: '',
      ignoredAt: { file: PAGE, line: 16, column: 9, endLine: 16, endColumn: expect.any(Number) },
    });
    const [result] = JSON.parse(sarif(report, voice, PLAIN)).runs[0].results;
    expect(result.suppressions).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'подписано на месте',
        location: expect.objectContaining({ physicalLocation: expect.anything() }),
      },
    ]);
  });
});

describe('a comment that leaves nothing be is named, and the finding stands', () => {
  test.each([
    ['no reason', `tanba-ignore ${WARNING}`, 'waiver/expired', 'ignore-without-reason'],
    ['an empty reason', `tanba-ignore ${WARNING}: `, 'waiver/expired', 'ignore-without-reason'],
    ['a reason of signs', `tanba-ignore ${WARNING}: - 1 ...`, 'waiver/expired', 'ignore-without-reason'],
    ['no rule', 'tanba-ignore: потому что', 'waiver/expired', 'ignore-without-reason'],
    [
      'an unknown rule',
      'tanba-ignore kz-ai-law/perceivable-warnings: так надо',
      'waiver/unused',
      'ignore-unknown-rule',
    ],
    ['a rule that found nothing here', `tanba-ignore ${MARK}: так надо`, 'waiver/unused', 'ignore-unused'],
    ['a rule about the manifest', 'tanba-ignore manifest/syntax: так надо', 'waiver/expired', 'ignore-out-of-reach'],
    ['a rule about waivers', 'tanba-ignore waiver/expired: так надо', 'waiver/expired', 'ignore-out-of-reach'],
  ])('%s', async (_, words, rule, id) => {
    const report = await onPage(`<!-- ${words} -->\n`);
    expect(report.verdict).toBe('fail');
    expect(waived(report)).toEqual([]);
    const own = report.findings.find((finding) => finding.rule === rule);
    expect(own).toMatchObject({ level: 'warning', reason: { id }, at: { file: PAGE, start: { line: 16 } } });
  });

  test('one that stands elsewhere, or in another file', async () => {
    const comment = `<!-- tanba-ignore ${WARNING}: так надо -->\n`;
    const elsewhere = {
      ...silent,
      [PAGE]: `${silent[PAGE]}${comment}`,
      'site/terms.html': `${comment}${silent['site/terms.html']}`,
    };
    const report = await check(elsewhere);
    expect(waived(report)).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule === 'waiver/unused')).toHaveLength(2);
  });

  test('in a run over a part nobody can tell whether it is of use', async () => {
    const { [PAGE]: page, ...rest } = good;
    const noted = { ...rest, [PAGE]: `<!-- tanba-ignore ${WARNING}: так надо -->\n${page}` };
    expect(said(await check(noted)).length).toBe(1);
    expect(said(await check(noted, { only: ['site/img/office.png'] }))).toEqual([]);
  });
});

describe('no comment reaches', () => {
  const inManifest = (comment: string, repository: Repository, line: string) =>
    check(changed(repository, MANIFEST, line, `  # ${comment}\n${line}`));

  test.each<[string, string, Repository, string]>([
    [
      'a file nobody could read',
      'asset/unreadable',
      { ...good, 'site/img/posters/nauryz.png': new Uint8Array(0) },
      '  - path: site/img/posters/*.png',
    ],
    [
      'a pattern that matches nothing',
      'asset/no-match',
      changed(good, MANIFEST, 'site/img/drafts/*.png', 'x/*.png'),
      '  - path: x/*.png',
    ],
    [
      'a mark the manifest keeps silent about',
      'asset/contradictory-marks',
      changed(
        { ...good, 'site/img/office.png': good['site/img/posters/nauryz.png'] ?? '' },
        MANIFEST,
        '    grounds: Снимок редакции, камера без ИИ\n',
        '',
      ),
      '    origin: human',
    ],
    [
      'a file nobody declared',
      'asset/undeclared',
      { ...good, 'site/img/new.png': pngWith([]) },
      '  account-for: [site/img/**]',
    ],
  ])('%s', async (_, rule, repository, line) => {
    const report = await inManifest(`tanba-ignore ${rule}: мы так решили`, repository, line);
    expect(report.verdict).not.toBe('pass');
    expect(waived(report)).toEqual([]);
    expect(report.findings.map(({ reason }) => reason.id)).toContain('ignore-out-of-reach');
  });
});

describe('what only looks like a comment is none', () => {
  const words = `tanba-ignore ${WARNING}: так надо`;
  test.each([
    ['a.yaml', `a: "x # ${words}"\n`],
    ['a.yaml', `a: x#${words}\n`],
    ['a.yaml', `a: |\n  # ${words}\nb: 1\n`],
    ['a.yaml', `a: >-\n  text\n\n  # ${words}\n`],
    ['a.html', `<img alt="<!-- ${words} -->">`],
    ['a.html', `<script>"<!-- ${words} -->"</script>`],
    ['a.html', `<style>/* <!-- ${words} --> */</style>`],
    ['a.html', `<textarea><!-- ${words} --></textarea>`],
    ['a.html', `<title><!-- ${words} --></title>`],
    ['a.html', `&lt;!-- ${words} --&gt;`],
    ['a.md', `\`\`\`html\n<!-- ${words} -->\n\`\`\`\n`],
    ['a.md', `~~~~\n~~~\n<!-- ${words} -->\n~~~~\n`],
    ['a.md', `text \`<!-- ${words} -->\` text`],
    ['a.md', `text \`\` \` <!-- ${words} --> \`\` text`],
    ['a.md', `text\n\n    <!-- ${words} -->\n`],
    ['a.md', `<!-- ${words}`],
    ['a.md', `<!-- see ${words} -->`],
    ['a.md', `<!-- tanba-ignored ${words} -->`],
    ['a.txt', `<!-- ${words} --> # ${words}`],
  ])('%s: %j', (file, source) => expect(ignoresIn(file, source)).toEqual([]));

  test.each([
    ['a.yaml', `a: 1 # ${words}\n`, [1]],
    ['a.yaml', `a:\n  # ${words}\n\n  - x\n`, [2, 4]],
    ['a.yaml', `a: "x" # ${words}\r\nb: 2\r\n`, [1]],
    ['a.yaml', `a: |\n  text\n# ${words}\nb: 1\n`, [3, 4]],
    ['a.yaml', `a: [x, # ${words}\n  y]\n`, [1]],
    ['a.html', `<p>\n<!-- ${words} -->\n<img>`, [2, 3]],
    ['a.vue', `<template>\n<!-- ${words} -->\n<img>\n</template>`, [2, 3]],
    ['a.md', `text \`a\` <!-- ${words} --> \`b\``, [1]],
    ['a.md', `\`\`\`\nx\n\`\`\`\n<!-- ${words} -->\ntext`, [4, 5]],
  ])('%s: %j is one, for the lines %j', (file, source, lines) =>
    expect(ignoresIn(file, source)).toMatchObject([{ rule: WARNING, reason: 'так надо', lines }]),
  );

  test('cut at any character and hostile at any length, it stays quick and silent', () => {
    const source = `# tanba-ignore\n<!-- ${words} -->\n\`\`\`\`\n"' [{- |\n\t@\u0000`;
    for (const file of ['a.yaml', 'a.html', 'a.md'])
      for (let end = 0; end <= source.length; end += 1)
        expect(() => ignoresIn(file, source.slice(0, end))).not.toThrow();
    for (const piece of ['<!--', '`', '`` ` ', '<!-- tanba-ignore a: bb -->', '# tanba-ignore a: bb\n', '['])
      for (const file of ['a.yaml', 'a.html', 'a.md']) {
        const long = `tanba-ignore\n${piece.repeat(100_000)}`;
        expect(ignoresIn(file, long).length).toBeLessThanOrEqual(1_000);
      }
  });
});
