/** One AI system: its role, risk, autonomy, regime and papers (Arts. 7, 10, 15, 17, 19, 27 of Law No. 230-VIII). */
import { date, file, flag, text } from './common.ts';

const risk = {
  type: 'object',
  description: 'The risk degree the owner or possessor assigned, and why: Art. 17(1).',
  additionalProperties: false,
  properties: {
    degree: { enum: ['minimal', 'medium', 'high'], description: 'Degree by impact on safety, Art. 17(1)(1)–(3).' },
    rationale: file(
      'File that says why this degree was chosen: what happens when the system fails or stops, Art. 17(1).',
    ),
    decided: date('Day of the decision on the degree, Art. 17(1).'),
    by: text('Who decided on the degree, Art. 17(1).'),
  },
} as const;

const autonomy = {
  type: 'object',
  description: 'How independently the system decides: Art. 17(2).',
  additionalProperties: false,
  properties: {
    level: {
      enum: ['low', 'medium', 'high'],
      description: 'Low: a person decides; medium: a person can correct; high: nobody can. Art. 17(2)(1)–(3).',
    },
    override: file(
      'For medium autonomy: the file that says how a person corrects or cancels a decision, Art. 17(2)(2).',
    ),
    'enabling-law': text('For high autonomy: the law that sets how such a system is created and run, Art. 17(2).'),
  },
} as const;

const automatedDecisions = {
  description: 'Whether decisions about people are taken by the system: Arts. 7(2) and 21(4).',
  anyOf: [
    { type: 'string', enum: ['none', 'assisted'] },
    {
      type: 'object',
      additionalProperties: false,
      required: ['sole'],
      properties: {
        sole: {
          type: 'object',
          description: 'Decisions taken by automated processing alone: Arts. 7(2) and 21(4).',
          additionalProperties: false,
          properties: {
            notice: file(
              'File that tells people how they are processed, what follows, and how to protect their rights, Art. 7(2).',
            ),
            objection: {
              type: 'object',
              description: 'How a person objects to automated processing, Art. 7(2).',
              additionalProperties: false,
              properties: {
                contact: text('Where an objection is sent, Art. 7(2).'),
                days: {
                  type: 'integer',
                  minimum: 0,
                  maximum: 3650,
                  description: 'Working days in which an objection is considered; cf. Art. 21(4).',
                },
              },
            },
            'human-review': text('Who reviews a decision, or the file that says so; cf. Arts. 7(2) and 21(4).'),
          },
        },
      },
    },
  ],
} as const;

const dataset = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: text('Name of the data library, Art. 27(2).'),
    source: text('Where the data came from, Art. 27(3).'),
    producer: {
      type: 'object',
      description: 'Who made the data library; must be stated in machine-readable form, Art. 27(5).',
      additionalProperties: false,
      properties: {
        name: text('Name of the producer, Art. 27(5).'),
        contact: text('Contact of the producer, Art. 27(5).'),
      },
    },
    licence: text('Conditions of access, Art. 27(2).'),
    purpose: text('The lawful purpose set beforehand, Art. 27(3).'),
    metadata: file('Machine-readable description of the data library, Art. 27(5).'),
    'opt-out': {
      type: 'object',
      description: 'Whether authors forbade training in machine-readable form, Art. 23(5).',
      additionalProperties: false,
      properties: {
        checked: date('Day on which the signals were looked at, Art. 23(5).'),
        signals: {
          type: 'array',
          items: { type: 'string' },
          maxItems: 50,
          description: 'Which signals were looked at, as robots.txt or TDMRep, Art. 23(5).',
        },
        result: { enum: ['allowed', 'prohibited', 'partly'], description: 'What the signals said, Art. 23(5).' },
      },
    },
  },
} as const;

const documents = {
  type: 'object',
  description: 'The documentation set of Art. 15(2)(3); which papers each degree needs is set by order.',
  additionalProperties: false,
  properties: {
    system: file('Document on the system, Art. 15(2)(3).'),
    risk: file('Document on risk management, Arts. 15(2)(3) and 18(1).'),
    'data-libraries': file('Document on the data libraries, for medium and high risk, Art. 15(2)(3).'),
    principles: file("The organization's policy on AI principles, for high risk, Art. 15(2)(3)."),
  },
} as const;

const personalData = {
  description: 'Whether the system processes personal data: Art. 10.',
  anyOf: [
    { type: 'string', enum: ['none'] },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        basis: text('Legal basis of processing, Art. 10(1).'),
        policy: file('File with the policy on personal data, Art. 10(2).'),
      },
    },
  ],
} as const;

const trustedList = {
  description: 'A claim to stand on a list of trusted systems, which needs an audit: Arts. 19 and 20.',
  anyOf: [
    { type: 'null' },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        authority: text('State body that keeps the list, Art. 19(1).'),
        url: text('Where the list is published, Art. 19(1).'),
        audit: file('The audit report, Arts. 19(2) and 20.'),
        auditor: text('Who did the audit, Art. 20(1).'),
        date: date('Day of the audit, Art. 20(1).'),
      },
    },
  ],
} as const;

export const system = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'role'],
  properties: {
    name: text('Name of the AI system, Art. 1(5).'),
    role: {
      enum: ['owner', 'possessor', 'user'],
      description: 'What you are to this system; duties depend on it, Arts. 8, 15 and 16.',
    },
    purpose: text('Intended purpose, Art. 18(1)(1).'),
    'user-facing': flag(
      'True if people outside the organization meet the system or what it makes, Arts. 7(1), 15(2) and 21(1).',
    ),
    risk,
    autonomy,
    regime: { enum: ['open', 'closed', 'local'], description: 'Regime of use, Art. 17(4).' },
    'restricted-data': flag('True if the system processes data whose access the law limits, Art. 17(4).'),
    'critical-object': flag(
      'True for a high-risk system that counts as a critically important digital object, Art. 17(1).',
    ),
    'cybersecurity-plan': file('File with the cybersecurity plan of a critical object, Art. 17(1).'),
    'automated-decisions': automatedDecisions,
    documents,
    limitations: file('File that tells users about characteristics and limitations, Art. 7(1).'),
    'output-policy': file('File that says how outputs are kept within the law, Art. 21(5).'),
    'personal-data': personalData,
    safety: {
      type: 'array',
      maxItems: 50,
      items: file('A file on safety and reliability, Art. 15(2)(2).'),
      description: 'Files on safety and reliability, Art. 15(2)(2).',
    },
    datasets: {
      type: 'array',
      maxItems: 1000,
      items: dataset,
      description: 'Data libraries used for training, Arts. 23(5) and 27.',
    },
    'trusted-list': trustedList,
  },
} as const;
