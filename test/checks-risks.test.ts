/** Risks: registered, foreseen, treated, reviewed in time, and a system that can be stopped. */
import { describe, expect, test } from 'vitest';
import { lastDayOfTerm } from '../src/calendar.ts';
import { measuresTaken } from '../src/checks/measures-taken.ts';
import { misuseForeseen } from '../src/checks/misuse-foreseen.ts';
import { reviewedWithin } from '../src/checks/reviewed-within.ts';
import { risksRegistered } from '../src/checks/risks-registered.ts';
import { stoppable } from '../src/checks/stoppable.ts';
import { breachesOf, ID, risk, summary, system } from './support/context.ts';

const unreadFile = { management: { register: 'risks.yaml' }, register: { unread: true } };
const checks = { risksRegistered, misuseForeseen, measuresTaken };

describe.each(Object.entries(checks))('%s, without a register to look at', (_, check) => {
  test('one rule says so, and the others have nothing to ask', () => {
    const said = check === risksRegistered ? 'unmet no-register' : 'moot';
    expect(summary(check(system({ system: { purpose: 'Posters' } }), {}))).toEqual([said]);
    expect(summary(check(system({ system: { purpose: 'Posters' }, management: { risks: [] } }), {}))).toEqual([said]);
  });

  test('nothing is met', () => {
    const answers = Object.values(checks).flatMap((each) => summary(each(system({}), {})));
    expect(answers).not.toContain('met');
    expect(answers).toContain('unmet no-register');
  });

  test('a register that was not read is unseen, never empty', () => {
    const gone = system({
      ...unreadFile,
      system: { purpose: 'Posters' },
      files: { 'risks.yaml': { state: 'unseen', file: 'risks.yaml', why: 'missing' } },
    });
    expect(summary(check(gone, {}))).toEqual(['unseen no-such-file']);
    const broken = system({ ...unreadFile, system: { purpose: 'Posters' }, files: { 'risks.yaml': ': : :' } });
    expect(summary(check(broken, {}))).toEqual(['unseen register-unread']);
    expect(breachesOf(check(broken, {}))[0]?.at).toEqual({ in: 'manifest', path: ['risk-management', ID, 'register'] });
  });
});

test('risks-registered asks for likelihood and impact', () => {
  const { likelihood: _l, ...noLikelihood } = risk();
  const { impact: _i, ...neither } = noLikelihood;
  const of = (...risks: ReturnType<typeof risk>[]) => risksRegistered(system({ management: { risks } }), {});
  expect(summary(of(risk()))).toEqual(['met']);
  expect(summary(of(noLikelihood))).toEqual(['unmet risk-not-weighed ≤warning']);
  const outcome = of(risk(), { ...neither, id: 'R2', description: 'A poster bears a forbidden sign' });
  expect(summary(outcome)).toEqual(['unmet risk-not-weighed']);
  expect(breachesOf(outcome)[0]?.at).toEqual({ in: 'manifest', path: ['risk-management', ID, 'risks', 1] });
});

test('misuse-foreseen asks for a purpose and one risk of misuse', () => {
  const of = (purpose: string | null, ...risks: ReturnType<typeof risk>[]) =>
    summary(misuseForeseen(system({ ...(purpose && { system: { purpose } }), management: { risks } }), {}));
  expect(of('Draws posters', risk(), risk({ 'foreseeable-misuse': true }))).toEqual(['met']);
  expect(of('Draws posters', risk({ 'foreseeable-misuse': false }))).toEqual(['unmet no-misuse-foreseen']);
  expect(of(null, risk({ 'foreseeable-misuse': true }))).toEqual(['unmet not-declared']);
  expect(of('TODO', risk({ 'foreseeable-misuse': true }))).toEqual(['unmet only-a-placeholder']);
});

