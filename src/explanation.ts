/** Explains a rule or an article: the law's words, who is bound, how it is tested, what to do, what a breach can cost. */
import type { Part, Quotation } from './model/explanation.ts';
import type { Article, LawPack, Obligation, Penalty } from './model/law.ts';
import type { Role } from './model/manifest/index.ts';
import type { NeutralRule } from './model/rule-names.ts';
import type { Locale } from './model/text.ts';
import { neutralRules } from './neutral-rules.ts';
import { checkWords } from './words/check-words.ts';
import { amountsAt, articleWord, basisWords, levelWord, roleWords, sizeWords, words } from './words/explanation.ts';

/** All there is to say of the rule `id` of `law`. Throws a plain Error when the pack contradicts itself. */
export function explainRule(law: LawPack, id: string, locale: Locale): readonly Part[] {
  const rule = law.rules[id];
  const obligation = rule && law.obligations[rule.serves];
  if (!rule || !obligation) throw new Error(`${law.id}/${id} serves no obligation`);
  const { duty, byHand, from } = obligation;
  const heading = (key: keyof typeof words): Part => ({ is: 'heading', words: words[key][locale] });
  const paragraph = (text: string): Part => ({ is: 'paragraph', words: text });
  return [
    {
      is: 'lead',
      title: `${rule.title[locale]}.`,
      words: `${words.level[locale]}: ${levelWord(rule.level, locale)}.`,
    },
    heading('law'),
    ...obligation.cites.map((key) => quotation(key, law.articles[key], locale)),
    heading('bound'),
    paragraph(duty[locale]),
    bound(obligation, locale),
    paragraph(`${words.from[locale]}: ${from}.`),
    heading('tested'),
    paragraph(checkWords[rule.check][locale]),
    ...(byHand ? [{ is: 'note', title: `${words.byHand[locale]}.`, words: byHand[locale] } as const] : []),
    heading('remedy'),
    paragraph(rule.remedy[locale]),
    ...examples(law, id, locale),
    heading('cost'),
    ...cost(law, id, locale),
  ];
}

/** The words of one article, and the rules that rest on it. Throws a plain Error for an article the pack has not. */
export function explainArticle(law: LawPack, key: string, locale: Locale): readonly Part[] {
  const resting = Object.entries(law.rules).flatMap(([id, rule]) =>
    law.obligations[rule.serves]?.cites.includes(key) ? [`${law.id}/${id}: ${rule.title[locale]}`] : [],
  );
  const unasked = law.untested.filter(({ cites }) => cites === key);
  return [
    quotation(key, law.articles[key], locale),
    ...(resting.length > 0
      ? ([
          { is: 'heading', words: words.rules[locale] },
          { is: 'list', items: resting },
        ] as const)
      : []),
    ...unasked.map(
      ({ duty, why }) =>
        ({ is: 'note', title: `${words.untested[locale]}. ${duty[locale]}`, words: why[locale] }) as const,
    ),
  ];
}

/** A rule that no law sets. */
export function explainNeutral(name: NeutralRule, locale: Locale): readonly Part[] {
  const { title, remedy, level } = neutralRules[name];
  return [
    { is: 'lead', title: `${title[locale]}.`, words: `${words.level[locale]}: ${levelWord(level, locale)}.` },
    { is: 'paragraph', words: words.ownPolicy[locale] },
    { is: 'heading', words: words.remedy[locale] },
    { is: 'paragraph', words: remedy[locale] },
  ];
}

/** One piece of the law. Throws a plain Error when there is none. */
export function quotation(key: string, article: Article | undefined, locale: Locale): Quotation {
  if (!article) throw new Error(`no article ${key}`);
  const { quote, rendering, url, asOf, wordingFrom } = article;
  const said = Object.values(quote);
  const since = wordingFrom ? `, ${words.wordingFrom[locale]} ${wordingFrom}` : '';
  return {
    is: 'quotation',
    said: said.length > 0 ? said : [words.unseen[locale]],
    rendering: locale === 'en' && rendering?.en ? `${words.rendering.en}: ${rendering.en}` : null,
    article: articleWord(key, locale),
    url,
    day: `${words.asOf[locale]} ${asOf}${since}`,
  };
}

const ROLES: readonly Role[] = ['owner', 'possessor', 'user'];

const bound = ({ binds }: Obligation, locale: Locale): Part => ({
  is: 'list',
  items: ROLES.flatMap((role) => {
    const basis = binds[role];
    return basis ? [`${roleWords[role][locale]}: ${basisWords[basis][locale]}`] : [];
  }),
});

function examples(law: LawPack, id: string, locale: Locale): readonly Part[] {
  const example = law.examples?.[id];
  if (!example) return [];
  const { file, fails, passes } = example;
  return [
    { is: 'heading', words: words.example[locale] },
    { is: 'example', title: words.fails[locale], file, lines: fails },
    { is: 'example', title: words.passes[locale], file, lines: passes },
  ];
}

function cost(law: LawPack, id: string, locale: Locale): readonly Part[] {
  const penalties = law.penalties.filter(({ rules }) => rules.includes(id));
  if (penalties.length === 0) return [{ is: 'paragraph', words: words.noPenalty[locale] }];
  return [
    { is: 'paragraph', words: words.established[locale] },
    ...penalties.flatMap((penalty) => penaltyParts(law, penalty, locale)),
  ];
}

const SIZES = ['individual', 'small', 'non-profit', 'medium', 'large'] as const;

/** Amounts in units first: their worth in money depends on a year. Throws a plain Error for an unknown unit. */
export function penaltyParts(law: LawPack, penalty: Penalty, locale: Locale): readonly Part[] {
  const unit = law.units[penalty.unit];
  if (!unit) throw new Error(`no unit ${penalty.unit}`);
  const [year, worth] = Object.entries(unit.worth).at(-1) ?? ['', 0];
  const amount = (units: number) => `${units} ${unit.name[locale]} (${grouped(units * worth)} ${unit.currency})`;
  return [
    {
      is: 'lead',
      title: `${penalty.article}, ${words.limb[locale]} ${penalty.limb}.`,
      words: `${penalty.title[locale]}. ${amountsAt(unit.name[locale], year)[locale]}`,
    },
    {
      is: 'table',
      head: [words.subject[locale], words.first[locale], words.repeat[locale]],
      rows: SIZES.map((size) => {
        const { first, repeat } = penalty.tiers[size];
        return [sizeWords[size][locale], amount(first), amount(repeat)];
      }),
    },
    { is: 'paragraph', words: penalty.beside[locale] },
  ];
}

const grouped = (money: number): string => String(money).replace(/\B(?=(?:\d{3})+$)/g, '\u00A0');
