/** Compares levels: an error outweighs a warning, a warning a notice. */
import { LEVELS, type Level } from './model/level.ts';

/** 0 for the gravest. */
export const rankOf = (level: Level): number => LEVELS.indexOf(level);

/** Whether a level is as grave as the threshold, or graver. */
export const reaches = (level: Level, threshold: Level): boolean => rankOf(level) <= rankOf(threshold);

/** The milder of the levels; absent ones set no bound. */
export const mildest = (level: Level, ...bounds: readonly (Level | undefined)[]): Level =>
  bounds.reduce<Level>((least, bound) => (bound && !reaches(bound, least) ? bound : least), level);

/** The graver of the levels; null when there is none. */
export const gravest = (levels: readonly Level[]): Level | null =>
  LEVELS.find((level) => levels.includes(level)) ?? null;
