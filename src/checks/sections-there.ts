/** Does the user agreement have the sections it is to have, where the manifest says they are? */
import type { Breach, Check, OrganizationChecks, OrganizationContext, SectionName } from '../model/check.ts';
import type { Place } from '../model/position.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { atKey, inManifest } from './places.ts';
import { withoutComments } from './says-something.ts';

const KEYS = {
  explanation: 'agreement-explanation',
  data: 'agreement-data',
  refusal: 'agreement-refusal',
} as const;

/** What a section says, a person must judge. Without an agreement another rule speaks. */
export const sectionsThere: Check<OrganizationContext, OrganizationChecks['sections-there']> = (
  context,
  { sections },
) => {
  const agreement = context.manifest.notification?.['user-agreement'];
  if (!agreement) return MOOT;
  const path = ['notification', 'user-agreement', 'sections'];
  const missing = agreement.sections ? atKey(...path) : atKey('notification', 'user-agreement');
  const files = typeof agreement.in === 'string' ? [agreement.in] : Object.values(agreement.in);
  return outcomeOf(
    sections.flatMap((section): readonly (Breach | null)[] => {
      const where = agreement.sections?.[section];
      if (where === undefined) return [unmet({ id: 'not-declared', data: { key: KEYS[section] } }, missing)];
      const wanted = { section, where, at: inManifest(...path, section) };
      return files.map((file) => sectionBreach(context, file, wanted));
    }),
  );
};

interface Wanted {
  readonly section: SectionName;
  /** An anchor, as `#data`, or words of a heading. */
  readonly where: string;
  readonly at: Place;
}

/** Files that are not there, or are no text, are for the rule on the agreement itself. */
function sectionBreach(
  { documents }: OrganizationContext,
  file: string,
  { section, where, at }: Wanted,
): Breach | null {
  const facts = documents.get(file);
  if (facts?.state !== 'text' || hasSection(facts.text, where)) return null;
  return unmet({ id: 'no-such-section', data: { file: facts.file, section, where } }, at);
}

/** `id` of any element; `name` names a place on a link only, and a field or a fact elsewhere. */
const ANCHOR = /(?:\sid|<a\s(?:[^>]{0,500}\s)?name)\s{0,9}=\s{0,9}["']?([^"'\s>]{1,200})|\{#([^}\s]{1,200})\}/gi;
const HEADING = /^ {0,3}#{1,6}\s+(.{1,300}?)\s*#*\s*$|<h[1-6][^>]{0,500}>([^<]{1,300})/gim;

/** An anchor of HTML, one in braces, or a heading, by its words or by the anchor that sites make of them. */
function hasSection(source: string, where: string): boolean {
  const text = withoutComments(source);
  const wanted = where.replace(/^#/, '').trim().toLowerCase();
  const anchors = [...text.matchAll(ANCHOR)].map(([, html, braces]) => (html ?? braces ?? '').toLowerCase());
  const headings = [...text.matchAll(HEADING)].map(([, marked, html]) => (marked ?? html ?? '').trim().toLowerCase());
  return anchors.includes(wanted) || headings.some((words) => words === wanted || slug(words) === wanted);
}

const slug = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
