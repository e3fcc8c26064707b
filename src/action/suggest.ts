/** Suggested changes: a click mends a mistyped word of the manifest, on a line that the pull request itself brought. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { under } from '../manifest/shape.ts';
import type { Finding } from '../model/finding.ts';
import type { Voice } from '../model/reporter.ts';
import { markdown, markdownCode } from '../reporters/safe-text.ts';
import { saidOf } from '../reporters/sentences.ts';
import { newLinesOf } from './diff-lines.ts';
import type { PullRequest } from './event.ts';
import { type Fix, fixOf } from './fix.ts';
import type { Api } from './github-api.ts';

/** More at once nobody clicks through. */
const MOST_SUGGESTED = 10;
const LARGEST_MANIFEST = 1024 * 1024;

export interface Suggesting {
  readonly findings: readonly Finding[];
  readonly pull: PullRequest;
  /** Where the findings' files are; absolute. */
  readonly root: string;
  readonly login: string;
}

interface Suggestion {
  readonly fix: Fix;
  readonly marker: string;
  readonly body: string;
}

/** Writes one review with every suggestion not made before. Throws `ApiTrouble`. */
export async function suggestFixes(api: Api, { findings, pull, root, login }: Suggesting, voice: Voice): Promise<void> {
  const wanted = findings.flatMap((finding) => suggestionFor(finding, root, voice) ?? []);
  if (wanted.length === 0) return;
  const lines = await linesInDiff(api, pull);
  const onLines = wanted.filter(({ fix }) => lines.get(fix.file)?.get(fix.line) === fix.was);
  if (onLines.length === 0) return;
  const made = await bodiesMade(api, pull, login);
  const comments = onLines
    .filter(({ marker }) => made !== null && !made.some((body) => body.startsWith(marker)))
    .slice(0, MOST_SUGGESTED)
    .map(({ fix, body }) => ({ path: fix.file, line: fix.line, side: 'RIGHT', body }));
  if (comments.length === 0) return;
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  await api.ask(route, { pull_number: pull.number, commit_id: pull.head, event: 'COMMENT', comments });
}

function suggestionFor(finding: Finding, root: string, voice: Voice): Suggestion | null {
  const fix = finding.waived === null && !finding.baseline ? fixOf(finding) : null;
  if (fix === null || !leavesYaml(fix, root)) return null;
  const marker = `<!-- tanba: fix ${finding.fingerprint} -->`;
  const said = `${markdown(saidOf(finding.reason, voice))} (${markdownCode(finding.rule)})`;
  return { fix, marker, body: `${marker}\n${said}\n\n${fenced(fix.now)}` };
}

/** The fence is longer than any run of backticks inside (CommonMark 4.5). */
function fenced(line: string): string {
  const longest = Math.max(2, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${line}\n${fence}\n`;
}

/** Whether the file with the line mended is YAML without a key that stands there twice. */
function leavesYaml({ file, line, was, now }: Fix, root: string): boolean {
  const path = join(root, file);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY) > LARGEST_MANIFEST) return false;
  const lines = readFileSync(path, 'utf8').split('\n');
  const ending = lines[line - 1]?.endsWith('\r') ? '\r' : '';
  if (lines[line - 1] !== `${was}${ending}`) return false;
  lines[line - 1] = `${now}${ending}`;
  return parseDocument(lines.join('\n'), { logLevel: 'silent' }).errors.length === 0;
}

/** By file, the lines of its new side that the pull request shows, by number. */
async function linesInDiff(api: Api, { number }: PullRequest) {
  const files = await api.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: number });
  const shown = new Map<string, ReadonlyMap<number, string>>();
  for (const file of files ?? []) {
    const [name, patch] = [under(file, 'filename'), under(file, 'patch')];
    if (typeof name === 'string' && typeof patch === 'string') shown.set(name, newLinesOf(patch));
  }
  return shown;
}

/** What we have written beside lines before; null when there is too much of it to look through. */
async function bodiesMade(api: Api, { number }: PullRequest, login: string): Promise<readonly string[] | null> {
  const all = await api.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { pull_number: number });
  const own = all?.filter((comment) => under(under(comment, 'user'), 'login') === login);
  return own?.map((comment) => String(under(comment, 'body') ?? '')) ?? null;
}
