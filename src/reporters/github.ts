/** Workflow commands for a step that runs the command: the annotations GitHub shows, escaped as @actions/core escapes them. */
import type { Reporter } from '../model/reporter.ts';
import { type Annotation, chooseAnnotations, lastWord } from './annotations.ts';

/** Nothing but workflow commands, each on a line of its own. */
export const github: Reporter = (report, voice) => {
  const word = lastWord(report, voice);
  const commands = chooseAnnotations(report, voice).map(commandOf);
  if (word !== null) commands.push(`::error::${data(word)}`);
  return commands.map((command) => `${command}\n`).join('');
};

function commandOf({ level, title, message, at }: Annotation): string {
  const properties: [string, string][] = [['title', title]];
  if (at !== null) properties.push(['file', at.file], ['line', String(at.line)], ['endLine', String(at.endLine)]);
  if (at?.columns) properties.push(['col', String(at.columns.start)], ['endColumn', String(at.columns.end)]);
  return `::${level} ${properties.map(([name, value]) => `${name}=${property(value)}`).join(',')}::${data(message)}`;
}

/** The two escapes of actions/toolkit, packages/core/src/command.ts. */
const data = (value: string) => value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (value: string) => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
