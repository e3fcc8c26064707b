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

/** What every wording has in it; a sentence without it need not be looked at closely. */
const NAME =
  /(?<![\p{L}\p{N}])(?:AI|ИИ|ЖИ|A\.I)(?![\p{L}\p{N}])|[иi]нтеллект|intell|нейро|neural|дипфейк|deepfake|синтет|synthetic/iu;

/** Wordings of every language are tried: a page may not say which one it is written in. */
function sentenceIn(text: string, phrases: Phrases, excluded: (found: Found) => boolean): string | null {
  const patterns = patternsOf(phrases);
  for (const sentence of sentencesOf(text).filter((candidate) => NAME.test(candidate)))
    for (const pattern of patterns) {
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
  (match.match(/(?<![\p{L}\p{N}-])(?:ai|ии|жи)(?![\p{L}\p{N}-])/giu) ?? []).every(
    (token) => token === token.toUpperCase(),
  );

const compiled = new WeakMap<Phrases, readonly RegExp[]>();

function patternsOf(phrases: Phrases): readonly RegExp[] {
  const known = compiled.get(phrases);
  if (known) return known;
  const patterns = Object.values(phrases).flatMap((sources) => sources.map((source) => new RegExp(source, 'iu')));
  compiled.set(phrases, patterns);
  return patterns;
}
