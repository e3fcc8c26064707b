/** Who answers for the repository: the subject that Art. 641-1 of the Code on Administrative Offences asks about. */
import { flag, text } from './common.ts';

export const organization = {
  type: 'object',
  description:
    'Who owns or runs the AI systems of this repository; owners and possessors bear the duties of Art. 15(2).',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: text('Name of the person or company that answers for the systems, Art. 8(2).'),
    bin: {
      type: 'string',
      pattern: '^[0-9]{12}$',
      format: 'bin',
      description:
        'BIN or IIN, 12 digits in quotes; the check digit is verified. Identifies who answers under Art. 8(2).',
    },
    size: {
      enum: ['individual', 'small', 'non-profit', 'medium', 'large'],
      description: 'The category by which Art. 641-1 of the Code on Administrative Offences sets its amounts.',
    },
    'repeat-offence': flag(
      'True if a penalty under Art. 641-1 was imposed within the last year; the repeat amounts are then named.',
    ),
  },
} as const;
