/** How people are told about AI: who answers for it, the notices, the agreement, the support (Arts. 15, 16, 21). */
import { file, languages, languageTag, text } from './common.ts';

/** A file, or one file per language. */
const inFiles = <const D extends string>(description: D) =>
  ({
    description,
    anyOf: [
      { type: 'string', minLength: 1, maxLength: 1024, format: 'file' },
      {
        type: 'object',
        minProperties: 1,
        maxProperties: 20,
        propertyNames: languageTag,
        additionalProperties: { type: 'string', minLength: 1, maxLength: 1024, format: 'file' },
      },
    ],
  }) as const;

const responsible = {
  type: 'object',
  description: 'Who answers for informing users about synthetic results, Art. 21(3).',
  additionalProperties: false,
  properties: {
    name: text('Person or department, Art. 21(3).'),
    contact: text('E-mail, telephone or web address, Art. 21(3).'),
  },
} as const;

const notice = {
  type: 'object',
  additionalProperties: false,
  required: ['system', 'in'],
  properties: {
    system: text('The id of the system the notice is about, Art. 21(1).'),
    in: inFiles('The file in which users read the notice, or one file per language, Art. 21(1).'),
    languages,
  },
} as const;

const userAgreement = {
  type: 'object',
  description: 'The user agreement that people can read before they use the system, Arts. 15(2)(5) and 16(1)(1).',
  additionalProperties: false,
  required: ['in'],
  properties: {
    in: inFiles('The file with the agreement, or one file per language, Art. 15(2)(5).'),
    'linked-from': file('The page from which people reach the agreement before use, Art. 15(2)(5).'),
    languages,
    sections: {
      type: 'object',
      description: 'Where the agreement speaks of explanations, data and refusal, Art. 16(1)(4)–(6).',
      additionalProperties: false,
      properties: {
        explanation: text('Anchor or heading: explanations of results, Art. 16(1)(4).'),
        data: text('Anchor or heading: data behind a decision, Art. 16(1)(5).'),
        refusal: text('Anchor or heading: refusing to interact with AI, Art. 16(1)(6).'),
      },
    },
  },
} as const;

export const notification = {
  type: 'object',
  description: 'How users are told about AI: Arts. 15(2), 16 and 21.',
  additionalProperties: false,
  properties: {
    responsible,
    notices: {
      type: 'array',
      maxItems: 1000,
      items: notice,
      description: 'Notices that goods, works or services come from AI, Art. 21(1).',
    },
    'user-agreement': userAgreement,
    support: text('Where users get help: mailto:, tel: or a web address, Art. 15(2)(4).'),
  },
} as const;
