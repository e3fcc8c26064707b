/** `manifest/weakened`: what a change takes out of the manifest is named, fails nothing by itself, and nobody can wave it through. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baselineText } from '../src/baseline.ts';
import type { Checked } from '../src/commands/check.ts';
import { changed, example, MANIFEST, type Repository } from './support/example.ts';
import { type GitRepository, gitRepository } from './support/git-repository.ts';

const good = example('media-company');
const manifest = String(good[MANIFEST]);

let at: GitRepository;
let base = '';
beforeEach(() => {
  at = gitRepository(good);
  base = at.commit();
});
afterEach(() => at.remove());

const check = (over = {}) => at.check({ comparison: { with: 'reference', reference: base }, part: 'all', ...over });
const weakened = ({ report }: Checked) => report.findings.filter(({ rule }) => rule === 'manifest/weakened');
const edit = (from: string, to: string): Repository => ({
  [MANIFEST]: String(changed(good, MANIFEST, from, to)[MANIFEST]),
});
const waiver = (until: string) =>
  `waivers:\n  - { rule: kz-ai-law/use-notice, ground: legacy, reason: Replaced with the spring redesign, approved-by: Legal, until: ${until} }\n`;

describe('one notice for each step down', () => {
  test.each<[string, string, string, object]>([
    ['a role', 'role: possessor', 'role: user', { key: 'systems.poster-studio.role', from: 'possessor', to: 'user' }],
    ['a size', 'size: small', 'size: individual', { key: 'organization.size', from: 'small', to: 'individual' }],
    ['a degree', 'degree: medium', 'degree: minimal', { key: 'systems.poster-studio.risk.degree' }],
    ['a fact', 'user-facing: true', 'user-facing: false', { key: 'systems.poster-studio.user-facing' }],
    ['an option of a law', 'audience: consumers', 'audience: internal', { key: 'laws.kz-ai-law.audience' }],
    ['an option left out', '    audience: consumers\n', '', {}],
    [
      'an asset',
      '  - path: site/img/office.png\n    origin: human\n    grounds: Снимок редакции, камера без ИИ\n',
      '',
      { key: 'assets', name: 'site/img/office.png' },
    ],
    [
      'what it imitates',
      '    imitates: event\n    distribution: public\n    shown-in',
      '    imitates: nothing\n    distribution: public\n    shown-in',
      { key: 'imitates', from: 'event', to: 'nothing', file: 'site/img/posters/concert.png', more: 1 },
    ],
    [
      'distribution',
      '    distribution: public\n    shown-in',
      '    distribution: internal\n    shown-in',
      { key: 'distribution', more: 1 },
    ],
    [
      'a pattern to account for',
      'account-for: [site/img/**]',
      'account-for: []',
      { key: 'labeling.account-for', name: 'site/img/**' },
    ],
    [
      'something left out',
      '  builds:',
      '  ignore: [{ path: site/img/x/**, reason: samples for our tests }]\n  builds:',
      { key: 'labeling.ignore', name: 'site/img/x/**' },
    ],
    ['a build', '  builds: [{ from: content/news, to: site/news }]\n', '', { key: 'labeling.builds' }],
    [
      'a harm set aside',
      '      health: Аф',
      '      false-information: Так решили\n      health: Аф',
      { name: 'false-information' },
    ],
    [
      'a capability',
      'emotion-recognition: absent',
      'emotion-recognition: { present: true, legal-basis: закон }',
      { from: 'absent', to: 'present' },
    ],
    [
      'leave to pass empty',
      'labeling:\n',
      'policy: { allow-empty: true }\nlabeling:\n',
      { key: 'policy.allow-empty', from: '', to: 'true' },
    ],
    [
      'a later day',
      'labeling:\n',
      'policy: { enforce-from: { kz-ai-law/use-notice: 2027-01-01 } }\nlabeling:\n',
      { key: 'policy.enforce-from.kz-ai-law/use-notice', from: '', to: '2027-01-01' },
    ],
    ['a waiver', 'labeling:\n', `${waiver('2027-01-31')}labeling:\n`, { key: 'waivers', name: 'kz-ai-law/use-notice' }],
  ])('%s', async (_, from, to, data) => {
    at.write(edit(from, to));
    const found = weakened(await check());
    const isNothing = Object.keys(data).length === 0;
    expect(found.map(({ reason }) => reason.data)).toEqual(isNothing ? [] : [expect.objectContaining(data)]);
    for (const { level, verdict, at: place } of found)
      expect({ level, verdict, file: place.file }).toEqual({ level: 'notice', verdict: 'unmet', file: MANIFEST });
  });

  test('a new entry below that overrules an old one which nobody touched', async () => {
    at.write({ [MANIFEST]: `${manifest}  - { path: site/img/posters/nauryz.png, origin: human, grounds: так }\n` });
    expect(weakened(await check()).map(({ reason }) => reason.data)).toEqual([
      { key: 'origin', from: 'created', to: 'human', file: 'site/img/posters/nauryz.png', more: 0 },
    ]);
  });

  test('a system, with all that hung on it', async () => {
    const other = '  other: { name: Other, role: user }\nnotification:\n';
    at.write(edit('notification:\n', other));
    base = at.commit();
    at.write({ [MANIFEST]: manifest });
    expect(weakened(await check()).map(({ reason }) => reason.data)).toEqual([{ key: 'systems', name: 'other' }]);
  });

  test('a longer waiver, and not a shorter one', async () => {
    at.write(edit('labeling:\n', `${waiver('2027-01-31')}labeling:\n`));
    base = at.commit();
    at.write(edit('labeling:\n', `${waiver('2027-06-30')}labeling:\n`));
    expect(weakened(await check()).map(({ reason }) => reason.data)).toEqual([
      { key: 'waivers.0.until', from: '2027-01-31', to: '2027-06-30' },
    ]);
    at.write(edit('labeling:\n', `${waiver('2026-12-31')}labeling:\n`));
    expect(weakened(await check())).toEqual([]);
  });

  test('a manifest of its own for a folder', async () => {
    at.write({ 'docs/x/ai-compliance.yaml': manifest });
    expect(weakened(await check()).map(({ reason }) => reason)).toEqual([
      { id: 'weakened-nested', data: { file: 'docs/x/ai-compliance.yaml' } },
    ]);
  });

  test.each([
    ['stricter values', 'role: possessor', 'role: owner'],
    ['another name', 'name: Poster Studio', 'name: Poster Studio 2'],
    [
      'a day of enforcing that has come',
      'labeling:\n',
      'policy: { enforce-from: { kz-ai-law/use-notice: 2026-01-01 } }\nlabeling:\n',
    ],
  ])('%s are no step down', async (_, from, to) => {
    at.write(edit(from, to));
    expect(weakened(await check())).toEqual([]);
  });
});

describe('a notice that nobody can wave through', () => {
  beforeEach(() => at.write(edit('role: possessor', 'role: user')));

  test('fails nothing unless notices do', async () => {
    const { report, exitCode } = await check();
    expect({ exitCode, verdict: report.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
    expect(report.counts.notice).toBeGreaterThan(0);
  });

  test('neither a waiver nor a comment reaches it', async () => {
    const own = waiver('2027-01-31').replace('kz-ai-law/use-notice', 'manifest/weakened');
    const text = String(
      edit('role: possessor', 'role: user # tanba-ignore manifest/weakened: мы так решили')[MANIFEST],
    );
    at.write({ [MANIFEST]: text.replace('labeling:\n', `${own}labeling:\n`) });
    const found = weakened(await check());
    expect(found.map(({ waived }) => waived)).toEqual([null, null]);
  });

  test('it is compared in a run over a part too, and when it was committed already', async () => {
    at.commit();
    expect(weakened(await check({ part: 'changed' }))).toHaveLength(1);
  });
});

describe('what cannot be compared is said', () => {
  const duty = 'Whether this change makes the manifest milder';
  const said = ({ report }: Checked) =>
    report.notChecked.filter((each) => each.duty.en === duty).map(({ why }) => why.en);

  test('no manifest before', async () => {
    at.git('checkout', '-q', '--orphan', 'new');
    at.git('rm', '-q', '--cached', MANIFEST);
    at.git('commit', '-q', '-m', 'without');
    base = at.git('rev-parse', 'HEAD');
    expect(said(await check())[0]).toContain('no manifest at this place before');
  });

  test('one that cannot be understood', async () => {
    at.write({ [MANIFEST]: 'version: [\n' });
    base = at.commit();
    at.write({ [MANIFEST]: manifest });
    expect(said(await check())[0]).toContain('cannot be understood');
  });

  test('a commit out of reach', async () => {
    const { report } = await check({ comparison: { with: 'reference', reference: 'f'.repeat(40) } });
    expect(report.extents).toBeUndefined();
    expect(said({ report, exitCode: 0, prefix: '', limited: false })[0]).toContain('fetch-depth: 0');
  });
});

describe('judged by the manifest of the base', () => {
  test('a milder one of the change does not count, and is named at its own lines', async () => {
    at.write({ [MANIFEST]: `# one line more\n${String(edit('role: possessor', 'role: user')[MANIFEST])}` });
    at.write({ 'docs/ai/limitations.md': '# \n' });
    const { report } = await check({ manifestFrom: 'base' });
    expect(report.findings.map(({ rule, level }) => `${rule} ${level}`)).toContain(
      'kz-ai-law/stated-limitations error',
    );
    expect(weakened({ report, exitCode: 0, prefix: '', limited: false })[0]).toMatchObject({
      excerpt: '    role: user',
      at: { start: { line: 17 } },
    });
    const head = await check({ manifestFrom: 'head' });
    expect(head.report.findings.map(({ rule }) => rule)).not.toContain('kz-ai-law/stated-limitations');
  });

  test.each([
    ['there is none in the base', () => at.git('rm', '-q', '--cached', MANIFEST), /there is no ai-compliance.yaml in/],
    [
      'the commit is out of reach',
      () => {
        base = 'e'.repeat(40);
      },
      /no commit to take the manifest from/,
    ],
  ])('it is an error that %s, never the other manifest', async (_, prepare, message) => {
    prepare();
    if (base !== 'e'.repeat(40)) {
      at.git('commit', '-q', '-m', 'without');
      base = at.git('rev-parse', 'HEAD');
    }
    await expect(check({ manifestFrom: 'base' })).rejects.toThrow(message);
  });
});

describe('a baseline', () => {
  const file = 'baseline.json';
  const entry = (digit: string) => ({
    fingerprint: digit.repeat(32),
    manifest: MANIFEST,
    rule: 'kz-ai-law/use-notice',
    subject: 'x',
  });
  const against = () => at.check({ comparison: { with: 'reference', reference: base }, part: 'all' }, file);

  test('that grew is named once, with how much; no baseline covers that notice', async () => {
    at.write({ [file]: baselineText([entry('a')]) });
    base = at.commit();
    expect(weakened(await against())).toEqual([]);
    at.write({ [file]: baselineText([entry('a'), entry('b'), entry('c')]) });
    const [found, ...others] = weakened(await against());
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      level: 'notice',
      baseline: false,
      reason: { id: 'weakened-baseline', data: { count: 2, rule: 'kz-ai-law/use-notice', subject: 'x' } },
      at: { file, start: { line: 3 } },
    });
  });

  test('that became shorter is not; one that is new is', async () => {
    at.write({ [file]: baselineText([entry('a'), entry('b')]) });
    expect(weakened(await against())).toHaveLength(1);
    base = at.commit();
    at.write({ [file]: baselineText([entry('a')]) });
    expect(weakened(await against())).toEqual([]);
  });
});
