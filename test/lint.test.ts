/** The whole pipeline: the passing example passes, and each thing changed in it turns exactly one thing red. */
import { describe, expect, test } from 'vitest';
import { Unreachable } from '../src/errors.ts';
import { laws } from '../src/laws/index.ts';
import { lint } from '../src/lint.ts';
import type { Host } from '../src/model/host.ts';
import { changed, check, example, MANIFEST, type Repository, said, without } from './support/example.ts';
import { memoryHost } from './support/memory-host.ts';
import { pngWith, pngXmp, tEXt } from './support/png.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const good = example('media-company');
const manifest = (from: string, to: string) => changed(good, MANIFEST, from, to);
const POSTER = 'site/img/posters/nauryz.png';
const marked = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
const captured = pngWith([pngXmp(sourceTypeXmp('digitalCapture'))]);
const traced = pngWith([
  tEXt('parameters', 'a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Version: v1.10.1'),
]);
/** A poster with the mark of the example and two labels of GB 45438-2025, which may name two contents. */
const labelled = (content: string): Uint8Array => {
  const members = `"Label":"1","ContentProducer":"maker","ProduceID":"`;
  const label = tEXt('AIGC', `{${members}${content}"}`);
  const xmp = pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'));
  return pngWith([xmp, label, tEXt('AIGC', `{"AIGC":{${members}b"}}`)]);
};
const KK_RU = `          <span lang="kk">Жасанды интеллект көмегімен жасалды.</span>
          Создано с использованием искусственного интеллекта.`;
const firstCaption = (to: string): Repository => {
  const page = good['site/index.html'];
  return typeof page === 'string' ? { ...good, 'site/index.html': page.replace(KK_RU, () => to) } : good;
};

test('the passing example passes, and says what it did not check', async () => {
  const report = await check(good);
  expect(said(report)).toEqual([]);
  expect(report.verdict).toBe('pass');
  expect(report.assets).toEqual({ seen: 5, declared: 4, accounted: 5, excused: { imitatesNothing: 0, internal: 1 } });
  expect(report.notChecked.length).toBeGreaterThan(10);
  expect(report.exposure).toEqual([]);
});

test('the failing example fails in ten ways, each at its line', async () => {
  const report = await check(example('ten-faults'));
  expect(said(report)).toEqual([
    'error unmet kz-ai-law/user-support @ notification',
    'error unmet kz-ai-law/use-notice @ site/about.html',
    'error unmet kz-ai-law/yearly-risk-review @ 2025-05-05',
    'error unmet kz-ai-law/foreseeable-misuse @ risks',
    'error unmet kz-ai-law/targeted-measures @ id: R1',
    'error unseen manifest/no-such-file @ docs/ai/suspension.md',
    'error unmet asset/undeclared @ assets',
    'error unmet kz-ai-law/machine-readable-mark @ site/img/posters/nauryz.png',
    'error unseen asset/no-match @ site/video/*.mp4',
    'error unmet kz-ai-law/perceivable-warning @ <img src="img/posters/concert.png" alt="Создано с использованием искусственного интеллекта" width="160" height="240">',
  ]);
  expect(report.verdict).toBe('fail');
  expect(report.exposure.map(({ limb, size, first, repeat }) => [limb, size, first, repeat])).toEqual([
    [1, 'small', { units: 20, money: 86500 }, { units: 50, money: 216250 }],
    [2, 'small', { units: 20, money: 86500 }, { units: 50, money: 216250 }],
  ]);
});

