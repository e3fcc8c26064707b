/**
 * Fixtures of rules: the passing example with a few lines changed, and on a line what is to be said of it, as
 * `# unmet: risk-degree` or `<!-- met: use-notice -->`. What is said stays in the file that is judged.
 *
 * `= title` opens one, `@ file` names the file of the lines below. `-` takes away lines that stand there, `+` puts lines in
 * their place, `!` adds the comment at its end to a line that stands there, the first of its kind. A file of `+` alone is new.
 */
import type { Repository } from './example.ts';

/** Lines that must stand in `file` one after the other, and what stands there instead; no old lines: a new file. */
interface Edit {
  readonly file: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface Fixture {
  readonly title: string;
  readonly edits: readonly Edit[];
}

const COMMENT = /\s*(?:#|<!--) (?:un)?met: .*$/;

/** All fixtures of one file, in order. Throws on a line of no known kind. */
export const fixturesIn = (text: string): readonly Fixture[] =>
  text
    .split(/^= /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trimEnd().split('\n');
      return { title, edits: editsIn(lines) };
    });

function editsIn(lines: readonly string[]): readonly Edit[] {
  const edits: { file: string; from: string[]; to: string[] }[] = [];
  let file = '';
  let last = '';
  for (const line of lines) {
    const [mark, rest] = [line.charAt(0), line.slice(1)];
    if (mark === '@') file = rest.trim();
    else if (mark === '!') edits.push({ file, from: [rest.replace(COMMENT, '')], to: [rest] });
    else if (mark === '-' || mark === '+') {
      if (!/[-+]/.test(last) || (mark === '-' && last === '+')) edits.push({ file, from: [], to: [] });
      edits.at(-1)?.[mark === '-' ? 'from' : 'to'].push(rest);
    } else if (line !== '') throw new Error(`a fixture has a line of no kind: ${line}`);
    last = mark;
  }
  return edits;
}

/** The example with the edits made. Throws when lines to be changed are not there, or a file to be new is. */
export function repositoryOf({ title, edits }: Fixture, good: Repository): Repository {
  const changed: Record<string, string | Uint8Array> = { ...good };
  for (const { file, from, to } of edits) {
    const text = changed[file];
    if (from.length === 0) {
      if (text !== undefined) throw new Error(`${title}: ${file} is there already`);
      changed[file] = `${to.join('\n')}\n`;
      continue;
    }
    if (typeof text !== 'string') throw new Error(`${title}: there is no text ${file}`);
    const [lines, wanted] = [`\n${text}\n`, `\n${from.join('\n')}\n`];
    if (!lines.includes(wanted)) throw new Error(`${title}: ${file} does not hold ${from.join('\n')}`);
    changed[file] = lines.replace(wanted, () => (to.length > 0 ? `\n${to.join('\n')}\n` : '\n')).slice(1, -1);
  }
  return changed;
}

/** `verdict: rule @ file:line` for everything that a line says of itself. */
export const linesSaid = (repository: Repository): readonly string[] =>
  Object.entries(repository).flatMap(([file, text]) =>
    typeof text === 'string'
      ? text.split('\n').flatMap((line, index) => {
          const [comment = ''] = COMMENT.exec(line) ?? [];
          return [...comment.matchAll(/\b(met|unmet): ([a-z/-]*[a-z])/g)].map(
            ([, verdict, rule]) => `${verdict}: ${rule} @ ${file}:${index + 1}`,
          );
        })
      : [],
  );
