/** What no schema can tell: days that are in the calendar, numbers whose check digit fits, names that stand for something. */
import { isDay } from '../calendar.ts';
import type { LawPack } from '../model/law.ts';
import type { ManifestPath } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';
import { NEUTRAL_RULES } from '../model/rule-names.ts';
import { hasCheckDigit } from './bin.ts';
import { closest } from './closest.ts';
import { unknownKey, type Written } from './explain.ts';
import { type Complaint, quoted } from './findings.ts';
import { spanAt } from './locate.ts';
import { markedValues } from './marked-values.ts';
import { isList, isShape, keysOf, under } from './shape.ts';

interface Doubt {
  readonly path: ManifestPath;
  readonly on: 'key' | 'value';
  reason(): Reason;
}

/** Looks at a manifest that need not be valid: what the schema has already refused is passed over. */
export const manifestMeaning = (schema: unknown, laws: readonly LawPack[], written: Written): readonly Complaint[] => {
  const { value } = written.tree;
  return complaints(
    [...values(schema, value), ...chosenLaws(value, laws), ...systems(value), ...rules(value, laws)],
    written,
  );
};

/** The same for a risk register in a file of its own, where there are only days to look at. */
export const registerMeaning = (schema: unknown, written: Written): readonly Complaint[] =>
  complaints([...values(schema, written.tree.value)], written);

const complaints = (doubts: readonly Doubt[], { tree, source }: Written): readonly Complaint[] =>
  doubts.map(({ path, on, reason }) => ({
    rule: 'manifest/schema',
    span: spanAt(tree.root, path, on, source),
    reason,
  }));

/** Texts of the wrong form are the schema's to tell, so only well-formed ones are looked at. */
function* values(schema: unknown, manifest: unknown): Iterable<Doubt> {
  for (const { format, path, value } of markedValues(schema, manifest)) {
    if (format === 'date' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value) && !isDay(value)) {
      yield { path, on: 'value', reason: () => ({ id: 'no-such-day', data: { found: value } }) };
    }
    if (format === 'bin' && /^[0-9]{12}$/u.test(value) && !hasCheckDigit(value)) {
      yield { path, on: 'value', reason: () => ({ id: 'wrong-check-digit', data: { found: value } }) };
    }
  }
}

/** The generated validator may know more laws than this run was given; one that nobody judges must not look judged. */
function* chosenLaws(manifest: unknown, laws: readonly LawPack[]): Iterable<Doubt> {
  const known = laws.map(({ id }) => id);
  for (const id of keysOf(under(manifest, 'laws'))) {
    if (!known.includes(id)) yield { path: ['laws', id], on: 'key', reason: () => unknownKey(id, known) };
  }
}

/** Every place that names a system names one that is declared. */
function* systems(manifest: unknown): Iterable<Doubt> {
  const declared = under(manifest, 'systems');
  const doubt = (found: unknown, path: ManifestPath, on: Doubt['on']): Doubt | null =>
    typeof found !== 'string' || (isShape(declared) && Object.hasOwn(declared, found))
      ? null
      : { path, on, reason: () => noSuchSystem(found, keysOf(declared)) };

  const lists: readonly (readonly string[])[] = [['assets'], ['notification', 'notices'], ['waivers']];
  for (const list of lists) {
    const entries = list.reduce(under, manifest);
    for (const [index, entry] of isList(entries) ? entries.entries() : []) {
      const found = doubt(under(entry, 'system'), [...list, index, 'system'], 'value');
      if (found) yield found;
    }
  }
  for (const id of keysOf(under(manifest, 'risk-management'))) {
    const found = doubt(id, ['risk-management', id], 'key');
    if (found) yield found;
  }
}

/** Enough to recognise the right one; a thousand systems would bury the message. */
const MOST_NAMED = 20;

const noSuchSystem = (found: string, known: readonly string[]): Reason => ({
  id: 'no-such-system',
  data: { found: quoted(found), meant: closest(found, known), known: known.slice(0, MOST_NAMED).map(quoted) },
});

/** A waiver or a day for a rule that does not exist would look like a decision and decide nothing. */
function* rules(manifest: unknown, laws: readonly LawPack[]): Iterable<Doubt> {
  const known = [
    ...laws.flatMap(({ id, rules, untested }) =>
      [...Object.keys(rules), ...untested.flatMap(({ rule }) => rule ?? [])].map((rule) => `${id}/${rule}`),
    ),
    ...NEUTRAL_RULES,
  ];
  const names = new Set(known);
  const reason = (found: string) => (): Reason => ({
    id: 'no-such-rule',
    data: { found: quoted(found), meant: closest(found, known) || closestEnd(found, known) },
  });

  const waivers = under(manifest, 'waivers');
  for (const [index, waiver] of isList(waivers) ? waivers.entries() : []) {
    const rule = under(waiver, 'rule');
    if (typeof rule !== 'string' || names.has(rule)) continue;
    yield { path: ['waivers', index, 'rule'], on: 'value', reason: reason(rule) };
  }
  for (const rule of keysOf(under(under(manifest, 'policy'), 'enforce-from'))) {
    if (!names.has(rule)) yield { path: ['policy', 'enforce-from', rule], on: 'key', reason: reason(rule) };
  }
}

/** People leave the law's name out: `perceivable-warning`. */
function closestEnd(found: string, known: readonly string[]): string {
  const end = (name: string): string => name.slice(name.indexOf('/') + 1);
  const meant = closest(end(found), known.map(end));
  return meant === '' ? '' : (known.find((name) => end(name) === meant) ?? '');
}
