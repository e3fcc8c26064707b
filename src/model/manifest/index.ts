/** The shape of ai-compliance.yaml. The type and the published JSON Schema both come from this literal. */
import type { FromSchema } from 'json-schema-to-ts';
import { file } from './common.ts';
import { asset, labeling, policy, waiver } from './labeling.ts';
import { notification } from './notification.ts';
import { organization } from './organization.ts';
import { type risk, riskManagement } from './risk.ts';
import { system } from './system.ts';

export const manifestSchema = {
  title: 'ai-compliance.yaml',
  description:
    'How this repository tells users about AI, manages risk and marks what AI made: Law of Kazakhstan No. 230-VIII, Arts. 15–21.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'organization', 'laws'],
  properties: {
    version: { const: 1, description: 'Version of this file format. The duties are those of Art. 15(2).' },
    extends: file('A manifest in the same repository whose policy this one may tighten, not loosen, Art. 15(2).'),
    organization,
    laws: {
      type: 'object',
      description:
        'The laws to check against, and the facts only they ask for; Art. 1(4) decides what counts as a synthetic result.',
      minProperties: 1,
      additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    },
    systems: {
      type: 'object',
      maxProperties: 1000,
      description: 'AI systems by id, Art. 1(5); the role in each decides who is bound, Art. 15(2).',
      additionalProperties: system,
    },
    notification,
    'risk-management': {
      type: 'object',
      maxProperties: 1000,
      description: 'Risk management by system id, Arts. 11(3) and 18.',
      additionalProperties: riskManagement,
    },
    labeling,
    assets: {
      type: 'array',
      maxItems: 100000,
      description: 'Files that AI made or changed, and human work that must be accounted for, Arts. 1(4) and 21(2).',
      items: asset,
    },
    policy,
    waivers: {
      type: 'array',
      maxItems: 5000,
      description: 'Findings accepted in writing, for a time; the duties themselves stand, Art. 8(2).',
      items: waiver,
    },
  },
} as const;

export type Manifest = FromSchema<typeof manifestSchema>;
export type Organization = Manifest['organization'];
export type System = FromSchema<typeof system>;
export type RiskManagement = FromSchema<typeof riskManagement>;
export type Risk = FromSchema<typeof risk>;
export type AssetEntry = FromSchema<typeof asset>;
export type Waiver = FromSchema<typeof waiver>;
export type Role = System['role'];
export type Size = NonNullable<Organization['size']>;
