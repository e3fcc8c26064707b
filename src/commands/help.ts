/** `tanba help`: says how to call the command, without loading anything else. */
import { LOCALES, type Locale } from '../model/text.ts';
import { commandWords } from '../words/commands.ts';
import { localeOf } from '../words/index.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether the arguments ask for help rather than for work. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args[0] === 'help' || args.includes('--help') || args.includes('-h');

/** The exit code, which is 0. */
export async function help(args: readonly string[], { env, stdout }: Surroundings): Promise<number> {
  stdout.write((await commandWords(languageOf(args, env))).help);
  return 0;
}

/** The language asked for, else the terminal's: errors about options should already speak it. */
export function languageOf(args: readonly string[], env: Surroundings['env']): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1];
  return (at < 0 ? undefined : LOCALES.find((locale) => locale === value)) ?? localeOf(env);
}
