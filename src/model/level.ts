/** How grave a finding is. The law's text decides, not the person who runs the tool. */
export type Level = 'error' | 'warning' | 'notice';
