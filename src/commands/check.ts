/** `tanba check`: finds the manifests asked for and judges each in its repository. */
import { dirname, join, resolve } from 'node:path';
import { silentRules } from '../canary/silent-rules.ts';
import { SilentRules, UsageError } from '../errors.ts';
import { withHistory } from '../host/history.ts';
import { library, type NodeHostOptions, nodeHost } from '../host/node-host.ts';
import { below, isFile, isFolder, prefixFrom, repositoryAround } from '../host/root.ts';
import { laws } from '../laws/index.ts';
import { lint } from '../lint.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Report } from '../model/finding.ts';
import type { Host } from '../model/host.ts';
import type { Level } from '../model/level.ts';
import { type ReadMany, readingHere } from '../read/files.ts';
import { exitCodeOf, joined } from '../report.ts';
import { VERSION } from '../version.ts';
import { type Against, comparedRun, earlierState } from './against.ts';
import { appliedBaseline, readBaseline, type WantedBaseline } from './baseline-file.ts';
import { watched } from './progress.ts';
import { readingOnThreads } from './reading-pool.ts';
import { browserFor } from './rendering.ts';
import { trustFrom } from './trust-file.ts';

export const MANIFEST_NAME = 'ai-compliance.yaml';
const MANIFEST_FILE = /(?:^|[\\/])ai-compliance(?:\.[\w-]+)?\.ya?ml$/;

export interface CheckOptions {
  /** Absolute path of the folder the person stands in. */
  readonly cwd: string;
  /** Folders with a manifest, or files and folders to which the nearest manifest above is limited; [] for `cwd`. */
  readonly paths: readonly string[];
  readonly manifest: string | null;
  /** ISO day. */
  readonly asOf: string;
  readonly failOn: Level;
  /** A file with certificates to believe instead of the manifest's own lists. */
  readonly trust: string | null;
  /** The program of a browser that settles what reading pages leaves open; left out, none does. */
  readonly browser?: string | null;
  /** Findings of the past that fail no build. */
  readonly baseline?: WantedBaseline | null;
  /** An earlier state of the repository, to look at what changed since or to judge by its manifest. */
  readonly against?: Against | null;
  readonly labels: CliLabels;
  /** Told of every file that is opened. */
  readonly onOpen?: () => void;
  /** Where readings come from instead of the files themselves. */
  readonly readingsFor?: (place: Place) => ReadMany;
}

/** A manifest and the world it stands in. */
export interface Place {
  /** The manifest, from the root. */
  readonly file: string;
  readonly hosted: NodeHostOptions;
  readonly host: Host;
}

export interface Checked {
  readonly report: Report;
  readonly exitCode: number;
  /** Put before paths of the report to open them from `cwd`. */
  readonly prefix: string;
  /** Whether only a part of what a manifest rules was looked at. */
  readonly limited: boolean;
}

/** Throws `UsageError` when there is no manifest to check, `SilentRules` when a rule misses what was planted for it. */
export async function checkRepository(options: CheckOptions): Promise<Checked> {
  const { cwd, baseline = null, labels } = options;
  const projects = projectsOf(options);
  // Read before the work, so that a wrong file fails in a second.
  const accepted = baseline === null ? null : { wanted: baseline, text: readBaseline(baseline, options) };
  const reports: Report[] = [];
  let hasCredentials = false;
  const onCredentials = () => {
    hasCredentials = true;
  };
  for (const project of projects) reports.push(await checkProject(project, { ...options, onCredentials }));
  const silent = await silentRules({ laws, today: options.asOf, library: hasCredentials ? library : null });
  if (silent.length > 0) throw new SilentRules(labels.silentRules(silent.join(', ')));
  const [first, ...others] = reports;
  const root = projects[0]?.root;
  if (!first || root === undefined) throw new UsageError(labels.noManifest(cwd, MANIFEST_NAME));
  const found = joined([first, ...others]);
  const limited = projects.some(({ only }) => only.length > 0) || isPart(found);
  const report = accepted
    ? appliedBaseline(found, accepted.wanted, accepted.text, {
        ...{ cwd, root, limited, labels },
        was: earlierState(options.against ?? null, root),
      })
    : found;
  const prefix = projects.length === 1 ? prefixFrom(cwd, root) : '';
  return { report, exitCode: exitCodeOf(report), prefix, limited };
}

const isPart = ({ extents = [] }: Report): boolean => extents.some(({ part }) => part !== 'all');

export interface Project {
  /** Absolute path of the manifest. */
  readonly manifest: string;
  /** Absolute path of the folder nothing is read outside of. */
  readonly root: string;
  readonly inGit: boolean;
  /** Absolute paths to which the run is limited. */
  readonly only: readonly string[];
}

