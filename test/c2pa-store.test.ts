/** The shape of a manifest store: what may stand in it, and which contradictions end the reading. */
import { describe, expect, it } from 'vitest';
import { c2paSigns } from '../src/marks/c2pa/index.ts';
import {
  AI,
  actions,
  block,
  box,
  bytesOf,
  created,
  ingredient,
  iptc,
  jumb,
  lines,
  manifest,
  saying,
  signsOf,
  store,
  wideBox,
} from './support/c2pa.ts';

const SAID = 'c2pa.actions.v2/digitalSourceType trainedAlgorithmicMedia ai-generated active';

describe('a sound store', () => {
  it('gives every part of a mark', () => {
    expect([...c2paSigns(block(saying(created(AI)), 'APP11', 20))]).toEqual([
      {
        is: 'mark',
        standard: 'c2pa',
        field: 'c2pa.actions.v2/digitalSourceType',
        value: AI,
        origin: 'ai-generated',
        source: 'active',
        relationship: null,
        assurance: 'signed-unchecked',
        conformance: 'conformant',
        carrier: 'embedded',
        system: { name: 'Maker', version: '2.0' },
        location: { offset: 20, path: 'APP11/c2pa/urn:c2pa:active/c2pa.assertions/c2pa.actions.v2' },
      },
    ]);
  });

  it.each([
    ['claim version 1', { version: 1 as const }, ' by Maker 1.0'],
    ['a generator without a version', { version: 1 as const, generator: 'Tool' }, ' by Tool'],
    ['a list of generators', { generator: [{ version: '1' }, { name: 'Tool', version: '7' }] }, ' by Tool 7'],
    ['a claim that names nobody', { generator: [] }, ' by nobody'],
    ['an older type of manifest', { type: 'c2md' as const }, ''],
    ['a compressed manifest', { packed: true }, ''],
    ['a compressed update', { packed: true, type: 'c2um' as const }, ''],
    ['salt', { salt: new Uint8Array(16) }, ''],
    [
      'boxes of a kind we do not know',
      { more: [jumb('zzzz', 'x', [bytesOf('garbage')]), box('free', bytesOf(1))] },
      '',
    ],
  ])('reads %s', (_, parts, system) => {
    expect(lines(store(manifest({ ...parts, assertions: [created(AI)] })))).toEqual([SAID + system]);
  });

  it('reads lengths of 64 bits and boxes that reach to the end', () => {
    const inside = saying(created(AI)).subarray(8);
    expect(lines(wideBox('jumb', inside))).toEqual([SAID]);
    expect(lines(bytesOf(0, 0, 0, 0, 'jumb', inside))).toEqual([SAID]);
  });

  it('ignores padding behind the store', () => {
    expect(lines(bytesOf(saying(created(AI)), new Uint8Array(5)))).toEqual([SAID]);
  });

  it('tells a sidecar from what is embedded', () => {
    expect(signsOf(saying(created(AI)), 'sidecar').signs).toMatchObject([{ carrier: 'sidecar' }]);
  });

  it('shows a bare credential by its generator, or else by its name', () => {
    const path = 'caBX/c2pa/urn:c2pa:active/c2pa.claim.v2';
    const bare = { field: 'c2pa.claim', origin: 'unknown', assurance: 'signed-unchecked', location: { path } };
    expect(signsOf(saying()).signs).toMatchObject([{ ...bare, value: 'Maker 2.0' }]);
    expect(signsOf(store(manifest({ generator: [] }))).signs).toMatchObject([{ ...bare, value: 'urn:c2pa:active' }]);
  });

  it('does not take a statement the claim does not list for a signed one', () => {
    const { signs } = signsOf(store(manifest({ undeclared: [created(AI)] })));
    expect(signs).toMatchObject([{ origin: 'ai-generated', assurance: 'unsigned', conformance: 'malformed' }]);
  });

  it('lets a verdict take the place of "unchecked"', () => {
    const signs = [...c2paSigns(block(saying(created(AI))), () => 'signed-trusted')];
    expect(signs).toMatchObject([{ assurance: 'signed-trusted', conformance: 'conformant' }]);
  });

  it('accepts that a later manifest took out a statement, if it says so by the full address', () => {
    const gone = manifest({ label: 'a', missing: ['c2pa.metadata'], assertions: [created(AI)] });
    const later = (uri: string) =>
      store(gone, manifest({ redacted: [uri], assertions: [ingredient('parentOf', 'a')] }));
    expect(signsOf(later('self#jumbf=/c2pa/a/c2pa.assertions/c2pa.metadata')).error).toBeNull();
    for (const uri of [
      'self#jumbf=/c2pa/b/c2pa.assertions/c2pa.metadata',
      'self#jumbf=c2pa.assertions/c2pa.metadata',
    ]) {
      expect(signsOf(later(uri)).error?.message).toMatch(/missing assertion/u);
    }
  });

  it.each([
    ['JUMBF of another kind', jumb('jp36', 'c2pa', [bytesOf('c2pa trainedAlgorithmicMedia')])],
    ['a store inside JUMBF of another kind', jumb('jp36', 'c2pa', [saying(created(AI))])],
  ])('finds nothing in %s', (_, bytes) => {
    expect(signsOf(bytes)).toEqual({ signs: [], error: null });
  });
});

