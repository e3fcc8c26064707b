/** Is what a build made of a marked file marked too? */
import type { AssetBuild, BuiltCopy } from '../model/build.ts';
import type { AssetChecks, AssetContext, Breach, Check } from '../model/check.ts';
import type { Reason } from '../model/reason.ts';
import { bearing } from './has-mark.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { inManifest } from './places.ts';

type Params = AssetChecks['survives-build'];

/** A source without a mark of its own has none to lose: that it lacks one is asked by another rule. */
export const survivesBuild: Check<AssetContext, Params> = (context, params) => {
  const { reading, builds } = context;
  if (builds.length === 0 || reading.problem || bearing(reading, params.claiming) === 'none') return MOOT;
  return outcomeOf(builds.flatMap((build) => [...aboutFolders(build), ...aboutCopies(build, context, params)]));
};

/** What nobody could compare, said once for all files of the build. */
function aboutFolders({ index, to, state, cutShort, withoutCopy }: AssetBuild): readonly Breach[] {
  const say = (reason: Reason, verdict: Breach['verdict'] = 'unverifiable'): Breach => ({
    verdict,
    reason,
    at: inManifest('labeling', 'builds', index, 'to'),
    common: true,
  });
  if (state === 'missing') return [say({ id: 'build-missing', data: { to } })];
  if (state === 'unlisted') return [say({ id: 'build-unlisted', data: { to } }, 'unseen')];
  return [
    ...(cutShort ? [say({ id: 'build-too-large', data: { to } })] : []),
    ...(withoutCopy.files > 0 ? [say({ id: 'built-copy-not-found', data: { to, ...withoutCopy } })] : []),
  ];
}

function aboutCopies(build: AssetBuild, { declared, reading }: AssetContext, { claiming }: Params): readonly Breach[] {
  const { file, index } = declared;
  const own = bearing(reading, claiming);
  const at = inManifest('labeling', 'builds', build.index);
  const unread = build.copies.flatMap(({ reading: { file: copy, problem } }): Breach[] => {
    if (!problem) return [];
    const data = { file, copy, code: problem.code, offset: problem.offset };
    return [{ verdict: 'unseen', reason: { id: 'built-copy-unread', data }, at }];
  });
  const fallen = build.copies.filter((copy) => !copy.reading.problem && bearing(copy.reading, claiming) !== own);
  const lost = fallen.filter((copy) => bearing(copy.reading, claiming) === 'none');
  const related = [inManifest('assets', index, 'path')];
  const besides = own === 'inside' ? fallen.filter((copy) => bearing(copy.reading, claiming) === 'beside') : [];
  return [
    ...unread,
    ...losses(lost, file).map((breach) => ({ ...breach, at, related, hints: hintsFor(build, lost) })),
    ...besides.map((copy) => ({
      ...unmet({ id: 'mark-only-beside', data: { file: copy.reading.file, carrier: 'sidecar' } }, at, 'warning'),
      related,
    })),
  ];
}

/** One breach for all copies that are surely of this file, and one for those that only look like it. */
function losses(lost: readonly BuiltCopy[], file: string): readonly Omit<Breach, 'at'>[] {
  const sure = lost.filter(({ by }) => by !== 'pixels');
  const alike = lost.filter(({ by }) => by === 'pixels');
  return [sure, alike].flatMap(([first, ...others]): Omit<Breach, 'at'>[] => {
    if (!first) return [];
    const data = { file, copy: first.reading.file, by: first.by, more: others.length };
    const evidence = first.reading.marks;
    const mildly = first.by === 'pixels' && ({ atMost: 'warning' } as const);
    return [{ verdict: 'unmet', reason: { id: 'mark-lost-in-build', data }, evidence, ...mildly }];
  });
}

const MOST_HINTS = 3;

/** Lines of the build whose tools make such files. */
function hintsFor({ suspects }: AssetBuild, lost: readonly BuiltCopy[]): NonNullable<Breach['hints']> {
  const made = new Set(lost.map(({ reading }) => /\.(\w{1,8})$/.exec(reading.file)?.[1]?.toLowerCase()));
  return suspects
    .filter(({ tool }) => tool.makes.some((extension) => made.has(extension)))
    .slice(0, MOST_HINTS)
    .map(({ tool, at: location }) => ({
      at: { in: 'file', location },
      reason: { id: 'likely-culprit', data: { tool: tool.name, does: tool.does } },
    }));
}
