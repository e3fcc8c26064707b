/** The words of "digital source type": which say that AI made or changed a file, and which do not. */
import type { Conformance, Origin } from '../model/mark.ts';

/** One value of a digital source type, understood. `uri` is canonical; for a value nobody knows it is the value itself. */
export interface SourceType {
  readonly term: string;
  readonly uri: string;
  readonly origin: Origin;
  readonly conformance: Conformance;
}

export const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
export const C2PA = 'http://c2pa.org/digitalsourcetype/';

/** C2PA asset rubrics: what each term says about generative AI. IPTC NewsCodes of 2024-10-23: 17 terms in use, 3 retired. */
export const IPTC_TERMS: Readonly<Record<string, Origin>> = {
  trainedAlgorithmicMedia: 'ai-generated',
  compositeWithTrainedAlgorithmicMedia: 'ai-modified',
  compositeSynthetic: 'ai-modified',
  composite: 'ai-possible',
  screenCapture: 'ai-possible',
  virtualRecording: 'ai-possible',
  algorithmicMedia: 'synthetic-non-ai',
  dataDrivenMedia: 'synthetic-non-ai',
  algorithmicallyEnhanced: 'not-ai',
  digitalCreation: 'not-ai',
  humanEdits: 'not-ai',
  digitalCapture: 'not-ai',
  computationalCapture: 'not-ai',
  compositeCapture: 'not-ai',
  negativeFilm: 'not-ai',
  positiveFilm: 'not-ai',
  print: 'not-ai',
};

/** Terms taken out of use: files have them, new ones should not. */
export const RETIRED_TERMS: Readonly<Record<string, Origin>> = {
  digitalArt: 'ai-possible',
  minorHumanEdits: 'not-ai',
  // GIMP's metadata editor offers it by default, so that it says nothing.
  softwareImage: 'unknown',
};

/** C2PA 2.4 §18.15.4.5. */
export const C2PA_TERMS: Readonly<Record<string, Origin>> = {
  trainedAlgorithmicData: 'ai-generated',
  empty: 'unknown',
};

/** By the exact spelling of the canonical URI. */
const byUri = new Map<string, SourceType>([
  ...known(IPTC, IPTC_TERMS, 'conformant'),
  ...known(IPTC, RETIRED_TERMS, 'retired-value'),
  ...known(C2PA, C2PA_TERMS, 'conformant'),
]);

/** By the term alone, spelled as `trainedAlgorithmicMedia`, `TrainedAlgorithmicMedia` or `trained_algorithmic_media`. */
const byTerm = new Map([...byUri.values()].map((type) => [folded(type.term), type] as const));

/** schema.org's IPTCDigitalSourceEnumeration: the IPTC term with this ending, but for one older name. */
const SCHEMA_ORG = /^https?:\/\/(?:www\.)?schema\.org\/([A-Za-z]{1,60})DigitalSource$/u;
const SCHEMA_ORG_OLDER: Readonly<Record<string, string>> = { MultiFrameComputationalCapture: 'computationalCapture' };

/**
 * What a digital source type says. `https` and a trailing slash are spelling variants of the same URI. A known term in
 * the wrong dress (bare, another case, the other vocabulary's address) keeps its meaning and is `malformed`; the NewsML
 * alias `digsrctype:` is `non-standard` here; a value nobody knows has origin `unknown`. Never throws.
 * Follows IPTC NewsCodes, C2PA 2.4 §18.15.4.5 and C2PA's asset rubrics.
 */
export function sourceTypeOf(value: string): SourceType {
  const spelled = value
    .trim()
    .replace(/^https:/iu, 'http:')
    .replace(/\/$/u, '');
  const exact = byUri.get(spelled);
  if (exact !== undefined) return exact;
  const alias = aliasOf(spelled);
  const meant = alias === null ? undefined : byTerm.get(folded(alias.term));
  if (alias === null || meant === undefined) {
    return { term: spelled, uri: value, origin: 'unknown', conformance: 'non-standard' };
  }
  return { ...meant, conformance: alias.conformance };
}

function aliasOf(spelled: string): { readonly term: string; readonly conformance: Conformance } | null {
  // The only bare term C2PA itself once defined.
  if (spelled === 'c2pa.trainedAlgorithmicData') return { term: 'trainedAlgorithmicData', conformance: 'deprecated' };
  const schemaOrg = SCHEMA_ORG.exec(spelled)?.[1];
  if (schemaOrg !== undefined) return { term: SCHEMA_ORG_OLDER[schemaOrg] ?? schemaOrg, conformance: 'conformant' };
  const lower = spelled.toLowerCase();
  if (lower.startsWith('digsrctype:'))
    return { term: spelled.slice('digsrctype:'.length), conformance: 'non-standard' };
  for (const base of [IPTC, C2PA]) {
    if (lower.startsWith(base)) return { term: spelled.slice(base.length), conformance: 'malformed' };
  }
  return /^[\w-]{1,60}$/u.test(spelled) ? { term: spelled, conformance: 'malformed' } : null;
}

function folded(term: string): string {
  return term.toLowerCase().replace(/[_-]/gu, '');
}

function known(
  base: string,
  terms: Readonly<Record<string, Origin>>,
  conformance: Conformance,
): readonly (readonly [string, SourceType])[] {
  return Object.entries(terms).map(([term, origin]) => [base + term, { term, uri: base + term, origin, conformance }]);
}
