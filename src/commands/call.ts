/** What every command is given besides its arguments. */
import type { CliLabels } from '../model/cli-labels.ts';
import type { Locale } from '../model/text.ts';
import type { Surroundings } from './surroundings.ts';

export interface Call {
  readonly locale: Locale;
  readonly labels: CliLabels;
  readonly surroundings: Surroundings;
}
