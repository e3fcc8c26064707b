/** Finds the sentence in which a text says, in so many words, that AI was at work. */
import type { Phrases } from '../model/check.ts';
import { sentencesOf } from './fold.ts';
import { denies, type Found, reports, supposes } from './speaks-otherwise.ts';

/** A warning beside a thing: it must speak of that thing, not of AI in the world. Null when there is none. */
export const warningIn = (text: string, phrases: Phrases): string | null =>
  sentenceIn(text, phrases, (found) => denies(found) || supposes(found) || reports(found));

/** A statement anywhere in a text that AI is used. Null when there is none. */
export const statementIn = (text: string, phrases: Phrases): string | null =>
  sentenceIn(text, phrases, (found) => denies(found) || supposes(found));

/** Whether the text so much as names AI, for choosing which words to quote. */
export const namesAi = (text: string): boolean => sentencesOf(text).some((sentence) => NAME.test(sentence));

/** What every wording has in it; a sentence without it need not be looked at closely. Texts are folded, so these are all the letters there are. */
const NAME =
  /(?<![a-zа-яәғқңөұүһі0-9])(?:AI|ИИ|ЖИ|A\.I)(?![a-zа-яәғқңөұүһі0-9])|[иi]нтеллект|intell|нейро|neural|дипфейк|deepfake|синтет|synthetic/i;

/** Wordings of every language are tried: a page may not say which one it is written in. */
function sentenceIn(text: string, phrases: Phrases, excluded: (found: Found) => boolean): string | null {
  for (const sentence of sentencesOf(text).filter((candidate) => NAME.test(candidate)))
    for (const pattern of patternsFor(sentence, phrases)) {
      const found = cutAt(sentence, pattern);
      if (found && acronymsStand(found) && !excluded(found)) return sentence;
    }
  return null;
}

function cutAt(sentence: string, pattern: RegExp): Found | null {
  const match = pattern.exec(sentence);
  if (!match) return null;
  const end = match.index + match[0].length;
  return { before: sentence.slice(0, match.index), match: match[0], after: sentence.slice(end) };
}

/** `ai`, `ии` and `жи` by themselves are other words or no words; in capitals, or with a hyphen, they are AI. */
const acronymsStand = ({ match }: Found): boolean =>
  (match.match(/(?<![a-zа-яәғқңөұүһі0-9-])(?:ai|ии|жи)(?![a-zа-яәғқңөұүһі0-9-])/gi) ?? []).every(
    (token) => token === token.toUpperCase(),
  );

/** How each language names AI. Patterns of a language that the sentence cannot be in are not even compiled. */
const NAMES: Readonly<Record<string, RegExp>> = {
  en: /AI|A\.I|intell|neural|synthetic|deepfake/i,
  ru: /ИИ|AI|АI|интеллект|нейро|синтет|дипфейк/i,
  kk: /ЖИ|AI|АI|интеллект|intellekt|нейро|синтет|дипфейк/i,
};

const compiled = new WeakMap<readonly string[], RegExp[]>();

/** Letters that only Kazakh has; what has them is most likely Kazakh, so its patterns come first. */
const KAZAKH = /[әғқңөұүһі]/i;

function* patternsFor(sentence: string, phrases: Phrases): Iterable<RegExp> {
  const languages = Object.keys(phrases).filter((language) => NAMES[language]?.test(sentence) !== false);
  const first = KAZAKH.test(sentence) ? 'kk' : 'ru';
  for (const language of languages.sort((a, b) => Number(b === first) - Number(a === first)))
    yield* compiledOne(phrases[language] ?? []);
}

/** One by one: mostly the first or second fits, and the others are never compiled. */
function* compiledOne(sources: readonly string[]): Iterable<RegExp> {
  const patterns = compiled.get(sources) ?? [];
  compiled.set(sources, patterns);
  for (const [index, source] of sources.entries()) {
    // Without `u`, which adds nothing to these letters, V8 compiles them in a fifth of the time.
    const pattern = patterns[index] ?? new RegExp(source, 'i');
    patterns[index] = pattern;
    yield pattern;
  }
}
