/** How grave a finding is. The law's text decides, not the person who runs the tool. Worst first. */
export const LEVELS = ['error', 'warning', 'notice'] as const;
export type Level = (typeof LEVELS)[number];
