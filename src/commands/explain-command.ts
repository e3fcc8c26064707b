/** `tanba explain`: the law's words, our reading, who is bound, what a breach can cost, how to mend it. Offline. */
import { UsageError } from '../errors.ts';
import { explainArticle, explainNeutral, explainRule } from '../explanation.ts';
import { laws } from '../laws/index.ts';
import { closest } from '../manifest/closest.ts';
import type { Part } from '../model/explanation.ts';
import { NEUTRAL_RULES } from '../model/rule-names.ts';
import { LOCALES, type Locale } from '../model/text.ts';
import { neutralRules } from '../neutral-rules.ts';
import { explanationText } from '../reporters/explanation.ts';
import { terminal } from '../reporters/safe-text.ts';
import { articleWord } from '../words/explanation.ts';
import type { Call } from './call.ts';
import { choice, readOptions } from './options.ts';

const COLUMNS = 100;

/** `args` after `explain`: a rule or an article; without one, all rules are listed. 0; throws `UsageError` for a name nobody knows. */
export async function explainCommand(args: readonly string[], { labels, locale, surroundings }: Call): Promise<number> {
  const options = readOptions(args, { lang: 'one' }, labels);
  const language = choice({ option: '--lang', value: options.one('lang'), otherwise: locale }, LOCALES, labels);
  const { stdout } = surroundings;
  if (options.positionals.length === 0) {
    stdout.write(allRules(language));
    return 0;
  }
  // `Art. 21(2)` may come as two words.
  const name = options.positionals.join(' ');
  const found = explained(name, language);
  if (!found) throw new UsageError(labels.nothingToExplain(name, closest(name, everyName())));
  stdout.write(explanationText(found.title, found.parts, Math.min(COLUMNS, stdout.columns ?? COLUMNS)));
  return 0;
}

interface Explained {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** By the name of a rule, with its law or without, or by an article, as `21(2)` or `Art. 21(2)`. */
function explained(name: string, locale: Locale): Explained | null {
  const neutral = NEUTRAL_RULES.find((rule) => rule === name);
  if (neutral) return { title: neutral, parts: explainNeutral(neutral, locale) };
  for (const law of laws) {
    const id = name.startsWith(`${law.id}/`) ? name.slice(law.id.length + 1) : name;
    if (Object.hasOwn(law.rules, id)) return { title: `${law.id}/${id}`, parts: explainRule(law, id, locale) };
    const articles = articlesOf(Object.keys(law.articles), articleIn(name));
    if (articles.length > 0)
      return {
        title: `${law.title[locale]}, ${articles.map((key) => articleWord(key, locale)).join(', ')}`,
        parts: articles.flatMap((key) => explainArticle(law, key, locale)),
      };
  }
  return null;
}

/** The one that is named, or all paragraphs of it: `21` is `21(1)` and so on. */
const articlesOf = (keys: readonly string[], name: string): readonly string[] =>
  keys.includes(name) ? [name] : keys.filter((key) => name !== '' && key.startsWith(`${name}(`));

const articleIn = (name: string): string => name.replace(/^(?:art(?:icle)?\.?|ст\.?)\s*/i, '').trim();

function everyName(): readonly string[] {
  const ofLaws = laws.flatMap((law) => {
    const ids = Object.keys(law.rules);
    return [...ids, ...ids.map((id) => `${law.id}/${id}`), ...Object.keys(law.articles)];
  });
  return [...ofLaws, ...NEUTRAL_RULES];
}

function allRules(locale: Locale): string {
  const ofLaws = laws.flatMap((law) => [
    law.title[locale],
    ...Object.entries(law.rules).map(
      ([id, rule]) =>
        `  ${`${law.id}/${id}`.padEnd(34)} ${rule.title[locale]} (${articleWord(law.obligations[rule.serves]?.cites[0] ?? '', locale)})`,
    ),
    '',
  ]);
  const neutral = NEUTRAL_RULES.map((name) => `  ${name.padEnd(34)} ${neutralRules[name].title[locale]}`);
  return `${[...ofLaws, ...neutral].map(terminal).join('\n')}\n`;
}
