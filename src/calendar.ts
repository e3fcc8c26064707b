/** Days and years as the law counts them: ISO days, compared as text, without clock or time zone. */

const DAY = 24 * 60 * 60 * 1000;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is written as YYYY-MM-DD and stands in the Gregorian calendar. There is no year 0: ISO 8601 would need both sides' consent. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= last;
}

/** Whether one ISO day is later than another. */
export const isAfter = (day: string, other: string): boolean => day > other;

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Whole months from one ISO day to a later one. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/**
 * The last day of a term of `years` that starts from the ISO day `from`: the same date of the last year or, where that
 * month has no such date, the month's last day. So counts the Civil Code; 365 days would lose one in a leap year.
 */
export function lastDayOfTerm(from: string, years: number): string {
  const [year, month, day] = partsOf(from);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

function partsOf(day: string): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}
