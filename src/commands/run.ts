/** Picks the command, and turns what goes wrong into a sentence and an exit code: 2 for usage, 4 for a fault of our own. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SilentRules, UsageError } from '../errors.ts';
import { closest } from '../manifest/closest.ts';
import { terminal } from '../reporters/safe-text.ts';
import { commandWords } from '../words/commands.ts';
import { checkCommand } from './check-command.ts';
import { languageOf } from './help.ts';
import type { Surroundings } from './surroundings.ts';

const COMMANDS = ['check', 'inspect', 'explain', 'badge', 'merge', 'lock', 'trust', 'help'];

/** `args` without node and the script. The answer is the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      surroundings.stderr.write(`tanba: ${terminal(error.message)}\n`);
      return 2;
    }
    if (error instanceof SilentRules) {
      surroundings.stderr.write(`tanba: ${terminal(error.message)}\n`);
      return 4;
    }
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(`tanba: ${words.split('\n').map(terminal).join('\n')}\n`);
    return 4;
  }
}

async function dispatch(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [first, ...others] = args;
  const locale = languageOf(args, surroundings.env);
  const labels = await commandWords(locale);
  const call = { locale, labels, surroundings };
  // What only some commands need is no burden to `check`: explaining loads every language.
  if (first === 'inspect') return (await import('./inspect-command.ts')).inspectCommand(others, call);
  if (first === 'explain') return (await import('./explain-command.ts')).explainCommand(others, call);
  if (first === 'badge') return (await import('./badge-command.ts')).badgeCommand(others, call);
  if (first === 'merge') return (await import('./merge-command.ts')).mergeCommand(others, call);
  if (first === 'lock') return (await import('./lock-command.ts')).lockCommand(others, call);
  if (first === 'trust') return (await import('./trust-command.ts')).trustCommand(others, call);
  const named = first === 'check';
  if (!named && first !== undefined && !first.startsWith('-') && !existsSync(resolve(surroundings.cwd(), first)))
    throw new UsageError(labels.unknownCommand(first, closest(first, COMMANDS)));
  return checkCommand(named ? others : args, call);
}
