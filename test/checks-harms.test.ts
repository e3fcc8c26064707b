/** Each kind of harm is assessed or set aside, and not with words that say nothing. */
import { expect, test } from 'vitest';
import { harmsConsidered } from '../src/checks/harms-considered.ts';
import { kzAiLaw } from '../src/laws/kz-ai-law/index.ts';
import { HARMS } from '../src/model/manifest/risk.ts';
import { breachesOf, ID, risk, summary, system } from './support/context.ts';

const reasons = {
  health: 'Posters give no health advice',
  'well-being': 'Posters speak to nobody in particular',
  'prohibited-information': 'The service refuses forbidden signs',
  discrimination: 'Posters do not sort people',
  'human-rights': 'It takes no decisions about people',
  other: 'Nothing else was found in the review of May',
};
const { health: _health, ...withoutHealth } = reasons;
const of = (setAside: object | null, ...risks: ReturnType<typeof risk>[]) =>
  harmsConsidered(system({ management: { risks, ...(setAside && { 'not-applicable': setAside }) } }), { harms: HARMS });

test('each harm is a risk or set aside', () => {
  expect(summary(of(reasons, risk()))).toEqual(['met']);
  expect(summary(of(null, ...HARMS.map((harm) => risk({ harm }))))).toEqual(['met']);
  expect(summary(of(withoutHealth, risk(), risk({ harm: 'health' })))).toEqual(['met']);
});

test('what is neither is named in one finding', () => {
  const outcome = of(withoutHealth, risk());
  expect(summary(outcome)).toEqual(['unmet harms-unanswered']);
  expect(breachesOf(outcome)[0]?.reason.data).toEqual({ harms: ['health'] });
  expect(breachesOf(outcome)[0]?.at).toMatchObject({ path: ['risk-management', ID, 'not-applicable'], on: 'key' });
  expect(breachesOf(of(null, risk()))[0]?.reason.data).toEqual({
    harms: HARMS.filter((harm) => harm !== 'false-information'),
  });
});

test.each(['TODO', 'tbd', '—', '…', 'уточнить', 'толтырылады'])('“%s” is no reason', (health) => {
  const outcome = of({ ...reasons, health }, risk());
  expect(summary(outcome)).toEqual(['unmet harm-without-reason']);
  expect(breachesOf(outcome)[0]?.at).toEqual({
    in: 'manifest',
    path: ['risk-management', ID, 'not-applicable', 'health'],
  });
});

test('a harm is not set aside while a risk is of its kind', () => {
  const outcome = of({ ...reasons, 'false-information': 'Editors approve' }, risk());
  expect(summary(outcome)).toEqual(['unmet harm-both-ways']);
  expect(breachesOf(outcome)[0]?.related).toHaveLength(1);
});

test('without a register another rule speaks; one that was not read is unseen', () => {
  expect(summary(of(reasons))).toEqual(['moot']);
  const unread = system({ management: { register: 'r.yaml' }, register: { unread: true } });
  expect(summary(harmsConsidered(unread, { harms: HARMS }))).toEqual(['unseen register-unread']);
});

test('the rule asks for all seven, and is never more than a warning', () => {
  const rule = kzAiLaw.rules['harm-categories'];
  expect(rule?.with).toEqual({ harms: HARMS });
  expect(rule?.level).toBe('warning');
});
