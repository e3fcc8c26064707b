/** One repository on different days: what was in force, which words were held, what is coming, and a text that grows old. */
import { describe, expect, test } from 'vitest';
import { kzAiLaw } from '../src/laws/kz-ai-law/index.ts';
import type { Report } from '../src/model/finding.ts';
import { json } from '../src/reporters/json.ts';
import { summary } from '../src/reporters/summary.ts';
import { text } from '../src/reporters/text.ts';
import { voiceOf } from '../src/words/index.ts';
import { changed, check, example, MANIFEST, type Repository, said } from './support/example.ts';
import { pngWith } from './support/png.ts';
import { plain } from './support/report.ts';

const good = example('media-company');
const manifest = (from: string, to: string, repository: Repository = good) => changed(repository, MANIFEST, from, to);
const reviewed = manifest('reviewed: 2026-11-02', 'reviewed: 2026-01-10');
const coming = ({ coming: list = [] }: Report) =>
  list.map(({ from, article, what }) => `${from} ${article ?? '-'} ${what.en}`);

describe('articles that Law No. 326-VIII changed carry no error before 25 August 2026', () => {
  test('the amendment is dated data', () => {
    expect(kzAiLaw.amendments).toEqual([
      { act: '326-VIII', from: '2026-08-25', articles: ['1', '13', '17', '20', '28'] },
    ]);
  });

  test.each<[string, Repository, string]>([
    ['17(1)', manifest('degree: medium, ', '', reviewed), 'risk-degree'],
    ['17(2)', manifest('{ level: low }', '{ level: high }', reviewed), 'autonomy'],
    ['17(3)', manifest('      manipulation: absent\n', '', reviewed), 'prohibited-capabilities'],
    ['17(4)', manifest('    regime: closed\n', '', reviewed), 'regime-of-use'],
  ])('Art. %s', async (_, repository, rule) => {
    const levels = async (asOf: string) =>
      (await check(repository, { asOf })).findings
        .filter((each) => each.rule === `kz-ai-law/${rule}`)
        .map(({ level }) => level);
    expect(await levels('2026-01-17')).toEqual(['notice']);
    expect(await levels('2026-08-24')).toEqual(['warning']);
    expect(await levels('2026-08-25')).toEqual([kzAiLaw.rules[rule]?.level]);
  });

  test.each<[string, Repository, string]>([
    ['21(2)', { ...reviewed, 'site/img/posters/nauryz.png': pngWith([]) }, 'machine-readable-mark'],
    ['18(1)', manifest('    register: docs/ai/risks.yaml\n', '', reviewed), 'risk-register'],
  ])('Art. %s was not changed, and carries one from the first day', async (_, repository, rule) => {
    const report = await check(repository, { asOf: '2026-01-18' });
    expect(report.findings.filter((each) => each.rule === `kz-ai-law/${rule}`).map(({ level }) => level)).toEqual([
      'error',
    ]);
  });
});

describe('coming', () => {
  const dated = manifest(
    'assets:\n',
    'policy: { enforce-from: { kz-ai-law/user-agreement: 2027-02-23, kz-ai-law/use-notice: 2027-02-24 } }\nwaivers: [{ rule: kz-ai-law/use-notice, ground: legacy, reason: Replaced with the spring redesign, approved-by: Legal, until: 2026-12-31 }]\nassets:\n',
  );

  test('lists what starts within ninety days, in order', async () => {
    expect(coming(await check(dated))).toEqual([
      '2027-01-01 - A waiver of kz-ai-law/use-notice is over, and what it waived counts again.',
      '2027-02-23 - kz-ai-law/user-agreement counts in full: until then `policy.enforce-from` makes it a warning.',
    ]);
    expect(coming(await check(dated, { asOf: '2027-02-23' }))).toEqual([
      '2027-02-24 - kz-ai-law/use-notice counts in full: until then `policy.enforce-from` makes it a warning.',
    ]);
  });

  test('the law itself, before it was in force, for those it binds', async () => {
    const owner = coming(await check(reviewed, { asOf: '2026-01-17' }));
    expect(owner).toHaveLength(Object.keys(kzAiLaw.obligations).length);
    expect(owner.every((line) => line.startsWith('2026-01-18 '))).toBe(true);
    const user = coming(await check(manifest('role: possessor', 'role: user', reviewed), { asOf: '2026-01-17' }));
    expect(user.length).toBeGreaterThan(0);
    expect(user.length).toBeLessThan(owner.length);
    expect(coming(await check(reviewed, { asOf: '2025-10-19' }))).toEqual([]);
    expect(coming(await check(reviewed, { asOf: '2025-10-20' }))).toHaveLength(owner.length);
    expect(coming(await check(reviewed, { asOf: '2026-01-18' }))).toEqual([]);
  });

  test('an amendment, and nothing where nothing comes', async () => {
    expect(coming(await check(reviewed, { asOf: '2026-08-24' }))).toEqual([
      expect.stringMatching(/^2026-08-25 - Law No\. 326-VIII changes Arts\. 1, 13, 17, 20, 28/),
    ]);
    expect((await check(good)).coming).toBeUndefined();
  });

  test('is told in three languages, on a terminal, in a summary and in JSON', async () => {
    const report = await check(dated);
    for (const [locale, heading] of [
      ['en', 'Coming within 90 days'],
      ['ru', 'В ближайшие 90 дней'],
      ['kk', 'Алдағы 90 күнде'],
    ] as const) {
      const voice = await voiceOf(locale);
      for (const reporter of [text, summary]) {
        const written = reporter(report, voice, plain);
        expect(written).toContain(heading);
        expect(written.replaceAll('\\', '')).toContain('2027-02-23');
        expect(reporter(await check(good), voice, plain)).not.toContain(heading);
      }
      expect(JSON.parse(json(report, voice, plain)).coming).toHaveLength(2);
      expect(JSON.parse(json(await check(good), voice, plain))).not.toHaveProperty('coming');
    }
  });
});

describe('a text of the law that is older than six months', () => {
  const later = manifest('reviewed: 2026-11-02', 'reviewed: 2027-03-01');
  test.each([
    ['2027-03-16', []],
    ['2027-03-17', ['notice unmet law/old-text @ kz-ai-law']],
  ])('on %s', async (asOf, wanted) => expect(said(await check(later, { asOf }))).toEqual(wanted));

  test.each(['error', 'warning', 'notice'] as const)('turns no build red, whatever fails it (%s)', async (failOn) => {
    const report = await check(later, { asOf: '2027-03-17', failOn });
    expect(report.verdict).toBe('pass');
    expect(text(report, await voiceOf('en'), plain)).toContain('Passed');
  });

  test('another notice still may', async () => {
    const human = manifest('site/img/office.png', 'site/img/posters/nauryz.png', later);
    expect((await check(human, { asOf: '2027-03-17', failOn: 'notice' })).verdict).toBe('fail');
  });
});
