/** What the manifest and the papers must say about a system: class, autonomy, regime, capabilities, documents. */
import { describe, expect, test } from 'vitest';
import { autonomyBacked } from '../src/checks/autonomy-backed.ts';
import { capabilitiesAnswered } from '../src/checks/capabilities-answered.ts';
import { classified } from '../src/checks/classified.ts';
import { decisionsExplained } from '../src/checks/decisions-explained.ts';
import { documentSays } from '../src/checks/document-says.ts';
import { documentsForDegree } from '../src/checks/documents-for-degree.ts';
import { noticeGiven } from '../src/checks/notice-given.ts';
import { regimeFits } from '../src/checks/regime-fits.ts';
import { rules } from '../src/laws/kz-ai-law/rules/index.ts';
import { breachesOf, ID, page, passage, summary, system } from './support/context.ts';

const WORDS = 'The system draws posters and may err.';
const files = { 'a.md': WORDS, 'b.md': WORDS, 'c.md': WORDS, 'todo.md': '# Title\n\nTODO: write this' };

describe('classified', () => {
  const of = (risk: object, today = '2026-11-23') =>
    summary(classified(system({ system: { risk }, files, today }), { degrees: ['minimal', 'medium', 'high'] }));

  test('degree, reasons and day', () => {
    expect(of({ degree: 'minimal', rationale: 'a.md', decided: '2026-11-23' })).toEqual(['met']);
    expect(of({})).toEqual(['unmet not-declared']);
    expect(of({ degree: 'minimal', decided: '2026-02-10' })).toEqual(['unmet not-declared']);
    expect(of({ degree: 'minimal', rationale: 'a.md' })).toEqual(['unmet not-declared ≤warning']);
    expect(of({ degree: 'minimal', rationale: 'a.md', decided: '2026-11-24' })).toEqual(['unmet day-to-come']);
    expect(of({ degree: 'minimal', rationale: 'todo.md', decided: '2026-02-10' })).toEqual(['unmet says-nothing']);
    expect(of({ degree: 'minimal', rationale: 'gone.md', decided: '2026-02-10' })).toEqual(['unseen no-such-file']);
  });

  test('without any risk at all, the system itself is pointed at', () => {
    const [breach] = breachesOf(classified(system({}), { degrees: ['minimal', 'medium', 'high'] }));
    expect(breach?.at).toEqual({ in: 'manifest', path: ['systems', ID], on: 'key' });
  });
});

test('autonomy-backed', () => {
  const of = (autonomy: object | undefined) =>
    summary(autonomyBacked(system({ files, ...(autonomy && { system: { autonomy } }) }), {}));
  expect(of({ level: 'low' })).toEqual(['met']);
  expect(of({ level: 'medium', override: 'a.md' })).toEqual(['met']);
  expect(of({ level: 'high', 'enabling-law': 'Law No. 1' })).toEqual(['met']);
  expect(of(undefined)).toEqual(['unmet not-declared ≤warning']);
  expect(of({ level: 'medium' })).toEqual(['unmet not-declared ≤warning']);
  expect(of({ level: 'medium', override: 'todo.md' })).toEqual(['unmet says-nothing ≤warning']);
  expect(of({ level: 'medium', override: 'gone.md' })).toEqual(['unseen no-such-file']);
  expect(of({ level: 'high' })).toEqual(['unmet not-declared']);
  expect(of({ level: 'high', 'enabling-law': 'TBD' })).toEqual(['unmet only-a-placeholder']);
});

test('regime-fits', () => {
  const of = (changes: object) => summary(regimeFits(system({ system: changes }), {}));
  expect(of({ regime: 'open' })).toEqual(['met']);
  expect(of({ regime: 'local', 'restricted-data': true })).toEqual(['met']);
  expect(of({})).toEqual(['unmet not-declared']);
  expect(of({ regime: 'open', 'restricted-data': true })).toEqual(['unmet open-for-restricted-data']);
  expect(of({ regime: 'closed', 'restricted-data': true })).toEqual(['unmet closed-for-restricted-data']);
});

