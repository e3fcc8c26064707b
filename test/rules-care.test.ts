/** Safety, lawful results, claims and data: the passing example with one thing changed, and what is said of it. */
import { expect, test } from 'vitest';
import { changed, check, example, MANIFEST, type Repository, said, without } from './support/example.ts';

const good = example('media-company');
const manifest = (from: string, to: string, repository: Repository = good) => changed(repository, MANIFEST, from, to);
const SECTIONS = 'sections: { explanation: "#explanation", data: "#data", refusal: "#refusal" }';
const SAFETY = '    safety: [docs/ai/security.md]\n';
const DATASETS = '    datasets: []\n';
const CRITICAL = '    critical-object: false\n';

const claim = (fields: string) => manifest(DATASETS, `${DATASETS}    trusted-list: { ${fields} }\n`);
const FULL =
  'authority: Министерство, url: "https://example.kz/list", audit: docs/ai/system.md, auditor: ТОО «Аудит», date: 2026-03-01';

const dataset = (fields: string, more: Repository = {}) => ({
  ...manifest(DATASETS, `    datasets:\n      - { name: Афиши, ${fields} }\n`),
  ...more,
});
const ALLOWED = 'opt-out: { checked: 2026-02-01, signals: [robots.txt, TDMRep], result: allowed }';
const DESCRIBED = 'source: свой архив, licence: CC BY 4.0, purpose: обучение художника афиш';
const PRODUCER = 'producer: { name: ТОО «Болашақ Медиа», contact: data@example.kz }, metadata: data/meta.json';
const metadata = (words: string): Repository => ({ 'data/meta.json': words });
const NAMED = metadata('{"creator":{"name":"ТОО «Болашақ Медиа»"}}');
const whole = dataset(`${ALLOWED}, ${DESCRIBED}, ${PRODUCER}`, NAMED);

