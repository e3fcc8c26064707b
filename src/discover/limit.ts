/** Limits a run to a part of what was found; what the rest says of that part stays at hand. */
import type { Build } from '../model/build.ts';
import type { Discovery } from '../model/discovery.ts';

/**
 * The files in scope of all that were found. Patterns that match nothing, and paths that lead out, are told of the whole:
 * looking at less must not make them right.
 */
export function limitedTo(found: Discovery, isIn: (file: string) => boolean): Discovery {
  const isOut = (file: string) => !isIn(file);
  const declared = [...found.declared];
  const left = declared.filter(([file]) => isOut(file));
  const unclaimed = [...found.accountFor.keys()].filter((file) => isOut(file) && !found.declared.has(file));
  return {
    ...found,
    declared: new Map(declared.filter(([file]) => isIn(file))),
    accountFor: new Map([...found.accountFor].filter(([file]) => isIn(file))),
    undeclared: found.undeclared.filter(isIn),
    builds: found.builds.map((build) => limitedBuild(build, isIn)),
    beyond: {
      declared: new Map([...(found.beyond?.declared ?? []), ...left]),
      undeclared: [...(found.beyond?.undeclared ?? []), ...found.undeclared.filter(isOut)],
      counted: (found.beyond?.counted ?? 0) + left.length + unclaimed.length,
    },
  };
}

/** Copies of sources that are left out are nobody else's copies. */
function limitedBuild(build: Build, isIn: (file: string) => boolean): Build {
  const elsewhere = new Set([...build.pairs].filter(([, source]) => !isIn(source)).map(([file]) => file));
  return {
    ...build,
    sources: build.sources.filter(isIn),
    built: build.built.filter((file) => !elsewhere.has(file)),
    pairs: new Map([...build.pairs].filter(([, source]) => isIn(source))),
  };
}
