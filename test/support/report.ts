/** One report with one finding of each kind, hostile names among them, and a voice for it: what every reporter is tried on. */
import type { Finding, Report, RuleInfo } from '../../src/model/finding.ts';
import type { Article } from '../../src/model/law.ts';
import type { Mark } from '../../src/model/mark.ts';
import type { Location } from '../../src/model/position.ts';
import type { Reason } from '../../src/model/reason.ts';
import type { Surface, Voice } from '../../src/model/reporter.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { labels as en } from '../../src/words/en/interface.ts';
import { labels as kk } from '../../src/words/kk/interface.ts';
import { labels as ru } from '../../src/words/ru/interface.ts';

export const locales = ['en', 'ru', 'kk'] as const satisfies readonly Locale[];

const labels = { en, ru, kk };

/** A voice that says the reason's id and data: hostile data reaches the reporter untouched, as the real words would let it. */
export function voiceFor(locale: Locale): Voice {
  return { locale, labels: labels[locale], say: ({ id, data }: Reason) => `${id}: ${said(data)}.` };
}

/** Values joined as they are: JSON would escape what these tests are about. */
const said = (data: object): string => Object.values(data).flat().join(', ');

export const plain: Surface = { colour: false, links: false, width: 80, prefix: '' };

const same = (text: string): Text => ({ en: text, ru: `${text} (ru)`, kk: `${text} (kk)` });

export function at(file: string, line: number, column: number, endColumn: number): Location {
  return { file, start: { line, column }, end: { line, column: endColumn } };
}

const quote: Article['quote'] = {
  kk: 'Синтетикалық нәтижелер машинамен оқылатын нысанда таңбаланып, ескертумен сүйемелденген жағдайда ғана таратылады.',
  ru: 'Распространение синтетических результатов допускается только при условии их маркировки в машиночитаемой форме и сопровождения предупреждением.',
};

const act: Article & { readonly article: string } = {
  article: '21(2)',
  quote,
  grade: 'verbatim',
  url: 'https://law.example/docs/Z2500000230#z21',
  asOf: '2026-09-17',
};

function rule(title: string, level: RuleInfo['level'], citations: RuleInfo['citations']): RuleInfo {
  return {
    title: same(title),
    remedy: same(`Fix what "${title}" asks for, then run tanba again.`),
    level,
    basis: citations.length ? 'text' : 'policy',
    citations,
    helpUri: citations.length ? 'https://docs.example/rules/x' : 'docs/rules/x.md',
  };
}

export const mark: Mark = {
  is: 'mark',
  standard: 'iptc-xmp',
  field: 'Iptc4xmpExt:DigitalSourceType',
  value: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  origin: 'ai-generated',
  source: 'active',
  relationship: null,
  assurance: 'unsigned',
  conformance: 'conformant',
  carrier: 'embedded',
  system: { name: 'Poster Studio', version: '2' },
  location: { offset: 33, path: 'iTXt/XML:com.adobe.xmp' },
};

export function finding(over: Partial<Finding>): Finding {
  return {
    rule: 'kz-ai-law/machine-readable-mark',
    level: 'error',
    verdict: 'unmet',
    reason: { id: 'no-mark', data: { file: 'site/img/a.png', trace: 'comfyui' } },
    fingerprint: '0123456789abcdef0123456789abcdef',
    manifest: 'ai-compliance.yaml',
    at: at('ai-compliance.yaml', 12, 11, 33),
    excerpt: '  - path: site/img/posters/*.png',
    related: [],
    system: 'poster-studio',
    asset: 'site/img/a.png',
    evidence: [],
    waived: null,
    baseline: false,
    ...over,
  };
}

/** Half a surrogate pair, an escape, a right-to-left override, a forged command of each kind, Markdown and HTML. */
export const hostile =
  'a|b`<img src=x>[x](https://evil.example)@you#1 ##[error]x\u001b[31m\u202egnp\n::error::y\ud800.png';

