/** The table of the law's page in which every row of the checklist stands: article, who is bound, limb, level, how it is tested. */
import type { ChecklistRow, LawPack } from '../../src/model/law.ts';
import type { Role } from '../../src/model/manifest/index.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { neutralRules } from '../../src/neutral-rules.ts';
import { articleWord, levelWord, roleWords, words } from '../../src/words/explanation.ts';

/** One row a line, in one language. Throws for a row that names a rule the pack neither has nor promises. */
export const checklistTable = (law: LawPack, rows: readonly ChecklistRow[], locale: Locale): string => {
  const heads = [words.row, words.duty, words.article, words.bound, words.limb, words.level, words.tested];
  return [
    `| ${heads.map((head) => head[locale]).join(' | ')} |`,
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${cells(law, row, locale).map(plain).join(' | ')} |`),
  ].join('\n');
};

const plain = (cell: string): string => cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

interface Told {
  readonly duty: Text;
  readonly article: string;
  readonly roles: readonly Role[];
  readonly level: string;
  readonly tested: string;
}

function cells(law: LawPack, row: ChecklistRow, locale: Locale): readonly string[] {
  const told = [
    ...row.rules.map((name) => ofRule(law, name, locale)),
    ...(row.neutral ?? []).map((name) => neutral(name, locale)),
  ];
  const { itself } = row;
  const [first] = told;
  const duty = itself?.duty ?? first?.duty;
  if (!duty) throw new Error(`${law.id}: ${row.id} says nothing`);
  const roles = itself?.binds ?? first?.roles ?? [];
  const limbs = law.penalties.filter(({ rules }) => row.rules.some((name) => rules.includes(name)));
  const attested = row.attested ? [`*${words.attested[locale]}:* ${row.attested[locale]}`] : [];
  return [
    row.id,
    duty[locale],
    articleWord(itself?.cites ?? first?.article ?? '', locale),
    roles.map((role) => roleWords[role][locale]).join(', '),
    limbs.map(({ article, limb }) => articleWord(`${article}(${limb})`, locale)).join(', ') || words.none[locale],
    told.map(({ level }) => level).join('<br>'),
    [...told.map(({ tested }) => tested), ...attested].join('<br>'),
  ];
}

function ofRule(law: LawPack, name: string, locale: Locale): Told {
  const rule = law.rules[name];
  const obligation = rule && law.obligations[rule.serves];
  if (rule && obligation)
    return {
      duty: obligation.duty,
      article: obligation.cites[0] ?? '',
      roles: ROLES.filter((role) => obligation.binds[role] !== undefined),
      level: levelWord(rule.level, locale),
      tested: [
        `[\`${name}\`](../rules/${law.id}/${name}.md)`,
        ...(obligation.byHand ? [`*${words.byHand[locale]}:* ${obligation.byHand[locale]}`] : []),
      ].join('. '),
    };
  const untested = law.untested.find((each) => each.rule === name);
  if (!untested) throw new Error(`${law.id}: no rule and no promise "${name}"`);
  return {
    duty: untested.duty,
    article: untested.cites,
    roles: untested.binds,
    level: '–',
    tested: `\`${name}\`: *${words.untested[locale]}.* ${untested.why[locale]}`,
  };
}

const ROLES: readonly Role[] = ['owner', 'possessor', 'user'];

const neutral = (name: NonNullable<ChecklistRow['neutral']>[number], locale: Locale): Told => ({
  duty: neutralRules[name].title,
  article: '',
  roles: [],
  level: levelWord(neutralRules[name].level, locale),
  tested: `[\`${name}\`](../rules/${name}.md)`,
});
