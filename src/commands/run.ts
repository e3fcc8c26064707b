/** Picks the command, and turns what goes wrong into a sentence and an exit code: 2 for usage, 4 for a fault of our own. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { closest } from '../manifest/closest.ts';
import { LOCALES, type Locale } from '../model/text.ts';
import { terminal } from '../reporters/safe-text.ts';
import { commandWords } from '../words/commands.ts';
import { localeOf } from '../words/index.ts';
import type { Surroundings } from './surroundings.ts';

const COMMANDS = ['check', 'inspect', 'help'];

/** `args` without node and the script. The answer is the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      surroundings.stderr.write(`tanba: ${terminal(error.message)}\n`);
      return 2;
    }
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(`tanba: ${words.split('\n').map(terminal).join('\n')}\n`);
    return 4;
  }
}

async function dispatch(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [first, ...others] = args;
  const locale = languageIn(args) ?? localeOf(surroundings.env);
  const labels = await commandWords(locale);
  if (first === 'help' || args.includes('--help') || args.includes('-h')) {
    surroundings.stdout.write(labels.help);
    return 0;
  }
  const call = { locale, labels, surroundings };
  if (first === 'inspect') return (await import('./inspect-command.ts')).inspectCommand(others, call);
  const named = first === 'check';
  if (!named && first !== undefined && !first.startsWith('-') && !existsSync(resolve(surroundings.cwd(), first)))
    throw new UsageError(labels.unknownCommand(first, closest(first, COMMANDS)));
  return (await import('./check-command.ts')).checkCommand(named ? others : args, call);
}

/** Errors about options should already speak the language that was asked for. */
function languageIn(args: readonly string[]): Locale | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1];
  return at < 0 ? undefined : LOCALES.find((locale) => locale === value);
}