const findings: readonly Finding[] = [
  finding({
    related: [{ at: at('site/index.html', 88, 3, 40), reason: { id: 'declared-here', data: {} } }],
    evidence: [mark],
  }),
  finding({
    rule: 'asset/undeclared',
    reason: { id: 'undeclared-mark', data: { file: hostile, origin: 'ai-generated', standard: 'c2pa' } },
    at: at(hostile, 1, 1, 2),
    excerpt: null,
    system: null,
    asset: hostile,
  }),
  finding({
    rule: 'asset/other-method',
    level: 'warning',
    reason: { id: 'other-method', data: { found: ['iptc-xmp'], wanted: ['c2pa'] } },
    at: at('ai-compliance.yaml', 40, 15, 24),
    excerpt: '\t- path: сайт/афиша.png # 海报',
  }),
  finding({
    rule: 'asset/unreadable',
    level: 'warning',
    verdict: 'unseen',
    reason: { id: 'unreadable', data: { file: 'site/img/b.png', code: 'truncated', offset: 4711 } },
    asset: 'site/img/b.png',
  }),
  finding({
    rule: 'law/old-text',
    level: 'notice',
    verdict: 'unverifiable',
    reason: { id: 'old-text', data: { textAsOf: '2026-09-17' } },
    at: at('ai-compliance.yaml', 1, 1, 8),
    excerpt: 'version: 1',
    asset: null,
  }),
  finding({
    reason: { id: 'no-mark', data: { file: 'site/img/old.png', trace: '' } },
    asset: 'site/img/old.png',
    waived: { reason: 'Replaced with the spring redesign', until: '2027-01-31', approvedBy: 'Legal department' },
  }),
  finding({ asset: 'site/img/known.png', baseline: true }),
];

export const report: Report = {
  tool: { name: 'tanba', version: '0.1.0' },
  asOf: '2026-11-23',
  manifests: ['ai-compliance.yaml'],
  verdict: 'fail',
  failOn: 'error',
  counts: { error: 2, warning: 2, notice: 1, waived: 1, baseline: 1 },
  assets: { seen: 214, declared: 209, accounted: 214, excused: { imitatesNothing: 12, internal: 3 } },
  laws: [{ id: 'kz-ai-law', title: same('Law on Artificial Intelligence'), textAsOf: '2026-09-17' }],
  rules: {
    'kz-ai-law/machine-readable-mark': rule('A synthetic result carries a machine-readable mark', 'error', [act]),
    'kz-ai-law/use-notice': rule('Users are told', 'error', [
      { ...act, article: '21(1)', grade: 'reported', quote: {} },
    ]),
    'asset/undeclared': rule('Every AI file is declared', 'error', []),
    'asset/other-method': rule('The declared method is used', 'warning', []),
    'asset/unreadable': rule('Every file can be read', 'error', []),
    'law/old-text': rule('The law was read lately', 'notice', []),
  },
  findings,
  notChecked: [
    {
      kind: 'by-hand',
      law: 'kz-ai-law',
      article: '18(2)',
      duty: same('Stop a system that does harm'),
      why: same('Only a person can tell.'),
    },
    {
      kind: 'by-hand',
      law: 'kz-ai-law',
      article: '21(5)',
      duty: same('Follow the policy on results'),
      why: same('Only a person can tell.'),
    },
    {
      kind: 'unlooked',
      law: null,
      article: null,
      duty: same('Dark themes of pages'),
      why: same('Pages are not drawn.'),
    },
  ],
  exposure: [
    {
      law: 'kz-ai-law',
      article: '641-1',
      limb: 1,
      title: same('Results without a mark or a warning'),
      rules: ['kz-ai-law/machine-readable-mark'],
      size: 'small',
      sizeAssumed: false,
      repeatOffence: false,
      unit: 'mrp',
      first: { units: 20, money: 86500 },
      repeat: { units: 50, money: 216250 },
      unitYear: 2026,
      currency: 'KZT',
      beside: same('Some sources also report a suspension.'),
    },
  ],
};

/** The same report with other findings and, if wanted, another verdict; counts follow the findings. */
export function reportOf(some: readonly Finding[], verdict: Report['verdict'] = 'fail'): Report {
  const live = some.filter(({ waived, baseline }) => waived === null && !baseline);
  const of = (level: Finding['level']) => live.filter((one) => one.level === level).length;
  const counts = { error: of('error'), warning: of('warning'), notice: of('notice'), waived: 0, baseline: 0 };
  return { ...report, verdict, findings: some, counts };
}
