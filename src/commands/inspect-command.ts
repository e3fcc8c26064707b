/** `tanba inspect`: what files say of their own origin, and where. */
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { readListing } from '../host/any-file.ts';
import { library } from '../host/node-host.ts';
import { LOCALES } from '../model/text.ts';
import { NOBODY } from '../model/trust.ts';
import { inspectionJson, inspectionText } from '../reporters/inspection.ts';
import { commandWords } from '../words/commands.ts';
import type { Call } from './call.ts';
import { inspectFile } from './inspect-file.ts';
import { choice, readOptions } from './options.ts';
import { written } from './patient-output.ts';
import { progressOn } from './progress.ts';
import { readInOrder } from './reading-pool.ts';
import { trustFrom } from './trust-file.ts';

const SHAPE = { format: 'one', lang: 'one', trust: 'one', 'files-from': 'many' } as const;

/** 0, or 3 when a file could not be read. Readings are printed as they come, in the order of the list: memory does not grow with it. */
export async function inspectCommand(args: readonly string[], call: Call): Promise<number> {
  const { surroundings } = call;
  const options = readOptions(args, SHAPE, call.labels);
  const format = choice(
    { option: '--format', value: options.one('format'), otherwise: 'text' },
    ['text', 'json'],
    call.labels,
  );
  const locale = choice({ option: '--lang', value: options.one('lang'), otherwise: call.locale }, LOCALES, call.labels);
  const labels = (await commandWords(locale)).inspect;
  const listed = await Promise.all(options.many('files-from').map((from) => pathsFrom(from, call)));
  const files = [...options.positionals, ...listed.flat()];
  if (files.length === 0) throw new UsageError(call.labels.nothingToInspect);

  const trust = trustFrom(options.one('trust') ?? null, surroundings.cwd(), call.labels) ?? NOBODY;
  const cwd = surroundings.cwd();
  const here = (file: string) => inspectFile(file, cwd, { trust, library });
  // On a terminal the results themselves show how far we are.
  const progress = surroundings.stdout.isTTY ? null : progressOn(surroundings, call.labels, files.length);
  let unread = 0;
  try {
    for await (const reading of readInOrder(files, { here, given: { cwd, trust } })) {
      if (reading.problem) unread += 1;
      await written(surroundings.stdout, format === 'json' ? inspectionJson(reading) : inspectionText(reading, labels));
      progress?.step();
    }
  } finally {
    progress?.end();
  }
  return unread ? 3 : 0;
}

/** NUL-separated when a NUL occurs, else one path a line. */
async function pathsFrom(from: string, { surroundings, labels }: Call): Promise<string[]> {
  let text = '';
  if (from === '-') {
    const decoder = new TextDecoder();
    for await (const chunk of surroundings.stdin)
      text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  } else {
    try {
      text = readListing(resolve(surroundings.cwd(), from));
    } catch {
      throw new UsageError(labels.noSuchPath(from));
    }
  }
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter(Boolean);
}
