/** Damaged and hostile credentials: reading ends, throws nothing but `MalformedFile`, and invents no mark. */

import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsIn } from '../src/marks/c2pa/assertions.ts';
import { decodeCbor } from '../src/marks/c2pa/cbor.ts';
import type { Sign } from '../src/model/mark.ts';
import {
  AI,
  actions,
  assertion,
  box,
  bytesOf,
  cbor,
  created,
  ingredient,
  iptc,
  jsonAssertion,
  jumb,
  manifest,
  saying,
  signsOf,
  store,
} from './support/c2pa.ts';

const rich = store(
  manifest({ label: 'a', version: 1, assertions: [created(AI)] }),
  manifest({ label: 'b', packed: true, assertions: [created(iptc('composite'))] }),
  manifest({
    assertions: [
      ingredient('parentOf', 'a'),
      ingredient('componentOf', 'b', 1),
      actions({ action: 'c2pa.opened', softwareAgent: { name: 'Painter' } }, { digitalSourceType: iptc('humanEdits') }),
      jsonAssertion('cawg.metadata', { 'Iptc4xmpExt:DigitalSourceType': AI }),
      assertion('c2pa.soft-binding', { alg: 'x' }),
      assertion('cawg.training-mining', { entries: { 'cawg.ai_training': { use: 'notAllowed' } } }),
    ],
  }),
);

const ofActive = (signs: readonly Sign[]) => signs.filter((sign) => sign.is === 'mark' && sign.source === 'active');

describe('damage', () => {
  it('reads the whole store, so that the rest of this file means something', () => {
    expect(signsOf(rich)).toMatchObject({ signs: { length: 6 }, error: null });
  });

  it('never takes a store cut at any byte for a whole one, nor says more than the whole says', () => {
    const whole = signsOf(rich).signs;
    for (let length = 0; length < rich.length; length += 1) {
      const { signs, error } = signsOf(rich.subarray(0, length));
      expect(error, `cut at ${length}`).not.toBeNull();
      const named = ofActive(signs).filter((sign) => sign.is === 'mark' && sign.field !== 'c2pa.claim');
      for (const sign of named)
        expect(JSON.stringify(whole), `cut at ${length}`).toContain(JSON.stringify(value(sign)));
    }
  });

  it.each([0x01, 0x80, 0xff])('ends with any byte flipped by %i', (flip) => {
    for (let at = 0; at < rich.length; at += 1) {
      const damaged = Uint8Array.from(rich);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      signsOf(damaged); // anything but MalformedFile passes through and fails
    }
  });

  it('ends with any byte set to any value in the box headers', () => {
    fc.assert(
      fc.property(fc.nat({ max: rich.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, bytes) => {
        signsOf(bytesOf(rich.subarray(0, at), bytes, rich.subarray(at + bytes.length)));
      }),
      { numRuns: 2_000 },
    );
  });
});

function value(sign: Sign): string {
  return sign.is === 'mark' ? sign.value : '';
}

describe('attacks', () => {
  it('opens no box it does not know, however deep the boxes go', () => {
    let nested = bytesOf('end');
    for (let depth = 0; depth < 5_000; depth += 1) nested = jumb('zzzz', 'x', [nested]);
    expect(signsOf(store(manifest({ assertions: [created(AI)], more: [nested] }))).error).toBeNull();
  });

  it('gives up on a store of a million empty boxes', () => {
    const empty = Buffer.alloc(8_000_000, box('free'));
    expect(signsOf(store(manifest({ assertions: [created(AI)] }), empty))).toMatchObject({
      signs: [{ origin: 'ai-generated' }],
      error: { code: 'malformed' },
    });
  });

  it('unpacks no more than 32 MiB for all compressed manifests together', () => {
    const roomy = (label: string) => manifest({ label, packed: true, more: [box('free', new Uint8Array(17_000_000))] });
    expect(signsOf(store(roomy('a'))).error).toBeNull();
    expect(signsOf(store(roomy('a'), roomy('b'))).error?.message).toMatch(/too large/u);
    const bomb = brotliCompressSync(new Uint8Array(100_000_000));
    expect(signsOf(store(jumb('c2cm', 'a', [box('brob', bomb)]))).error?.message).toMatch(/too large/u);
  });

  it.each([
    ['a manifest of another name', brotliCompressSync(manifest({ label: 'b' }))],
    ['something that is no manifest', brotliCompressSync(jumb('zzzz', 'a', []))],
    ['a compressed manifest again', brotliCompressSync(manifest({ label: 'a', packed: true }))],
    ['two boxes', brotliCompressSync(bytesOf(manifest({ label: 'a' }), box('free')))],
    ['nothing', brotliCompressSync(bytesOf())],
    ['no Brotli', bytesOf('no brotli')],
  ])('refuses a compressed manifest that holds %s', (_, packed) => {
    expect(signsOf(store(jumb('c2cm', 'a', [box('brob', packed)])))).toMatchObject({
      signs: [],
      error: { code: 'malformed' },
    });
  });

  it('cuts long values', () => {
    const long = 'x'.repeat(100_000);
    const { signs } = signsOf(
      saying(actions({ digitalSourceType: long, softwareAgent: { name: long, version: long } })),
    );
    const x = (length: number) => 'x'.repeat(length);
    expect(signs).toMatchObject([{ value: x(2_000), system: { name: x(200), version: x(200) } }]);
  });

  it('knows what to do with every shape an assertion may have', () => {
    const names = [
      'c2pa.actions',
      'c2pa.actions.v2',
      'c2pa.metadata',
      'stds.iptc',
      'stds.schema-org.CreativeWork',
      'c2pa.ai-disclosure',
      'c2pa.ai_generated_content',
      'com.suno.provenance',
    ];
    const words = [
      'actions',
      'templates',
      'action',
      'related',
      'parameters',
      'digitalSourceType',
      'softwareAgent',
      'softwareAgents',
      'softwareAgentIndex',
      '@context',
      '@graph',
      'Iptc4xmpExt:DigitalSourceType',
      'modelType',
      'contentProfile',
      'ai_generated',
      '*',
      AI,
    ];
    const keyed = fc.object({
      key: fc.constantFrom(...words),
      maxDepth: 5,
      values: [fc.constantFrom(...words), fc.integer(), fc.constant(null), fc.boolean()],
    });
    fc.assert(
      fc.property(fc.constantFrom(...names), keyed, (name, content) => {
        for (const said of statementsIn(name, decodeCbor(cbor(JSON.parse(JSON.stringify(content))), 0))) {
          expect(typeof said.value).toBe('string');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