describe('a store that contradicts itself', () => {
  const broken = (label: string, bytes: Uint8Array) => saying(created(AI), { label, bytes });
  it.each([
    ['nothing at all', bytesOf(), /not a JUMBF/u, 0],
    ['the bare word', bytesOf('c2pa c2pa c2pa'), /not a JUMBF/u, 0],
    ['a superbox without a description', box('jumb', box('free', new Uint8Array(30))), /without a description/u, 0],
    ['no manifest', store(), /without a manifest/u, 0],
    ['no signature', store(manifest({ assertions: [created(AI)], signed: false })), /without a signature/u, 1],
    ['no claim', store(jumb('c2ma', 'a', [jumb('c2cs', 'c2pa.signature', [])])), /0 claims/u, 0],
    ['two claims', store(manifest({ assertions: [created(AI)], more: [jumb('c2cl', 'c', [])] })), /2 claims/u, 1],
    [
      'two manifests of one label',
      store(manifest({ label: 'a' }), manifest({ label: 'a', assertions: [created(AI)] })),
      /two manifests/u,
      1,
    ],
    ['two assertions of one label', saying(created(AI), created(iptc('humanEdits'))), /two assertions/u, 2],
    ['a missing assertion', store(manifest({ assertions: [created(AI)], missing: ['x'] })), /missing assertion/u, 1],
    ['no CBOR', broken('c2pa.metadata', jumb('cbor', 'c2pa.metadata', [box('cbor', bytesOf(0xff))])), /break/u, 1],
    ['no JSON', broken('c2pa.metadata', jumb('json', 'c2pa.metadata', [box('json', bytesOf('{'))])), /not JSON/u, 1],
    ['a label with a slash', broken('a/b', jumb('cbor', 'a/b', [])), /forbidden/u, 1],
    ['a label that would move a cursor', broken('a', jumb('cbor', 'a\u001bb', [])), /forbidden/u, 1],
    [
      'a box that runs past its parent',
      jumb('c2pa', 'c2pa', [manifest({ assertions: [created(AI)] }), bytesOf(0, 0, 1, 0, 'free')]),
      /runs past/u,
      1,
    ],
    [
      'a box shorter than its header',
      jumb('c2pa', 'c2pa', [manifest({ assertions: [created(AI)] }), bytesOf(0, 0, 0, 7, 'free')]),
      /shorter/u,
      1,
    ],
  ])('%s: says what was understood, then throws', (_, bytes, message, understood) => {
    const { signs, error } = signsOf(bytes);
    expect(error).toMatchObject({ code: 'malformed', offset: 33 });
    expect(error?.message).toMatch(message);
    expect(signs.filter((sign) => sign.is === 'mark' && sign.field !== 'c2pa.claim')).toHaveLength(understood);
  });

  it('lets no manifest speak for the file when the last one is missing', () => {
    const older = manifest({ label: 'a', assertions: [created(iptc('digitalCapture'))] });
    const whole = store(older, manifest({ assertions: [created(AI)] }));
    const { signs, error } = signsOf(whole.subarray(0, store(older).length));
    expect(error?.message).toMatch(/stops early/u);
    expect(signs).toMatchObject([{ source: 'ingredient', relationship: null, origin: 'not-ai' }]);
  });

  it('lets no manifest speak for the file when the last one cannot be opened', () => {
    const older = manifest({ label: 'a', assertions: [created(iptc('digitalCapture'))] });
    const last = jumb('c2cm', 'b', [box('brob', bytesOf('no brotli'))]);
    expect(signsOf(store(older, last))).toMatchObject({
      signs: [{ source: 'ingredient' }],
      error: { code: 'malformed' },
    });
  });

  it('never drops a statement in silence', () => {
    const many = Array.from({ length: 1_200 }, (_, index) => ({ digitalSourceType: `${AI}${index}` }));
    const { signs, error } = signsOf(saying(actions(...many)));
    expect(signs).toHaveLength(1_000);
    expect(error?.message).toMatch(/more statements/u);
  });
});
