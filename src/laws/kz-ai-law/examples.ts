/** For every rule, lines of examples/media-company that satisfy it, and what they would have to become to break it. A test puts each to the proof. */
import type { Example } from '../../model/law.ts';

const MANIFEST = 'ai-compliance.yaml';
const PAGE = 'site/index.html';
const DIGEST = 'content/news/digest.md';
/** What the site builder made of the digest. */
const BUILT = 'site/news/digest.html';

const manifest = (passes: string, fails: string): Example => ({ file: MANIFEST, passes, fails });
/** A data library with a gap, where the example was trained on nothing. */
const dataset = (fields: string): Example =>
  manifest('    datasets: []', `    datasets:\n      - { name: Афиши прошлых лет, ${fields} }`);
const ALLOWED = 'opt-out: { checked: 2026-02-01, signals: [robots.txt], result: allowed }';
const DESCRIBED = 'source: свой архив, licence: CC BY 4.0, purpose: обучение художника афиш';

export const examples: Readonly<Record<string, Example>> = {
  'machine-readable-mark': {
    file: DIGEST,
    passes: 'digital-source-type: trainedAlgorithmicMedia\nai_generated: true',
    fails: 'author: Poster Studio',
  },
  'authorship-claim': {
    file: DIGEST,
    passes: 'title: Как прошёл бы парад, если бы он состоялся',
    fails: 'title: Как прошёл бы парад, если бы он состоялся\ncopyright: © Болашақ Медиа, все права защищены',
  },
  'perceivable-warning': {
    file: PAGE,
    passes:
      '        <img src="img/posters/nauryz.png" alt="Афиша праздника Наурыз" width="160" height="240">\n        <figcaption>',
    fails:
      '        <img src="img/posters/nauryz.png" alt="Создано ИИ" width="160" height="240">\n        <figcaption hidden>',
  },
  'unhindered-warning': {
    file: PAGE,
    passes:
      '        <img src="img/posters/nauryz.png" alt="Афиша праздника Наурыз" width="160" height="240">\n        <figcaption>',
    fails:
      '        <img src="img/posters/nauryz.png" alt="Афиша праздника Наурыз" width="160" height="240">\n        <figcaption style="color: #aaa; background: #fff">',
  },
  'mark-survives-build': {
    file: BUILT,
    passes: '    <meta name="ai-generated" content="true">',
    fails: '    <meta name="generator" content="site builder">',
  },
  'use-notice': manifest(
    '  notices:\n    - { system: poster-studio, in: site/index.html, languages: [kk, ru] }',
    '  notices: []',
  ),
  'notice-languages': {
    file: 'site/terms.html',
    passes:
      '      <h1>Пайдаланушы келісімі</h1>\n      <p>Афишаларды жасанды интеллект жүйесі жасайды, ал редактор әрқайсысын жариялауға дейін қарап шығады.</p>\n      <p>Нәтиже туралы түсініктеме сұрауға, қандай деректерге сүйенгенін білуге және жүйемен өзара әрекеттен бас тартуға болады.</p>',
    fails:
      '      <h1>Пользовательское соглашение</h1>\n      <p>Афиши создаёт система искусственного интеллекта, а редактор просматривает каждую до публикации.</p>',
  },
  'responsible-party': manifest(
    '  responsible: { name: Юридический отдел, contact: ai@bolashaq-media.example }',
    '  responsible: { name: TODO, contact: ai@bolashaq-media.example }',
  ),
  'automated-decisions': manifest(
    '    automated-decisions: none',
    '    automated-decisions: { sole: { objection: { contact: help@bolashaq-media.example, days: 3 } } }',
  ),
  'user-support': manifest('  support: mailto:help@bolashaq-media.example', '  support: скоро будет'),
  'user-agreement': {
    file: PAGE,
    passes: '      <nav><a href="terms.html">Пайдаланушы келісімі / Пользовательское соглашение</a></nav>',
    fails: '      <nav><a href="about.html">О нас</a></nav>',
  },
  'stated-limitations': manifest(
    '    limitations: docs/ai/limitations.md',
    '    # limitations: docs/ai/limitations.md',
  ),
  'documentation-set': manifest(
    'documents: { system: docs/ai/system.md, risk: docs/ai/risk.md, data-libraries: docs/ai/data.md }',
    'documents: { system: docs/ai/system.md, risk: docs/ai/risk.md }',
  ),
  'risk-degree': manifest(
    'risk: { degree: medium, rationale: docs/ai/classification.md, decided: 2026-02-10, by: Редакционный совет }',
    'risk: { degree: medium }',
  ),
  autonomy: manifest('    autonomy: { level: low }', '    autonomy: { level: medium }'),
  'prohibited-capabilities': manifest('      social-scoring: absent', '      social-scoring: { present: true }'),
  'regime-of-use': manifest('    restricted-data: false', '    restricted-data: true'),
  'risk-register': {
    file: 'docs/ai/risks.yaml',
    passes: '  likelihood: low\n  impact: high',
    fails: '  likelihood: low',
  },
  'foreseeable-misuse': {
    file: 'docs/ai/risks.yaml',
    passes: '  foreseeable-misuse: true',
    fails: '  foreseeable-misuse: false',
  },
  'targeted-measures': {
    file: 'docs/ai/risks.yaml',
    passes:
      '{ what: Редактор отклоняет изображения по списку из политики результатов, owner: Редакция, since: 2026-02-01 }',
    fails: '{ what: Редактор отклоняет изображения по списку из политики результатов, due: 2026-05-01 }',
  },
  'yearly-risk-review': manifest('    reviewed: 2026-11-02', '    reviewed: 2025-05-05'),
  'harm-categories': manifest('      health: Афиши не дают советов о здоровье', '      # health'),
  'suspension-procedure': manifest(
    'suspension: { procedure: docs/ai/suspension.md, contact: on-call@bolashaq-media.example, tested: 2026-05-20 }',
    'suspension: { procedure: docs/ai/suspension.md, tested: 2026-05-20 }',
  ),
  'safety-measures': manifest('    safety: [docs/ai/security.md]', '    safety: []'),
  'critical-system': manifest('    critical-object: false', '    critical-object: true'),
  'output-policy': manifest(
    '    output-policy: docs/ai/output-policy.md',
    '    # output-policy: docs/ai/output-policy.md',
  ),
  'agreement-contents': {
    file: 'site/terms.html',
    passes: '<h2 id="refusal">Отказ от взаимодействия с ИИ</h2>',
    fails: '<h2>Разное</h2>',
  },
  'trusted-claim': manifest(
    '    datasets: []',
    '    datasets: []\n    trusted-list: { authority: Министерство, url: "https://example.kz/list" }',
  ),
  'personal-data': manifest('    personal-data: none', '    personal-data: { policy: docs/ai/security.md }'),
  'training-opt-out': dataset(DESCRIBED),
  'dataset-conditions': dataset(`${ALLOWED}, source: свой архив`),
  'dataset-producer': dataset(`${ALLOWED}, ${DESCRIBED}`),
};
