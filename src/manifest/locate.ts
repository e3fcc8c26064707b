/** From a path in the manifest to the place where a person finds it. */
import type { ManifestPath } from '../model/position.ts';
import type { Source, Span } from './source.ts';
import type { Spot } from './tree.ts';

/**
 * The span of a value or of its key. Where the path leads to nothing, the key of the deepest parent that is there:
 * that is where the missing thing has to be written.
 */
export function spanAt(root: Spot, path: ManifestPath, on: 'key' | 'value', source: Source): Span {
  let spot = root;
  for (const step of path) {
    const next = spot.inside.get(step);
    if (!next) return keyOf(spot, source);
    spot = next;
  }
  return on === 'key' ? keyOf(spot, source) : spot.value;
}

/** An item of a list and the root have no key: the first line of what they hold stands for it. */
const keyOf = ({ key, value }: Spot, source: Source): Span => key ?? source.firstLine(value);
