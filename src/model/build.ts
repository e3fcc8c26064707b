/** Built copies of declared files, and what in a build may have taken their marks away. */
import type { FileReading } from './mark.ts';
import type { Location } from './position.ts';
import type { Text } from './text.ts';

/** Two folders of `labeling.builds`, as found. Files are named from the root. */
export interface Build {
  /** Index in `labeling.builds`. */
  readonly index: number;
  /** Both folders as the manifest spells them. */
  readonly from: string;
  readonly to: string;
  /** `missing`: nothing lies in `to`. `unlisted`: it is no folder, or may not be listed. */
  readonly state: 'there' | 'missing' | 'unlisted';
  /** Whether there are more files than are looked at. */
  readonly cutShort: boolean;
  /** Declared files below `from`. */
  readonly sources: readonly string[];
  /** Files below `to`. */
  readonly built: readonly string[];
  /** Sources by built file, as far as names tell. */
  readonly pairs: ReadonlyMap<string, string>;
}

/** How a built file was known to be a copy. `pixels`: a likeness, the others leave no doubt. */
export type PairedBy = 'name' | 'bytes' | 'pixels';

export interface BuiltCopy {
  readonly by: PairedBy;
  readonly reading: FileReading;
}

/** One build before one declared file. */
export interface AssetBuild extends Pick<Build, 'index' | 'from' | 'to' | 'state' | 'cutShort'> {
  readonly copies: readonly BuiltCopy[];
  /** Of all declared files of this build that are AI's and public: how many have no copy, and the first of them. */
  readonly withoutCopy: { readonly files: number; readonly first: string };
  readonly suspects: readonly Suspect[];
}

/** A line of the build that names something known to take metadata away. Likely, never proven. */
export interface Suspect {
  readonly tool: BuildTool;
  readonly at: Location;
}

/** What is known to take metadata away, and how it shows in the text of a build. */
export interface BuildTool {
  readonly name: string;
  readonly does: Text;
  /** Where it shows; matched against one command or statement of at most 2,000 characters. */
  readonly shows: RegExp;
  /** What, in the same command or the lines after it, keeps the metadata after all. */
  readonly unless?: RegExp;
  /** Lines after the first that belong to it. */
  readonly reach?: number;
  /** Files in which alone it counts; left out: all. */
  readonly within?: RegExp;
  /** Extensions of the copies it makes. */
  readonly makes: readonly string[];
}
