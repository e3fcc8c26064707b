/** Mistakes in a law, a check or a language that must not compile. */
import { test } from 'vitest';
import { defineLaw } from '../src/laws/define-law.ts';
import type { AssetChecks, AssetContext, Check, Outcome } from '../src/model/check.ts';
import type { Reason, Words } from '../src/model/reason.ts';
import type { DutyReasons } from '../src/model/reason-duty.ts';

const t = { en: '', ru: '', kk: '' };

test('dangling citations, misfitting parameters and missing translations are type errors', () => {
  const law = {
    id: 'x',
    title: t,
    jurisdiction: '',
    textAsOf: '2026-01-01',
    untested: [],
    units: {},
    manifest: {},
    defaults: {},
    articles: { '1': { quote: {}, grade: 'reported', url: '', asOf: '' } },
  } as const;
  const duty = { cites: ['1'], binds: { owner: 'text' }, from: '2026-01-01', duty: t } as const;
  const head = { serves: 'duty', title: t, remedy: t, level: 'error', when: [] } as const;
  const tier = { first: 1, repeat: 2 };
  const penalty = {
    cites: '1',
    article: '1',
    limb: 1,
    title: t,
    binds: [],
    rules: [],
    unit: 'mrp',
    beside: t,
    tiers: { individual: tier, small: tier, 'non-profit': tier, medium: tier, large: tier },
  } as const;

  defineLaw({ ...law, obligations: { duty }, penalties: [penalty], rules: {} });
  defineLaw({
    ...law,
    obligations: { duty },
    // @ts-expect-error article 2 does not exist
    penalties: [{ ...penalty, cites: '2' }],
    rules: {},
  });
  defineLaw({
    ...law,
    obligations: { duty },
    // @ts-expect-error a size without an amount
    penalties: [{ ...penalty, tiers: { individual: tier } }],
    rules: {},
  });
  defineLaw({
    ...law,
    // @ts-expect-error article 4 does not exist
    untested: [{ cites: '4', binds: ['owner'], duty: t, why: t }],
    obligations: { duty },
    penalties: [],
    rules: {},
  });
  defineLaw({
    ...law,
    obligations: {
      // @ts-expect-error article 3 does not exist
      duty: { ...duty, cites: ['3'] },
    },
    penalties: [],
    rules: {
      // @ts-expect-error has-warning takes phrases, not claiming
      wrongParameters: { ...head, on: 'asset', check: 'has-warning', with: { claiming: [] } },
      // @ts-expect-error has-mark looks at assets, not systems
      wrongSubject: { ...head, on: 'system', check: 'has-mark', with: { claiming: [] } },
      // @ts-expect-error no such obligation
      wrongDuty: { ...head, serves: 'nothing', on: 'system', check: 'risks-registered', with: {} },
      // @ts-expect-error no such check
      wrongCheck: { ...head, on: 'system', check: 'all-is-well', with: {} },
      // @ts-expect-error no such fact
      wrongFact: { ...head, when: [{ facts: { colour: ['red'] } }], on: 'system', check: 'risks-registered', with: {} },
      // @ts-expect-error no such capability
      wrongName: {
        ...head,
        on: 'system',
        check: 'capabilities-answered',
        with: { capabilities: ['flight'], excusable: [] },
      },
    },
  });
});

test('half a language, a silent check and a reason without its data are type errors', () => {
  // @ts-expect-error a language must have a sentence for every reason
  const half: Words<DutyReasons> = { 'no-mark': () => '' };
  // @ts-expect-error a check that says nothing has not been run
  const silent: Check<AssetContext, AssetChecks['has-mark']> = () => undefined;
  // @ts-expect-error an empty list of breaches is not an answer
  const empty: Outcome = { breaches: [] };
  // @ts-expect-error no-mark says which file
  const bare: Reason = { id: 'no-mark', data: { trace: '' } };
  void [half, silent, empty, bare];
});
