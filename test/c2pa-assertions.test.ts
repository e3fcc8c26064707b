/** What the other assertions of a credential say: about origin, about watermarks, about training. */
import { describe, expect, it } from 'vitest';
import { AI, assertion, jsonAssertion, lines, saying } from './support/c2pa.ts';

const IPTC_EXTENSION = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const BARE = 'c2pa.claim Maker 2.0 unknown active';

describe('metadata in JSON-LD', () => {
  it('reads the IPTC property and the system it names', () => {
    const content = {
      '@context': { Iptc4xmpExt: IPTC_EXTENSION },
      'Iptc4xmpExt:DigitalSourceType': AI,
      'Iptc4xmpExt:AISystemUsed': 'Painter',
      'Iptc4xmpExt:AISystemVersionUsed': '9',
    };
    expect(lines(saying(jsonAssertion('c2pa.metadata', content)))).toEqual([
      'c2pa.metadata/Iptc4xmpExt:DigitalSourceType trainedAlgorithmicMedia ai-generated active by Painter 9',
    ]);
  });

  it.each([
    ['another prefix', { '@context': { x: IPTC_EXTENSION }, 'x:DigitalSourceType': AI }],
    ['a list of contexts', { '@context': ['http://a', { x: IPTC_EXTENSION }], 'x:DigitalSourceType': AI }],
    ['no prefix', { [`${IPTC_EXTENSION}DigitalSourceType`]: AI }],
    ['@id', { 'Iptc4xmpExt:DigitalSourceType': { '@id': AI } }],
    ['a list of @value', { 'Iptc4xmpExt:DigitalSourceType': [{ '@value': AI }] }],
    ['a graph', { '@graph': [{ 'Iptc4xmpExt:DigitalSourceType': AI }] }],
  ])('knows it under %s', (_, content) => {
    expect(lines(saying(jsonAssertion('cawg.metadata', content)))).toEqual([
      'cawg.metadata/Iptc4xmpExt:DigitalSourceType trainedAlgorithmicMedia ai-generated active',
    ]);
  });

  it('is not misled by a prefix of another namespace', () => {
    const content = { '@context': { x: 'http://example.com/' }, 'x:DigitalSourceType': AI };
    expect(lines(saying(jsonAssertion('c2pa.metadata', content)))).toEqual([BARE]);
  });

  it.each(['stds.iptc', 'stds.iptc.photo-metadata'])('counts %s as deprecated', (name) => {
    expect(lines(saying(jsonAssertion(name, { 'Iptc4xmpExt:DigitalSourceType': AI })))).toEqual([
      `${name}/Iptc4xmpExt:DigitalSourceType trainedAlgorithmicMedia ai-generated active deprecated`,
    ]);
  });

  it("reads schema.org's own names", () => {
    const digitalSourceType = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    expect(lines(saying(jsonAssertion('stds.schema-org.CreativeWork', { digitalSourceType })))).toEqual([
      `stds.schema-org.CreativeWork/digitalSourceType ${digitalSourceType} ai-generated active deprecated`,
    ]);
  });
});

describe('disclosure of AI', () => {
  it.each([
    ['its model', { modelType: 'm', modelName: 'Painter' }, 'm ai-generated active by Painter'],
    ['its identifier', { modelType: 'm', modelIdentifier: 'pkg:x' }, 'm ai-generated active by pkg:x'],
    [
      'no oversight',
      { modelType: 'm', contentProfile: { humanOversightLevel: 'prompt_guided' } },
      'm ai-generated active',
    ],
    [
      'validation',
      { modelType: 'm', contentProfile: { humanOversightLevel: 'human_validated' } },
      'm ai-modified active',
    ],
    ['nothing', {}, ' ai-generated active malformed'],
  ])('says %s', (_, content, expected) => {
    expect(lines(saying(assertion('c2pa.ai-disclosure', content)))).toEqual([
      `c2pa.ai-disclosure/modelType ${expected}`,
    ]);
  });

  it.each([
    ['c2pa.ai_disclosure', { modelType: 'm' }, '/modelType m ai-generated active non-standard'],
    [
      'c2pa.ai_generated_content',
      { ai_generated: true, model: 'F' },
      '/ai_generated true ai-generated active non-standard by F',
    ],
    ['c2pa.ai_generated_content', { ai_generated: false }, '/ai_generated false unknown active non-standard'],
    [
      'com.suno.provenance',
      { systemName: 'Suno', systemVersion: '5' },
      ' Suno ai-generated active non-standard by Suno 5',
    ],
    [
      'com.adobe.generative-ai',
      { description: 'Adobe Firefly' },
      ' Adobe Firefly ai-generated active non-standard by Adobe Firefly',
    ],
  ])('under the label %s, which is no standard', (name, content, expected) => {
    expect(lines(saying(assertion(name, content)))).toEqual([`${name}${expected}`]);
  });
});

describe('what is no mark', () => {
  it.each([
    [
      'cawg.training-mining',
      { entries: { 'cawg.ai_training': { use: 'notAllowed' }, broken: 1 } },
      'cawg.training-mining cawg.ai_training=notAllowed',
    ],
    [
      'c2pa.training-mining',
      { entries: { 'c2pa.data_mining': { use: 'allowed' } } },
      'c2pa.training-mining c2pa.data_mining=allowed',
    ],
    ['c2pa.soft-binding', { alg: 'com.adobe.trustmark.P', blocks: [] }, 'soft-binding com.adobe.trustmark.P'],
    ['c2pa.external-reference', { location: { url: 'https://example.com/a' } }, 'link https://example.com/a'],
    [
      'c2pa.cloud-data',
      { label: 'c2pa.metadata', location: { url: 'https://example.com/b' } },
      'link https://example.com/b',
    ],
    ['c2pa.asset-ref', { references: [{ reference: { uri: 'https://example.com/c' } }] }, 'link https://example.com/c'],
  ])('%s', (name, content, expected) => {
    expect(lines(saying(assertion(name, content)))).toEqual([expected, BARE]);
  });
});
