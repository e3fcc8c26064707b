/** The one trace that cannot be forged: NovelAI signs colours and settings. Follows NovelAI/novelai-image-metadata, nai_sig.py. */
import { createPublicKey, verify } from 'node:crypto';
import { MalformedFile } from '../../errors.ts';
import type { Field, Trace } from '../../model/mark.ts';
import { parseObject } from '../json.ts';
import { pythonJson } from './python-json.ts';

/** Ed25519; published by NovelAI in that file. */
const KEY = 'Y2JcQAOhLwzwSDUJPNgL04nS0Tbqm7cSRc4xk0vRMic';

/**
 * Whether the `signed_hash` in the settings of `field` is NovelAI's over the picture and the other settings; `unchecked`
 * when the pixels cannot be had. Undefined when nothing is signed. `key` is a raw Ed25519 key in base64url: NovelAI's, but
 * for tests.
 */
export function signatureOf(field: Field, key: string = KEY): Trace['signature'] {
  const settings = settingsIn(field.value);
  const signed = settings && parseObject(settings)?.signed_hash;
  if (!settings || typeof signed !== 'string') return undefined;
  const colours = coloursOf(field);
  if (!colours) return 'unchecked';
  const words = pythonJson(settings, 'signed_hash');
  const signature = Buffer.from(signed, 'base64');
  if (words === null) return 'invalid';
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, Buffer.concat([colours, Buffer.from(words)]), publicKey, signature) ? 'valid' : 'invalid';
}

/** The settings themselves, or a JSON around them that holds them as words. */
function settingsIn(words: string): string | undefined {
  const inner = parseObject(words)?.Comment;
  return typeof inner === 'string' ? inner : words;
}

/** Pixels that do not unpack are nothing a signature could be held against. */
function coloursOf({ pixels }: Field): Uint8Array | null {
  try {
    return pixels?.() ?? null;
  } catch (error) {
    if (error instanceof MalformedFile) return null;
    throw error;
  }
}
