/** Writes a page for every rule and one for the law itself, from the pack alone. */
import { explainRule } from '../../src/explanation.ts';
import type { LawPack } from '../../src/model/law.ts';
import { LOCALES, type Locale } from '../../src/model/text.ts';
import { SECTION, words } from '../../src/words/explanation.ts';
import type { Said } from './example-output.ts';
import { lawPage } from './law-page.ts';
import { GENERATED_NOTE, inMarkdown } from './law-parts.ts';

export interface GeneratedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly content: string;
}

/** docs/rules/<law>/<rule>.md for every rule, and docs/law/<law>.md. `said` is what the rule's example comes to. Same packs, same text. */
export const ruleDocs = (laws: readonly LawPack[], said: Said = {}): readonly GeneratedFile[] =>
  laws.flatMap((law) => [
    ...Object.keys(law.rules).map((id) => ({
      path: `docs/rules/${law.id}/${id}.md`,
      content: rulePage(law, id, said[`${law.id}/${id}`]),
    })),
    { path: `docs/law/${law.id}.md`, content: lawPage(law) },
  ]);

const rulePage = (law: LawPack, id: string, said: Said[string] | undefined): string =>
  [
    GENERATED_NOTE,
    `# ${law.id}/${id}`,
    ...LOCALES.flatMap((locale) => [...section(law, id, locale), ...heard(said?.[locale] ?? [], locale)]),
    '',
  ].join('\n\n');

/** What Tanba says of the example that breaks the rule. */
const heard = (lines: readonly string[], locale: Locale): readonly string[] =>
  lines.length > 0 ? [`### ${words.said[locale]}`, ...lines.map((line) => `> ${line}`)] : [];

const section = (law: LawPack, id: string, locale: Locale): readonly string[] => [
  `## ${SECTION[locale]}`,
  ...inMarkdown(explainRule(law, id, locale)),
];