test.each<readonly [what: string, repository: Repository, expected: readonly string[]]>([
  ['nothing', good, []],

  // safety-measures, Art. 15(2)(2)
  ['several papers on safety', manifest(SAFETY, '    safety: [docs/ai/security.md, docs/ai/system.md]\n'), []],
  ['no paper on safety', manifest(SAFETY, ''), ['warning unmet kz-ai-law/safety-measures @ poster-studio']],
  ['an empty list', manifest(SAFETY, '    safety: []\n'), ['warning unmet kz-ai-law/safety-measures @ poster-studio']],
  [
    'a paper that says nothing',
    { ...good, 'docs/ai/security.md': '# Security\n\nTODO\n' },
    ['warning unmet kz-ai-law/safety-measures @ docs/ai/security.md'],
  ],
  [
    'a paper that is not there',
    without(good, 'docs/ai/security.md'),
    ['error unseen manifest/no-such-file @ docs/ai/security.md'],
  ],

  // critical-system, Art. 17(1), part 3
  [
    'a critical object without a plan',
    manifest(CRITICAL, '    critical-object: true\n'),
    ['warning unmet kz-ai-law/critical-system @ poster-studio'],
  ],
  [
    'a critical object whose plan says nothing',
    { ...manifest(CRITICAL, '    critical-object: true\n    cybersecurity-plan: plan.md\n'), 'plan.md': '# Plan\n' },
    ['warning unmet kz-ai-law/critical-system @ plan.md'],
  ],
  [
    'a critical object with a plan',
    manifest(CRITICAL, '    critical-object: true\n    cybersecurity-plan: docs/ai/security.md\n'),
    [],
  ],
  ['a system of medium risk that says nothing of it', manifest(CRITICAL, ''), []],

  // output-policy, Art. 21(5)
  [
    'no policy on results',
    manifest('    output-policy: docs/ai/output-policy.md\n', ''),
    ['warning unmet kz-ai-law/output-policy @ poster-studio'],
  ],
  [
    'a policy that is empty',
    { ...good, 'docs/ai/output-policy.md': '' },
    ['warning unmet kz-ai-law/output-policy @ docs/ai/output-policy.md'],
  ],
  ['another policy', manifest('output-policy: docs/ai/output-policy.md', 'output-policy: docs/ai/limitations.md'), []],

  // agreement-contents, Art. 16(1)(4)–(6)
  [
    'no sections named',
    manifest(`    ${SECTIONS}\n`, ''),
    ['user-agreement', 'user-agreement', 'user-agreement'].map(
      (at) => `warning unmet kz-ai-law/agreement-contents @ ${at}`,
    ),
  ],
  ['one section not named', manifest(', data: "#data"', ''), ['warning unmet kz-ai-law/agreement-contents @ sections']],
  [
    'an anchor that is not there',
    manifest('"#refusal"', '"#no"'),
    ['warning unmet kz-ai-law/agreement-contents @ "#no"'],
  ],
  [
    'a section taken out of the page',
    changed(good, 'site/terms.html', '<h2 id="data">Данные</h2>', '<p>Данные</p>'),
    ['warning unmet kz-ai-law/agreement-contents @ "#data"'],
  ],
  [
    'a section in a comment',
    changed(good, 'site/terms.html', '<h2 id="data">Данные</h2>', '<!-- <h2 id="data">Данные</h2> -->'),
    ['warning unmet kz-ai-law/agreement-contents @ "#data"'],
  ],
  [
    'a field of that name',
    changed(good, 'site/terms.html', '<h2 id="data">Данные</h2>', '<input name="data">'),
    ['warning unmet kz-ai-law/agreement-contents @ "#data"'],
  ],
  [
    'a link that names the place',
    changed(good, 'site/terms.html', '<h2 id="data">Данные</h2>', '<a class="a" name="data"></a><h2>Сведения</h2>'),
    [],
  ],
  ['a heading by its words', manifest('"#refusal"', 'Отказ от взаимодействия с ИИ'), []],
  ['a heading by the anchor that sites make of it', manifest('"#refusal"', '"#отказ-от-взаимодействия-с-ии"'), []],

  // trusted-claim, Arts. 19 and 20
  ['a claim with an audit', claim(FULL), []],
  ['no claim', manifest(DATASETS, `${DATASETS}    trusted-list: null\n`), []],
  [
    'a claim without an audit',
    claim('authority: Министерство, url: "https://example.kz/list", auditor: ТОО «Аудит», date: 2026-03-01'),
    ['error unmet kz-ai-law/trusted-claim @ trusted-list'],
  ],
  [
    'an audit still to come',
    claim(FULL.replace('2026-03-01', '2027-03-01')),
    ['error unmet kz-ai-law/trusted-claim @ 2027-03-01'],
  ],
  [
    'an auditor who is a placeholder',
    claim(FULL.replace('ТОО «Аудит»', 'TODO')),
    ['warning unmet kz-ai-law/trusted-claim @ TODO'],
  ],

  // personal-data, Art. 10
  [
    'nothing said of personal data',
    manifest('    personal-data: none\n', ''),
    ['warning unmet kz-ai-law/personal-data @ poster-studio'],
  ],
  [
    'a policy without a ground',
    manifest('personal-data: none', 'personal-data: { policy: docs/ai/security.md }'),
    ['warning unmet kz-ai-law/personal-data @ personal-data'],
  ],
  [
    'a ground and a policy',
    manifest('personal-data: none', 'personal-data: { basis: согласие, policy: docs/ai/security.md }'),
    [],
  ],

  // training-opt-out, Art. 23(5); dataset-conditions and dataset-producer, Art. 27
  ['a data library with all that is asked', whole, []],
  ['nothing said of training', manifest(DATASETS, ''), ['warning unmet kz-ai-law/training-opt-out @ poster-studio']],
  [
    'a library nobody looked at',
    dataset(`${DESCRIBED}, ${PRODUCER}`, NAMED),
    [
      'error unmet kz-ai-law/training-opt-out @ { name: Афиши, ',
      'warning unmet kz-ai-law/training-opt-out @ { name: Афиши, ',
      'warning unmet kz-ai-law/training-opt-out @ { name: Афиши, ',
    ],
  ],
  [
    'a library whose authors forbade training',
    dataset(`${ALLOWED.replace('allowed', 'prohibited')}, ${DESCRIBED}, ${PRODUCER}`, NAMED),
    ['error unmet kz-ai-law/training-opt-out @ prohibited'],
  ],
  [
    'a library of which a part is forbidden',
    dataset(`${ALLOWED.replace('allowed', 'partly')}, ${DESCRIBED}, ${PRODUCER}`, NAMED),
    ['warning unmet kz-ai-law/training-opt-out @ partly'],
  ],
  [
    'a check still to come',
    dataset(`${ALLOWED.replace('2026-02-01', '2026-12-31')}, ${DESCRIBED}, ${PRODUCER}`, NAMED),
    ['error unmet kz-ai-law/training-opt-out @ 2026-12-31'],
  ],
  [
    'no purpose',
    dataset(`${ALLOWED}, ${DESCRIBED.replace(/, purpose.*/, '')}, ${PRODUCER}`, NAMED),
    ['warning unmet kz-ai-law/dataset-conditions @ { name: Афиши, '],
  ],
  [
    'a licence that is a placeholder',
    dataset(`${ALLOWED}, ${DESCRIBED.replace('CC BY 4.0', 'TBD')}, ${PRODUCER}`, NAMED),
    ['warning unmet kz-ai-law/dataset-conditions @ TBD'],
  ],
  [
    'no producer and no description',
    dataset(`${ALLOWED}, ${DESCRIBED}`),
    Array(3).fill('warning unmet kz-ai-law/dataset-producer @ { name: Афиши, '),
  ],
  [
    'a description that names another',
    { ...whole, ...metadata('{"creator":"somebody"}') },
    ['warning unmet kz-ai-law/dataset-producer @ data/meta.json'],
  ],
  [
    'a description that is broken',
    { ...whole, ...metadata('{"creator":"ТОО «Болашақ Медиа»"') },
    ['warning unmet kz-ai-law/dataset-producer @ data/meta.json'],
  ],
  [
    'a description with escapes',
    { ...whole, ...metadata(JSON.stringify({ creator: 'ТОО «Болашақ Медиа»' }).replace('Т', '\\u0422')) },
    [],
  ],
])('%s', async (_, repository, expected) => {
  const lines = said(await check(repository));
  expect(lines.map((line) => (line.includes('{ name: Афиши') ? line.replace(/(Афиши, ).*/, '$1') : line))).toEqual(
    expected,
  );
});

test('a user of somebody else’s system is not asked any of it', async () => {
  const user = manifest('role: possessor', 'role: user', manifest(SAFETY, '', manifest(DATASETS, '')));
  expect(said(await check(user)).filter((line) => /safety|training|dataset|trusted|personal/.test(line))).toEqual([]);
});
