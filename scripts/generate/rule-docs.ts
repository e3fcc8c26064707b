/** Writes a page for every rule and one for the law itself, from the pack alone. */
import type { LawPack, Obligation, Rule } from '../../src/model/law.ts';
import type { Role } from '../../src/model/manifest/index.ts';
import { LOCALES, type Locale } from '../../src/model/text.ts';
import { checkWords } from './check-words.ts';
import { basisWords, levelWord, roleWords, SECTION, words } from './doc-words.ts';
import { lawPage } from './law-page.ts';
import { GENERATED_NOTE, penaltyText, quotation } from './law-parts.ts';

export interface GeneratedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly content: string;
}

/** docs/rules/<law>/<rule>.md for every rule, and docs/law/<law>.md. Same packs, same text. */
export const ruleDocs = (laws: readonly LawPack[]): readonly GeneratedFile[] =>
  laws.flatMap((law) => [
    ...Object.entries(law.rules).map(([id, rule]) => ({
      path: `docs/rules/${law.id}/${id}.md`,
      content: rulePage(law, id, rule),
    })),
    { path: `docs/law/${law.id}.md`, content: lawPage(law) },
  ]);

const rulePage = (law: LawPack, id: string, rule: Rule): string =>
  [GENERATED_NOTE, `# ${law.id}/${id}`, ...LOCALES.flatMap((locale) => section(law, id, rule, locale)), ''].join(
    '\n\n',
  );

function section(law: LawPack, id: string, rule: Rule, locale: Locale): readonly string[] {
  const obligation = law.obligations[rule.serves];
  if (!obligation) throw new Error(`${law.id}/${id} serves no obligation`);
  const { duty, byHand, from } = obligation;
  return [
    `## ${SECTION[locale]}`,
    `**${rule.title[locale]}.** ${words.level[locale]}: ${levelWord(rule.level, locale)}.`,
    `### ${words.law[locale]}`,
    ...obligation.cites.map((key) => quotation(key, law.articles[key], locale)),
    `### ${words.bound[locale]}`,
    duty[locale],
    boundList(obligation, locale),
    `${words.from[locale]}: ${from}.`,
    `### ${words.tested[locale]}`,
    checkWords[rule.check][locale],
    ...(byHand ? [`*${words.byHand[locale]}.* ${byHand[locale]}`] : []),
    `### ${words.remedy[locale]}`,
    rule.remedy[locale],
    `### ${words.cost[locale]}`,
    ...cost(law, id, locale),
  ];
}

const ROLES: readonly Role[] = ['owner', 'possessor', 'user'];

function boundList({ binds }: Obligation, locale: Locale): string {
  const lines = ROLES.flatMap((role) => {
    const basis = binds[role];
    return basis ? [`- ${roleWords[role][locale]}: ${basisWords[basis][locale]}`] : [];
  });
  return lines.join('\n');
}

function cost(law: LawPack, id: string, locale: Locale): readonly string[] {
  const penalties = law.penalties.filter(({ rules }) => rules.includes(id));
  if (penalties.length === 0) return [words.noPenalty[locale]];
  return [words.established[locale], ...penalties.flatMap((penalty) => penaltyText(law, penalty, locale))];
}
