/** The check digit of Kazakhstan's twelve-digit numbers: BIN of an organization, IIN of a person. */

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** For the numbers whose first sum leaves 10, which is no digit. */
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * Whether the twelfth digit fits the eleven before it: their weighted sum modulo 11, by the rules for national
 * identification numbers. A number that leaves 10 twice is never issued. Takes exactly twelve digits.
 */
export function hasCheckDigit(number: string): boolean {
  const digits = Array.from(number, Number);
  let check = remainder(digits, FIRST_WEIGHTS);
  if (check === 10) check = remainder(digits, SECOND_WEIGHTS);
  return check !== 10 && check === digits[11];
}

const remainder = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * digits[i]!, 0) % 11;