type Asked = Pick<CheckOptions, 'cwd' | 'paths' | 'manifest' | 'labels'>;

/** The manifests that are asked for, each with what of it. Throws `UsageError` when there is none. */
export function projectsOf({ cwd, paths, manifest, labels }: Asked): Project[] {
  if (manifest !== null) {
    const file = resolve(cwd, manifest);
    if (!isFile(file)) throw new UsageError(labels.noSuchManifest(manifest));
    return [
      project(
        file,
        paths.map((path) => existing(cwd, path, labels)),
      ),
    ];
  }
  const projects = new Map<string, Project>();
  for (const path of paths.length ? paths : ['.']) {
    const at = existing(cwd, path, labels);
    // People name the manifest as well as its folder.
    const own = manifestAt(at);
    const whole = own !== null && isFile(own);
    const file = whole ? own : manifestAbove(at);
    if (file === null) throw new UsageError(labels.noManifest(path === '.' ? cwd : path, MANIFEST_NAME));
    const earlier = projects.get(file);
    const limited = whole || path === '.' ? [] : [...(earlier?.only ?? []), at];
    projects.set(file, project(file, earlier && earlier.only.length === 0 ? [] : limited));
  }
  return [...projects.values()];
}

const manifestAt = (path: string): string | null => {
  if (isFolder(path)) return join(path, MANIFEST_NAME);
  return MANIFEST_FILE.test(path) ? path : null;
};

function existing(cwd: string, path: string, labels: CliLabels): string {
  const at = resolve(cwd, path);
  if (!isFile(at) && !isFolder(at)) throw new UsageError(labels.noSuchPath(path));
  return at;
}

/** The nearest manifest at or above a path; not above the repository, where there is one. */
function manifestAbove(path: string): string | null {
  const top = repositoryAround(dirname(path));
  for (let folder = path; ; folder = dirname(folder)) {
    const file = join(folder, MANIFEST_NAME);
    if (isFile(file)) return file;
    if (folder === top || dirname(folder) === folder) return null;
  }
}

function project(manifest: string, only: readonly string[]): Project {
  const repository = repositoryAround(dirname(manifest));
  return { manifest, root: repository ?? dirname(manifest), inGit: repository !== null, only };
}

/** Throws `UsageError` when the manifest lies outside its repository. */
export function placeOf({ manifest, root, inGit }: Project, { cwd, labels, onOpen }: Placed): Place {
  const file = below(root, manifest);
  if (file === null) throw new UsageError(labels.noSuchManifest(manifest));
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const hosted = { root, folder, inGit, displayPrefix: prefixFrom(cwd, root) };
  const onDisk = nodeHost(hosted);
  return { file, hosted, host: watched(inGit ? withHistory(onDisk, root) : onDisk, onOpen) };
}

type Placed = Pick<CheckOptions, 'cwd' | 'labels' | 'onOpen'>;

async function checkProject(
  project: Project,
  asked: CheckOptions & { readonly onCredentials: () => void },
): Promise<Report> {
  const { cwd, asOf, failOn, trust, against, labels, onOpen, onCredentials } = asked;
  const place = placeOf(project, asked);
  const { file, hosted } = place;
  const { root, inGit, only } = project;
  const hung = trust === null ? null : below(root, resolve(cwd, trust));
  const compared = comparedRun(against ?? null, { root, inGit, file, hung, labels }, nodeHost(hosted));
  const host = watched(inGit ? withHistory(compared.host, root) : compared.host, onOpen);
  const limits = only.flatMap((path) => below(root, path) ?? []);
  const { change, whole, earlier } = compared;
  const options = { manifest: file, laws, today: asOf, failOn, trust: trustFrom(trust, cwd, labels), version: VERSION };
  // Threads open files on the disk; what is staged only this one can show.
  const onThreads = () => asked.readingsFor?.(place) ?? readingOnThreads(hosted, host, { onRead: onOpen });
  const readMany = compared.isStaged ? readingHere(host) : onThreads();
  const browser = asked.browser ? browserFor(host, asked.browser) : null;
  try {
    const extent = { only: limits, change, whole, earlier };
    return await lint({ ...options, ...extent, browser }, host, telling(readMany, onCredentials));
  } finally {
    await browser?.close();
  }
}

/** Reads as `readMany` does, and tells when a credential was among what was read. */
function telling(readMany: ReadMany, onCredentials: () => void): ReadMany {
  return async (files, trust) => {
    const readings = await readMany(files, trust);
    if ([...readings.values()].some(({ credentials }) => credentials.length > 0)) onCredentials();
    return readings;
  };
}
