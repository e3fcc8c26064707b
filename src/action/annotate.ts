/** Sends findings to GitHub through @actions/core, and nothing to the log that has not been made safe for it. */
import { type AnnotationProperties, error, info, notice, warning } from '@actions/core';
import type { Level } from '../model/level.ts';
import type { Annotation } from '../reporters/annotations.ts';
import { withoutCommands } from '../reporters/safe-text.ts';

const SEND: Readonly<Record<Level, (message: string, properties: AnnotationProperties) => void>> = {
  error,
  warning,
  notice,
};

/** Emits the annotations in their order. @actions/core escapes names and messages. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, at } of annotations) SEND[level](message, { title, ...placeOf(at) });
}

function placeOf(at: Annotation['at']): AnnotationProperties {
  if (at === null) return {};
  const { file, line, endLine, columns } = at;
  const place = { file, startLine: line, endLine };
  return columns === null ? place : { ...place, startColumn: columns.start, endColumn: columns.end };
}

/** Prints text that a reporter or `terminal` has made safe, and looks once more that no line is a command. */
export function log(text: string): void {
  for (const line of text.replace(/\n$/, '').split(/\r\n|\r|\n/)) info(withoutCommands(line));
}
