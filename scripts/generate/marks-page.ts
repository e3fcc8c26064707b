/** Writes docs/marks.md: every statement Tanba understands, what it means, and whether it satisfies the duty to mark, found out by asking the readers and the check. */
import { checkAsset } from '../../src/checks/index.ts';
import { ANSWERED } from '../../src/marks/answered.ts';
import { C2PA, C2PA_TERMS, IPTC, IPTC_TERMS, RETIRED_TERMS } from '../../src/marks/digital-source-type.ts';
import { STATEMENTS } from '../../src/marks/html-meta.ts';
import { vocabularies } from '../../src/marks/index.ts';
import { IPTC_EXTENSION } from '../../src/marks/iptc-xmp.ts';
import { LABELS } from '../../src/marks/tc260-aigc.ts';
import { CREDITS } from '../../src/marks/vendor-credit.ts';
import { VALUES } from '../../src/marks/w3c-ai-disclosure.ts';
import type { AssetContext } from '../../src/model/check.ts';
import type { Field, Mark, Media } from '../../src/model/mark.ts';
import { limitsTable } from './marks-limits.ts';
import { containerTable, placesTable, reasons } from './marks-table.ts';
import { inMarks } from './marks-words.ts';
import type { Produced } from './produced.ts';

type Written = Pick<Field, 'carrier' | 'name' | 'value'> & Partial<Field>;

export const marksPage = (): readonly Produced[] => [
  {
    path: 'docs/marks.md',
    content: inMarks(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows()]))),
  },
];

const tables: Readonly<Record<string, () => string>> = {
  containers: containerTable,
  places: placesTable,
  limits: limitsTable,
  reasons,
  terms: () =>
    table('Term', [
      ...Object.keys(IPTC_TERMS).map((term) => termRow(term, IPTC + term)),
      ...Object.keys(RETIRED_TERMS).map((term) => termRow(`${term} (retired)`, IPTC + term)),
      ...Object.keys(C2PA_TERMS).map((term) => termRow(`${term} (C2PA)`, C2PA + term)),
      termRow('a bare term, as `trainedAlgorithmicMedia`', 'trainedAlgorithmicMedia'),
      termRow('`digsrctype:trainedAlgorithmicMedia`', 'digsrctype:trainedAlgorithmicMedia'),
    ]),
  frontMatter: () =>
    table('Line', [
      ...Object.keys(ANSWERED).map((key) => textRow({ carrier: 'front-matter', name: key, value: 'true' })),
      textRow({ carrier: 'front-matter', name: 'ai-generated', value: 'false' }),
      ...Object.keys(VALUES).map((value) => textRow({ carrier: 'front-matter', name: 'ai-disclosure', value })),
      textRow({ carrier: 'front-matter', name: 'digital-source-type', value: 'trainedAlgorithmicMedia' }),
      textRow({ carrier: 'front-matter', name: 'digital-source-type', value: 'something else' }),
    ]),
  html: () =>
    table('`<meta name content>`', [
      ...Object.keys(STATEMENTS).map((name) => textRow({ carrier: 'html-meta', name, value: 'true' })),
      ...Object.keys(VALUES).map((value) => textRow({ carrier: 'html-meta', name: 'ai-disclosure', value })),
      textRow({ carrier: 'html-meta', name: 'digital-source-type', value: `${IPTC}trainedAlgorithmicMedia` }),
    ]),
  labels: () =>
    table(
      '`Label`',
      Object.keys(LABELS).map((label) => {
        const value = JSON.stringify({ Label: label, ContentProducer: 'maker' });
        return row(label, marksOf({ carrier: 'png-text', name: 'AIGC', value }), 'image');
      }),
    ),
  credits: () =>
    table(
      '`photoshop:Credit`, IIM 2:110',
      Object.keys(CREDITS).map((value) => row(value, marksOf({ carrier: 'iim', name: 'Credit', value }), 'image')),
    ),
};

const table = (head: string, rows: readonly string[]): string =>
  [`| ${head} | Says | Conformance | Satisfies the duty |`, '|---|---|---|---|', ...rows].join('\n');

const termRow = (shown: string, value: string): string =>
  row(shown, marksOf({ carrier: 'xmp', namespace: IPTC_EXTENSION, name: 'DigitalSourceType', value }), 'image');

const textRow = (field: Written): string => row(`\`${field.name}: ${field.value}\``, marksOf(field), 'text');

function row(shown: string, marks: readonly Mark[], media: Media): string {
  const [mark] = marks;
  if (!mark) throw new Error(`nothing reads ${shown}`);
  return `| ${shown} | ${mark.origin} | ${mark.conformance} | ${satisfies(marks, media) ? 'yes' : 'no'} |`;
}

function marksOf(written: Written): readonly Mark[] {
  const field: Field = { namespace: '', location: { offset: 0, path: '' }, ...written };
  return vocabularies.flatMap((vocabulary) => [...vocabulary.read([field])]).filter((sign) => sign.is === 'mark');
}

/** Asks the check itself, so that the page cannot say anything else. */
function satisfies(marks: readonly Mark[], media: Media): boolean {
  const reading = {
    file: '',
    format: '',
    media,
    origin: 'unknown',
    marks,
    traces: [],
    pointers: [],
    optOuts: [],
    warnings: [],
    credentials: [],
    problem: null,
  } as const;
  const context: AssetContext = {
    manifest: { version: 1, organization: { name: '' }, laws: {} },
    today: '',
    documents: new Map(),
    pages: { get: () => undefined },
    declared: { entry: { path: '', origin: 'created', distribution: 'public' }, index: 0, file: '' },
    reading,
    showings: [],
    builds: [],
  };
  const outcome = checkAsset({ check: 'has-mark', with: { claiming: ['ai-generated', 'ai-modified'] } }, context);
  return 'verdict' in outcome && outcome.verdict === 'met';
}
