/** What a file is, judged by everything it says about itself: its strongest claim wins. Contract, "the file's own origin". */
import type { Mark, Origin } from '../model/mark.ts';

const STRONGEST_FIRST: readonly Origin[] = ['ai-generated', 'ai-modified', 'ai-possible', 'synthetic-non-ai', 'not-ai'];

/**
 * The origin of the whole file. Because AI claims stand first, marks that contradict each other fall to the AI side.
 * A mark in a broken credential counts here, though it satisfies nothing: somebody did say that AI made the file.
 * Malformed marks count for the same reason.
 */
export function originOf(marks: readonly Mark[]): Origin {
  const claims = marks.map(claimOnWhole);
  return STRONGEST_FIRST.find((origin) => claims.includes(origin)) ?? 'unknown';
}

/** What one mark claims about the file as a whole; `unknown` when it claims nothing. */
function claimOnWhole({ standard, source, relationship, origin }: Mark): Origin {
  // A credit line alone is too easily copied along with a caption.
  if (standard === 'vendor-credit') return 'unknown';
  if (source === 'active' || relationship === 'parentOf') return origin;
  // `inputTo` was shown to a model, null is another file altogether: neither is in the picture.
  if (relationship !== 'componentOf') return 'unknown';
  return partOfWhole(origin);
}

/** What is true of a part makes the whole at most altered; a part that people made says nothing about the rest. */
function partOfWhole(origin: Origin): Origin {
  if (origin === 'ai-generated' || origin === 'ai-modified') return 'ai-modified';
  return origin === 'ai-possible' ? 'ai-possible' : 'unknown';
}
