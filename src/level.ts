/** Compares levels: an error outweighs a warning, a warning a notice. */
import type { Level } from './model/level.ts';

const WEIGHT: Readonly<Record<Level, number>> = { notice: 0, warning: 1, error: 2 };

export const reaches = (level: Level, threshold: Level): boolean => WEIGHT[level] >= WEIGHT[threshold];

/** The milder of the levels; absent ones set no bound. */
export const mildest = (level: Level, ...bounds: readonly (Level | undefined)[]): Level =>
  bounds.reduce<Level>((least, bound) => (bound && WEIGHT[bound] < WEIGHT[least] ? bound : least), level);

/** The graver of the levels; null when there is none. */
export const gravest = (levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>((most, level) => (most === null || WEIGHT[level] > WEIGHT[most] ? level : most), null);
