/** English sentences about files and waivers. */
import type { ProblemCode } from '../../model/mark.ts';
import type { Words } from '../../model/reason.ts';
import type { AssetReasons } from '../../model/reason-asset.ts';
import { lfsPull } from '../lfs-pull.ts';

export const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  empty: 'it is empty',
  truncated: 'it stops before its end',
  malformed: 'its bytes contradict themselves',
  'too-large': 'it is larger than Tanba reads',
  unsupported: 'Tanba does not read this format yet',
  'not-downloaded': 'only its Git LFS pointer is here',
  missing: 'it is not there',
  outside: 'it lies outside the repository',
  'not-a-file': 'it is not a regular file',
  denied: 'it may not be read',
};

const at = (offset: number | null) => (offset === null ? '' : ` (byte ${offset})`);
const list = (items: readonly string[]) => items.join(', ');

export const assetWords: Words<AssetReasons> = {
  'pattern-matches-nothing': ({ pattern }) =>
    `“${pattern}” matches no file. A path that matches nothing checks nothing: correct it, or remove the entry.`,
  'nothing-seen': () =>
    'This run saw no file at all, so it says nothing. Declare the files AI made under `assets`, or set `policy.allow-empty: true` if there are none.',
  unreadable: ({ file, code, offset }) =>
    `${file} could not be read: ${PROBLEMS[code]}${at(offset)}. What cannot be read cannot pass.`,
  'not-downloaded': ({ file }) =>
    `${file} is a Git LFS pointer, the file itself is not here. Run \`${lfsPull(file)}\`.`,
  'outside-repository': ({ file }) => `${file} leads outside the repository; nothing out there is read.`,
  'undeclared-mark': ({ file, standard }) =>
    `${file} says itself that AI made or changed it (${standard}), but no entry of the manifest declares it.`,
  'undeclared-trace': ({ file, tool }) =>
    `${file} bears the trace of ${tool}, but no entry of the manifest declares it.`,
  unaccounted: ({ file, pattern }) =>
    `${file} lies under “${pattern}”, where every media file must be declared, but no entry covers it.`,
  'human-but-marked': ({ file, standard }) =>
    `${file} is declared human, yet the file itself says AI (${standard}). Correct \`origin\`, or say under \`grounds\` why the file is wrong.`,
  'human-but-traced': ({ file, tool }) =>
    `${file} is declared human, yet it bears the trace of ${tool}. Correct \`origin\`, or say under \`grounds\` why.`,
  'marks-disagree': ({ file, values }) =>
    `The marks of ${file} contradict each other: ${list(values)}. It is treated as made by AI.`,
  'credential-invalid': ({ file, codes }) =>
    `The signed credential of ${file} is broken: its signature or a hash does not match (${list(codes)}), so something was changed after it was signed.`,
  'other-method': ({ found, wanted }) =>
    `The file is marked by ${list(found)}; \`labeling.machine-readable\` names ${list(wanted)}.`,
  'waiver-expired': ({ until }) => `This waiver ended on ${until}; what it waived counts again.`,
  'waiver-without-a-day': ({ until }) => `“${until}” is not a day such as 2027-01-31, so this waiver counts as past.`,
  'waiver-unused': ({ rule }) => `No finding of ${rule} fits this waiver.`,
  'ignore-without-reason': () =>
    'This comment gives no rule or no reason, so it leaves nothing be. Write `tanba-ignore RULE: why`.',
  'ignore-unknown-rule': ({ found, meant }) =>
    `There is no rule “${found}”.${meant === '' ? '' : ` Did you mean “${meant}”?`} The comment leaves nothing be.`,
  'ignore-out-of-reach': ({ rule }) =>
    `No comment can leave ${rule} be here: it guards what everything else rests on. Mend it, or accept it under \`waivers\` with a name and a last day.`,
  'ignore-unused': ({ rule }) => `No finding of ${rule} stands at this comment. Remove the comment.`,
  'baseline-stale': ({ rule, subject }) =>
    `The baseline still lists ${rule}${subject && ` for ${subject}`}, which is no longer found. Remove the line, or run with --update-baseline.`,
  'weakened-value': ({ key, from, to }) =>
    `\`${key}\` ${from === '' ? 'was not set' : `was “${from}”`} and ${to === '' ? 'is gone' : `is now “${to}”`}. This may ask for less than before: have a second person look at it.`,
  'weakened-gone': ({ key, name }) =>
    `“${name}” is no longer under \`${key}\`, so nothing is asked about it any more. Have a second person look at it.`,
  'weakened-added': ({ key, name }) =>
    `“${name}” is new under \`${key}\` and takes something out of the check. Have a second person look at it.`,
  'weakened-files': ({ key, from, to, file, more }) =>
    `\`${key}\` of ${file}${more > 0 ? ` and ${more} more` : ''} was “${from}” and is now “${to}”, which asks for less. Have a second person look at it.`,
  'weakened-baseline': ({ count, rule, subject }) =>
    `The baseline grew by ${count}, the first is ${rule}${subject && ` for ${subject}`}: ${count === 1 ? 'it fails' : 'these fail'} nothing any more. Have a second person look at it.`,
  'weakened-nested': ({ file }) =>
    `${file} is new, so its folder is no longer ruled by this manifest. Have a second person look at it.`,
  'lock-stale': ({ file, lock }) =>
    `${lock} says something else of ${file} than the file does, or the file is declared no more. What the file says was judged.`,
  'lock-malformed': ({ lock }) => `${lock} is no lock that can be understood, so it vouched for nothing.`,
  'not-read-yet': ({ key }) =>
    `This version does not read \`${key}\` yet, so what it adds is not checked. Put its content into this manifest.`,
  'old-text': ({ textAsOf }) => `The text of the law is that of ${textAsOf}, more than six months ago. Update Tanba.`,
  'declared-here': () => 'declared here',
};
