/** Whether a credential holds is found out by signature and hash, and by nothing a file says of itself. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anchorsFor, certificatesIn } from '../src/credentials/anchors.ts';
import { LARGEST_WHOLE } from '../src/credentials/verify.ts';
import { library } from '../src/host/node-host.ts';
import type { ByteSource } from '../src/model/host.ts';
import type { FileReading } from '../src/model/mark.ts';
import { NOBODY, type Trust } from '../src/model/trust.ts';
import { readOpened } from '../src/read/files.ts';
import { memorySource } from './support/bytes.ts';
import { created, iptc } from './support/c2pa.ts';
import { changedAt, ROOT_PEM, signedBeside, signedPng, signedStore } from './support/signed.ts';

const US: Trust = { anchors: ROOT_PEM, timestamps: '' };
const open = (source: ByteSource, trust: Trust): Promise<FileReading> =>
  readOpened('a.png', () => source, { trust, library });
const verified = (bytes: Uint8Array, trust: Trust = NOBODY) => open(memorySource(bytes), trust);

/** No test of this file may reach for the network, and neither may the library. */
const reached = vi.fn(() => Promise.reject(new Error('no network')));
beforeEach(() => vi.stubGlobal('fetch', reached));
afterEach(() => {
  vi.unstubAllGlobals();
  expect(reached).not.toHaveBeenCalled();
});

test('a credential that holds is untrusted until somebody names its root', async () => {
  const png = signedPng();
  expect(await verified(png)).toMatchObject({
    origin: 'ai-generated',
    problem: null,
    marks: [{ standard: 'c2pa', origin: 'ai-generated', assurance: 'signed-untrusted' }],
    credentials: [
      {
        verdict: 'untrusted',
        codes: ['signingCredential.untrusted'],
        unchecked: null,
        signer: 'Tanba test signer',
        location: { offset: 33, path: 'caBX' },
      },
    ],
  });
  expect(await verified(png, US)).toMatchObject({
    marks: [{ assurance: 'signed-trusted' }],
    credentials: [{ verdict: 'trusted', codes: [] }],
  });
});

test.each(['last', 'first'])('one changed bit of the %s byte outside the credential breaks it', async (which) => {
  const png = signedPng();
  const at = which === 'last' ? png.length - 1 : 20;
  expect(await verified(changedAt(png, at), US)).toMatchObject({
    origin: 'ai-generated',
    marks: [{ assurance: 'signed-invalid' }],
    credentials: [{ verdict: 'invalid', codes: ['assertion.dataHash.mismatch'], unchecked: null }],
  });
});

test('a changed statement, and a changed signature, break it', async () => {
  const png = signedPng();
  const statement = Buffer.from(png).indexOf('trainedAlgorithmicMedia');
  expect(await verified(changedAt(png, statement + 20), US)).toMatchObject({
    credentials: [{ verdict: 'invalid', codes: ['assertion.hashedURI.mismatch'] }],
  });
  const signature = Buffer.from(png).lastIndexOf(Buffer.from([0x58, 0x40])) + 30;
  const broken = await verified(changedAt(png, signature), US);
  expect(broken.credentials[0]).toMatchObject({ verdict: 'invalid' });
  expect(broken.credentials[0]?.codes).toContain('claimSignature.mismatch');
});

test('what is left out of the hash beyond the credential does not go through on our own word', async () => {
  // The library knows that the gap is wider than the credential, and refuses it.
  expect(await verified(signedPng({ gap: 22 }), US)).toMatchObject({ credentials: [{ verdict: 'invalid' }] });
});

test('no flipped bit of a credential makes more of it than it was', async () => {
  const png = signedPng();
  for (let at = 33; at < png.length; at += 41) {
    const { credentials, marks } = await verified(changedAt(png, at), US);
    const changed = credentials[0]?.verdict ?? 'gone';
    // Padding and salt are free; whatever is signed or hashed is not.
    if (changed === 'trusted') expect(marks.every(({ origin }) => origin === 'ai-generated')).toBe(true);
    else expect(['invalid', 'untrusted', 'unchecked', 'gone']).toContain(changed);
  }
});

test('cut anywhere, it is never trusted', async () => {
  const png = signedPng();
  for (let length = 0; length < png.length; length += 53) {
    const { credentials } = await verified(png.subarray(0, length), US);
    expect(credentials.map(({ verdict }) => verdict)).not.toContain('trusted');
  }
});

