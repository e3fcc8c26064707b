/** What a GitHub runner hears in the output of a step: its two grammars of commands, its caps, its file commands. After actions/runner. */

/** One command the runner would carry out. `grammar` 2 is `::name::`, 1 is `##[name]`. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly grammar: 1 | 2;
}

/** Commands a current runner carries out (ActionCommandManager). */
const REGISTERED: ReadonlySet<string> = new Set([
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
]);

/** .NET's ReadLine: a lone carriage return ends a line too. */
export function linesOf(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/);
}

/** Every command in the output, in order; nothing between `stop-commands` and its token is one. */
export function commandsIn(output: string): readonly Command[] {
  const commands: Command[] = [];
  let token: string | null = null;
  for (const line of linesOf(output)) {
    const known = token === null ? REGISTERED : new Set([...REGISTERED, token.toLowerCase()]);
    const command = commandIn(line, known);
    if (command === null) continue;
    const resumes = token !== null && command.name.toLowerCase() === token.toLowerCase();
    if (token === null || resumes) commands.push(command);
    if (resumes) token = null;
    else if (token === null && command.name.toLowerCase() === 'stop-commands') token = command.data;
  }
  return commands;
}

function commandIn(line: string, registered: ReadonlySet<string>): Command | null {
  return second(line, registered) ?? first(line, registered);
}

/**
 * The runner finds its keywords by the rules of a language, in which characters of no width are as good as absent
 * (`StartsWith` and `IndexOf` without an ordinal comparison), yet counts on from there by their plain length.
 */
const KEYWORD = /:\p{Cf}*:/u;
const PREFIX = /\p{Cf}*#\p{Cf}*#\p{Cf}*\[/u;

function second(line: string, registered: ReadonlySet<string>): Command | null {
  // TrimStart takes off what .NET calls white space: category Z, TAB to CR, NEL. Not U+200B, not the byte order mark.
  const message = line.replace(/^[\t-\r\u0085\p{Z}]+/u, '');
  if (!/^\p{Cf}*:\p{Cf}*:/u.test(message)) return null;
  const found = KEYWORD.exec(message.slice(2));
  if (found === null) return null;
  const end = found.index + 2;
  const [name, properties] = halves(message.slice(2, end), ' ');
  if (!registered.has(name.toLowerCase())) return null;
  return {
    name,
    properties: propertiesIn(properties.trim(), ',', unescapeProperty),
    data: unescapeData(message.slice(end + 2)),
    grammar: 2,
  };
}

function first(line: string, registered: ReadonlySet<string>): Command | null {
  const matches = [PREFIX, /##\[/].map((prefix) => prefix.exec(line)?.index ?? -1).filter((index) => index >= 0);
  for (const start of new Set(matches)) {
    const close = line.indexOf(']', start);
    if (close < 0) continue;
    const [name, properties] = halves(line.slice(start + 3, close), ' ');
    if (!registered.has(name.toLowerCase())) continue;
    return {
      name,
      properties: propertiesIn(properties, ';', unescapeOld),
      data: unescapeOld(line.slice(close + 1)),
      grammar: 1,
    };
  }
  return null;
}

function halves(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function propertiesIn(text: string, separator: string, decode: (value: string) => string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const [key, value] = halves(pair, '=');
    if (key !== '' && value !== '') properties[key] = decode(value);
  }
  return properties;
}

const unescapeData = (value: string) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (value: string) =>
  value
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
const unescapeOld = (value: string) =>
  value
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%');

/** What GitHub shows of the commands: ten of a kind from a step, each message cut at 4,096 (ExecutionContext). */
export function annotationsShown(commands: readonly Command[]): readonly Command[] {
  const shown = new Map<string, number>();
  return commands.flatMap((command) => {
    const kind = command.name.toLowerCase();
    if (!['error', 'warning', 'notice'].includes(kind)) return [];
    shown.set(kind, (shown.get(kind) ?? 0) + 1);
    return (shown.get(kind) ?? 0) > 10 ? [] : [{ ...command, data: command.data.slice(0, 4096) }];
  });
}

/** The values in a GITHUB_OUTPUT file: `NAME=VALUE`, or `NAME<<FENCE` to the fence. Throws on what the runner refuses. */
export function outputsIn(file: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n').map((line) => (process.platform === 'win32' ? line.replace(/\r$/, '') : line));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const equals = line.indexOf('=');
    const fence = line.indexOf('<<');
    if (line === '') continue;
    if (equals >= 0 && (fence < 0 || equals < fence)) {
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (fence > 0) {
      const end = lines.indexOf(line.slice(fence + 2), index + 1);
      if (end < 0) throw new Error(`Matching delimiter not found: ${line}`);
      outputs[line.slice(0, fence)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else {
      throw new Error(`Invalid format: ${line}`);
    }
  }
  return outputs;
}

/** What becomes of a step's summary: more than 1 MiB and all of it is dropped (FileCommandManager). */
export function summaryShown(file: Buffer): string | null {
  return file.length > 1024 * 1024 ? null : file.toString('utf8');
}
