/** Reads how a repository is built, for lines that name something known to take metadata away. */
import { buildTools } from '../build-tools.ts';
import type { BuildTool, Suspect } from '../model/build.ts';
import type { Host } from '../model/host.ts';
import { readText } from './text.ts';

const LARGEST_TEXT = 1024 * 1024;
const LONGEST_COMMAND = 2_000;
const MOST_SUSPECTS = 100;

/** `files` from the root. What cannot be read gives no hint; nothing but hints hangs on it. */
export function readSuspects(files: readonly string[], host: Host): readonly Suspect[] {
  const found: Suspect[] = [];
  for (const file of files) {
    const facts = readText(file, host, LARGEST_TEXT);
    if (facts.state === 'text') found.push(...suspectsIn(file, facts.text));
    if (found.length >= MOST_SUSPECTS) break;
  }
  return found.slice(0, MOST_SUSPECTS);
}

/** Lines of one text; each line is named once, for the first tool of the table that shows there. */
export function suspectsIn(file: string, text: string): readonly Suspect[] {
  const lines = text.split(/\r?\n/, 50_000);
  const tools = buildTools.filter(({ within }) => within?.test(file) ?? true);
  return lines.flatMap((line, index): Suspect[] => {
    if (COMMENT.test(line) || (lines[index - 1]?.endsWith('\\') ?? false)) return [];
    const command = commandAt(lines, index);
    const tool = tools.find((each) => isThere(each, command, lines, index));
    if (!tool) return [];
    const start = { line: index + 1, column: line.length - line.trimStart().length + 1 };
    return [{ tool, at: { file, start, end: { line: index + 1, column: line.trimEnd().length + 1 } } }];
  });
}

const COMMENT = /^\s{0,200}(?:#|\/\/|\*|\/\*)/;

function isThere({ shows, unless, reach = 0 }: BuildTool, command: string, lines: readonly string[], index: number) {
  if (!shows.test(command)) return false;
  const whole = [command, ...lines.slice(index + 1, index + 1 + reach)].join('\n').slice(0, LONGEST_COMMAND);
  return !unless?.test(whole);
}

/** A line, and the lines that a backslash at its end adds to it. */
function commandAt(lines: readonly string[], index: number): string {
  let command = lines[index] ?? '';
  for (let next = index + 1; command.endsWith('\\') && command.length < LONGEST_COMMAND; next++) {
    if (next >= lines.length) break;
    command = `${command.slice(0, -1)} ${lines[next] ?? ''}`;
  }
  return command.slice(0, LONGEST_COMMAND);
}
