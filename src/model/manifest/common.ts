/** The small shapes that the manifest uses again and again: a file, a date, a sentence. */

/** `format: 'file'` marks values that name a file of the repository; Tanba opens each of them. */
export const file = <const D extends string>(description: D) =>
  ({ type: 'string', minLength: 1, maxLength: 1024, format: 'file', description }) as const;

/** An ISO day. Whether it exists in the calendar is checked after the schema. */
export const date = <const D extends string>(description: D) =>
  ({ type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', format: 'date', description }) as const;

export const text = <const D extends string>(description: D) =>
  ({ type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S', description }) as const;

export const flag = <const D extends string>(description: D) => ({ type: 'boolean', description }) as const;

/** A BCP 47 tag as people write it: kk, ru, en, kk-Latn. */
export const languageTag = {
  type: 'string',
  maxLength: 35,
  pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  format: 'language',
} as const;

export const languages = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: languageTag,
  description: 'Languages of the text, as kk, ru, en. Law No. 230-VIII, Art. 21(1) asks that users be informed.',
} as const;
