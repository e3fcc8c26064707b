/** Every duty not met can be said in three languages, whole and with what it is about. */
import { describe, expect, test } from 'vitest';
import type { Words } from '../src/model/reason.ts';
import type { DutyReasons } from '../src/model/reason-duty.ts';
import { dutyWords as en } from '../src/words/en/duties.ts';
import { dutyWords as kk } from '../src/words/kk/duties.ts';
import { dutyWords as ru } from '../src/words/ru/duties.ts';

const file = 'site/a.png';
const about = { file, standard: 'iptc-xmp', value: 'VALUE' } as const;

/** One of each; where a sentence forks, the fork is tested below. */
const samples: DutyReasons = {
  'no-mark': { file, trace: 'comfyui' },
  'mark-only-possible': about,
  'mark-says-not-ai': about,
  'mark-not-usable': { ...about, conformance: 'malformed' },
  'mark-only-credit': { file, value: 'VALUE' },
  'mark-invalid': { file },
  'mark-of-an-input': { file },
  'authorship-claimed': { file, words: 'WORDS' },
  'mark-only-beside': { file, carrier: 'sidecar' },
  'not-shown-there': { file, page: 'site/b.html' },
  'no-words-beside': { file },
  'no-warning-in-text': { file },
  'words-not-explicit': { words: 'WORDS' },
  'warning-strained': { words: 'WORDS', by: 'contrast', value: 2.3 },
  'warning-hidden': { words: 'WORDS', by: 'alt' },
  'warning-unsure': { words: 'WORDS', why: 'sheet', what: 'VALUE' },
  'warning-in-component': { file, component: 'VALUE' },
  'warning-late': { words: 'WORDS', seconds: 75 },
  'warning-nowhere': { file },
  'not-declared': { key: 'notice' },
  'only-a-placeholder': { key: 'support', found: 'TODO' },
  'says-nothing': { file, why: 'placeholder' },
  'words-not-readable': { file },
  'day-to-come': { day: '2027-01-01' },
  'bad-contact': { found: 'WORDS' },
  'notice-not-told': { file },
  'notice-hidden': { file },
  'no-such-section': { file, section: 'data', where: 'VALUE' },
  'notice-unsure': { file, why: 'condition', what: 'VALUE' },
  'language-missing': { file, language: 'kk' },
  'language-copied': { words: 'WORDS', language: 'kk' },
  'agreement-not-linked': { page: 'site/b.html', agreement: file },
  'objection-too-slow': { days: 9, limit: 3 },
  'open-for-restricted-data': {},
  'closed-for-restricted-data': {},
  'no-documentation': {},
  'paper-missing': { paper: 'risk', degree: 'high' },
  'training-prohibited': { dataset: 'WORDS', result: 'prohibited' },
  'metadata-broken': { dataset: 'WORDS', file },
  'producer-not-in-metadata': { dataset: 'WORDS', file },
  'capability-unanswered': { capability: 'manipulation' },
  'capability-without-basis': { capability: 'social-scoring' },
  'capability-forbidden': { capability: 'prohibited-output' },
  'no-register': {},
  'register-unread': { file },
  'risk-not-weighed': { risk: 'R1', missing: 'impact' },
  'no-misuse-foreseen': {},
  'harms-unanswered': { harms: ['health', 'other'] },
  'harm-without-reason': { harm: 'health', found: 'WORDS' },
  'risk-says-nothing': { risk: 'R1', found: 'TODO' },
  'risk-named-twice': { risk: 'R1' },
  'risk-copied': { risk: 'R1', other: 'VALUE' },
  'harms-set-aside-alike': { found: 'WORDS', harms: ['health', 'other'] },
  'measure-says-nothing': { risk: 'R1', what: 'WORDS' },
  'one-measure-for-all': { what: 'WORDS', risks: 3 },
  'evidence-is-register': { risk: 'R1', file },
  'harm-both-ways': { harm: 'health', risk: 'R1' },
  'no-measure': { risk: 'R1' },
  'measure-without-owner': { risk: 'R1', what: 'WORDS' },
  'measure-without-day': { risk: 'R1', what: 'WORDS' },
  'measure-overdue': { risk: 'R1', due: '2026-01-01' },
  'measure-not-working-yet': { risk: 'R1' },
  'review-overdue': { reviewed: '2025-01-01', until: '2026-01-01' },
  'register-unchanged': { file, changed: '2025-01-01', reviewed: '2026-01-01' },
  'review-left-no-trace': { file, changed: '2025-01-01', reviewed: '2026-01-01' },
  'review-written-ahead': { reviewed: '2027-01-01', committed: '2026-01-01' },
  'history-cut-off': { file },
  'history-unanswered': { file },
  'review-due': { until: '2026-12-01', days: 8 },
};

const sentence = <K extends keyof DutyReasons>(words: Words<DutyReasons>, id: K): string => words[id](samples[id]);

/** The values that a reader must find again in the sentence. */
const NAMED = ['VALUE', 'WORDS', 'R1', file, '2026-01-01', '2026-12-01', '2027-01-01', 'comfyui', 'TODO'];

// Object.keys forgets that these are the keys of DutyReasons.
const ids = Object.keys(samples) as (keyof DutyReasons)[];

describe.each(ids)('%s', (id) => {
  const [english, russian, kazakh] = [sentence(en, id), sentence(ru, id), sentence(kk, id)];

  test('is said in each language, in its own letters', () => {
    expect(english).not.toMatch(/\p{Script=Cyrillic}|undefined/u);
    expect(russian).toMatch(/\p{Script=Cyrillic}{3}/u);
    expect(russian).not.toMatch(/[әғқңөұүһі]|undefined/);
    expect(kazakh).toMatch(/[әғқңөұүһі]/);
    expect(kazakh).not.toMatch(/undefined/);
  });

  test('names what it is about', () => {
    const values = Object.values(samples[id]).map(String);
    for (const value of NAMED.filter((name) => values.includes(name)))
      for (const said of [english, russian, kazakh]) expect(said).toContain(value);
  });
});

test('every doubt is said, and says what it is about', () => {
  const doubts = ['condition', 'style', 'size', 'colour', 'sheet', 'script', 'inserted'] as const;
  for (const words of [en, ru, kk]) {
    const said = doubts.map((why) => words['warning-unsure']({ words: 'WORDS', why, what: 'VALUE' }));
    expect(new Set(said).size).toBe(doubts.length);
    expect(said.filter((one) => one.includes('VALUE'))).toHaveLength(3);
  }
});

test('a sentence that forks is whole on every side', () => {
  for (const words of [en, ru, kk]) {
    expect(words['no-mark']({ file, trace: '' })).not.toContain('comfyui');
    expect(words['says-nothing']({ file, why: 'empty' })).not.toBe(words['says-nothing']({ file, why: 'placeholder' }));
    const weighed = (['both', 'impact', 'likelihood'] as const).map((missing) =>
      words['risk-not-weighed']({ risk: 'R1', missing }),
    );
    expect(new Set(weighed).size).toBe(3);
    const papers = (['minimal', 'high', 'undeclared'] as const).map((degree) =>
      words['paper-missing']({ paper: 'risk', degree }),
    );
    expect(new Set(papers).size).toBe(3);
  }
});
