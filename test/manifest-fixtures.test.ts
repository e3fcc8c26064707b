/** Every fixture of the manifest says on its own lines what must be found there; nothing more may be found. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../src/manifest/parse.ts';
import type { Reason } from '../src/model/reason.ts';
import { tinyLaw } from './support/tiny-law.ts';

const FOLDER = 'test/fixtures/manifest';

/**
 * `# expect: rule reason column [what]` speaks of its own line; `line:column` of another. `what` is what the message
 * suggests, or the kind of a YAML fault; `-` when nothing may be suggested.
 */
const EXPECTATION = /# expect: (?<rule>\S+) (?<reason>\S+) (?:(?<line>\d+):)?(?<column>\d+)(?: (?<what>\S+))?/gu;

interface Expected {
  readonly place: string;
  readonly what: string | null;
}

function expectations(text: string): readonly Expected[] {
  return text.split('\n').flatMap((line, index) =>
    Array.from(line.matchAll(EXPECTATION), ({ groups = {} }) => ({
      place: `${groups.line ?? index + 1}:${groups.column} ${groups.rule} ${groups.reason}`,
      what: groups.what ?? null,
    })),
  );
}

function suggested({ data }: Reason): string {
  const kind = 'kind' in data ? data.kind : '';
  const meant = 'meant' in data ? data.meant : kind;
  return meant === '' ? '-' : meant;
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe.each(names)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const expected = expectations(text);
  const parsed = parseManifest(text, name, [tinyLaw]);
  const findings = 'findings' in parsed ? parsed.findings : [];

  test('says what it expects', () => {
    expect(name.startsWith('valid-')).toBe(expected.length === 0);
    expect('manifest' in parsed).toBe(expected.length === 0);
  });

  test('finds exactly that, there', () => {
    const found = findings.map(({ at, rule, reason }) => `${at.start.line}:${at.start.column} ${rule} ${reason.id}`);
    expect(found.toSorted()).toEqual(expected.map(({ place }) => place).toSorted());
  });

  test('suggests what was meant', () => {
    for (const { place, what } of expected.filter((one) => one.what !== null)) {
      const there = findings.filter(
        ({ at, rule, reason }) => place === `${at.start.line}:${at.start.column} ${rule} ${reason.id}`,
      );
      expect(there.map(({ reason }) => suggested(reason))).toContain(what);
    }
  });
});

test('there are enough of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});
