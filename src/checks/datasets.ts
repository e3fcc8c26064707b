/** What is said of each data library a system was trained on: whether authors allowed it, what it is for, who made it. */
import { isAfter } from '../calendar.ts';
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import type { System } from '../model/manifest/index.ts';
import { type Places, paperBreach, textBreach, valueBreach } from './declared.ts';
import { MOOT, milder, outcomeOf, unmet } from './outcome.ts';
import { atSystem, inManifest } from './places.ts';

type Dataset = NonNullable<System['datasets']>[number];
type Breaches = readonly (Breach | null)[];

/** A place in one data library; what is missing is shown at the library. */
type At = (...keys: readonly string[]) => Places;

const ofEach = ({ system, id }: SystemContext, ask: (dataset: Dataset, at: At) => Breaches): Breaches =>
  (system.datasets ?? []).flatMap((dataset, index) => {
    const path = ['systems', id, 'datasets', index];
    return ask(dataset, (...keys) => ({ value: inManifest(...path, ...keys), missing: inManifest(...path) }));
  });

/** Whether a system was trained here at all, nobody can tell but its owner: said nothing, a warning. */
export const trainingAllowed: Check<SystemContext, SystemChecks['training-allowed']> = (context) => {
  if (context.system.datasets === undefined)
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'datasets' } }, atSystem(context), 'warning')]);
  return outcomeOf(ofEach(context, (dataset, at) => optOutBreaches(dataset, at, context.today)));
};

/** The Law asks that nobody forbade it; that the check was written down, with its day and its places, is our inference. */
function optOutBreaches({ name, 'opt-out': optOut }: Dataset, at: At, today: string): Breaches {
  const { checked, signals = [], result } = optOut ?? {};
  const asked = at('opt-out', 'checked');
  return [
    ...milder(
      [
        valueBreach('opt-out-checked', checked, asked),
        signals.length === 0 ? unmet({ id: 'not-declared', data: { key: 'opt-out-signals' } }, at().missing) : null,
      ],
      'warning',
    ),
    checked && isAfter(checked, today) ? unmet({ id: 'day-to-come', data: { day: checked } }, asked.value) : null,
    valueBreach('opt-out-result', result, at('opt-out', 'result')),
    result === 'prohibited' || result === 'partly'
      ? unmet(
          { id: 'training-prohibited', data: { dataset: name, result } },
          at('opt-out', 'result').value,
          result === 'partly' ? 'warning' : undefined,
        )
      : null,
  ];
}

/** Source, conditions of access and purpose. That nothing is declared at all, `training-opt-out` says. */
export const datasetsDescribed: Check<SystemContext, SystemChecks['datasets-described']> = (context) => {
  if (context.system.datasets === undefined) return MOOT;
  return outcomeOf(
    ofEach(context, ({ source, licence, purpose }, at) => [
      textBreach('dataset-source', source, at('source')),
      textBreach('dataset-licence', licence, at('licence')),
      textBreach('dataset-purpose', purpose, at('purpose')),
    ]),
  );
};

/** The producer's name and contact, and a description that machines read and that names the producer too. */
export const producerStated: Check<SystemContext, SystemChecks['producer-stated']> = (context) => {
  if (context.system.datasets === undefined) return MOOT;
  return outcomeOf(
    ofEach(context, ({ name, producer, metadata }, at) => [
      textBreach('producer-name', producer?.name, at('producer', 'name')),
      textBreach('producer-contact', producer?.contact, at('producer', 'contact')),
      paperBreach(context, 'dataset-metadata', metadata, at('metadata')) ??
        namesBreach(context, { dataset: name, file: metadata ?? '', producer: producer?.name }, at('metadata')),
    ]),
  );
};

interface Described {
  readonly dataset: string;
  readonly file: string;
  readonly producer: string | undefined;
}

/** A description that is broken is read by no machine; one that leaves the producer out does not state them. */
function namesBreach({ documents }: SystemContext, { dataset, file, producer }: Described, at: Places): Breach | null {
  const facts = documents.get(file);
  if (facts?.state !== 'text' || !producer) return null;
  const words = /\.json(?:ld)?$/i.test(file) ? wordsOfJson(facts.text) : facts.text;
  if (words === null) return unmet({ id: 'metadata-broken', data: { dataset, file } }, at.value);
  if (words.includes(producer)) return null;
  return unmet({ id: 'producer-not-in-metadata', data: { dataset, file } }, at.value);
}

/** With escapes undone; null for what is no JSON. */
function wordsOfJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text)).replaceAll('\\"', '"');
  } catch {
    return null;
  }
}
