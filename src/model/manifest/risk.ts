/** Risk management of one system: the register, the measures, the yearly review, the stop (Arts. 17(3) and 18). */
import { date, file, flag, text } from './common.ts';

export const HARMS = [
  'health',
  'well-being',
  'prohibited-information',
  'false-information',
  'discrimination',
  'human-rights',
  'other',
] as const;

const scale = ['low', 'medium', 'high'] as const;

const measure = {
  type: 'object',
  additionalProperties: false,
  required: ['what'],
  properties: {
    what: text('What is done against the risk, Art. 18(1)(3).'),
    owner: text('Who does it, Art. 18(1)(3).'),
    since: date('Since when the measure works, Art. 18(1)(3).'),
    due: date('By when an open measure will work, Art. 18(1)(3).'),
    evidence: file('File that shows the measure is real, Art. 18(1)(3).'),
  },
} as const;

/** One line of the register; the same shape inline and in a file of its own. */
export const risk = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'harm', 'description', 'status'],
  properties: {
    id: text('Short name of the risk, Art. 18(1)(1).'),
    harm: { enum: HARMS, description: 'The kind of harm, as limb 2 of Art. 641-1 is reported to list them.' },
    'foreseeable-misuse': flag('True if the risk comes from misuse that can be foreseen, Art. 18(1)(2).'),
    description: text('What could happen, Art. 18(1)(1).'),
    likelihood: { enum: scale, description: 'How likely, Art. 18(1)(2).' },
    impact: { enum: scale, description: 'How bad, Art. 18(1)(2).' },
    status: { enum: ['open', 'treated', 'accepted'], description: 'Where the work on the risk stands, Art. 18(1)(3).' },
    measures: {
      type: 'array',
      maxItems: 200,
      items: measure,
      description: 'Measures against the risk, Art. 18(1)(3).',
    },
  },
} as const;

export const riskList = {
  type: 'array',
  maxItems: 5000,
  items: risk,
  description: 'The risk register: known and foreseen risks, Art. 18(1)(1).',
} as const;

const capability = <const D extends string>(description: D) =>
  ({
    description,
    anyOf: [
      { type: 'string', enum: ['absent'] },
      {
        type: 'object',
        additionalProperties: false,
        required: ['present'],
        properties: {
          present: { const: true, description: 'The system has this capability, Art. 17(3).' },
          'legal-basis': text('The law that allows it, Art. 17(3).'),
        },
      },
    ],
  }) as const;

const prohibitedCapabilities = {
  type: 'object',
  description: 'The seven capabilities that Art. 17(3) forbids: each is answered.',
  additionalProperties: false,
  properties: {
    manipulation: capability('Subliminal or manipulative methods, Art. 17(3)(1).'),
    'exploiting-vulnerability': capability('Exploiting vulnerability to harm, Art. 17(3)(2).'),
    'social-scoring': capability('Scoring people by social behaviour, Art. 17(3)(3).'),
    'unlawful-personal-data': capability('Processing personal data against the law, Art. 17(3)(4).'),
    'discriminatory-biometrics': capability('Biometric classification for discrimination, Art. 17(3)(5).'),
    'emotion-recognition': capability('Determining emotions without consent, Art. 17(3)(6).'),
    'prohibited-output': capability('Making and spreading results the law forbids, Art. 17(3)(7).'),
  },
} as const;

export const riskManagement = {
  type: 'object',
  additionalProperties: false,
  properties: {
    reviewed: date('Day of the last review of the risks; at least once a year, Art. 18(1)(4).'),
    register: file('File with the risk register, a list of the same shape as `risks`, Art. 18(1).'),
    risks: riskList,
    'not-applicable': {
      type: 'object',
      description: 'Kinds of harm set aside, each with a reason; cf. limb 2 of Art. 641-1.',
      additionalProperties: false,
      properties: {
        health: text('Why harm to health does not apply; cf. limb 2 of Art. 641-1.'),
        'well-being': text('Why harm to well-being does not apply; cf. limb 2 of Art. 641-1.'),
        'prohibited-information': text(
          'Why spreading prohibited information does not apply; cf. limb 2 of Art. 641-1.',
        ),
        'false-information': text('Why spreading false information does not apply; cf. limb 2 of Art. 641-1.'),
        discrimination: text('Why discrimination does not apply; cf. limb 2 of Art. 641-1.'),
        'human-rights': text('Why violation of human rights does not apply; cf. limb 2 of Art. 641-1.'),
        other: text('Why other harm does not apply; cf. limb 2 of Art. 641-1.'),
      },
    },
    suspension: {
      type: 'object',
      description: 'How the system is stopped when a forbidden capability shows, Art. 18(2).',
      additionalProperties: false,
      properties: {
        procedure: file('File that says how the system is suspended or shut down, Art. 18(2).'),
        contact: text('Who stops it, Art. 18(2).'),
        tested: date('Day of the last rehearsal, Art. 18(2).'),
      },
    },
    'prohibited-capabilities': prohibitedCapabilities,
  },
} as const;
