/** The only errors we throw on purpose. Anything else is a bug and prints its stack. */
import type { ProblemCode } from './model/mark.ts';

/** The bytes of a file contradict themselves, or stop early. Becomes the file's `problem`. */
export class MalformedFile extends Error {
  readonly code: ProblemCode;
  readonly offset: number | null;
  constructor(code: ProblemCode, message: string, offset: number | null = null) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

/** A path at which there is nothing we may or can open. */
export class Unreachable extends Error {
  readonly code: Extract<ProblemCode, 'missing' | 'outside' | 'not-a-file' | 'denied'>;
  constructor(code: Unreachable['code'], path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

/** The command was called wrongly, or there is no manifest: exit 2. The message is already in the person's language. */
export class UsageError extends Error {}

/** A rule said nothing of a fault planted for it, so that no verdict of this run can be believed: exit 4. The message is in the person's language. */
export class SilentRules extends Error {}

/** Why something asked of GitHub's API came to nothing. */
export type ApiWhy = 'forbidden' | 'limited' | 'down' | 'odd';

/** GitHub's API refused, kept silent or said what nobody can understand. It costs a note, never the verdict. */
export class ApiTrouble extends Error {
  readonly why: ApiWhy;
  constructor(why: ApiWhy, message: string) {
    super(message);
    this.why = why;
  }
}
