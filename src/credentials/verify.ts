/** Finds out whether a content credential holds: signature and statements by the library, the file's bytes by their hash. */
import { attempt } from '../marks/c2pa/faults.ts';
import type { Assure } from '../marks/c2pa/index.ts';
import { readStore } from '../marks/c2pa/store.ts';
import type { Credential, CredentialLibrary, UncheckedReason } from '../model/credential.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import type { Trust } from '../model/trust.ts';
import { anchorsFor } from './anchors.ts';
import { type DataHash, dataHashOf, fits, leavesOutOnly } from './binding.ts';
import { settingsFor } from './settings.ts';
import { type Statuses, statusesIn } from './statuses.ts';
import { codesAgainst, fileFits, signatureHolds, verdictOf, verdictOn, withoutFile } from './verdict.ts';

/** Bytes. The library holds a file whole, about three times: bigger ones are checked by our own hash, or not at all. */
export const LARGEST_WHOLE = 64 * 1024 * 1024;
const STORE_ALONE = 'application/c2pa';
const LONGEST_MESSAGE = 200;

/** What verifying needs: whom to believe, and the library, loaded when it is first asked for. */
export interface Verification {
  readonly trust: Trust;
  library(): Promise<CredentialLibrary>;
}

export interface Verified {
  readonly credential: Credential;
  /** How far what each manifest of the store signs can be believed. */
  readonly assure: Assure;
}

/** The file a store speaks of. Null where there is only the store. */
export interface Subject {
  readonly source: ByteSource;
  /** Whether the store stands in the file, or beside it. */
  readonly embedded: boolean;
  /** How many stores stand in the file. */
  readonly stores: number;
}

/** Never rejects: what cannot be verified is `unchecked`, with the reason. */
export async function verifyStore(block: Block, subject: Subject | null, needs: Verification): Promise<Verified> {
  try {
    const library = await needs.library();
    return await verifyWith(library, { block, subject, settings: settingsOf(block, needs.trust) });
  } catch (error) {
    return open(block, null, 'refused', error);
  }
}

/** "brob" names a compressed manifest (§11.2.4). */
function settingsOf({ bytes }: Block, { anchors, timestamps }: Trust): string {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('brob');
  return settingsFor(anchorsFor(`${anchors}\n${timestamps}`, bytes, packed));
}

interface Task {
  readonly block: Block;
  readonly subject: Subject | null;
  readonly settings: string;
}

async function verifyWith(library: CredentialLibrary, { block, subject, settings }: Task): Promise<Verified> {
  const alone = withoutFile(statusesIn(await library.verify(STORE_ALONE, block.bytes, settings)));
  if (verdictOn(alone) === 'invalid') return closed(block, alone);
  if (subject === null) return open(block, alone, 'file-away', 'the credential stands alone');
  const binding = bindingOf(block);
  if (!subject.embedded) return besideIt(block, alone, { binding, source: subject.source });
  const { source, stores } = subject;
  const own = binding !== null && leavesOutOnly(binding, block) ? binding : null;
  if (own && fits(own, source)) return closed(block, alone);
  if (source.size > LARGEST_WHOLE) {
    return own ? closed(block, mismatched(alone)) : open(block, alone, 'too-large', `${source.size} bytes`);
  }
  if (stores > 1) return oneOfMany(block, stores);
  try {
    return closed(block, statusesIn(await library.verify('', source.read(0, source.size), settings)), fileFits);
  } catch (error) {
    return open(block, alone, /UnsupportedType/.test(String(error)) ? 'container' : 'refused', error);
  }
}

function bindingOf({ bytes }: Block): DataHash | null {
  const active = attempt([], () => readStore(bytes, []))?.active ?? null;
  return active === null ? null : dataHashOf(active);
}

/** A store beside its file leaves nothing out of the hash, for nothing of it is in there. */
function besideIt(
  block: Block,
  alone: Statuses,
  { binding, source }: { readonly binding: DataHash | null; readonly source: ByteSource },
): Verified {
  if (binding === null || binding.excluded !== null) {
    return open(block, alone, 'container', 'the store beside the file is bound to it in another way than by its bytes');
  }
  return closed(block, fits(binding, source) ? alone : mismatched(alone));
}

const mismatched = (statuses: Statuses): Statuses => ({
  ...statuses,
  all: [...statuses.all, { code: 'assertion.dataHash.mismatch', says: 'failure', manifest: statuses.active }],
});

/** A store among several: the library looks at one of them, and does not say which. */
export const oneOfMany = (block: Block, stores: number): Verified =>
  open(block, null, 'several', `${stores} manifest stores in one file`);

/** Checked to the end. What nobody confirmed is not taken to hold because nobody complained: then it is `unchecked`. */
function closed(block: Block, statuses: Statuses, isConfirmed = signatureHolds): Verified {
  const { location } = block;
  const { signer, signedAt } = statuses;
  const verdict = verdictOn(statuses);
  if (verdict !== 'invalid' && !(signatureHolds(statuses) && isConfirmed(statuses)))
    return open(block, statuses, 'refused', 'the library neither confirmed nor refuted the credential');
  return {
    credential: { verdict, codes: codesAgainst(statuses), unchecked: null, signer, signedAt, location },
    assure: ({ label }) => `signed-${verdictOf(label, statuses)}`,
  };
}

/** Not checked to the end; what was found on the way is told. */
function open({ location }: Block, statuses: Statuses | null, reason: UncheckedReason, why: unknown): Verified {
  const message = String(why instanceof Error ? why.message : why).slice(0, LONGEST_MESSAGE);
  return {
    credential: {
      verdict: 'unchecked',
      codes: statuses ? codesAgainst(statuses) : [],
      unchecked: { reason, message },
      signer: statuses?.signer ?? '',
      signedAt: statuses?.signedAt ?? null,
      location,
    },
    assure: () => 'signed-unchecked',
  };
}
