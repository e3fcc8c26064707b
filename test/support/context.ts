/** What a check may look at, built in code: a tidy system, and the one thing a test changes about it. */
import type {
  AssetContext,
  Breach,
  OrganizationContext,
  Outcome,
  PageShowing,
  SystemContext,
} from '../../src/model/check.ts';
import type { DocumentFacts, RegisteredRisk, RiskRegister } from '../../src/model/document.ts';
import type { AssetEntry, Manifest, Risk, System } from '../../src/model/manifest/index.ts';
import type { FileReading, Mark } from '../../src/model/mark.ts';
import type { HiddenPassage, Page, Passage } from '../../src/model/page.ts';
import type { Location } from '../../src/model/position.ts';

export const TODAY = '2026-11-23';
export const ID = 'studio';

const said = (file: string, text: string): DocumentFacts => ({ state: 'text', file, text });

/** Files by path: a text, or facts of another kind. */
export type Files = Readonly<Record<string, string | DocumentFacts>>;

const documentsOf = (files: Files) =>
  new Map(Object.entries(files).map(([file, facts]) => [file, typeof facts === 'string' ? said(file, facts) : facts]));

const bare: Manifest = {
  version: 1,
  organization: { name: 'Болашақ Медиа' },
  laws: { 'kz-ai-law': {} },
  systems: {},
};

export interface OrganizationParts {
  readonly notification?: NonNullable<Manifest['notification']>;
  readonly files?: Files;
  readonly pages?: readonly Page[];
  readonly today?: string;
}

export function organization({
  notification,
  files = {},
  pages = [],
  today = TODAY,
}: OrganizationParts): OrganizationContext {
  return {
    manifest: { ...bare, ...(notification && { notification }) },
    today,
    documents: documentsOf(files),
    pages: new Map(pages.map((page) => [page.file, page])),
  };
}

export interface SystemParts extends OrganizationParts {
  readonly system?: Partial<System>;
  readonly management?: NonNullable<Manifest['risk-management']>[string];
  readonly register?: Partial<RiskRegister>;
}

export function system(parts: SystemParts): SystemContext {
  const context = organization(parts);
  const declared: System = { name: 'Poster Studio', role: 'possessor', ...parts.system };
  const risks = (parts.management?.risks ?? []).map(registered);
  return {
    ...context,
    manifest: {
      ...context.manifest,
      systems: { [ID]: declared },
      ...(parts.management && { 'risk-management': { [ID]: parts.management } }),
    },
    id: ID,
    system: declared,
    register: {
      risks,
      declaredAt: parts.management?.risks ? { in: 'manifest', path: ['risk-management', ID, 'risks'] } : null,
      unread: false,
      ...parts.register,
    },
  };
}

export const registered = (risk: Risk, index: number): RegisteredRisk => ({
  risk,
  at: (...keys) => ({ in: 'manifest', path: ['risk-management', ID, 'risks', index, ...keys] }),
});

export const risk = (changes: Partial<Risk> = {}): Risk => ({
  id: 'R1',
  harm: 'false-information',
  description: 'A poster shows an event that is not going to happen',
  status: 'treated',
  likelihood: 'low',
  impact: 'high',
  measures: [{ what: 'An editor approves each poster', owner: 'Editorial desk', since: '2026-02-01' }],
  ...changes,
});

export const place = (file: string, line: number): Location => ({
  file,
  start: { line, column: 1 },
  end: { line, column: 2 },
});

export const passage = (text: string, line = 1): Passage => ({
  text,
  language: null,
  at: place('site/index.html', line),
});

export const page = (file: string, ...body: readonly string[]): Page => ({
  file,
  kind: 'html',
  showings: [],
  body: body.map((text, index) => ({ text, language: null, at: place(file, index + 1) })),
});

/** `site/index.html` showing the asset, with these words beside it. */
export function shown(
  beside: readonly string[],
  hidden: readonly Partial<HiddenPassage>[] = [],
  file = 'site/index.html',
): PageShowing {
  const at = place(file, 7);
  return {
    page: page(file),
    namedAt: null,
    showing: {
      reference: 'a.png',
      targets: ['site/a.png'],
      at,
      beside: beside.map((text) => passage(text, 8)),
      hidden: hidden.map((part) => ({ ...passage('', 9), by: 'alt', ...part })),
    },
  };
}

export const mark = (changes: Partial<Mark> = {}): Mark => ({
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
  system: null,
  location: { offset: 0, path: 'iTXt/xmp' },
  ...changes,
});

export const reading = (changes: Partial<FileReading> = {}): FileReading => ({
  file: 'site/a.png',
  format: 'png',
  media: 'image',
  origin: 'unknown',
  marks: [],
  traces: [],
  pointers: [],
  optOuts: [],
  warnings: [],
  credentials: [],
  problem: null,
  ...changes,
});

export interface AssetParts extends OrganizationParts {
  readonly entry?: Partial<AssetEntry>;
  readonly reading?: Partial<FileReading>;
  readonly showings?: readonly PageShowing[];
  readonly builds?: AssetContext['builds'];
}

export const asset = (parts: AssetParts): AssetContext => ({
  ...organization(parts),
  declared: {
    entry: {
      path: 'site/a.png',
      origin: 'created',
      imitates: 'person',
      distribution: 'public',
      system: ID,
      ...parts.entry,
    },
    index: 0,
    file: parts.reading?.file ?? 'site/a.png',
  },
  reading: reading(parts.reading),
  showings: parts.showings ?? [],
  builds: parts.builds ?? [],
});

/** The breaches of an outcome; none when the duty is met. */
export const breachesOf = (outcome: Outcome): readonly Breach[] => ('breaches' in outcome ? outcome.breaches : []);

/** What an outcome says, one line per breach: `met`, or as `unmet no-mark`, with ` ≤warning` where it is capped. */
export const summary = (outcome: Outcome): readonly string[] =>
  'breaches' in outcome
    ? outcome.breaches.map(({ verdict, reason, atMost }) => `${verdict} ${reason.id}${atMost ? ` ≤${atMost}` : ''}`)
    : [outcome.verdict];
