/** The facts only this law asks for, under `laws: kz-ai-law:` in the manifest. */

export const facts = {
  type: 'object',
  description: 'Facts that Law No. 230-VIII turns on: Arts. 1(4) and 21.',
  additionalProperties: false,
  properties: {
    scope: {
      type: 'string',
      enum: ['strict', 'broad'],
      default: 'strict',
      description:
        'strict: results that imitate a person or an event, as Art. 1(4) says; broad: everything AI made or altered, as press and ministry say. Beyond Art. 1(4) a breach is a warning.',
    },
    audience: {
      type: 'string',
      enum: ['consumers', 'business', 'internal'],
      default: 'consumers',
      description: 'Who meets what the systems make; decides in which languages users are informed, cf. Art. 21(1).',
    },
  },
} as const;

export const factsWhenSilent = { scope: 'strict', audience: 'consumers' } as const;
