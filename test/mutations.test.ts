/** The passing example with one thing removed, hidden, aged, mistranslated or swapped: caught every time, and nothing else turns red. */
import { describe, expect, test } from 'vitest';
import { changed, check, example, MANIFEST, type Repository, said, without } from './support/example.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const good = example('media-company');
const PAGE = 'site/index.html';
const TERMS = 'site/terms.html';
const RISKS = 'docs/ai/risks.yaml';
const DIGEST = 'content/news/digest.md';
const POSTER = 'site/img/posters/nauryz.png';
const papers = ['system', 'risk', 'data', 'limitations', 'output-policy', 'security', 'suspension', 'classification'];

const manifest = (from: string, to: string) => changed(good, MANIFEST, from, to);
const risks = (from: string, to: string) => changed(good, RISKS, from, to);
const terms = (from: string, to: string) => changed(good, TERMS, from, to);
const digest = (from: string, to: string) => changed(good, DIGEST, from, to);

/** The page with the first figure's caption, or its element, changed. */
function caption(change: (html: string) => string): Repository {
  const page = String(good[PAGE]);
  const end = page.indexOf('</figure>');
  return { ...good, [PAGE]: change(page.slice(0, end)) + page.slice(end) };
}
const captionWith = (attributes: string, style = '') =>
  caption((html) => html.replace('<figcaption>', `<figcaption ${attributes}>`).replace('</head>', `${style}</head>`));
const captionSays = (words: string) =>
  caption((html) => html.replace(/<figcaption>[\s\S]*<\/figcaption>/, `<figcaption>${words}</figcaption>`));

type Mutation = readonly [what: string, repository: Repository, rules: readonly string[]];

const law = (...rules: readonly string[]) => rules.map((rule) => `kz-ai-law/${rule}`);
const WARNING = law('perceivable-warning');
const MARK = law('machine-readable-mark');

const removed: readonly Mutation[] = [
  ['the mark of a poster', { ...good, [POSTER]: pngWith([]) }, MARK],
  ['the mark of a text', digest('digital-source-type: trainedAlgorithmicMedia\nai_generated: true', 'a: b'), MARK],
  ['the caption', captionSays(''), WARNING],
  [
    'the words of a text',
    digest('*Создано с использованием искусственного интеллекта. Жасанды интеллект көмегімен жасалды.*', ''),
    WARNING,
  ],
  [
    'the notice',
    manifest('    - { system: poster-studio, in: site/index.html, languages: [kk, ru] }\n', '    []\n'),
    law('use-notice'),
  ],
  [
    'who answers',
    manifest('  responsible: { name: Юридический отдел, contact: ai@bolashaq-media.example }\n', ''),
    law('responsible-party'),
  ],
  ['a way to reach them', manifest(', contact: ai@bolashaq-media.example }', ' }'), law('responsible-party')],
  ['support', manifest('  support: mailto:help@bolashaq-media.example\n', ''), law('user-support')],
  ['the page that leads to the agreement', manifest('    linked-from: site/index.html\n', ''), law('user-agreement')],
  ['the link to the agreement', changed(good, PAGE, 'href="terms.html"', 'href="about.html"'), law('user-agreement')],
  ['a section of the agreement', terms(' id="data"', ''), law('agreement-contents')],
  ['the degree', manifest('degree: medium, ', ''), law('risk-degree')],
  ['the reasons for the degree', manifest('rationale: docs/ai/classification.md, ', ''), law('risk-degree')],
  ['the level of autonomy', manifest('    autonomy: { level: low }\n', ''), law('autonomy')],
  ['the regime', manifest('    regime: closed\n', ''), law('regime-of-use')],
  ['the limitations', manifest('    limitations: docs/ai/limitations.md\n', ''), law('stated-limitations')],
  ['the policy on results', manifest('    output-policy: docs/ai/output-policy.md\n', ''), law('output-policy')],
  ['the word on personal data', manifest('    personal-data: none\n', ''), law('personal-data')],
  ['the papers on safety', manifest('    safety: [docs/ai/security.md]\n', ''), law('safety-measures')],
  ['the word on training', manifest('    datasets: []\n', ''), law('training-opt-out')],
  ['the paper on data', manifest(', data-libraries: docs/ai/data.md', ''), law('documentation-set')],
  ['the word on decisions', manifest('    automated-decisions: none\n', ''), law('automated-decisions')],
  ['an answer on a capability', manifest('      manipulation: absent\n', ''), law('prohibited-capabilities')],
  ['the day of the review', manifest('    reviewed: 2026-11-02\n', ''), law('yearly-risk-review')],
  ['a harm', manifest('      well-being: Афиши не обращаются к отдельному человеку\n', ''), law('harm-categories')],
  ['the procedure for stopping', manifest('procedure: docs/ai/suspension.md, ', ''), law('suspension-procedure')],
  ['who stops the system', manifest(', contact: on-call@bolashaq-media.example', ''), law('suspension-procedure')],
  ['the purpose', manifest('    purpose: Рисует афиши городских событий\n', ''), law('foreseeable-misuse')],
  ['misuse', risks('  foreseeable-misuse: true\n', ''), law('foreseeable-misuse')],
  ['how likely a risk is', risks('  likelihood: low\n', ''), law('risk-register')],
  [
    'who takes a measure',
    risks(', owner: Редакция, since: 2026-02-01 }', ', since: 2026-02-01 }'),
    law('targeted-measures'),
  ],
  ...papers.map(
    (name): Mutation => [`the file ${name}.md`, without(good, `docs/ai/${name}.md`), ['manifest/no-such-file']],
  ),
  ['the page', without(good, PAGE), ['manifest/no-such-file']],
  ['the register', without(good, RISKS), ['manifest/no-such-file']],
];

