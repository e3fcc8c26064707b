/** Days and years as the law counts them: a term of years ends on the same date of its last year. */

const DAY = 24 * 60 * 60 * 1000;

/**
 * The last day of a term of `years` that starts from the ISO day `from`: the same date of the last year or, where that
 * month has no such date, the month's last day. So counts the Civil Code; 365 days would lose one in a leap year.
 */
export function lastDayOfTerm(from: string, years: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return iso(Date.UTC(year + years, month - 1, Math.min(day, lastOfMonth)));
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** ISO days compare as text: no clock, no time zone. */
export const isAfter = (day: string, other: string): boolean => day > other;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
