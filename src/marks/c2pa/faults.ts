/** Lets reading go on past a contradiction, so that what was understood is not lost; none is forgotten. */
import { MalformedFile } from '../../errors.ts';

/** Every contradiction met so far, in the order they were met. */
export type Faults = MalformedFile[];

/** What `read` returns, or null after noting down the `MalformedFile` it threw. Any other error is a bug and passes through. */
export function attempt<T>(faults: Faults, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    faults.push(error);
    return null;
  }
}

/** All items up to the first contradiction, which is noted down. */
export function gather<T>(faults: Faults, items: Iterable<T>): readonly T[] {
  const gathered: T[] = [];
  attempt(faults, () => {
    for (const item of items) gathered.push(item);
  });
  return gathered;
}
