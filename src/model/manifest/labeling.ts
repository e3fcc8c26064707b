/** How results of AI are marked, where they lie, and which ones are there (Arts. 1(4), 21(2) and 22). */
import { date, file, flag, languageTag, text } from './common.ts';

const glob = <const D extends string>(description: D) =>
  ({ type: 'string', minLength: 1, maxLength: 1024, description }) as const;

export const METHODS = [
  'c2pa',
  'iptc-xmp',
  'iptc-iim',
  'exif',
  'tc260-aigc',
  'schema-org',
  'w3c-ai-disclosure',
  'html-meta',
  'front-matter',
  'id3',
  'vorbis',
  'mp4',
] as const;

export const labeling = {
  type: 'object',
  description: 'How synthetic results are marked and accompanied by a warning, Art. 21(2).',
  additionalProperties: false,
  properties: {
    'machine-readable': {
      type: 'array',
      minItems: 1,
      maxItems: METHODS.length,
      uniqueItems: true,
      items: { type: 'string', enum: METHODS },
      description: 'Methods of machine-readable marking you have chosen, Arts. 1(14), 21(2) and 22.',
    },
    warning: {
      type: 'object',
      description: 'The words of the warning, by language, Art. 21(2).',
      minProperties: 1,
      maxProperties: 20,
      propertyNames: languageTag,
      additionalProperties: { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' },
    },
    'account-for': {
      type: 'array',
      maxItems: 1000,
      items: glob('A glob; every media file it matches must be declared, Art. 21(2).'),
      description: 'Globs under which every media file must be declared, human work too, Art. 21(2).',
    },
    ignore: {
      type: 'array',
      maxItems: 1000,
      description: 'Files that Tanba leaves out, each with a reason; what is left out is named, Art. 21(2).',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'reason'],
        properties: {
          path: glob('File or glob to leave out of the checks of Art. 21(2).'),
          reason: text('Why Art. 21(2) need not be checked here.'),
        },
      },
    },
    builds: {
      type: 'array',
      maxItems: 200,
      description: 'Folders whose files a build copies or converts; marks must survive it, Art. 21(2).',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to'],
        properties: {
          from: glob('Folder with the sources, Art. 21(2).'),
          to: glob('Folder with what is distributed, Art. 21(2).'),
        },
      },
    },
    trust: {
      type: 'object',
      description: 'Certificates by which C2PA signatures are trusted; cf. Art. 22(2).',
      additionalProperties: false,
      properties: {
        anchors: file('PEM file with trust anchors; cf. Art. 22(2).'),
        timestamps: file('PEM file with time-stamp authorities; cf. Art. 22(2).'),
      },
    },
  },
} as const;

const warning = {
  type: 'object',
  description: 'A warning only an eye or ear can confirm, attested by a person, Art. 21(2).',
  additionalProperties: false,
  required: ['form', 'by', 'on'],
  properties: {
    form: {
      enum: ['caption', 'subtitle', 'overlay', 'spoken'],
      description: 'The form of the warning, “visual or other”, Art. 21(2).',
    },
    evidence: file('File that shows the warning, as a frame of the video, Art. 21(2).'),
    by: text('Who saw or heard it, Art. 21(2).'),
    on: date('When, Art. 21(2).'),
  },
} as const;

export const asset = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'origin'],
  allOf: [
    {
      if: { properties: { origin: { enum: ['created', 'altered'] } }, required: ['origin'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword's own name in JSON Schema.
      then: { required: ['system', 'imitates'] },
    },
  ],
  properties: {
    path: glob('File or glob; where several entries match a file, the last one counts, Art. 21(2).'),
    system: text('The id of the system that made the file, Art. 1(4).'),
    origin: { enum: ['created', 'altered', 'human'], description: 'What AI did to the file, Art. 1(4).' },
    imitates: {
      enum: ['person', 'event', 'nothing'],
      description: 'Whether it imitates a person or an event that did not happen, Art. 1(4).',
    },
    distribution: {
      enum: ['public', 'internal'],
      default: 'public',
      description: 'Whether the file is distributed; public if left out, Art. 21(2).',
    },
    'shown-in': {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: file('A page that shows the file, Art. 21(2).'),
      description: 'Pages that show the file; left out, Tanba finds them, Art. 21(2).',
    },
    grounds: text('Why it imitates nothing, or why it is human work where the file says otherwise, Art. 1(4).'),
    warning,
  },
} as const;

export const policy = {
  type: 'object',
  description: 'How strictly this repository is held; never what the law says, Art. 21.',
  additionalProperties: false,
  properties: {
    'enforce-from': {
      type: 'object',
      maxProperties: 200,
      description:
        'Days from which a rule may fail the build; before that it gives a warning. The duty of Art. 21 stands meanwhile.',
      additionalProperties: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', format: 'date' },
    },
    'allow-empty': flag('True if a run that saw no file may pass; nothing is then said about Art. 21(2).'),
  },
} as const;

export const waiver = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'ground', 'reason', 'approved-by', 'until'],
  properties: {
    rule: text(
      'The rule whose findings are accepted, as kz-ai-law/perceivable-warning; the duty itself, Art. 21(2), stands.',
    ),
    asset: glob('File or glob the waiver is for, Art. 21(2).'),
    system: text('The id of the system the waiver is for, Art. 15(2).'),
    page: glob('Page the waiver is for, Art. 21(2).'),
    ground: text('Kind of ground, as legacy or dispute; the one who accepts answers under Art. 8(2).'),
    reason: {
      type: 'string',
      minLength: 20,
      maxLength: 4000,
      description: 'Why, in a sentence of at least 20 characters; the one who accepts answers under Art. 8(2).',
    },
    'approved-by': text('Who accepted it and answers under Art. 8(2).'),
    until: {
      type: 'string',
      minLength: 1,
      maxLength: 40,
      description: 'Last day of the waiver, as 2027-01-31; a date that cannot be read counts as past. Art. 8(2).',
    },
  },
} as const;
