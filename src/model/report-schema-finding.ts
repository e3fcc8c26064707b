/** The shape of one finding in the JSON report. */
import { count, orNull, text } from './report-schema-words.ts';

export const level = { enum: ['error', 'warning', 'notice'], description: 'How heavy it is.' } as const;
const position = { type: 'integer', minimum: 1 } as const;

const location = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'line', 'column', 'endLine', 'endColumn'],
  properties: {
    file: text('Relative to the repository root, with "/".'),
    line: position,
    column: { ...position, description: 'In UTF-16 units, from one.' },
    endLine: position,
    endColumn: { ...position, description: 'One past the last character.' },
  },
} as const;

const related = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'line', 'column', 'message'],
  properties: {
    file: text('Relative to the repository root.'),
    line: position,
    column: position,
    message: text('Why it matters.'),
  },
} as const;

const mark = {
  type: 'object',
  description: 'A statement in the file about its origin.',
  additionalProperties: false,
  required: [
    'standard',
    'field',
    'value',
    'origin',
    'source',
    'relationship',
    'assurance',
    'conformance',
    'carrier',
    'system',
    'location',
  ],
  properties: {
    standard: text('The standard the mark follows, as "c2pa" or "iptc-xmp".'),
    field: text("The field's canonical name."),
    value: text('The words found, verbatim.'),
    origin: {
      enum: ['ai-generated', 'ai-modified', 'ai-possible', 'synthetic-non-ai', 'not-ai', 'unknown'],
      description: 'What the mark claims.',
    },
    source: { enum: ['active', 'ingredient'] },
    relationship: { enum: ['parentOf', 'componentOf', 'inputTo', null] },
    assurance: { enum: ['signed-trusted', 'signed-untrusted', 'signed-invalid', 'signed-unchecked', 'unsigned'] },
    conformance: { enum: ['conformant', 'deprecated', 'retired-value', 'malformed', 'non-standard'] },
    carrier: { enum: ['embedded', 'sidecar', 'page-markup'] },
    system: {
      type: ['object', 'null'],
      additionalProperties: false,
      required: ['name'],
      properties: { name: text('The AI system the mark names.'), version: text('Its version.') },
    },
    location: {
      type: 'object',
      additionalProperties: false,
      required: ['offset', 'path'],
      properties: { offset: count('Bytes from the start of the file.'), path: text("In the container's own names.") },
    },
  },
} as const;

const waiver = {
  type: ['object', 'null'],
  description: 'Set when a person has accepted the finding until a day.',
  additionalProperties: false,
  required: ['reason', 'until', 'approvedBy'],
  properties: {
    reason: text('Why it is accepted.'),
    until: text("The last day, inclusive; '' for a comment in the text, which has none."),
    approvedBy: text("Who accepted it; '' for a comment in the text."),
    ignoredAt: { ...location, description: 'The comment that leaves the finding be; absent for a waiver.' },
  },
} as const;

export const finding = {
  type: 'object',
  additionalProperties: false,
  required: [
    'rule',
    'level',
    'verdict',
    'message',
    'fingerprint',
    'manifest',
    'location',
    'related',
    'system',
    'asset',
    'evidence',
    'waived',
    'baseline',
  ],
  properties: {
    rule: text('A key of "rules".'),
    level,
    verdict: {
      enum: ['unmet', 'unverifiable', 'unseen'],
      description:
        'unmet: looked at and not so. unverifiable: looked at, and no tool can tell. unseen: could not be looked at.',
    },
    message: text('What is wrong, in the language of the report.'),
    fingerprint: text('The same while the fact is the same, wherever the line moves.'),
    manifest: text('The manifest that rules the finding.'),
    location,
    related: { type: 'array', items: related },
    system: orNull('The id of the AI system it is about.'),
    asset: orNull('The file it is about.'),
    evidence: { type: 'array', items: mark },
    waived: waiver,
    baseline: { type: 'boolean', description: 'True when the baseline already lists it.' },
  },
} as const;