describe('capabilities-answered', () => {
  const parameters = rules['prohibited-capabilities'].with;
  const absent = Object.fromEntries(parameters.capabilities.map((name) => [name, 'absent']));
  const of = (answers: object) =>
    capabilitiesAnswered(system({ management: { 'prohibited-capabilities': answers } }), parameters);

  test('seven answers', () => {
    expect(summary(of(absent))).toEqual(['met']);
    expect(breachesOf(of({}))).toHaveLength(7);
    expect(breachesOf(capabilitiesAnswered(system({}), parameters))).toHaveLength(7);
    const { manipulation: _, ...six } = absent;
    expect(breachesOf(of(six)).map(({ reason }) => reason)).toEqual([
      { id: 'capability-unanswered', data: { capability: 'manipulation' } },
    ]);
  });

  test.each(['social-scoring', 'emotion-recognition'])('%s may rest on a law', (name) => {
    expect(summary(of({ ...absent, [name]: { present: true, 'legal-basis': 'Закон № 1, ст. 2' } }))).toEqual(['met']);
    expect(summary(of({ ...absent, [name]: { present: true } }))).toEqual(['unmet capability-without-basis']);
    expect(summary(of({ ...absent, [name]: { present: true, 'legal-basis': 'TODO' } }))).toEqual([
      'unmet capability-without-basis',
    ]);
  });

  test.each([
    'manipulation',
    'exploiting-vulnerability',
    'unlawful-personal-data',
    'discriminatory-biometrics',
    'prohibited-output',
  ])('%s may not', (name) => {
    const outcome = of({ ...absent, [name]: { present: true, 'legal-basis': 'Закон № 1, ст. 2' } });
    expect(summary(outcome)).toEqual(['unmet capability-forbidden']);
    expect(breachesOf(outcome)[0]?.at).toEqual({
      in: 'manifest',
      path: ['risk-management', ID, 'prohibited-capabilities', name],
    });
  });
});

test('documents-for-degree', () => {
  const { sets } = rules['documentation-set'].with;
  const of = (degree: 'minimal' | 'medium' | 'high' | null, documents?: object) =>
    summary(
      documentsForDegree(
        system({ system: { ...(degree && { risk: { degree } }), ...(documents && { documents }) }, files }),
        { sets },
      ),
    );
  const two = { system: 'a.md', risk: 'b.md' };
  const three = { ...two, 'data-libraries': 'c.md' };
  expect(of('minimal', two)).toEqual(['met']);
  expect(of('medium', three)).toEqual(['met']);
  expect(of('high', { ...three, principles: 'a.md' })).toEqual(['met']);
  expect(of('medium', two)).toEqual(['unmet paper-missing ≤warning']);
  expect(of('high', two)).toEqual(['unmet paper-missing ≤warning', 'unmet paper-missing ≤warning']);
  expect(of(null, two)).toEqual(['met']);
  expect(of(null, { system: 'a.md' })).toEqual(['unmet paper-missing ≤warning']);
  expect(of('minimal')).toEqual(['unmet no-documentation']);
  expect(of('minimal', {})).toEqual(['unmet no-documentation']);
  expect(of('minimal', { system: 'todo.md', risk: 'todo.md' })[0]).toBe('unmet no-documentation');
  expect(of('minimal', { system: 'a.md', risk: 'todo.md' })).toEqual(['unmet says-nothing ≤warning']);
  expect(of('minimal', { system: 'gone.md', risk: 'b.md' })).toEqual(['unseen no-such-file']);
});

test('document-says', () => {
  const of = (limitations: string | null, more = {}) =>
    summary(
      documentSays(system({ files: { ...files, ...more }, ...(limitations && { system: { limitations } }) }), {
        key: 'limitations',
      }),
    );
  expect(of('a.md')).toEqual(['met']);
  expect(of(null)).toEqual(['unmet not-declared']);
  expect(of('todo.md')).toEqual(['unmet says-nothing']);
  expect(of('gone.md')).toEqual(['unseen no-such-file']);
  expect(of('a.pdf', { 'a.pdf': { state: 'binary', file: 'a.pdf' } })).toEqual([
    'unverifiable words-not-readable ≤notice',
  ]);
});

