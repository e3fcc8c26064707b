/** The manifest's schema with every law's own section filled in: the published one, and the one that validates. */
import type { LawPack } from '../model/law.ts';
import { manifestSchema } from '../model/manifest/index.ts';
import { riskList } from '../model/manifest/risk.ts';
import type { Shape } from './shape.ts';

/** What validates a manifest: JSON Schema 2020-12. A law that is not among `laws` is an unknown key. */
export const schemaFor = (laws: readonly LawPack[]): Shape => ({
  ...manifestSchema,
  properties: {
    ...manifestSchema.properties,
    laws: {
      ...manifestSchema.properties.laws,
      additionalProperties: false,
      properties: Object.fromEntries(laws.map(({ id, manifest }) => [id, manifest])),
    },
  },
});

/** What editors read: the same with its name. */
export const publishedSchema = (laws: readonly LawPack[]): Shape => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:tanba:schema:ai-compliance:1',
  ...schemaFor(laws),
});

/** A risk register in a file of its own: the list, or a map with the list under `risks`. */
export const registerSchema = {
  description: 'The risk register of one system in a file of its own, Art. 18(1).',
  anyOf: [
    riskList,
    { type: 'object', additionalProperties: false, required: ['risks'], properties: { risks: riskList } },
  ],
} as const;