describe('measures-taken', () => {
  const measure = { what: 'An editor approves', owner: 'Desk' };
  const of = (changes: Parameters<typeof risk>[0], files = {}) =>
    measuresTaken(system({ management: { risks: [risk(changes)] }, files }), {});

  test('a treated risk has a measure that works', () => {
    expect(summary(of({ measures: [{ ...measure, since: '2026-11-23' }] }))).toEqual(['met']);
    expect(summary(of({ measures: [] }))).toEqual(['unmet no-measure']);
    expect(summary(of({ measures: [{ what: 'TODO', owner: 'Desk', since: '2026-01-01' }] }))).toEqual([
      'unmet no-measure',
    ]);
    expect(summary(of({ measures: [{ ...measure, since: '2026-11-24' }] }))).toEqual(['unmet measure-not-working-yet']);
    expect(summary(of({ measures: [{ ...measure, due: '2026-12-24' }] }))).toEqual(['unmet measure-not-working-yet']);
  });

  test('an open one has a day that has not passed', () => {
    expect(summary(of({ status: 'open', measures: [{ ...measure, due: '2026-11-23' }] }))).toEqual(['met']);
    const late = of({ status: 'open', measures: [{ ...measure, due: '2026-11-22' }] });
    expect(summary(late)).toEqual(['unmet measure-overdue ≤warning']);
    expect(breachesOf(late)[0]?.at).toEqual({
      in: 'manifest',
      path: ['risk-management', ID, 'risks', 0, 'measures', 0, 'due'],
    });
    expect(summary(of({ status: 'open', measures: [{ ...measure, since: '2026-12-01', due: '2026-11-22' }] }))).toEqual(
      ['unmet measure-overdue ≤warning'],
    );
    expect(summary(of({ status: 'open', measures: [{ ...measure, since: '2026-11-23', due: '2026-11-22' }] }))).toEqual(
      ['met'],
    );
    expect(summary(of({ status: 'open', measures: [measure] }))).toEqual(['unmet measure-without-day ≤warning']);
    expect(summary(of({ status: 'open', measures: [{ what: 'An editor approves', due: '2026-12-01' }] }))).toEqual([
      'unmet measure-without-owner ≤warning',
    ]);
  });

  test('an accepted one needs none; evidence must be there', () => {
    expect(summary(of({ status: 'accepted', measures: [] }))).toEqual(['met']);
    const measures = [{ ...measure, since: '2026-01-01', evidence: 'log.md' }];
    expect(summary(of({ measures }, { 'log.md': 'Approved by the desk' }))).toEqual(['met']);
    expect(summary(of({ measures }, { 'log.md': '' }))).toEqual(['unmet says-nothing ≤warning']);
    expect(summary(of({ measures }))).toEqual(['unseen no-such-file']);
  });
});

describe('reviewed-within', () => {
  const of = (reviewed: string | null, today: string) =>
    reviewedWithin(system({ today, management: reviewed ? { reviewed } : {} }), { years: 1, warnDaysAhead: 35 });

  test.each([
    ['2025-06-01', '2026-04-26', 'met'],
    ['2025-06-01', '2026-04-27', 'unmet review-due ≤warning'],
    ['2025-06-01', '2026-06-01', 'unmet review-due ≤warning'],
    ['2025-06-01', '2026-06-02', 'unmet review-overdue'],
    ['2024-02-29', '2025-02-28', 'unmet review-due ≤warning'],
    ['2024-02-29', '2025-03-01', 'unmet review-overdue'],
    ['2023-02-28', '2024-02-28', 'unmet review-due ≤warning'],
    ['2023-02-28', '2024-02-29', 'unmet review-overdue'],
    ['2023-03-01', '2024-03-01', 'unmet review-due ≤warning'],
    ['2023-03-01', '2024-03-02', 'unmet review-overdue'],
    ['2026-11-23', '2026-11-23', 'met'],
    ['2026-11-24', '2026-11-23', 'unmet day-to-come'],
  ])('reviewed %s, today %s: %s', (reviewed, today, wanted) => expect(summary(of(reviewed, today))).toEqual([wanted]));

  test('the days left are counted', () => {
    expect(breachesOf(of('2025-06-01', '2026-06-01'))[0]?.reason).toEqual({
      id: 'review-due',
      data: { until: '2026-06-01', days: 0 },
    });
    expect(breachesOf(of('2025-06-01', '2026-05-31'))[0]?.reason.data).toEqual({ until: '2026-06-01', days: 1 });
  });

  test('never reviewed', () => expect(summary(of(null, '2026-06-01'))).toEqual(['unmet not-declared']));

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-12-31', 1, '2024-12-31'],
    ['2099-06-15', 1, '2100-06-15'],
  ])('a term from %s of %i years ends on %s', (from, years, last) => expect(lastDayOfTerm(from, years)).toBe(last));
});

describe('stoppable', () => {
  const files = { 'stop.md': 'Turn the switch off and call the desk.' };
  const full = { procedure: 'stop.md', contact: 'on-call@example.kz', tested: '2026-05-20' };
  const of = (suspension: object | null, degree: 'minimal' | 'medium' | null = 'medium') =>
    summary(
      stoppable(
        system({ files, system: degree ? { risk: { degree } } : {}, management: suspension ? { suspension } : {} }),
        { mildDegrees: ['minimal'] },
      ),
    );

  test('a procedure, somebody, and a rehearsal', () => {
    expect(of(full)).toEqual(['met']);
    expect(of(null)).toEqual(['unmet not-declared', 'unmet not-declared']);
    expect(of({ procedure: 'stop.md', contact: 'Duty editor' })).toEqual(['unmet not-declared ≤notice']);
    expect(of({ ...full, tested: '2026-11-24' })).toEqual(['unmet day-to-come ≤warning']);
    expect(of({ ...full, contact: 'TODO' })).toEqual(['unmet only-a-placeholder']);
    expect(of({ ...full, procedure: 'gone.md' })).toEqual(['unseen no-such-file']);
  });

  test('a minimal risk makes it a warning; an unknown one does not', () => {
    expect(of(null, 'minimal')).toEqual(['unmet not-declared ≤warning', 'unmet not-declared ≤warning']);
    expect(of(null, null)).toEqual(['unmet not-declared', 'unmet not-declared']);
    expect(of({ procedure: 'stop.md', contact: 'Duty editor' }, 'minimal')).toEqual(['unmet not-declared ≤notice']);
  });
});
