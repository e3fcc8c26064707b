/** Fills the tables of the README from what they describe: the rules, and the Action's inputs and outputs. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LawPack } from '../../src/model/law.ts';
import type { Produced } from './produced.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export function readmeTables(laws: readonly LawPack[]): readonly Produced[] {
  const path = 'README.md';
  const { inputs, outputs }: ActionFile = parse(readFileSync('action.yml', 'utf8'));
  const second: Pick<ActionFile, 'inputs'> = parse(readFileSync('comment/action.yml', 'utf8'));
  const tables: Readonly<Record<string, string>> = {
    rules: table(['Rule', 'Article', 'At most', 'What it asks'], laws.flatMap(ruleRows)),
    inputs: table(
      ['Input', 'Default', 'Meaning'],
      Object.entries(inputs).map(([name, { description, default: otherwise }]) => [
        `\`${name}\``,
        otherwise ? `\`${otherwise}\`` : '',
        description,
      ]),
    ),
    permissions: table(
      ['Permission', 'What it buys', 'Without it'],
      [
        [
          '`contents: read`',
          'The checkout before the Action, which itself asks for nothing',
          'There is nothing to check',
        ],
        ...permissionRows('', inputs, 'A note in the summary; the verdict stands'),
        ...permissionRows('', outputs, 'The step that uploads it fails; the verdict stands'),
        ...permissionRows('comment/ ', second.inputs, 'A warning; it judges nothing'),
      ],
    ),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
    ),
  };
  const content = Object.entries(tables).reduce(
    (text, [name, rows]) => filled(text, name, rows),
    readFileSync(path, 'utf8'),
  );
  return [{ path, content }];
}

/** A description that names a permission says what it is for; the words before the one that needs it are what it buys. */
const permissionRows = (
  of: string,
  described: Readonly<Record<string, { readonly description: string }>>,
  without: string,
) =>
  Object.entries(described).flatMap(([name, { description }]) => {
    const needed = [...description.matchAll(/\b([a-z-]+: (?:read|write))\b/g)].map(
      ([, permission]) => `\`${permission}\``,
    );
    const [buys = ''] = description.split(/[.:,]/);
    return needed.length > 0 ? [[needed.join(', '), `\`${of}${name}\`: ${buys}`, without]] : [];
  });

const ruleRows = (law: LawPack): string[][] =>
  Object.entries(law.rules).map(([name, { serves, level, title }]) => [
    `[\`${law.id}/${name}\`](docs/rules/${law.id}/${name}.md)`,
    law.obligations[serves]?.cites[0] ?? '',
    level,
    title.en,
  ]);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Replaces what stands between two comments; throws when the README lost them. */
function filled(text: string, name: string, rows: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table "${name}"`);
  return `${text.slice(0, from + start.length)}\n${rows}\n${text.slice(to)}`;
}
