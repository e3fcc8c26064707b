/** `tanba badge`: runs the check and writes what it came to as a picture, and as JSON for shields.io. */
import { resolve } from 'node:path';
import { isDay } from '../calendar.ts';
import { UsageError } from '../errors.ts';
import { LEVELS } from '../model/level.ts';
import { LOCALES } from '../model/text.ts';
import { badgeEndpoint, badgeOf, badgeSvg } from '../reporters/badge.ts';
import { terminal } from '../reporters/safe-text.ts';
import { voiceOf } from '../words/index.ts';
import type { Call } from './call.ts';
import { checkRepository } from './check.ts';
import { choice, readOptions } from './options.ts';
import { today } from './today.ts';
import { writeWhole } from './write-file.ts';

const SHAPE = {
  out: 'one',
  json: 'one',
  lang: 'one',
  manifest: 'one',
  'as-of': 'one',
  'fail-on': 'one',
  trust: 'one',
} as const;

/**
 * `args` after `badge`. 0 when the badge is written, whatever the verdict: the badge is there to tell it, `tanba check` to
 * stop a build. Throws `UsageError`, with nothing written, when there is nothing to judge or only a part of it.
 */
export async function badgeCommand(args: readonly string[], call: Call): Promise<number> {
  const { labels, surroundings } = call;
  const options = readOptions(args, SHAPE, labels);
  const locale = choice({ option: '--lang', value: options.one('lang'), otherwise: call.locale }, LOCALES, labels);
  const failOn = choice({ option: '--fail-on', value: options.one('fail-on'), otherwise: 'error' }, LEVELS, labels);
  const asOf = options.one('as-of') ?? today();
  if (!isDay(asOf)) throw new UsageError(labels.notADay(asOf));
  const wanted = { svg: fileIn('out'), json: fileIn('json') };
  if (wanted.svg !== null && wanted.json !== null && sameFile(wanted.svg, wanted.json, call))
    throw new UsageError(labels.badge.sameFile(wanted.svg));

  const { report, limited } = await checkRepository({
    cwd: surroundings.cwd(),
    paths: options.positionals,
    manifest: options.one('manifest') ?? null,
    asOf,
    failOn,
    trust: options.one('trust') ?? null,
    labels,
  });
  if (limited) throw new UsageError(labels.badge.notWhole);
  const badge = badgeOf(report, await voiceOf(locale));
  const files = [
    { file: wanted.svg, text: badgeSvg(badge) },
    { file: wanted.json, text: badgeEndpoint(badge) },
  ];
  for (const { file, text } of files) {
    if (file === null) continue;
    writeWhole(file, text, { cwd: surroundings.cwd(), labels });
    surroundings.stdout.write(`${terminal(`${file}: ${badge.label}: ${badge.message}`)}\n`);
  }
  if (wanted.svg === null && wanted.json === null) surroundings.stdout.write(badgeSvg(badge));
  return 0;

  function fileIn(option: 'out' | 'json'): string | null {
    const file = options.one(option);
    if (file === '') throw new UsageError(labels.needsValue(`--${option}`));
    return file ?? null;
  }
}

const sameFile = (one: string, other: string, { surroundings }: Call): boolean =>
  resolve(surroundings.cwd(), one) === resolve(surroundings.cwd(), other);
