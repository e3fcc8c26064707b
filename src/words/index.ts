/** The languages we speak, each loaded only when it is spoken. */
import type { Reason, ReasonId, Reasons, Words } from '../model/reason.ts';
import type { Voice } from '../model/reporter.ts';
import { LOCALES, type Locale } from '../model/text.ts';

const languages = {
  en: () => import('./en/index.ts'),
  ru: () => import('./ru/index.ts'),
  kk: () => import('./kk/index.ts'),
};

/** The words of one language, loaded for the first to ask. */
export async function voiceOf(locale: Locale): Promise<Voice> {
  const { words, labels } = await languages[locale]();
  return { locale, labels, say: (reason) => sentence(words, reason) };
}

/** The compiler cannot see that a reason's id picks the function for its data; the mapped types of both say so. */
function sentence<K extends ReasonId>(words: Words<Reasons>, { id, data }: Reason<K>): string {
  const say = words[id] as (data: Reasons[K]) => string;
  return say(data as Reasons[K]);
}

/** The language of a terminal, from its environment; English when it is none of ours. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return LOCALES.find((locale) => tag.toLowerCase().startsWith(locale)) ?? 'en';
}
