/** Are people told in each of the languages they are owed, and is the text for a language really in it? */
import type { Breach, Check, OrganizationChecks, OrganizationContext, Phrases } from '../model/check.ts';
import type { Place } from '../model/position.ts';
import { statementIn } from './explicit-phrase.ts';
import { languageOf } from './language-of.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { inManifest } from './places.ts';
import { quoted } from './quoted.ts';

type Params = OrganizationChecks['told-in-languages'];
type Language = Params['languages'][number];
/** One place where people are told: a file for all languages, or one for each. */
type In = string | Readonly<Record<string, string | undefined>>;

/** What nobody could read, other rules speak of; so do notices that tell of AI in no language at all. */
export const toldInLanguages: Check<OrganizationContext, Params> = (context, params) => {
  const { notification, labeling } = context.manifest;
  const tellers = (notification?.notices ?? []).map((notice, index) => ({
    in: notice.in,
    path: ['notification', 'notices', index, 'in'],
    isNotice: true,
  }));
  const agreement = notification?.['user-agreement'];
  const all = [
    ...tellers,
    ...(agreement ? [{ in: agreement.in, path: ['notification', 'user-agreement', 'in'], isNotice: false }] : []),
  ];
  const declared = Object.entries(labeling?.warning ?? {}).map(([language, words]) =>
    copyOf(language, String(words), inManifest('labeling', 'warning', language)),
  );
  if (all.length === 0 && declared.length === 0) return MOOT;
  return outcomeOf([...all.flatMap((teller) => breachesOf(teller, context, params)), ...declared]);
};

interface Teller {
  readonly in: In;
  readonly path: readonly (string | number)[];
  readonly isNotice: boolean;
}

function breachesOf(
  { in: place, path, isNotice }: Teller,
  context: OrganizationContext,
  params: Params,
): (Breach | null)[] {
  const tells = isNotice ? params.phrases : null;
  return params.languages.map((language) => {
    if (typeof place === 'string') return onePage(place, language, { context, at: inManifest(...path), tells });
    const [key, file] = Object.entries(place).find(([tag]) => speaks(tag, language)) ?? [];
    if (key === undefined || file === undefined) {
      const [first = ''] = Object.values(place).filter((each) => each !== undefined);
      return unmet({ id: 'language-missing', data: { file: first, language } }, inManifest(...path));
    }
    return ownFile(file, language, { context, at: inManifest(...path, key), tells });
  });
}

interface Look {
  readonly context: OrganizationContext;
  readonly at: Place;
  /** Wordings that tell of AI; null for a text that is told as a whole. */
  readonly tells: Phrases | null;
}

interface Words {
  readonly text: string;
  readonly language: string | null;
}

/** A page for everybody must tell in each language. */
function onePage(file: string, language: Language, look: Look): Breach | null {
  const telling = tellingOf(file, look);
  if (telling.length === 0 || telling.some(({ text }) => isIn(text, language, look.tells))) return null;
  const copied = telling.find((words) => words.language !== null && speaks(words.language, language));
  return copied
    ? unmet({ id: 'language-copied', data: { words: quoted(copied.text), language } }, look.at)
    : unmet({ id: 'language-missing', data: { file, language } }, look.at);
}

/** The file of a language must be in that language. */
function ownFile(file: string, language: Language, look: Look): Breach | null {
  const telling = tellingOf(file, look);
  const [first] = telling;
  if (!first || telling.some(({ text }) => isIn(text, language, look.tells))) return null;
  return unmet({ id: 'language-copied', data: { words: quoted(first.text), language } }, look.at);
}

/** What of the file tells of AI; of an agreement, what is long enough to be in a language. */
function tellingOf(file: string, { context, tells }: Look): readonly Words[] {
  const page = context.pages.get(file);
  const facts = context.documents.get(file);
  const plain = facts?.state === 'text' ? facts.text.split(/\n\s*\n/).map((text) => ({ text, language: null })) : [];
  const words = page ? [...page.body, ...(page.unsure ?? [])] : plain;
  return words.filter(({ text }) =>
    tells ? statementIn(text, tells) !== null : languageOf(text) !== null && text.length > 40,
  );
}

/** By the wordings of that language where there are any, else by its letters and words. */
function isIn(text: string, language: Language, tells: Phrases | null): boolean {
  if (languageOf(text) === language) return true;
  const own = tells?.[language];
  return own !== undefined && statementIn(text, { [language]: own }) !== null;
}

const speaks = (tag: string, language: string): boolean => tag.toLowerCase().split('-')[0] === language;

function copyOf(language: string, words: string, at: Place): Breach | null {
  const told = languageOf(words);
  const wanted = language.toLowerCase().split('-')[0] ?? '';
  if (told === null || told === wanted || (wanted !== 'kk' && wanted !== 'ru')) return null;
  return unmet({ id: 'language-copied', data: { words: quoted(words), language: wanted } }, at);
}
