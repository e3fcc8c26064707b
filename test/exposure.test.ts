/** What a breach can cost: by limb and size, once however many files, in the year's money, and apart from what is only unlawful. */
import { describe, expect, test } from 'vitest';
import { mergedExposure } from '../src/exposure.ts';
import type { Exposure, Report } from '../src/model/finding.ts';
import { joined } from '../src/report.ts';
import { summary } from '../src/reporters/summary.ts';
import { text } from '../src/reporters/text.ts';
import { voiceOf } from '../src/words/index.ts';
import { changed, check, example, MANIFEST, type Repository } from './support/example.ts';
import { pngWith } from './support/png.ts';
import { plain } from './support/report.ts';

const good = example('media-company');
const manifest = (from: string, to: string, repository: Repository = good) => changed(repository, MANIFEST, from, to);
const unmarked = { ...good, 'site/img/posters/nauryz.png': pngWith([]) };
const unmanaged = manifest('    register: docs/ai/risks.yaml\n', '');
const unsupported = manifest('  support: mailto:help@bolashaq-media.example\n', '');
/** A terminal wraps lines; what is said does not depend on it. */
const flat = (written: string) => written.replace(/\s+/g, ' ');
const limbs = ({ exposure }: Report) =>
  exposure.map(({ limb, size, first, repeat, unitYear }) => [
    limb,
    size,
    first.units,
    first.money,
    repeat.units,
    repeat.money,
    unitYear,
  ]);

describe('each limb by size', () => {
  test.each([
    ['individual', 15, 64_875, 30, 129_750],
    ['small', 20, 86_500, 50, 216_250],
    ['non-profit', 20, 86_500, 50, 216_250],
    ['medium', 30, 129_750, 70, 302_750],
    ['large', 100, 432_500, 200, 865_000],
  ])('%s', async (size, ...amounts) => {
    const sized = (repository: Repository) => manifest('  size: small\n', `  size: ${size}\n`, repository);
    expect(limbs(await check(sized(unmarked)))).toEqual([[1, size, ...amounts, 2026]]);
    expect(limbs(await check(sized(unmanaged)))).toEqual([[2, size, ...amounts, 2026]]);
  });

  test('no size: the dearest, and it is said', async () => {
    const { exposure } = await check(manifest('  size: small\n', '', unmarked));
    expect(exposure[0]).toMatchObject({ size: 'large', sizeAssumed: true, first: { units: 100 } });
  });

  test.each([
    ['2025-12-31', []],
    ['2026-12-31', [[1, 'small', 20, 86_500, 50, 216_250, 2026]]],
    ['2027-01-01', [[1, 'small', 20, null, 50, null, null]]],
  ])('in money of the year of %s', async (asOf, wanted) =>
    expect(limbs(await check(unmarked, { asOf })).filter(([limb]) => limb === 1)).toEqual(wanted),
  );

  test('suspension is named, as reported, in every language', async () => {
    for (const [locale, words] of [
      ['en', /sources also name suspension or prohibition/],
      ['ru', /источники называют также приостановление или запрещение/],
      ['kk', /дереккөздер жүйенің жұмысын тоқтата тұруды/],
    ] as const)
      expect(flat(text(await check(unmanaged), await voiceOf(locale), plain))).toMatch(words);
  });
});

describe('never multiplied', () => {
  test('by files', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`site/img/posters/p${index}.png`, pngWith([])]),
    );
    const report = await check({ ...unmarked, ...many });
    expect(report.findings.length).toBeGreaterThan(20);
    expect(limbs(report)).toEqual(limbs(await check(unmarked)));
  });

  test('by manifests of one repository', async () => {
    const report = joined([await check(unmarked), await check(unmarked), await check(unmanaged)]);
    expect(limbs(report)).toEqual([...limbs(await check(unmarked)), ...limbs(await check(unmanaged))]);
  });

  test('what differs in size stays apart, and rules are put together', async () => {
    const [one] = (await check(unmarked)).exposure;
    const large: Exposure[] = one
      ? [
          { ...one, size: 'large' },
          { ...one, rules: ['kz-ai-law/perceivable-warning'] },
        ]
      : [];
    const merged = mergedExposure([...(one ? [one] : []), ...large]);
    expect(merged.map(({ size, rules }) => [size, rules])).toEqual([
      ['small', ['kz-ai-law/machine-readable-mark', 'kz-ai-law/perceivable-warning']],
      ['large', ['kz-ai-law/machine-readable-mark']],
    ]);
  });
});

describe('unlawful and finable are two things', () => {
  test('a breach without a penalty is named as one', async () => {
    const report = await check(unsupported);
    expect(report.verdict).toBe('fail');
    expect(report.exposure).toEqual([]);
    expect(report.unpriced).toEqual(['kz-ai-law/user-support']);
  });

  test('a breach with one is not', async () => {
    expect((await check(unmarked)).unpriced).toBeUndefined();
    expect((await check(good)).unpriced).toBeUndefined();
  });

  test('the penalty binds owners and possessors: a user breaks the law all the same', async () => {
    const report = await check(manifest('role: possessor', 'role: user', unmarked));
    expect(report.exposure).toEqual([]);
    expect(report.unpriced).toEqual(['kz-ai-law/machine-readable-mark']);
  });

  test('it is said in three languages, on a terminal and in a summary, and nobody is told of a fine to come', async () => {
    const report = await check(unsupported);
    for (const [locale, words] of [
      ['en', 'Unlawful and finable are two things'],
      ['ru', 'Незаконно и наказуемо штрафом'],
      ['kk', 'Заңсыз болу мен айыппұл салыну'],
    ] as const)
      for (const reporter of [text, summary]) {
        const written = flat(reporter(report, await voiceOf(locale), plain));
        expect(written).toContain(words);
        expect(written.toLowerCase()).not.toMatch(/compliant|you will be fined|вас оштрафуют/);
      }
  });

  test('what is only a notice, or said ahead of time, is neither', async () => {
    const soon = await check(manifest('reviewed: 2026-11-02', 'reviewed: 2025-12-15'));
    expect([soon.exposure, soon.unpriced]).toEqual([[], undefined]);
    const early = await check(unsupported, { asOf: '2026-01-17' });
    expect([early.exposure, early.unpriced]).toEqual([[], undefined]);
  });
});
