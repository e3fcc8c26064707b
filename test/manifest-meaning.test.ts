/** The small certainties below the manifest: check digits, the calendar, and which name was meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../src/calendar.ts';
import { hasCheckDigit } from '../src/manifest/bin.ts';
import { closest } from '../src/manifest/closest.ts';

describe('the check digit of BIN and IIN', () => {
  // Worked by hand. 140240000123: 1·1+4·2+0+2·4+4·5+1·10+2·11 = 69 = 6·11 + 3.
  test.each(['140240000123', '000000000000'])('%s fits', (number) => expect(hasCheckDigit(number)).toBe(true));

  // 100000000090 has the sum 1 + 9·10 = 91 = 8·11 + 3: the twelfth digit is 3, not 0.
  test.each(['140240000124', '100000000090'])('%s does not', (number) => expect(hasCheckDigit(number)).toBe(false));

  // 000000000100: the first sum is 1·10 = 10, so the second weights count: 1·1 = 1 → the digit is 1.
  test('the second weights count when the first leave 10', () => {
    expect(hasCheckDigit('000000000101')).toBe(true);
    expect(hasCheckDigit('000000000100')).toBe(false);
  });

  test('a number that leaves 10 twice fits no digit', () => {
    const sum = (digits: readonly number[], weights: readonly number[]) =>
      weights.reduce((all, w, i) => all + w * digits[i]!, 0) % 11;
    const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    const stems = Array.from({ length: 1000 }, (_, i) => String(i).padStart(11, '0'));
    const never = stems.filter((stem) =>
      [first, second].every((weights) => sum(Array.from(stem, Number), weights) === 10),
    );
    expect(never.length).toBeGreaterThan(0);
    for (const stem of never) {
      expect(Array.from({ length: 10 }, (_, digit) => hasCheckDigit(`${stem}${digit}`))).not.toContain(true);
    }
  });

  test('exactly one digit, or none, fits any eleven', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (stem) => {
        const fitting = Array.from({ length: 10 }, (_, digit) => hasCheckDigit(`${stem}${digit}`)).filter(Boolean);
        expect(fitting.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the calendar', () => {
  test.each(['2026-01-31', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (day) => {
    expect(isDay(day)).toBe(true);
  });
  test.each([
    '2026-02-29',
    '2100-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
  ])('%s is not', (day) => expect(isDay(day)).toBe(false));

  test('agrees with the one in the machine', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    fc.assert(
      fc.property(year, two, two, (y, m, d) => {
        const day = `${y}-${m}-${d}`;
        const time = Date.parse(`${day}T00:00:00Z`);
        const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
        expect(isDay(day)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('did you mean', () => {
  const known = [
    'user-facing',
    'labeling',
    'licence',
    'organization',
    'repeat-offence',
    'role',
    'risk',
    'risks',
    'machine-readable',
  ];
  test.each([
    ['user_facing', 'user-facing'],
    ['userFacing', 'user-facing'],
    ['UserFacing', 'user-facing'],
    ['labelling', 'labeling'],
    ['Labelling', 'labeling'],
    ['license', 'licence'],
    ['organisation', 'organization'],
    ['repeat-offense', 'repeat-offence'],
    ['roel', 'role'],
    ['rsik', 'risk'],
    ['riskss', 'risks'],
    ['machine readable', 'machine-readable'],
    ['mashine_readible', 'machine-readable'],
    ['zzzz', ''],
    ['', ''],
    ['role'.repeat(100), ''],
  ])('%j → %j', (written, meant) => expect(closest(written, known)).toBe(meant));

  test('nothing is close to nothing', () => expect(closest('role', [])).toBe(''));
});
