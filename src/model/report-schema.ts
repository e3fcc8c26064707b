/** The shape of the JSON report: one literal, from which both the published schema and the type of the reporter come. */
import type { FromSchema } from 'json-schema-to-ts';
import { finding, level } from './report-schema-finding.ts';
import { count, day, orNull, text, texts } from './report-schema-words.ts';

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'level', 'basis', 'citations', 'helpUri'],
  properties: {
    title: text('What the rule asks for.'),
    level,
    basis: { enum: ['text', 'inferred', 'policy'], description: 'Whether the duty is read from the text of the law.' },
    citations: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['article', 'grade', 'url'],
        properties: {
          article: text('As "21(2)".'),
          grade: {
            enum: ['verbatim', 'reported'],
            description: 'Whether the words of the article were read in the act itself.',
          },
          url: text('Where the act is published.'),
        },
      },
    },
    helpUri: text('The page that explains the rule.'),
  },
} as const;

const amount = {
  type: 'object',
  additionalProperties: false,
  required: ['mrp', 'kzt'],
  properties: {
    mrp: {
      type: ['number', 'null'],
      description: 'In monthly calculation indices; null when the law counts in another unit.',
    },
    kzt: { type: ['number', 'null'], description: 'In tenge of "mrpYear"; null when its worth is not known.' },
  },
} as const;

const exposure = {
  type: 'object',
  description: 'What a breach of the named rules can cost, if it is established. A fact about the law, not a forecast.',
  additionalProperties: false,
  required: ['law', 'article', 'limb', 'rules', 'size', 'first', 'repeat', 'mrpYear'],
  properties: {
    law: text('The id of the law whose rules are named.'),
    article: text('As "641-1".'),
    limb: { type: 'integer', minimum: 1 },
    rules: texts('Rules with findings that the limb may be about.'),
    size: { enum: ['individual', 'small', 'non-profit', 'medium', 'large'] },
    first: amount,
    repeat: amount,
    mrpYear: { type: ['integer', 'null'], description: 'The year whose unit was used.' },
  },
} as const;

export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: "Tanba's report",
  description: 'What "tanba check --format json" writes.',
  type: 'object',
  additionalProperties: false,
  required: [
    'version',
    'tool',
    'asOf',
    'manifests',
    'verdict',
    'counts',
    'assets',
    'laws',
    'rules',
    'findings',
    'notChecked',
    'exposure',
  ],
  properties: {
    version: { const: 1, description: 'Of this format.' },
    tool: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'version'],
      properties: { name: { const: 'tanba' }, version: text('Of the tool.') },
    },
    asOf: day('The day the law and the deadlines were read for.'),
    manifests: texts('Every manifest that was read.'),
    verdict: {
      enum: ['pass', 'fail', 'incomplete'],
      description: 'incomplete: nothing unmet, but something that had to be seen was not. It is not a pass.',
    },
    counts: {
      type: 'object',
      additionalProperties: false,
      required: ['error', 'warning', 'notice', 'waived', 'baseline'],
      properties: {
        error: count('Findings of this level, neither waived nor in the baseline.'),
        warning: count('The same.'),
        notice: count('The same.'),
        waived: count('Findings a person has accepted until a day.'),
        baseline: count('Findings the baseline lists.'),
      },
    },
    assets: {
      type: 'object',
      additionalProperties: false,
      required: ['seen', 'declared', 'accounted', 'excused'],
      properties: {
        seen: count('Files whose bytes mattered.'),
        declared: count('Files declared as made or altered by AI.'),
        accounted: count('Files that some entry covers, human work too.'),
        excused: {
          type: 'object',
          additionalProperties: false,
          required: ['imitates-nothing', 'internal'],
          properties: {
            'imitates-nothing': count('Files that imitate no person and no event.'),
            internal: count('Files that are not distributed.'),
          },
        },
      },
    },
    laws: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'textAsOf'],
        properties: {
          id: text('As "kz-ai-law".'),
          title: text('The name of the law.'),
          textAsOf: day('Day of the text that was read.'),
        },
      },
    },
    rules: {
      type: 'object',
      additionalProperties: rule,
      description: 'Every rule that was asked, whether or not it found anything.',
    },
    findings: { type: 'array', items: finding },
    notChecked: {
      type: 'array',
      description: 'Duties, or parts of one, that this run did not test.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['law', 'article', 'duty', 'why'],
        properties: {
          law: orNull('The id of the law.'),
          article: orNull('As "18(2)".'),
          duty: text('What must be done.'),
          why: text('Why this run cannot tell.'),
        },
      },
    },
    exposure: { type: 'array', items: exposure },
    extents: {
      type: 'array',
      description: 'Which part of the files was looked at, when a part was asked for; left out when nobody asked.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['part', 'files', 'base', 'message'],
        properties: {
          part: {
            enum: ['changed', 'staged', 'all'],
            description: 'all: a part was asked for, and everything was checked all the same.',
          },
          files: { type: ['integer', 'null'], minimum: 0, description: 'Files that changed; null for all.' },
          base: orNull('The commit compared with.'),
          message: text('The same as a sentence, in the language of the report.'),
        },
      },
    },
    coming: {
      type: 'array',
      description: 'What starts within ninety days; left out when nothing does.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'law', 'article', 'what'],
        properties: {
          from: day('The first day.'),
          law: orNull('The id of the law.'),
          article: orNull('As "18(2)".'),
          what: text('What starts.'),
        },
      },
    },
  },
} as const;

/** The JSON report as the schema describes it. */
export type ReportDocument = FromSchema<typeof reportSchema>;
