/** Every reason the manifest's room can give is given by some fixture, and reads well in three languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ManifestFinding } from '../src/manifest/findings.ts';
import { parseManifest } from '../src/manifest/parse.ts';
import type { Reason, Words } from '../src/model/reason.ts';
import type { ManifestReasons } from '../src/model/reason-manifest.ts';
import { manifestWords as en } from '../src/words/en/manifest.ts';
import { manifestWords as kk } from '../src/words/kk/manifest.ts';
import { manifestWords as ru } from '../src/words/ru/manifest.ts';
import { HOSTILE } from './support/hostile-manifests.ts';
import { tinyLaw } from './support/tiny-law.ts';

const FOLDER = 'test/fixtures/manifest';
const LANGUAGES: Readonly<Record<string, Words<ManifestReasons>>> = { en, ru, kk };

/** Long texts that give no reason of their own are left out: this file is about words. */
const texts = [
  ...readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8')),
  ...HOSTILE.filter(({ first }) => /too-|not-text|empty/.test(first ?? '')).map(({ text }) => text),
  Array.from({ length: 150 }, (_, i) => `key${i}: 1`).join('\n'),
];

const findings: readonly ManifestFinding[] = texts.flatMap((text) => {
  const parsed = parseManifest(text, 'ai-compliance.yaml', [tinyLaw]);
  return 'findings' in parsed ? parsed.findings : [];
});

/** Said by who opens the files, not by who reads the manifest. */
const ELSEWHERE: readonly Reason[] = [
  { id: 'no-such-file', data: { file: 'docs/ai/risk.md', why: 'missing', hides: [] } },
  { id: 'no-such-file', data: { file: '../x.md', why: 'outside', hides: ['kz-ai-law/documentation-set'] } },
];

test('every reason of the group is given', () => {
  const given = new Set<string>(
    [...findings, ...ELSEWHERE.map((reason) => ({ reason }))].map(({ reason }) => reason.id),
  );
  expect(Object.keys(en).filter((id) => !given.has(id))).toEqual([]);
});

/** One telling of each reason, and one more for each kind of YAML fault and each pair of types. */
const kindOf = ({ id, data }: Reason): string => {
  if ('kind' in data) return `${id} ${data.kind}`;
  if ('wanted' in data) return `${id} ${data.wanted} ${'found' in data ? data.found : ''}`;
  return 'meant' in data ? `${id} ${data.meant === '' ? 'nothing' : 'something'} meant` : id;
};

const say = (words: Words<ManifestReasons>, { id, data }: Reason): string => {
  const sentence = Object.entries(words).find(([key]) => key === id)?.[1];
  // The pairing of reason and sentence is the compiler's to hold; here any reason meets any sentence.
  return sentence === undefined ? '' : Reflect.apply(sentence, undefined, [data]);
};

const samples = new Map(
  [...findings.map(({ reason }) => reason), ...ELSEWHERE].toReversed().map((reason) => [kindOf(reason), reason]),
);
const ordered = Array.from(samples).toSorted(([a], [b]) => (a < b ? -1 : 1));

test.each(Object.entries(LANGUAGES))('what is said in %s', (_, words) => {
  expect(ordered.map(([kind, reason]) => `${kind}\n  ${say(words, reason)}`).join('\n')).toMatchSnapshot();
});

test('no sentence is empty, unfinished or without its next step', () => {
  for (const words of Object.values(LANGUAGES)) {
    for (const [kind, reason] of ordered) {
      const sentence = say(words, reason);
      expect(sentence, kind).not.toMatch(/undefined|NaN|\[object| {2}/);
      expect(sentence, kind).toMatch(/[.?]$/);
    }
  }
});
