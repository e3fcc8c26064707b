/** Every output format by the name people type. All but the usual one load only when asked for, so that the command starts fast. */
import type { Reporter, Surface } from '../model/reporter.ts';
import { text } from './text.ts';

const reporters = {
  text: async () => text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./summary.ts')).summary,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type ReporterName = keyof typeof reporters;

/** The names in the order in which help lists them. */
export const reporterNames: readonly ReporterName[] = [
  'text',
  'json',
  'sarif',
  'github',
  'markdown',
  'junit',
  'gitlab',
];

/** A file or a log: no colour, no links, paths as the report has them. */
export const PLAIN: Surface = { colour: false, links: false, width: 100, prefix: '' };

/** Whether there is a reporter of this name. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

/** The reporter of this name. */
export function loadReporter(name: ReporterName): Promise<Reporter> {
  return reporters[name]();
}