describe('one thing changed, one thing said', () => {
  test.each<[string, Repository, string[]]>([
    [
      'the mark removed',
      { ...good, [POSTER]: pngWith([]) },
      ['error unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png'],
    ],
    [
      'a mark that says camera',
      { ...good, [POSTER]: captured },
      ['error unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png'],
    ],
    [
      'only a trace',
      { ...good, [POSTER]: traced },
      ['error unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png'],
    ],
    [
      'the picture cut short',
      { ...good, [POSTER]: marked.slice(0, -6) },
      ['error unseen asset/unreadable @ site/img/posters/*.png'],
    ],
    [
      'the picture is a Git LFS pointer',
      { ...good, [POSTER]: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n' },
      ['error unseen asset/not-downloaded @ site/img/posters/*.png'],
    ],
    [
      'an empty picture',
      { ...good, [POSTER]: new Uint8Array(0) },
      ['error unseen asset/unreadable @ site/img/posters/*.png'],
    ],
    [
      'the caption removed',
      firstCaption(''),
      [
        'error unmet kz-ai-law/perceivable-warning @ <img src="img/posters/nauryz.png" alt="Афиша праздника Наурыз" width="160" height="240">',
      ],
    ],
    [
      'the caption hidden',
      firstCaption(`<p style="display:none">Создано ИИ</p>`),
      ['error unmet kz-ai-law/perceivable-warning @ Создано ИИ'],
    ],
    [
      'the caption denies it',
      firstCaption('Не создано ИИ'),
      [
        'error unmet kz-ai-law/perceivable-warning @ <img src="img/posters/nauryz.png" alt="Афиша праздника Наурыз" width="160" height="240">',
      ],
    ],
    [
      'the page does not show it',
      changed(good, 'site/index.html', 'img/posters/nauryz.png', 'img/posters/other.png'),
      ['error unmet kz-ai-law/perceivable-warning @ site/index.html'],
    ],
    ['a marked file nobody declared', { ...good, 'docs/new.png': marked }, ['error unmet asset/undeclared @ assets']],
    ['a traced file nobody declared', { ...good, 'docs/new.png': traced }, ['error unmet asset/undeclared @ assets']],
    [
      'a plain file under account-for',
      { ...good, 'site/img/new.png': pngWith([]) },
      ['error unmet asset/undeclared @ site/img/**'],
    ],
    ['a plain file elsewhere', { ...good, 'docs/new.png': pngWith([]) }, []],
    [
      'a text about AI',
      { ...good, 'docs/c2pa.md': '# C2PA\n\nDigitalSourceType trainedAlgorithmicMedia, ai-generated, «Создано ИИ».\n' },
      [],
    ],
    [
      'a human file that says AI',
      { ...good, 'site/img/office.png': marked },
      ['notice unmet asset/contradictory-marks @ human'],
    ],
    [
      '… without grounds',
      changed(
        { ...good, 'site/img/office.png': marked },
        MANIFEST,
        '    grounds: Снимок редакции, камера без ИИ\n',
        '',
      ),
      ['error unmet asset/contradictory-marks @ human'],
    ],
    [
      'two marks that disagree',
      {
        ...good,
        [POSTER]: pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia')), pngXmp(sourceTypeXmp('digitalCapture'))]),
      },
      ['warning unmet asset/contradictory-marks @ site/img/posters/*.png'],
    ],
    [
      'two AIGC labels that disagree',
      { ...good, [POSTER]: labelled('a') },
      ['warning unmet asset/contradictory-marks @ site/img/posters/*.png'],
    ],
    ['the same AIGC label twice, once wrapped', { ...good, [POSTER]: labelled('b') }, []],
    [
      'another method than chosen',
      manifest('[iptc-xmp, front-matter]', '[c2pa, front-matter]'),
      [
        'warning unmet asset/other-method @ site/img/posters/*.png',
        'warning unmet asset/other-method @ site/img/posters/*.png',
        'warning unmet asset/other-method @ site/img/drafts/*.png',
      ],
    ],
    [
      'a glob that matches nothing',
      manifest('site/img/drafts/*.png', 'site/img/draft/*.png'),
      ['error unmet asset/undeclared @ assets', 'error unseen asset/no-match @ site/img/draft/*.png'].sort(),
    ],
    [
      'an account-for that matches nothing',
      manifest('account-for: [site/img/**]', 'account-for: [site/pictures/**]'),
      ['error unseen asset/no-match @ site/pictures/**'],
    ],
    [
      'a path that leaves the repository',
      manifest('path: site/img/office.png', 'path: ../office.png'),
      ['error unmet asset/undeclared @ site/img/**', 'error unseen asset/outside-repository @ ../office.png'],
    ],
    [
      'the text without its mark',
      changed(good, 'content/news/digest.md', 'digital-source-type: trainedAlgorithmicMedia\nai_generated: true\n', ''),
      ['error unmet kz-ai-law/machine-readable-mark @ content/news/*.md'],
    ],
    [
      'the text without its warning',
      changed(
        good,
        'content/news/digest.md',
        '*Создано с использованием искусственного интеллекта. Жасанды интеллект көмегімен жасалды.*\n',
        '',
      ),
      [
        'error unmet kz-ai-law/perceivable-warning @ Мы попросили систему представить парад, которого в городе не было. Вот что она написала.',
      ],
    ],
    [
      'a paper gone',
      without(good, 'docs/ai/limitations.md'),
      ['error unseen manifest/no-such-file @ docs/ai/limitations.md'],
    ],
    [
      'evidence of a measure gone',
      without(good, 'docs/ai/review.md'),
      ['error unseen manifest/no-such-file @ docs/ai/review.md'],
    ],
    ['a page gone', without(good, 'site/index.html'), ['error unseen manifest/no-such-file @ site/index.html']],
    [
      'an empty paper',
      { ...good, 'docs/ai/suspension.md': '# \n' },
      ['error unmet kz-ai-law/suspension-procedure @ docs/ai/suspension.md'],
    ],
    [
      'a register that is no YAML',
      { ...good, 'docs/ai/risks.yaml': '- id: [R1\n' },
      ['error unmet manifest/syntax @ ['],
    ],
    [
      'a risk without a measure',
      changed(
        good,
        'docs/ai/risks.yaml',
        '    - { what: Редактор отклоняет изображения по списку из политики результатов, owner: Редакция, since: 2026-02-01 }\n',
        '    []\n',
      ),
      ['error unmet kz-ai-law/targeted-measures @ id: R2'],
    ],
    [
      'the review a year ago',
      manifest('reviewed: 2026-11-02', 'reviewed: 2025-11-20'),
      ['error unmet kz-ai-law/yearly-risk-review @ 2025-11-20'],
    ],
    [
      'the review due in three weeks',
      manifest('reviewed: 2026-11-02', 'reviewed: 2025-12-15'),
      ['warning unmet kz-ai-law/yearly-risk-review @ 2025-12-15'],
    ],
    [
      'a forbidden capability',
      manifest('manipulation: absent', 'manipulation: { present: true }'),
      ['error unmet kz-ai-law/prohibited-capabilities @ { present: true }'],
    ],
    ['no degree of risk', manifest('degree: medium, ', ''), ['error unmet kz-ai-law/risk-degree @ risk']],
    [
      'nobody responsible',
      manifest('  responsible: { name: Юридический отдел, contact: ai@bolashaq-media.example }\n', ''),
      ['warning unmet kz-ai-law/responsible-party @ notification'],
    ],
    [
      'extends, which is not followed yet',
      manifest('version: 1\n', 'version: 1\nextends: docs/ai/risks.yaml\n'),
      ['error unseen manifest/schema @ docs/ai/risks.yaml'],
    ],
  ])('%s', async (_, repository, wanted) => {
    const report = await check(repository);
    const live = said(report);
    expect(wanted.length > 1 ? [...live].sort() : live).toEqual(wanted.length > 1 ? [...wanted].sort() : wanted);
  });
});

describe('roles, scope and time', () => {
  const asUser = manifest('role: possessor', 'role: user');
  test("a user does not bear the owners' duties, but a mark missing is still said", async () => {
    expect(said(await check({ ...asUser, [POSTER]: pngWith([]) }))).toEqual([
      'warning unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png',
    ]);
    expect(said(await check(changed(asUser, MANIFEST, 'reviewed: 2026-11-02', 'reviewed: 2020-01-01')))).toEqual([]);
  });

  test('a penalty for owners and possessors is not named to a user', async () => {
    const plain = { [POSTER]: pngWith([]) };
    expect((await check({ ...asUser, ...plain })).exposure).toEqual([]);
    expect((await check({ ...good, ...plain })).exposure).toMatchObject([
      { limb: 1, size: 'small', sizeAssumed: false },
    ]);
    const sizeless = changed({ ...good, ...plain }, MANIFEST, '  size: small\n', '');
    expect((await check(sizeless)).exposure).toMatchObject([{ size: 'large', sizeAssumed: true }]);
  });

  test('what imitates nothing is excused in the strict scope and a warning in the broad', async () => {
    const poster = { ...good, [POSTER]: pngWith([]) };
    const nothing = changed(
      poster,
      MANIFEST,
      '    imitates: event\n    distribution: public\n    shown-in',
      '    imitates: nothing\n    grounds: Орнамент\n    distribution: public\n    shown-in',
    );
    const strict = await check(nothing);
    expect(said(strict)).toEqual([]);
    expect(strict.assets.excused.imitatesNothing).toBe(2);
    expect(said(await check(changed(nothing, MANIFEST, 'scope: strict', 'scope: broad')))).toEqual([
      'warning unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png',
    ]);
  });

  test('what users outside never meet is asked for more mildly of the organization, as of the system', async () => {
    const inside = changed(
      changed(good, MANIFEST, 'user-facing: true', 'user-facing: false'),
      MANIFEST,
      '  support: mailto:help@bolashaq-media.example\n',
      '',
    );
    expect(said(await check(inside))).toEqual(['warning unmet kz-ai-law/user-support @ notification']);
  });

  test('before the law was in force nothing is more than a notice', async () => {
    const early = await check(example('ten-faults'), { asOf: '2026-01-17' });
    expect(early.findings.filter(({ rule, level }) => rule.startsWith('kz-ai-law/') && level !== 'notice')).toEqual([]);
  });

  test('wordings of August 2026 carry no error before they were in force', async () => {
    const noDegree = manifest('degree: medium, ', '');
    const degree = async (asOf: string) =>
      said(await check(noDegree, { asOf })).filter((line) => line.includes('risk-degree'));
    expect(await degree('2026-08-24')).toEqual(['warning unmet kz-ai-law/risk-degree @ risk']);
    expect(await degree('2026-08-25')).toEqual(['error unmet kz-ai-law/risk-degree @ risk']);
  });

  test('an old text of the law is said to be old, and stays a notice', async () => {
    const reviewed = manifest('reviewed: 2026-11-02', 'reviewed: 2027-03-01');
    expect(said(await check(reviewed, { asOf: '2027-03-17' }))).toEqual(['notice unmet law/old-text @ kz-ai-law']);
  });

  test('a year without a known MRP names units alone', async () => {
    const report = await check({ ...good, [POSTER]: pngWith([]) }, { asOf: '2027-01-10' });
    expect(report.exposure[0]).toMatchObject({ first: { units: 20, money: null }, unitYear: null });
  });

  test('enforce-from turns an error into a warning until its day', async () => {
    const later = changed(
      { ...good, [POSTER]: pngWith([]) },
      MANIFEST,
      'labeling:\n',
      'policy: { enforce-from: { kz-ai-law/machine-readable-mark: 2027-01-01 } }\nlabeling:\n',
    );
    expect(said(await check(later))[0]).toMatch(/^warning/);
    expect(said(await check(later, { asOf: '2027-01-01' }))[0]).toMatch(/^error/);
  });
});

describe('a day of enforcing for a rule of ours', () => {
  const later = (rule: string, repository: Repository) =>
    changed(repository, MANIFEST, 'labeling:\n', `policy: { enforce-from: { ${rule}: 2027-01-01 } }\nlabeling:\n`);

  test('makes its errors warnings until then', async () => {
    const stray = later('asset/undeclared', { ...good, 'site/img/new.png': pngWith([]) });
    expect(said(await check(stray))[0]).toMatch(/^warning unmet asset\/undeclared/);
    expect(said(await check(stray, { asOf: '2027-01-01' }))[0]).toMatch(/^error/);
  });

  test('excuses nothing that was not seen', async () => {
    const cut = later('asset/unreadable', { ...good, [POSTER]: new Uint8Array(0) });
    expect(said(await check(cut))[0]).toMatch(/^error unseen/);
  });
});

describe('waivers', () => {
  const waiver = (until: string, path: string = POSTER) =>
    changed(
      { ...good, [POSTER]: pngWith([]) },
      MANIFEST,
      'labeling:\n',
      `waivers: [{ rule: kz-ai-law/machine-readable-mark, asset: ${path}, ground: legacy, reason: Replaced with the spring redesign, approved-by: Legal, until: ${until} }]\nlabeling:\n`,
    );

  test('a waiver mutes its finding, which stays in the report and in the exposure', async () => {
    const report = await check(waiver('2027-01-31'));
    expect(report.verdict).toBe('pass');
    expect(report.counts).toMatchObject({ error: 0, waived: 1 });
    expect(report.exposure).toHaveLength(1);
  });
  test('its last day still counts', async () => expect((await check(waiver('2026-11-25'))).verdict).toBe('pass'));
  test.each(['2026-11-24', '2026-13-01', 'soon'])('%s is past', async (until) => {
    const report = await check(waiver(until));
    expect(report.verdict).toBe('fail');
    expect(report.findings.map(({ rule }) => rule)).toContain('waiver/expired');
  });
  test('one that fits nothing is named', async () => {
    expect((await check(waiver('2027-01-31', 'site/img/other.png'))).findings.map(({ rule }) => rule)).toEqual([
      'kz-ai-law/machine-readable-mark',
      'waiver/unused',
    ]);
  });
});

describe('never green by accident', () => {
  test('a run that saw nothing is incomplete, unless that is said to be so', async () => {
    const empty = { [MANIFEST]: 'version: 1\norganization: { name: A }\nlaws: { kz-ai-law: {} }\n' };
    const report = await check(empty);
    expect(report.verdict).toBe('incomplete');
    expect(said(report)).toEqual(['error unseen asset/no-match @ version: 1']);
    expect((await check({ [MANIFEST]: `${empty[MANIFEST]}policy: { allow-empty: true }\n` })).verdict).toBe('pass');
  });
  test('no waiver turns an empty run into a pass', async () => {
    const waiver =
      'waivers: [{ rule: asset/no-match, ground: legacy, reason: There was never anything to see here, approved-by: Legal, until: 2027-01-31 }]';
    const report = await check({
      [MANIFEST]: `version: 1\norganization: { name: A }\nlaws: { kz-ai-law: {} }\n${waiver}\n`,
    });
    expect(report.verdict).toBe('incomplete');
  });
  test('a review that is due soon costs nothing yet', async () => {
    const report = await check(manifest('reviewed: 2026-11-02', 'reviewed: 2025-12-15'));
    expect(report.findings).toHaveLength(1);
    expect(report.exposure).toEqual([]);
  });
  test('a text that cannot be read is unseen, not a text without a warning', async () => {
    const report = await check({ ...good, 'content/news/digest.md': '' });
    expect(said(report)).toEqual(['error unseen asset/unreadable @ content/news/*.md']);
    expect(report.verdict).toBe('incomplete');
  });
  test('a run limited to a path without assets is incomplete', async () =>
    expect((await check(good, { only: ['docs'] })).verdict).toBe('incomplete'));
  test('a run limited to a path judges the files there', async () => {
    expect(
      (await check({ ...good, [POSTER]: pngWith([]), 'content/x.png': marked }, { only: ['content'] })).findings.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['asset/undeclared']);
  });
  test('files git ignores are read when the manifest names them', async () => {
    expect(said(await check({ ...good, [POSTER]: pngWith([]) }, { ignored: [POSTER] }))).toHaveLength(1);
  });
  test('what is left out is counted, with its reason', async () => {
    const left = changed(
      { ...good, 'test/a.png': marked, 'test/b.png': marked },
      MANIFEST,
      'assets:\n',
      '  ignore: [{ path: test/**, reason: samples for our tests }]\nassets:\n',
    );
    const report = await check(left);
    expect(said(report)).toEqual([]);
    expect(report.notChecked.map(({ duty, why }) => `${duty.en}: ${why.en}`)).toContain(
      'Files under “test/**” (2): left out: samples for our tests',
    );
  });
  test('a nested manifest rules its own folder, and the outer run says so', async () => {
    const report = await check({ ...good, 'shop/ai-compliance.yaml': 'version: 1', 'shop/a.png': marked });
    expect(said(report)).toEqual([]);
    expect(report.notChecked.map(({ duty }) => duty.en)).toContain('Files ruled by shop/ai-compliance.yaml');
  });
  test('a manifest that cannot be understood judges nothing and fails', async () => {
    expect((await check({ [MANIFEST]: 'version: 2\n' })).verdict).toBe('fail');
    expect((await check({ [MANIFEST]: '' })).verdict).toBe('fail');
    expect((await check({ [MANIFEST]: new Uint8Array([0, 1, 2, 0xff]) })).verdict).toBe('fail');
  });
  test('fingerprints outlive moved lines and tell findings apart', async () => {
    const faults = example('ten-faults');
    const prints = (await check(faults)).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    const moved = (await check(changed(faults, MANIFEST, 'version: 1\n', '# moved\n\nversion: 1\n'))).findings.map(
      ({ fingerprint }) => fingerprint,
    );
    expect(moved).toEqual(prints);
  });
});

describe('what nobody looked at is not passed over', () => {
  /** The same repository, in which one file cannot be opened. */
  const shut = (repository: Repository, file: string, code: 'denied' | 'outside'): Host => {
    const host = memoryHost(repository);
    const open = (path: string) => {
      if (path === file) throw new Unreachable(code, path);
      return host.open(path);
    };
    return { ...host, open };
  };
  const run = (host: Host) =>
    lint({ manifest: MANIFEST, laws, today: '2026-11-25', failOn: 'error', version: 'test', only: [] }, host);

  test('a file under account-for counts even when git ignores it', async () => {
    const stray = { ...good, 'site/img/new.png': pngWith([]) };
    expect(said(await check(stray, { ignored: ['site/img/new.png'] }))).toEqual([
      'error unmet asset/undeclared @ site/img/**',
    ]);
  });

  test.each([
    ['denied', 'error unseen asset/unreadable @ site/img/**'],
    ['outside', 'error unseen asset/outside-repository @ site/img/**'],
  ] as const)('a file under account-for that cannot be opened (%s) is unseen', async (code, wanted) => {
    const report = await run(shut({ ...good, 'site/img/new.png': pngWith([]) }, 'site/img/new.png', code));
    expect(said(report)).toEqual([wanted]);
    expect(report.verdict).toBe('incomplete');
  });

  test('elsewhere it turns nothing red, and is named', async () => {
    const report = await run(shut({ ...good, 'docs/new.png': pngWith([]) }, 'docs/new.png', 'denied'));
    expect(said(report)).toEqual([]);
    expect(report.notChecked.map(({ duty }) => duty.en).join()).toContain('docs/new.png');
  });

  test.each(['a&amp;b.png', 'a&#38;b.png', 'a%26b.png'])(
    'a page that writes the name of a file as %s shows it',
    async (spelled) => {
      const found = changed(
        firstCaption(''),
        MANIFEST,
        '    distribution: public\n    shown-in: [site/index.html]\n',
        '    distribution: public\n',
      );
      const renamed = { ...without(found, POSTER), 'site/img/posters/a&b.png': marked };
      const report = await check(
        changed(renamed, 'site/index.html', 'img/posters/nauryz.png', `img/posters/${spelled}`),
      );
      expect(said(report)).toEqual([expect.stringMatching(`error unmet kz-ai-law/perceivable-warning.*${spelled}`)]);
    },
  );

  test('a page too long to be searched for pictures is named', async () => {
    const found = changed(
      good,
      MANIFEST,
      '    distribution: public\n    shown-in: [site/index.html]\n',
      '    distribution: public\n',
    );
    const report = await check({ ...found, 'site/all.html': `<p>${'x'.repeat(5 * 1024 * 1024)}` });
    expect(report.notChecked.map(({ duty }) => duty.en).join()).toContain('site/all.html');
  });
});
