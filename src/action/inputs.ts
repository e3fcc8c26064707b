/** Reads the inputs of action.yml, strictly: a value nobody can mean is an error, not a default. */
import { getInput } from '@actions/core';
import { isDay } from '../calendar.ts';
import { UsageError } from '../errors.ts';
import type { Labels } from '../model/labels.ts';
import { LEVELS, type Level } from '../model/level.ts';
import { LOCALES, type Locale } from '../model/text.ts';
import { isReporterName, type ReporterName, reporterNames } from '../reporters/index.ts';

export interface Inputs {
  readonly manifest: string | null;
  /** A file of certificates, relative to the working directory. */
  readonly trust: string | null;
  /** A list of findings of the past, relative to the working directory. */
  readonly baseline: string | null;
  readonly paths: readonly string[];
  /** Whether only what changed is looked at. */
  readonly changedOnly: boolean;
  /** Whose manifest judges: that of the files, or that of the base. */
  readonly configFrom: ConfigFrom;
  readonly failOn: Level;
  readonly asOf: string;
  /** Whether somebody wrote `as-of`. */
  readonly dayGiven: boolean;
  readonly formats: readonly WantedFormat[];
  /** The picture's file as written, relative to the working directory. */
  readonly badge: string | null;
  /** Whether the badge is committed to the default branch. */
  readonly badgeCommit: boolean;
  readonly comment: CommentWhen;
  /** '' when none is to be used. */
  readonly token: string;
  /** `I/N` as written; null for a whole run. */
  readonly shard: string | null;
  /** Files and folders with the reports of shards, relative to the working directory. */
  readonly merge: readonly string[];
  readonly annotations: boolean;
  readonly summary: boolean;
  /** As written, relative to the workspace. */
  readonly workingDirectory: string;
}

/** When the pull request gets a comment. */
export type CommentWhen = (typeof COMMENTS)[number];
const COMMENTS = ['never', 'on-failure', 'always'] as const;

/** One line of `format`: the reporter and the file as written. */
export interface WantedFormat {
  readonly name: ReporterName;
  readonly file: string;
}

/** The input `lang`, read first because it decides the words of every other complaint; null when no language is called so. */
export function readLocale(): Locale | null {
  const found = getInput('lang') || 'en';
  return LOCALES.find((locale) => locale === found) ?? null;
}

/** The complaint about an unknown `lang`, in the words given. */
export function unknownLocale({ action }: Labels): UsageError {
  return new UsageError(action.notOneOf('lang', getInput('lang'), LOCALES.join(', ')));
}

/** Every other input. `today` (an ISO day) stands in for an empty `as-of`. Throws `UsageError` in the language of the labels. */
export function readInputs(labels: Labels, today: string): Inputs {
  const { action } = labels;
  return {
    manifest: getInput('manifest') || null,
    paths: linesOf('paths'),
    changedOnly: booleanIn('changed-only', action, 'false'),
    configFrom: configFrom(action),
    failOn: levelIn('fail-on', action),
    asOf: dayIn('as-of', today, action),
    dayGiven: getInput('as-of') !== '',
    formats: linesOf('format').map((line) => formatIn(line, action)),
    trust: getInput('trust') || null,
    baseline: getInput('baseline') || null,
    badge: getInput('badge') || null,
    badgeCommit: booleanIn('badge-commit', action, 'false'),
    comment: commentIn('comment', action),
    token: getInput('github-token'),
    shard: getInput('shard') || null,
    merge: linesOf('merge'),
    annotations: booleanIn('annotations', action),
    summary: booleanIn('summary', action),
    workingDirectory: getInput('working-directory') || '.',
  };
}

/** A line each; a comma may be part of a file's name. */
const linesOf = (input: string) =>
  getInput(input)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function levelIn(input: string, { notOneOf }: Labels['action']): Level {
  const found = getInput(input) || 'error';
  const level = LEVELS.find((one) => one === found);
  if (level === undefined) throw new UsageError(notOneOf(input, found, LEVELS.join(', ')));
  return level;
}

/** Throws `UsageError`. */
export function commentIn(
  input: string,
  { notOneOf }: Labels['action'],
  otherwise: CommentWhen = 'never',
): CommentWhen {
  const found = getInput(input) || otherwise;
  const when = COMMENTS.find((one) => one === found);
  if (when === undefined) throw new UsageError(notOneOf(input, found, COMMENTS.join(', ')));
  return when;
}

const CONFIG_FROM = ['head', 'base'] as const;
export type ConfigFrom = (typeof CONFIG_FROM)[number];

function configFrom({ notOneOf }: Labels['action']): ConfigFrom {
  const found = getInput('config-from') || 'head';
  const from = CONFIG_FROM.find((one) => one === found);
  if (from === undefined) throw new UsageError(notOneOf('config-from', found, CONFIG_FROM.join(', ')));
  return from;
}

/** The spellings of YAML 1.2's core schema, as @actions/core takes them; an empty input is on, or what `otherwise` says. */
function booleanIn(input: string, { notBoolean }: Labels['action'], otherwise = 'true'): boolean {
  const found = getInput(input) || otherwise;
  if (/^(?:true|True|TRUE)$/.test(found)) return true;
  if (/^(?:false|False|FALSE)$/.test(found)) return false;
  throw new UsageError(notBoolean(input, found));
}

function dayIn(input: string, today: string, { notADay }: Labels['action']): string {
  const found = getInput(input) || today;
  if (!isDay(found)) throw new UsageError(notADay(input, found));
  return found;
}

function formatIn(line: string, { notAFormat }: Labels['action']): WantedFormat {
  const equals = line.indexOf('=');
  const name = line.slice(0, Math.max(0, equals)).trim();
  const file = line.slice(equals + 1).trim();
  if (!isReporterName(name) || file === '') throw new UsageError(notAFormat(line, reporterNames.join(', ')));
  return { name, file };
}
