/** Finds the folders of `labeling.builds`: what lies in them, and which built file is named after which source. */
import { posix } from 'node:path';
import type { Build } from '../model/build.ts';
import type { DeclaredAsset } from '../model/check.ts';
import type { Discovery } from '../model/discovery.ts';
import type { Host } from '../model/host.ts';
import type { Manifest } from '../model/manifest/index.ts';
import { fromRoot, isBelow } from './glob.ts';
import { pairNames } from './pair-names.ts';

/** Files of one folder that are looked at. */
const MOST_FILES = 20_000;

interface Needs {
  readonly manifest: Manifest;
  /** The manifest's own, from the root. */
  readonly folder: string;
  readonly host: Host;
  /** Files of the repository that discovery knows already. */
  readonly listed: readonly string[];
  readonly declared: ReadonlyMap<string, DeclaredAsset>;
}

interface Found extends Pick<Discovery, 'builds'> {
  /** Folders of sources that hold nothing. */
  readonly unmatched: Discovery['unmatched'];
  readonly outside: Discovery['outside'];
}

type Named = NonNullable<NonNullable<Manifest['labeling']>['builds']>[number];

/** Built files are usually ignored by git, so their folder is walked; nothing outside the root is. */
export function findBuilds({ manifest, folder, host, listed, declared }: Needs): Found {
  const named = (manifest.labeling?.builds ?? []).map((build, index) => placed(build, index, folder, host));
  const inside = named.filter(({ outside }) => outside.length === 0);
  const targets = [...new Set(inside.map(({ to }) => to))];
  const walked = inside.map((build) => {
    const isInner = (outer: string, inner: string) => outer !== inner && isBelow(outer, inner);
    const sources = listing(build.from, host);
    const built = build.state === 'there' ? listing(build.to, host) : { files: [], cutShort: false };
    // A folder within the other is not part of it: `to` inside `from` is no source, `from` inside `to` is not built.
    const inner = targets.filter((target) => isInner(build.from, target));
    return {
      ...build,
      sources: sources.files.filter((file) => !inner.some((target) => isBelow(target, file))),
      built: isBelow(build.to, build.from) ? built.files.filter((file) => !isBelow(build.from, file)) : built.files,
      cutShort: sources.cutShort || built.cutShort,
    };
  });
  const taken = new Set(walked.flatMap(({ sources, built }) => [...sources, ...built]));
  const pairs = pairNames(
    walked,
    walked.length > 0 ? listed.filter((file) => !taken.has(file) && !targets.some((to) => isBelow(to, file))) : [],
  );
  return {
    builds: walked.map(
      ({ index, spelled, state, cutShort, sources, built }, at): Build => ({
        ...spelled,
        index,
        state: state === 'there' && built.length === 0 ? 'missing' : state,
        cutShort,
        sources: sources.filter((file) => declared.has(file)),
        built,
        pairs: new Map([...(pairs[at] ?? [])].filter(([, source]) => declared.has(source))),
      }),
    ),
    unmatched: walked
      .filter(({ sources }) => sources.length === 0)
      .map(({ index, spelled }) => ({ pattern: spelled.from, path: ['labeling', 'builds', index, 'from'] })),
    outside: named.flatMap(({ outside }) => outside),
  };
}

function placed(spelled: Named, index: number, folder: string, host: Host) {
  const ends = (['from', 'to'] as const).map((key) => {
    const path = fromRoot(folder, spelled[key])?.replace(/\/+$/, '') ?? null;
    return { key, path, kind: path === null ? 'outside' : host.kindOf(path) };
  });
  const [from, to] = ends;
  const outside = ends
    .filter(({ kind }) => kind === 'outside')
    .map(({ key }) => ({ pattern: spelled[key], path: ['labeling', 'builds', index, key] }));
  return { index, spelled, outside, from: from?.path ?? '', to: to?.path ?? '', state: stateOf(to?.kind) };
}

function stateOf(kind: string | undefined): Build['state'] {
  if (kind === 'folder') return 'there';
  return kind === 'missing' ? 'missing' : 'unlisted';
}

function listing(folder: string, host: Host) {
  const files = host.walk(folder, MOST_FILES);
  return { files: files.slice(0, MOST_FILES), cutShort: files.length > MOST_FILES };
}

const MOST_TEXTS = 200;

/** Texts in which a build is written down: at the root, in the manifest's folder and in `scripts`. */
export function buildTexts(listed: readonly string[], folder: string): readonly string[] {
  const places = new Set(['', folder, ...['', folder].map((each) => posix.join(each, 'scripts'))]);
  const isText = (file: string) => {
    const at = posix.dirname(file) === '.' ? '' : posix.dirname(file);
    if (at === '.github/workflows') return /\.ya?ml$/.test(file);
    return places.has(at) && BUILD_TEXT.test(posix.basename(file));
  };
  return listed.filter(isText).slice(0, MOST_TEXTS);
}

const BUILD_TEXT =
  /^(?:package\.json|(?:GNU)?[Mm]akefile|[Dd]ockerfile|Containerfile|Justfile|justfile|(?:gulp|Grunt|grunt|make|build)file\.[cm]?[jt]s|build[\w.-]{0,40}\.[cm]?[jt]s|[\w.-]{1,60}\.config\.(?:[cm]?js|[cm]?ts)|[\w.-]{1,60}\.(?:sh|bash|mjs|cjs))$/;
