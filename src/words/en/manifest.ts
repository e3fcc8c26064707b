/** English: what is wrong with the manifest, and what to do next. */
import type { UnseenWhy } from '../../model/document.ts';
import type { Words } from '../../model/reason.ts';
import type { ManifestReasons, ValueType, YamlProblem } from '../../model/reason-manifest.ts';

const YAML: Readonly<Record<YamlProblem, string>> = {
  indent: 'The indentation does not fit the lines above. Put keys of the same level at the same column.',
  tab: 'YAML does not allow tabs in front of a line. Replace the tab with spaces.',
  unclosed: 'A quote or bracket is opened here and never closed. Close it.',
  missing:
    'Something is missing here: a colon after a key, a comma, or a line break. Compare the line with its neighbours.',
  unexpected: 'This does not belong here. If it is part of a text, put the whole text in quotes.',
  escape: 'Inside double quotes a backslash begins a special sign, and this one does not exist. Use single quotes.',
  tag: 'Words that begin with “!” change how YAML reads a value; Tanba does not take them. Remove it, or put the text in quotes.',
  directive: 'Lines that begin with “%” change how YAML is read; Tanba does not take them. Remove the line.',
  key: 'This cannot be a key. Write each key on a line of its own, followed by a colon and a space.',
};

const TYPES: Readonly<Record<ValueType, string>> = {
  text: 'text',
  number: 'a number',
  'yes-no': 'true or false',
  list: 'a list',
  map: 'a group of keys',
  nothing: 'nothing (null)',
};

const UNSEEN: Readonly<Record<UnseenWhy, string>> = {
  missing: 'There is no such file.',
  outside: 'It lies outside the repository.',
  'not-a-file': 'It is not a file.',
  'not-downloaded': 'Only its Git LFS pointer is here. Run git lfs pull.',
  denied: 'Tanba may not open it.',
  'too-large': 'It is too large to read.',
};

const meant = (name: string): string => (name === '' ? '' : ` Did you mean “${name}”?`);
const list = (names: readonly string[]): string => names.join(', ');
const either = (types: readonly ValueType[]): string => types.map((type) => TYPES[type]).join(' or ');

/** YAML made something else of what was meant as text. */
const quoteHint = (wanted: readonly ValueType[], found: ValueType): string =>
  wanted.includes('text') && (found === 'number' || found === 'yes-no') ? ' Put it in quotes.' : '';

export const manifestWords = {
  'not-yaml': ({ kind }) => YAML[kind],
  'duplicate-key': ({ key }) =>
    `The key “${key}” stands here a second time; only one can count. Remove or merge one of them.`,
  'too-big': ({ bytes, limit }) =>
    `The file has ${bytes} bytes; Tanba reads at most ${limit}. Use globs for assets, or put risk registers in files of their own.`,
  'too-dense': ({ limit }) => `The file has more than ${limit} words and signs. Is it really the manifest? Shorten it.`,
  'too-deep': ({ limit }) => `Keys are nested here more than ${limit} levels deep. No manifest needs that: flatten it.`,
  'not-text': ({ character }) =>
    `The character ${character} stands here, so this is not plain UTF-8 text (UTF-16, perhaps, or not a text at all). Save the file as UTF-8.`,
  'several-documents': () => 'A second YAML document begins here (“---”). Keep one manifest in one file.',
  'empty-manifest': () => 'The file says nothing. The README shows the smallest manifest that works.',
  'repeats-by-reference': ({ found }) =>
    `“${found}” repeats a value by reference (anchor, alias or merge key). Write the value out, so that each statement stands where it is read.`,
  'key-not-text': ({ found }) => `“${found}” is not text, and a key must be. Put it in quotes.`,
  'reserved-key': ({ key }) =>
    `“${key}” cannot be a key: programs take it for something of their own. Choose another name.`,
  'unknown-key': ({ key, meant: name, allowed }) =>
    `There is no key “${key}” here.${meant(name) || ` ${allowed.length === 0 ? 'Remove it.' : `Known keys: ${list(allowed)}.`}`}`,
  'missing-key': ({ key, parent }) => `The key “${key}” is missing${parent === '' ? '' : ` in ${parent}`}. Add it.`,
  'not-one-of': ({ found, meant: name, allowed }) =>
    `${found === '' ? 'A value is missing.' : `“${found}” is not possible here.`}${meant(name)} Write one of: ${list(allowed)}.`,
  'wrong-type': ({ wanted, found }) =>
    `Here stands ${TYPES[found]}, but it must be ${either(wanted)}.${quoteHint(wanted, found)}`,
  'empty-text': () => 'The text is empty. Fill it in, or remove the key.',
  'too-short': ({ least }) => `The text is too short: write at least ${least} characters.`,
  'too-long': ({ most }) => `The text is too long: at most ${most} characters. Shorten it.`,
  'too-few': ({ least }) => `Too few entries: write at least ${least}, or remove the key.`,
  'too-many': ({ most }) => `Too many entries: at most ${most}. Join or remove some.`,
  'out-of-range': ({ found, least, most }) => `${found} is out of range: write a number from ${least} to ${most}.`,
  'repeated-item': ({ found }) => `“${found}” is in the list already. Remove one of them.`,
  'not-a-language': ({ found }) => `“${found}” is not a language code. Write kk, ru, en or another such code.`,
  'not-a-day': ({ found }) => `“${found}” is not a date as Tanba reads it. Write year, month and day, as 2026-01-18.`,
  'no-such-day': ({ found }) => `There is no ${found} in the calendar. Correct the date.`,
  'not-a-bin': ({ found }) => `“${found}” is not a BIN or IIN. Write its 12 digits in quotes, without spaces.`,
  'unquoted-bin': ({ found }) =>
    `Put the BIN or IIN in quotes: "${found}". Without them YAML takes it for a number and drops leading zeros.`,
  'wrong-check-digit': ({ found }) =>
    `${found} cannot be a BIN or IIN: its last digit does not fit the others. Check for a typing mistake.`,
  'no-such-system': ({ found, meant: name, known }) =>
    `No system “${found}” is declared under systems.${meant(name) || (known.length === 0 ? ' Declare it there.' : ` Declared: ${list(known)}.`)}`,
  'no-such-rule': ({ found, meant: name }) =>
    `There is no rule “${found}”.${meant(name) || ' Take the name from a finding, as kz-ai-law/perceivable-warning.'}`,
  'more-problems': ({ count }) => `From here on there are about ${count} more problems. Correct the ones above first.`,
  'no-such-file': ({ file, why, hides }) =>
    `The manifest names the file ${file}. ${UNSEEN[why]}${hides.length === 0 ? '' : ` Without it these rules cannot be checked: ${list(hides)}.`} Correct the path or add the file.`,
} satisfies Words<ManifestReasons>;
