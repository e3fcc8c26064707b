/** Whom a company believes: the signers and time-stampers whose certificates make a credential trusted. */

/** PEM texts, as they stand in the files a person named; '' where none was named. */
export interface Trust {
  readonly anchors: string;
  readonly timestamps: string;
}

export const NOBODY: Trust = { anchors: '', timestamps: '' };
