/** The page of a law: its rules, its words, what is not tested, what a breach can cost. */
import { penaltyParts, quotation } from '../../src/explanation.ts';
import { checklist } from '../../src/laws/kz-ai-law/checklist.ts';
import type { ChecklistRow, LawPack } from '../../src/model/law.ts';
import { LOCALES, type Locale } from '../../src/model/text.ts';
import { articleWord, levelWord, roleWords, SECTION, words } from '../../src/words/explanation.ts';
import { glossary } from '../../src/words/glossary.ts';
import { checklistTable } from './checklist-table.ts';
import { GENERATED_NOTE, inMarkdown } from './law-parts.ts';

/** The whole of docs/law/<law>.md. */
export const lawPage = (law: LawPack): string =>
  [
    GENERATED_NOTE,
    `# ${law.id}`,
    ...LOCALES.flatMap((locale) => section(law, locale)),
    `## ${LOCALES.map((locale) => words.articles[locale]).join(' · ')}`,
    ...Object.entries(law.articles)
      .map(([key, article]) => quotation(key, article, 'en'))
      .flatMap((part) => inMarkdown([part])),
    `## ${LOCALES.map((locale) => words.terms[locale]).join(' · ')}`,
    [
      '| en | ru | kk | қазақша |',
      '|---|---|---|---|',
      ...glossary.map(({ en, ru, kk, official }) => `| ${en} | ${ru} | ${kk} | ${official ? OFFICIAL : UNREVIEWED} |`),
    ].join('\n'),
    '',
  ].join('\n\n');

/** Where the Kazakh term comes from. */
const [OFFICIAL, UNREVIEWED] = ['ресми мәтін / official text', 'тексерілмеген / not reviewed'];

const CHECKLISTS: Readonly<Record<string, readonly ChecklistRow[]>> = { 'kz-ai-law': checklist };

function checklistOf(law: LawPack, locale: Locale): readonly string[] {
  const rows = CHECKLISTS[law.id];
  return rows ? [`### ${words.checklist[locale]}`, checklistTable(law, rows, locale)] : [];
}

const section = (law: LawPack, locale: Locale): readonly string[] => [
  `## ${SECTION[locale]}`,
  `**${law.title[locale]}**, ${words.asOf[locale]} ${law.textAsOf}.`,
  `### ${words.rules[locale]}`,
  Object.entries(law.rules)
    .map(
      ([id, rule]) =>
        `- [${id}](../rules/${law.id}/${id}.md): ${rule.title[locale]} (${articleWord(law.obligations[rule.serves]?.cites[0] ?? '', locale)}; ${levelWord(rule.level, locale)})`,
    )
    .join('\n'),
  ...checklistOf(law, locale),
  `### ${words.untested[locale]}`,
  law.untested
    .map(
      ({ cites, binds, duty, why }) =>
        `- ${articleWord(cites, locale)} (${binds.map((role) => roleWords[role][locale]).join(', ')}). ${duty[locale]} *${why[locale]}*`,
    )
    .join('\n'),
  `### ${words.cost[locale]}`,
  words.established[locale],
  ...inMarkdown(law.penalties.flatMap((penalty) => penaltyParts(law, penalty, locale))),
];
