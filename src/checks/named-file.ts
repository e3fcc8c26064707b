/** Whether a file that the manifest names is there and says something. */
import type { Breach, OrganizationContext } from '../model/check.ts';
import type { Place } from '../model/position.ts';
import { unmet } from './outcome.ts';
import { saysSomething } from './says-something.ts';

/** `words`: the file must be read as text to be judged. `existence`: a picture or a PDF does as well. */
export type Wanted = 'words' | 'existence';

/**
 * What is wrong with the file at `value`, a path as the manifest spells it; null when nothing is.
 * A path nobody opened counts as missing: silence must not pass.
 */
export function fileBreach(
  { documents }: OrganizationContext,
  value: string,
  at: Place,
  wanted: Wanted = 'words',
): Breach | null {
  const facts = documents.get(value) ?? { state: 'unseen', file: value, why: 'missing' };
  const { file } = facts;
  switch (facts.state) {
    case 'unseen':
      return { verdict: 'unseen', reason: { id: 'no-such-file', data: { file, why: facts.why, hides: [] } }, at };
    case 'empty':
      return unmet({ id: 'says-nothing', data: { file, why: 'empty' } }, at);
    case 'binary':
      if (wanted === 'existence') return null;
      return { verdict: 'unverifiable', reason: { id: 'words-not-readable', data: { file } }, at, atMost: 'notice' };
    case 'text':
      if (saysSomething(facts.text)) return null;
      return unmet({ id: 'says-nothing', data: { file, why: 'placeholder' } }, at);
  }
}
