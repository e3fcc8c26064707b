/** Pieces the two halves of the report's schema are written with. */

export const text = (description: string) => ({ type: 'string', description }) as const;
export const count = (description: string) => ({ type: 'integer', minimum: 0, description }) as const;
export const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description }) as const;
export const orNull = (description: string) => ({ type: ['string', 'null'], description }) as const;
export const day = (description: string) =>
  ({ type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description }) as const;
