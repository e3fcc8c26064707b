/** Builds files whose credentials really hold, signed in code by a signer of our own who is nobody. */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type AssertionParts, assertion, box, bytesOf, type Cbor, cbor, created, iptc, jumb, store } from './c2pa.ts';

/** Made for these tests, valid from 2020 to 2060; the keys are worth nothing. */
const ROOT =
  'MIIBkzCCATmgAwIBAgIBATAKBggqhkjOPQQDAjAwMRgwFgYDVQQDDA9UYW5iYSB0ZXN0IHJvb3QxFDASBgNVBAoMC1RhbmJhIHRl' +
  'c3RzMCAXDTIwMDEwMTAwMDAwMFoYDzIwNjAwMTAxMDAwMDAwWjAwMRgwFgYDVQQDDA9UYW5iYSB0ZXN0IHJvb3QxFDASBgNVBAoM' +
  'C1RhbmJhIHRlc3RzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAELsGIGAlV+u15m2GSK6Oc18joeo5CCXEC2pLUIrhM9ZiJa/go' +
  'C6xIUcgU9W/8mrtzQMGHiIWpV4BtsDudlQu3LaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYE' +
  'FPQ+E0tJ9/vRWN2dmDlmB6A+gdNIMAoGCCqGSM49BAMCA0gAMEUCIQDqJNoBbKXzjOMmyfarcMarMVH1cEqopk5/rQQymzDqKwIg' +
  'AR32q1WlTXhygtiFzqdjVD4TGpUw02X6jDkfrnj0U3I=';
const SIGNER =
  'MIIByDCCAW6gAwIBAgIBAjAKBggqhkjOPQQDAjAwMRgwFgYDVQQDDA9UYW5iYSB0ZXN0IHJvb3QxFDASBgNVBAoMC1RhbmJhIHRl' +
  'c3RzMCAXDTIwMDEwMTAwMDAwMFoYDzIwNjAwMTAxMDAwMDAwWjAyMRowGAYDVQQDDBFUYW5iYSB0ZXN0IHNpZ25lcjEUMBIGA1UE' +
  'CgwLVGFuYmEgdGVzdHMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATeH2pSD46jFxmpocT12zFwNxzf7nMzbJDIkoEeGllUOtM4' +
  '+Nf3/hjoXc+QxMTlhH2+Qyl/9ugjtfJoJUbm80a4o3UwczAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAK' +
  'BggrBgEFBQcDBDAdBgNVHQ4EFgQUlil7U89uedVP+oxiinBR9pIdJxMwHwYDVR0jBBgwFoAU9D4TS0n3+9FY3Z2YOWYHoD6B00gw' +
  'CgYIKoZIzj0EAwIDSAAwRQIhALSvmS5idR42uFWiihiL4IjWKKKyE565HuxND2DFOLn9AiBP46h36g82tg04kTtdbmLMuJC3X0P2' +
  'cjMypI3QNVnMLQ==';
const KEY =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZtAX2oFOR3sOL/xJCtVCOwc0UwrDW88N2Q3siF0SiW2hRANCAATe' +
  'H2pSD46jFxmpocT12zFwNxzf7nMzbJDIkoEeGllUOtM4+Nf3/hjoXc+QxMTlhH2+Qyl/9ugjtfJoJUbm80a4';

export const ROOT_PEM = `-----BEGIN CERTIFICATE-----\n${ROOT.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

const LABEL = 'urn:c2pa:5c1f7f2e-0f2a-4c43-9c59-0d6b2a6f7a11';
const privateKey = createPrivateKey({ key: Buffer.from(KEY, 'base64'), format: 'der', type: 'pkcs8' });
const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest());

/** COSE_Sign1 over a detached payload (RFC 9052 §4.4), with the signer's certificate in the protected header. */
function coseOver(payload: Uint8Array): Uint8Array {
  const header = cbor(
    new Map<Cbor, Cbor>([
      [1, -7],
      [33, [Uint8Array.from(Buffer.from(SIGNER, 'base64'))]],
    ]),
  );
  const signature = sign('sha256', cbor(['Signature1', header, new Uint8Array(0), payload]), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return cbor({ tag: 18, wraps: [header, {}, null, Uint8Array.from(signature)] });
}

/** A store with one manifest, signed. `assertions` are hashed as the claim asks (C2PA 2.4 §8.4.2.3: without the box's own header). */
export function signedStore(assertions: readonly AssertionParts[]): Uint8Array {
  const reference = ({ label, bytes }: AssertionParts): Cbor => ({
    url: `self#jumbf=c2pa.assertions/${label}`,
    hash: sha256(bytes.subarray(8)),
  });
  const claim = cbor({
    alg: 'sha256',
    instanceID: 'xmp:iid:5c1f7f2e-0f2a-4c43-9c59-0d6b2a6f7a11',
    claim_generator_info: { name: 'Test Maker', version: '1.0' },
    signature: `self#jumbf=/c2pa/${LABEL}/c2pa.signature`,
    created_assertions: assertions.map(reference),
  });
  const boxes = [
    jumb(
      'c2as',
      'c2pa.assertions',
      assertions.map(({ bytes }) => bytes),
    ),
    jumb('c2cl', 'c2pa.claim.v2', [box('cbor', claim)]),
    jumb('c2cs', 'c2pa.signature', [box('cbor', coseOver(claim))]),
  ];
  return store(jumb('c2ma', LABEL, boxes));
}

const SIGNATURE = Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(bytesOf(type, data)));
  return bytesOf(length, type, data, check);
}

/** One grey pixel; `IDAT` holds zlib's bytes for it. */
const HEAD = bytesOf(SIGNATURE, chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])));
const PIXELS = chunk('IDAT', Uint8Array.from(Buffer.from('789c6360000000020001', 'hex')));
const END = chunk('IEND', new Uint8Array(0));

export interface SignedParts {
  readonly sourceType?: string;
  /** How many bytes before and behind the credential the hash leaves out as well. */
  readonly gap?: number;
  /** Bytes of pixels between the credential and the end. */
  readonly padding?: number;
  /** More assertions. */
  readonly more?: readonly AssertionParts[];
}

/** A PNG with a credential that holds: its data hash leaves out the `caBX` chunk and nothing else. */
export function signedPng({
  sourceType = 'trainedAlgorithmicMedia',
  gap = 0,
  padding = 0,
  more = [],
}: SignedParts = {}) {
  const tail = bytesOf(PIXELS, ...(padding > 0 ? [chunk('teXt', new Uint8Array(padding))] : []), END);
  const hash = sha256(bytesOf(HEAD, tail.subarray(gap)));
  const built = (length: number) =>
    signedStore([
      created(iptc(sourceType)),
      assertion('c2pa.hash.data', {
        exclusions: [{ start: HEAD.length, length: length + 12 + gap }],
        alg: 'sha256',
        hash,
        pad: new Uint8Array(8),
      }),
      ...more,
    ]);
  // The length stands in what is measured: the second time it is right, for numbers of this size take as many bytes.
  const length = built(2_000).length;
  return bytesOf(HEAD, chunk('caBX', built(length)), tail);
}

/** The credential of a file that carries none, to lie beside it. */
export const signedBeside = (file: Uint8Array): Uint8Array =>
  signedStore([
    created(iptc('trainedAlgorithmicMedia')),
    assertion('c2pa.hash.data', { alg: 'sha256', hash: sha256(file), pad: new Uint8Array(8) }),
  ]);

/** The same bytes with one of them changed. */
export function changedAt(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
