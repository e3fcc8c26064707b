/** What the command itself says, loaded in one language only. */
import type { CliLabels } from '../model/cli-labels.ts';
import type { Locale } from '../model/text.ts';

const languages = {
  en: () => import('./en/index.ts'),
  ru: () => import('./ru/index.ts'),
  kk: () => import('./kk/index.ts'),
};

/** Loads the language on first use. */
export const commandWords = async (locale: Locale): Promise<CliLabels> => (await languages[locale]()).cliLabels;
