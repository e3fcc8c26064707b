/** Tanba as a library: the pipeline, the laws, and the types of what goes in and comes out. */
export { laws } from './laws/index.ts';
export { type LintOptions, lint } from './lint.ts';
export type { Finding, Report } from './model/finding.ts';
export type { ByteSource, Host } from './model/host.ts';
export type { LawPack } from './model/law.ts';
export type { FileReading, Mark } from './model/mark.ts';
export { readFile } from './read/file.ts';