const hidden: readonly Mutation[] = [
  ['display', captionWith('style="display:none"'), WARNING],
  ['visibility', captionWith('style="visibility: hidden"'), WARNING],
  ['opacity', captionWith('style="opacity:0"'), WARNING],
  ['off the screen', captionWith('style="position:absolute; left:-9999px"'), WARNING],
  ['tiny type', captionWith('style="font-size:1px"'), WARNING],
  ['no type', captionWith('style="font-size:0"'), WARNING],
  ['white on white', captionWith('style="color:#fff; background:#fff"'), WARNING],
  ['a class of the page', captionWith('class="note"', '<style>.note { display: none }</style>'), WARNING],
  ['clipped', captionWith('style="position:absolute; clip-path: inset(100%)"'), WARNING],
  ['the attribute', captionWith('hidden'), WARNING],
  [
    'a template',
    caption((html) => html.replace('<figcaption>', '<template>').replace('</figcaption>', '</template>')),
    WARNING,
  ],
  [
    'noscript',
    caption((html) => html.replace('<figcaption>', '<noscript>').replace('</figcaption>', '</noscript>')),
    WARNING,
  ],
  ['a comment', caption((html) => html.replace('<figcaption>', '<!--').replace('</figcaption>', '-->')), WARNING],
  [
    'closed details',
    caption((html) =>
      html.replace('<figcaption>', '<details><summary>…</summary>').replace('</figcaption>', '</details>'),
    ),
    WARNING,
  ],
  [
    'the alt text only',
    caption((html) =>
      html.replace('alt="Афиша праздника Наурыз"', 'alt="Создано ИИ"').replace(/<figcaption>[\s\S]*<\/figcaption>/, ''),
    ),
    WARNING,
  ],
  [
    'the title only',
    caption((html) =>
      html.replace('alt="Афиша', 'title="Создано ИИ" alt="Афиша').replace(/<figcaption>[\s\S]*<\/figcaption>/, ''),
    ),
    WARNING,
  ],
];

const aged: readonly Mutation[] = [
  ['the review', manifest('reviewed: 2026-11-02', 'reviewed: 2025-11-01'), law('yearly-risk-review')],
  ['the review, ahead', manifest('reviewed: 2026-11-02', 'reviewed: 2026-12-01'), law('yearly-risk-review')],
  ['the decision on the degree, ahead', manifest('decided: 2026-02-10', 'decided: 2027-02-10'), law('risk-degree')],
  [
    'a measure that is overdue',
    risks('owner: Редакция, since: 2026-02-01 }', 'owner: Редакция, due: 2026-05-01 }'),
    law('targeted-measures', 'targeted-measures'),
  ],
  ['the rehearsal, ahead', manifest('tested: 2026-05-20', 'tested: 2027-05-20'), law('suspension-procedure')],
];

