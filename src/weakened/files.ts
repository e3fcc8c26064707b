/** Names files, globs and builds that are asked about no more, or less than before. */
import type { Charge } from '../model/finding.ts';
import type { AssetEntry } from '../model/manifest/index.ts';
import { entryAdded, entryGone, isMilder, milder, type Steps, type TwoManifests } from './notice.ts';

export function labelingOf({ before, now }: TwoManifests): Charge[] {
  const [from, to] = [before.labeling ?? {}, now.labeling ?? {}];
  const globs = new Set(to['account-for']);
  const ignored = new Set((from.ignore ?? []).map(({ path }) => path));
  const builds = new Set((to.builds ?? []).map(spelled));
  return [
    ...(from['account-for'] ?? [])
      .filter((glob) => !globs.has(glob))
      .map((glob) => entryGone(['labeling', 'account-for'], glob)),
    ...(to.ignore ?? []).flatMap(({ path }, index) =>
      ignored.has(path) ? [] : [entryAdded('labeling.ignore', ['labeling', 'ignore', index, 'path'], path)],
    ),
    ...(from.builds ?? [])
      .filter((build) => !builds.has(spelled(build)))
      .map((build) => entryGone(['labeling', 'builds'], spelled(build))),
  ];
}

const spelled = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} → ${to}`;

/** Paths and globs without an entry now, whether or not they still match a file. */
export function entriesOf({ before, now }: TwoManifests): Charge[] {
  const kept = new Set((now.assets ?? []).map(({ path }) => path));
  const gone = new Set((before.assets ?? []).map(({ path }) => path).filter((path) => !kept.has(path)));
  return [...gone].map((path) => entryGone(['assets'], path));
}

interface Fact {
  readonly key: 'origin' | 'imitates' | 'distribution';
  readonly steps: Steps;
  readonly of: (entry: AssetEntry) => string;
}

const FACTS: readonly Fact[] = [
  { key: 'origin', steps: [['created', 'altered'], ['human']], of: ({ origin }) => origin },
  { key: 'imitates', steps: [['person', 'event'], ['nothing']], of: ({ imitates = '' }) => imitates },
  { key: 'distribution', steps: [['public'], ['internal']], of: ({ distribution = 'public' }) => distribution },
];

/** What holds for each file, by whichever entry: a new one further down may overrule an old one that nobody touched. */
export function factsOfFiles({ declaredBefore, declaredNow }: TwoManifests): Charge[] {
  const groups = new Map<string, Group>();
  for (const [file, { entry: from }] of declaredBefore) {
    const now = declaredNow.get(file);
    for (const { key, steps, of } of now ? FACTS : []) {
      const [was, is] = [of(from), now ? of(now.entry) : ''];
      if (!now || !isMilder(steps, was, is)) continue;
      const name = `${now.index} ${key} ${was}`;
      const known = groups.get(name);
      groups.set(name, known ? { ...known, more: known.more + 1 } : { index: now.index, key, was, is, file, more: 0 });
    }
  }
  return [...groups.values()].map(({ index, key, was, is, file, more }) =>
    milder({ id: 'weakened-files', data: { key, from: was, to: is, file, more } }, ['assets', index, key], {
      asset: file,
    }),
  );
}

/** Files of one entry that all took the same step. */
interface Group {
  readonly index: number;
  readonly key: string;
  readonly was: string;
  readonly is: string;
  readonly file: string;
  readonly more: number;
}
