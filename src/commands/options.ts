/** Reads the options of a command strictly: a mistyped one is an error with a suggestion, never ignored. */
import { parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';
import { closest } from '../manifest/closest.ts';
import type { CliLabels } from '../model/cli-labels.ts';

/** Name of each option: `flag` takes no value, `one` the last given, `many` all. */
export type Shape = Readonly<Record<string, 'flag' | 'one' | 'many'>>;

export interface Options {
  readonly positionals: readonly string[];
  flag(name: string): boolean;
  one(name: string): string | undefined;
  many(name: string): readonly string[];
}

/** Values by the names in `shape`. Throws `UsageError`, in the language of the labels, for anything `shape` does not know. */
export function readOptions(args: readonly string[], shape: Shape, labels: CliLabels): Options {
  const config = Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'many' },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = shape[token.name];
    if (kind === undefined) throw new UsageError(labels.unknownOption(token.rawName, suggestion(token.name, shape)));
    if (kind === 'flag' && token.value !== undefined) throw new UsageError(labels.takesNoValue(token.rawName));
    if (kind !== 'flag' && token.value === undefined) throw new UsageError(labels.needsValue(token.rawName));
  }
  const texts = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    positionals,
    flag: (name) => values[name] === true,
    one: (name) => texts(name).at(-1),
    many: texts,
  };
}

function suggestion(name: string, shape: Shape): string {
  const near = closest(name, Object.keys(shape));
  return near ? `--${near}` : '';
}

/** The value when it is one of the allowed, the default when it is absent; anything else is an error. */
export function choice<const T extends string>(
  { option, value, otherwise }: { readonly option: string; readonly value: string | undefined; readonly otherwise: T },
  allowed: readonly T[],
  labels: CliLabels,
): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(labels.notOneOf(option, value, allowed));
  return found;
}
