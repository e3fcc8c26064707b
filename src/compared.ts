/** What a run owes to an earlier state: the part of the files that a change touches, and what became milder in the manifest. */
import { discover } from './discover/discover.ts';
import { limitedTo } from './discover/limit.ts';
import { type Parsed, type ParsedManifest, parseManifest } from './manifest/parse.ts';
import type { Discovery } from './model/discovery.ts';
import type { Change, Earlier, Extent, WholeWhy } from './model/extent.ts';
import type { Charge, NotChecked } from './model/finding.ts';
import type { Host } from './model/host.ts';
import type { LawPack } from './model/law.ts';
import type { Manifest } from './model/manifest/index.ts';
import type { Text } from './model/text.ts';
import { touchedBy } from './read/touched.ts';
import { milder } from './weakened/notice.ts';
import { weakenings } from './weakened/weakenings.ts';

interface Run {
  /** The manifest, from the root. */
  readonly file: string;
  readonly parsed: ParsedManifest;
  /** What was parsed. */
  readonly text: string;
  /** Manifests of folders below, as they are now. */
  readonly nested: readonly string[];
  readonly laws: readonly LawPack[];
  readonly today: string;
  readonly host: Host;
}

interface Wanted {
  /** Files or folders from the root; [] for all. */
  readonly only: readonly string[];
  readonly change?: Change | null | undefined;
  readonly whole?: WholeWhy | null | undefined;
}

interface About {
  readonly manifest: Manifest;
  /** The manifest itself, from the root, and its folder. */
  readonly file: string;
  readonly folder: string;
  readonly host: Host;
}

/** The files of the run: all that the manifest speaks of, or what a change touches of them. */
export function partOf(
  { only, change, whole }: Wanted,
  about: About,
): { readonly found: Discovery; readonly extents: readonly Extent[] } {
  const found = discover(about.manifest, about.file, about.host, only);
  if (!change) return { found, extents: whole ? [{ part: 'all', why: whole }] : [] };
  const touched = touchedBy(change, found, about);
  if ('all' in touched) return { found, extents: [{ part: 'all', why: touched.all }] };
  const { part, base, files } = change;
  return { found: limitedTo(found, touched.isIn), extents: [{ part, base, files: files.size }] };
}

export interface Compared {
  /** Charges against the manifest of now. */
  readonly charges: readonly Charge[];
  /** The manifest of now, in which they stand. */
  readonly now: ParsedManifest;
  readonly notChecked: readonly NotChecked[];
}

/** Reads the earlier manifest by the same parser. Throws nothing: what cannot be compared is said not to have been. */
export function comparedWith(earlier: Earlier | null, run: Run): Compared {
  const { file, parsed, text, nested, laws } = run;
  const nothing = { charges: [], now: parsed, notChecked: [] };
  if (earlier === null) return nothing;
  const was = earlier.was(file);
  if (was.state === 'absent') return { ...nothing, notChecked: [unknown(NONE_BEFORE)] };
  const before = was.state === 'text' ? understood(parseManifest(was.text, file, laws)) : null;
  const now = earlier.now === null ? parsed : understood(parseManifest(earlier.now, file, laws));
  if (before === null || now === null)
    return { ...nothing, notChecked: [unknown(was.state === 'text' ? BROKEN : LOST)] };
  const charges = was.state === 'text' && was.text === (earlier.now ?? text) ? [] : between(before, now, run);
  const inner = nested.filter((each) => earlier.was(each).state === 'absent');
  const taken = inner.map((each) => milder({ id: 'weakened-nested', data: { file: each } }, []));
  return { charges: [...charges, ...taken], now, notChecked: [] };
}

/** Both manifests before the files of now: an entry is as mild as what it says of them. */
function between(before: ParsedManifest, now: ParsedManifest, { file, laws, today, host }: Run): readonly Charge[] {
  const declaredBy = ({ manifest }: ParsedManifest) => discover(manifest, file, host, []).declared;
  return weakenings({
    before: before.manifest,
    now: now.manifest,
    declaredBefore: declaredBy(before),
    declaredNow: declaredBy(now),
    laws,
    today,
  });
}

const understood = (parsed: Parsed): ParsedManifest | null => ('manifest' in parsed ? parsed : null);

const unknown = (why: Text): NotChecked => ({ kind: 'unlooked', law: null, article: null, duty: DUTY, why });

const DUTY: Text = {
  en: 'Whether this change makes the manifest milder',
  ru: 'Смягчает ли это изменение манифест',
  kk: 'Бұл өзгеріс манифест талаптарын жеңілдете ме',
};

const NONE_BEFORE: Text = {
  en: 'there was no manifest at this place before the change',
  ru: 'до изменения манифеста на этом месте не было',
  kk: 'өзгеріске дейін бұл жерде манифест болмаған',
};

const BROKEN: Text = {
  en: 'one of the two manifests cannot be understood, so they could not be compared: have a second person look',
  ru: 'один из двух манифестов не разобрать, поэтому сравнить их не удалось: попросите посмотреть второго человека',
  kk: 'екі манифестің бірі түсініксіз болғандықтан, оларды салыстыру мүмкін болмады: екінші адамға қаратып алыңыз',
};

const LOST: Text = {
  en: 'the commit to compare with is not in this clone: set `fetch-depth: 0` in actions/checkout, or run `git fetch --unshallow`',
  ru: 'коммита для сравнения нет в этом клоне: задайте `fetch-depth: 0` в actions/checkout или выполните `git fetch --unshallow`',
  kk: 'салыстыратын коммит бұл көшірмеде жоқ: actions/checkout ішінде `fetch-depth: 0` қойыңыз немесе `git fetch --unshallow` орындаңыз',
};