test('a big file is hashed piece by piece, never taken whole', async () => {
  const png = signedPng({ padding: 3 * 1024 * 1024 });
  let largest = 0;
  const counting: ByteSource = {
    size: png.length,
    read: (offset, length) => {
      largest = Math.max(largest, length);
      return png.subarray(offset, offset + length);
    },
    close: () => {},
  };
  expect(await open(counting, US)).toMatchObject({ credentials: [{ verdict: 'trusted' }] });
  expect(largest).toBeLessThanOrEqual(1024 * 1024);
});

test('a file too big for the library, whose hash is not ours to follow, is said to be unchecked', async () => {
  const png = signedPng({ gap: 22 });
  const huge: ByteSource = {
    size: LARGEST_WHOLE + 1,
    read: (offset, length) => png.subarray(offset, Math.min(offset + length, png.length)),
    close: () => {},
  };
  expect(await open(huge, US)).toMatchObject({
    marks: [{ assurance: 'signed-unchecked' }],
    credentials: [{ verdict: 'unchecked', unchecked: { reason: 'too-large' } }],
  });
});

test('a store alone has no file to be held against', async () => {
  const beside = signedBeside(new Uint8Array([1, 2, 3]));
  expect(await verified(beside, US)).toMatchObject({
    format: 'c2pa',
    marks: [{ assurance: 'signed-unchecked', carrier: 'sidecar' }],
    credentials: [{ verdict: 'unchecked', unchecked: { reason: 'file-away' } }],
  });
});

test('a store the library refuses is unchecked, and says what the library said', async () => {
  const unbound = signedStore([created(iptc('trainedAlgorithmicMedia'))]);
  const png = Buffer.concat([signedPng().subarray(0, 33), Buffer.from([0, 0, 0, 0])]);
  png.writeUInt32BE(unbound.length, 33);
  const file = Buffer.concat([png, Buffer.from('caBX'), unbound, Buffer.alloc(4), signedPng().subarray(-12)]);
  const { credentials } = await verified(file, US);
  expect(credentials).toMatchObject([{ verdict: 'unchecked', unchecked: { reason: 'refused' } }]);
  expect(credentials[0]?.unchecked?.message).toMatch(/HardBinding/i);
});

test('only anchors whose name stands in the store are handed on; of a packed store, all', () => {
  const two = `${ROOT_PEM}\n${ROOT_PEM}`;
  expect(certificatesIn(two)).toBe(2);
  expect(certificatesIn('no certificates\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toBe(0);
  expect(anchorsFor(ROOT_PEM, signedPng(), false)).toContain('BEGIN CERTIFICATE');
  expect(anchorsFor(ROOT_PEM, new Uint8Array(100), false)).toBe('');
  expect(anchorsFor(ROOT_PEM, new Uint8Array(100), true)).toBe(ROOT_PEM);
});

test('a library that says nothing against it has not said that it holds', async () => {
  const mute = { verify: () => Promise.resolve('{}') };
  const { credentials, marks } = await readOpened('a.png', () => memorySource(signedPng()), {
    trust: US,
    library: () => Promise.resolve(mute),
  });
  expect(credentials).toMatchObject([{ verdict: 'unchecked', unchecked: { reason: 'refused' } }]);
  expect(marks).toMatchObject([{ assurance: 'signed-unchecked' }]);
});

test('of a file stuffed with credentials the library sees a few, and none of the rest is believed', async () => {
  const png = signedPng();
  const chunk = Buffer.from(png).indexOf('IDAT') - 4;
  const own = Buffer.from(png.subarray(33, chunk));
  const stuffed = Buffer.concat([
    png.subarray(0, chunk),
    ...Array.from({ length: 30 }, () => own),
    png.subarray(chunk),
  ]);
  let asked = 0;
  const counted = async () => {
    const real = await library();
    return {
      verify(...args: Parameters<typeof real.verify>) {
        asked += 1;
        return real.verify(...args);
      },
    };
  };
  const { credentials } = await readOpened('a.png', () => memorySource(stuffed), { trust: US, library: counted });
  expect(credentials).toHaveLength(31);
  expect(credentials.every(({ verdict }) => verdict === 'unchecked')).toBe(true);
  expect(asked).toBeLessThan(20);
});
