/** English sentences about what a build made of marked files. */
import type { PairedBy } from '../../model/build.ts';
import type { Words } from '../../model/reason.ts';
import type { BuildReasons } from '../../model/reason-build.ts';
import { PROBLEMS } from './assets.ts';

const KNOWN: Readonly<Record<PairedBy, string>> = {
  name: 'by its name',
  bytes: 'by its bytes',
  pixels: 'by a likeness of the pictures, which a person should confirm',
};

const others = (more: number): string => (more > 0 ? ` ${more} more of its copies lost it too.` : '');

export const buildWords: Words<BuildReasons> = {
  'mark-lost-in-build': ({ file, copy, by, more }) =>
    `${file} is marked, but ${copy}, its built copy (known ${KNOWN[by]}), is not.${others(more)} Let the build keep metadata, or mark the copies after it.`,
  'built-copy-unread': ({ file, copy, code, offset }) =>
    `${copy}, the built copy of ${file}, could not be read: ${PROBLEMS[code]}${offset === null ? '' : ` (byte ${offset})`}. Whether it is still marked, nobody saw.`,
  'built-copy-not-found': ({ to, files, first }) =>
    `For ${files} declared files no copy is found in “${to}”; the first is ${first}. If they are distributed from there under other names, look at the mark with \`tanba inspect\`.`,
  'build-missing': ({ to }) =>
    `“${to}” holds no built file, so nobody can tell whether marks survive the build. Run the build before \`tanba check\`.`,
  'build-unlisted': ({ to }) =>
    `“${to}” is not a folder, or it may not be listed, so nobody can tell whether marks survive the build. Correct the path.`,
  'build-too-large': ({ to }) =>
    `“${to}”, or the folder it is built from, holds more files than Tanba compares; the rest was not looked at. Name smaller folders under \`labeling.builds\`.`,
  'likely-culprit': ({ tool, does }) => `likely here: ${tool}, ${does.en}`,
};
