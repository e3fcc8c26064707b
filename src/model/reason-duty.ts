/** What a check can find: a duty not met, or not to be told. */
export interface DutyReasons {
  /** The file carries nothing that says AI. `trace` is the tool that shows anyway, or ''. */
  readonly 'no-mark': { readonly file: string; readonly trace: string };
}
