/** Tells a person at a terminal how far long work has come: one line, rewritten, and gone when the work is done. */
import type { CliLabels } from '../model/cli-labels.ts';
import type { Host } from '../model/host.ts';
import type { Output, Surroundings } from './surroundings.ts';

/** Milliseconds: short work says nothing, and no eye follows more than a few changes a second. */
const [QUIET, PAUSE] = [1_000, 100];
/** ECMA-48, 8.3.41: erases the line the cursor stands in. */
const ERASED = '\r\x1b[2K';

export interface Progress {
  /** One more file has been opened. */
  step(): void;
  /** Erases what was shown; safe to call twice. */
  end(): void;
}

const SILENT: Progress = { step: () => {}, end: () => {} };

type Watched = Pick<Surroundings, 'env'> & { readonly stderr: Output };

/** `total` is null when nobody knows how many files there will be. Silent unless standard error is a terminal. */
export function progressOn(
  { env, stderr }: Watched,
  labels: Pick<CliLabels, 'reading'>,
  total: number | null,
  now: () => number = Date.now,
): Progress {
  if (stderr.isTTY !== true || env.CI || env.TERM === 'dumb') return SILENT;
  let [done, next, isShown] = [0, now() + QUIET, false];
  return {
    step() {
      done += 1;
      const at = now();
      if (at < next) return;
      next = at + PAUSE;
      isShown = true;
      stderr.write(ERASED + labels.reading(done, total).slice(0, (stderr.columns ?? 80) - 1));
    },
    end() {
      if (isShown) stderr.write(ERASED);
      isShown = false;
    },
  };
}

/** The same host, which tells of every file that is opened. */
export const watched = (host: Host, onOpen: () => void = () => {}): Host => ({
  ...host,
  open(path) {
    onOpen();
    return host.open(path);
  },
});