test('decisions-explained', () => {
  const of = (decisions: 'none' | 'assisted' | { sole: object } | null) =>
    summary(
      decisionsExplained(system({ files, ...(decisions && { system: { 'automated-decisions': decisions } }) }), {
        objectionWorkingDays: 3,
      }),
    );
  const full = { notice: 'a.md', objection: { contact: 'law@example.kz', days: 3 }, 'human-review': 'Head of desk' };
  expect(of('none')).toEqual(['met']);
  expect(of('assisted')).toEqual(['met']);
  expect(of({ sole: full })).toEqual(['met']);
  expect(of({ sole: { ...full, objection: { contact: 'г. Астана, ул. Мәңгілік Ел, 1', days: 1 } } })).toEqual(['met']);
  expect(of(null)).toEqual(['unmet not-declared ≤warning']);
  expect(of({ sole: {} })).toEqual([
    'unmet not-declared',
    'unmet not-declared',
    'unmet not-declared ≤warning',
    'unmet not-declared ≤warning',
  ]);
  expect(of({ sole: { ...full, objection: { contact: 'law@example.kz', days: 4 } } })).toEqual([
    'unmet objection-too-slow ≤warning',
  ]);
  expect(of({ sole: { ...full, objection: { contact: 'soon', days: 3 } } })).toEqual(['unmet bad-contact']);
  expect(of({ sole: { ...full, 'human-review': 'TBD' } })).toEqual(['unmet only-a-placeholder ≤warning']);
  expect(of({ sole: { ...full, notice: 'todo.md' } })).toEqual(['unmet says-nothing']);
});

describe('notice-given', () => {
  const { phrases } = rules['use-notice'].with;
  const SAYS = 'Услуга оказывается с использованием искусственного интеллекта.';
  const of = (parts: Parameters<typeof system>[0]) => summary(noticeGiven(system(parts), { phrases }));
  const notification = { notices: [{ system: ID, in: 'site/index.html' }] };

  test('what users see on the page tells', () => {
    const texts = { 'site/index.html': `<p>${SAYS}</p>` };
    expect(of({ notification, files: texts, pages: [page('site/index.html', 'Афиши', SAYS)] })).toEqual(['met']);
    expect(of({ notification, files: texts, pages: [page('site/index.html', 'Афиши')] })).toEqual([
      'unmet notice-hidden',
    ]);
    expect(
      of({
        notification,
        files: { 'site/index.html': '<p>Афиши города</p>' },
        pages: [page('site/index.html', 'Афиши города')],
      }),
    ).toEqual(['unmet notice-not-told']);
  });

  test('words that only a browser could tell to be seen are neither', () => {
    const unsure = [{ ...passage(SAYS), doubt: { why: 'sheet', what: 'a.css' } as const }];
    const files = { 'site/index.html': `<p>${SAYS}</p>` };
    expect(of({ notification, files, pages: [{ ...page('site/index.html', 'Афиши'), unsure }] })).toEqual([
      'unverifiable notice-unsure',
    ]);
    expect(of({ notification, files, pages: [{ ...page('site/index.html', SAYS), unsure }] })).toEqual(['met']);
  });

  test('without a page, the text itself', () => {
    expect(of({ notification, files: { 'site/index.html': `<p>${SAYS}</p>` } })).toEqual(['met']);
    expect(of({ notification, files: { 'site/index.html': `<p>Афиши</p><!-- ${SAYS} -->` } })).toEqual([
      'unmet notice-hidden',
    ]);
    expect(of({ notification, files: { 'site/index.html': 'Услуга оказывается\nс использованием ИИ.' } })).toEqual([
      'met',
    ]);
  });

  test('every file of every notice for this system', () => {
    const both = { notices: [{ system: ID, in: { kk: 'kk.md', ru: 'ru.md' } }] };
    expect(of({ notification: both, files: { 'kk.md': 'Жасанды интеллект көмегімен', 'ru.md': SAYS } })).toEqual([
      'met',
    ]);
    expect(of({ notification: both, files: { 'kk.md': 'Қош келдіңіз', 'ru.md': SAYS } })).toEqual([
      'unmet notice-not-told',
    ]);
    expect(of({ notification: both, files: { 'ru.md': SAYS } })).toEqual(['unseen no-such-file']);
  });

  test('none, or one for another system only', () => {
    expect(of({})).toEqual(['unmet not-declared']);
    expect(of({ notification: { notices: [{ system: 'other', in: 'ru.md' }] }, files: { 'ru.md': SAYS } })).toEqual([
      'unmet not-declared',
    ]);
    expect(of({ notification, files: { 'site/index.html': { state: 'empty', file: 'site/index.html' } } })).toEqual([
      'unmet notice-not-told',
    ]);
  });
});