const mistranslated: readonly Mutation[] = [
  ['a denial', captionSays('Не создано ИИ'), WARNING],
  ['a denial in Kazakh', captionSays('Жасанды интеллект жасаған жоқ'), WARNING],
  ['a question', captionSays('Создано ИИ?'), WARNING],
  ['words that say nothing of AI', captionSays('Афиша праздника'), WARNING],
  [
    'Russian in the place of Kazakh',
    terms(
      'Афишаларды жасанды интеллект жүйесі жасайды, ал редактор әрқайсысын жариялауға дейін қарап шығады.</p>\n      <p>Нәтиже туралы түсініктеме сұрауға, қандай деректерге сүйенгенін білуге және жүйемен өзара әрекеттен бас тартуға болады.',
      'Афиши создаёт система искусственного интеллекта, а редактор просматривает каждую до публикации.',
    ),
    law('notice-languages'),
  ],
];

const swapped: readonly Mutation[] = [
  ['the mark for that of a camera', { ...good, [POSTER]: pngWith([pngXmp(sourceTypeXmp('digitalCapture'))]) }, MARK],
  ['the mark for a mere maybe', { ...good, [POSTER]: pngWith([pngXmp(sourceTypeXmp('composite'))]) }, MARK],
  [
    'the poster for half of it',
    { ...good, [POSTER]: Uint8Array.from(Buffer.from(good[POSTER] ?? '')).slice(0, 60) },
    ['asset/unreadable'],
  ],
  [
    'the poster for a pointer',
    { ...good, [POSTER]: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n' },
    ['asset/not-downloaded'],
  ],
  [
    'a path for one that matches nothing',
    manifest('path: content/news/*.md', 'path: content/new/*.md'),
    ['asset/undeclared', 'asset/undeclared', 'asset/no-match'],
  ],
  [
    'the contact for a placeholder',
    manifest('contact: ai@bolashaq-media.example', 'contact: TODO'),
    law('responsible-party'),
  ],
  [
    'the contact for no address',
    manifest('contact: ai@bolashaq-media.example', 'contact: example'),
    law('responsible-party'),
  ],
  ['low autonomy for high', manifest('level: low', 'level: high'), law('autonomy')],
  [
    'an absent capability for a present one',
    manifest('manipulation: absent', 'manipulation: { present: true, legal-basis: закон }'),
    law('prohibited-capabilities'),
  ],
  ['closed data for restricted', manifest('restricted-data: false', 'restricted-data: true'), law('regime-of-use')],
  [
    'an ordinary object for a critical one',
    manifest('critical-object: false', 'critical-object: true'),
    law('critical-system'),
  ],
  [
    'no decisions for decisions alone',
    manifest(
      'automated-decisions: none',
      'automated-decisions: { sole: { objection: { contact: help@bolashaq-media.example, days: 3 }, human-review: Юрист } }',
    ),
    law('automated-decisions'),
  ],
  [
    'a paper for headings',
    { ...good, 'docs/ai/limitations.md': '# Limitations\n\n## What it cannot do\n' },
    law('stated-limitations'),
  ],
  [
    'a treated risk for an open one without measures',
    risks(
      '  status: treated\n  measures:\n    - { what: Редактор отклоняет изображения по списку из политики результатов, owner: Редакция, since: 2026-02-01 }',
      '  status: open',
    ),
    law('targeted-measures'),
  ],
  [
    'a title for a claim of copyright',
    digest('title: Как прошёл бы парад, если бы он состоялся', 'title: Парад\ncopyright: © Медиа'),
    law('authorship-claim'),
  ],
  ['a key for a misspelt one', manifest('user-facing: true', 'user-faceing: true'), ['manifest/schema']],
];

test('there are enough of them', () => {
  expect([removed, hidden, aged, mistranslated, swapped].flat().length).toBeGreaterThanOrEqual(60);
});

describe.each([
  ['removed', removed],
  ['hidden by', hidden],
  ['aged', aged],
  ['mistranslated', mistranslated],
  ['swapped', swapped],
] as const)('%s', (_, mutations) => {
  test.each(mutations)('%s', async (__, repository, rules) => {
    const lines = said(await check(repository));
    expect(lines.map((line) => line.split(' ')[2])).toEqual(rules);
  });
});
