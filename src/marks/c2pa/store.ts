/** Opens a C2PA manifest store: the manifests in it, their claims and their statements (C2PA 2.4 §11). */
import { MalformedFile } from '../../errors.ts';
import { decodeCbor } from './cbor.ts';
import { type Claim, readClaim } from './claim.ts';
import { type Allowance, allowance, unpack } from './compressed.ts';
import { attempt, type Faults, gather } from './faults.ts';
import { type Box, boxesIn, type Superbox, superbox } from './jumbf.ts';
import { jumbfAddress, ownAssertion } from './uri.ts';
import { decodeJson, type Value } from './value.ts';

/** One statement. `name` is its label without the `__1` that numbers a repeated one (C2PA 2.4 §6.4). */
export interface Assertion {
  readonly label: string;
  readonly name: string;
  readonly superbox: Superbox;
}

/** `superbox` is what stands in the store, still packed if it was; hashes are taken over that. */
export interface Manifest {
  readonly label: string;
  readonly superbox: Superbox;
  readonly claim: Claim | null;
  readonly signature: Superbox | null;
  readonly assertions: readonly Assertion[];
}

/** `active` is null when the store breaks off before its last manifest, the one that speaks for the file. */
export interface Store {
  readonly manifests: readonly Manifest[];
  readonly active: Manifest | null;
}

const TAIL = '00110010800000aa00389b71';
const STORE = `63327061${TAIL}`;
const PACKED_MANIFEST = `6332636d${TAIL}`;
/** Standard `c2ma`, its older twin `c2md`, update `c2um`. */
const MANIFESTS: readonly string[] = [`63326d61${TAIL}`, `63326d64${TAIL}`, `6332756d${TAIL}`];
const CLAIM = `6332636c${TAIL}`;
const SIGNATURE = `63326373${TAIL}`;
const ASSERTIONS = `63326173${TAIL}`;

/**
 * The manifest store in `bytes`; null when they hold JUMBF of another kind, as JPEG 360 does. A bare "c2pa" in the
 * bytes means nothing: only a superbox of C2PA's own type counts. Contradictions go to `faults`; what could be
 * understood beside them is returned.
 */
export function readStore(bytes: Uint8Array, faults: Faults): Store | null {
  const found = attempt(faults, () => findStore(bytes));
  if (found === null) return null;
  if (found.box.cut) faults.push(malformed('manifest store stops early', found.box.offset));
  const left = allowance();
  const boxes = gather(faults, boxesIn(found.contents, found.contentsOffset));
  const opened = boxes.flatMap((box) => openManifest(box, left, faults));
  if (opened.length === 0) faults.push(malformed('manifest store without a manifest', found.box.offset));
  const manifests = opened.filter((manifest) => manifest !== null);
  complain(manifests, faults);
  const last = opened.at(-1) ?? null;
  // A store cut short ends with whatever manifest was there; only one that reaches the promised end is the last.
  const reachesEnd = !found.box.cut || last?.superbox.box.end === found.box.end;
  return { manifests, active: reachesEnd ? last : null };
}

function findStore(bytes: Uint8Array): Superbox | null {
  let foreign = false;
  for (const box of boxesIn(bytes, 0)) {
    if (box.type !== 'jumb') break;
    const opened = superbox(box);
    if (opened.uuid === STORE) return opened;
    foreign = true;
  }
  if (foreign) return null;
  throw malformed('not a JUMBF superbox', 0);
}

/** None for a box that is no manifest (§11.1.2: skip what you do not know); null for one that cannot be opened. */
function openManifest(box: Box, left: Allowance, faults: Faults): readonly (Manifest | null)[] {
  if (box.type !== 'jumb') return [];
  const outer = attempt(faults, () => superbox(box));
  if (outer === null) return [null];
  if (outer.uuid !== PACKED_MANIFEST && !MANIFESTS.includes(outer.uuid)) return [];
  const inner = outer.uuid === PACKED_MANIFEST ? attempt(faults, () => unpack(outer, left)) : outer;
  if (inner === null) return [null];
  if (!MANIFESTS.includes(inner.uuid)) {
    faults.push(malformed('compressed manifest holds something else', box.offset));
    return [null];
  }
  return [readManifest(outer, inner, faults)];
}

function readManifest(outer: Superbox, inner: Superbox, faults: Faults): Manifest {
  const parts = gather(faults, boxesIn(inner.contents, inner.contentsOffset))
    .filter((box) => box.type === 'jumb')
    .flatMap((box) => attempt(faults, () => superbox(box)) ?? []);
  const claims = parts.filter((part) => part.uuid === CLAIM);
  const [claim] = claims;
  if (claims.length !== 1) faults.push(malformed(`manifest with ${claims.length} claims`, outer.box.offset));
  const signature = parts.find((part) => part.uuid === SIGNATURE) ?? null;
  if (signature === null) faults.push(malformed('manifest without a signature', outer.box.offset));
  return {
    label: outer.label,
    superbox: outer,
    claim: claim === undefined ? null : attempt(faults, () => readClaim(claim, contentOf(claim), outer.label)),
    signature,
    assertions: parts.filter((part) => part.uuid === ASSERTIONS).flatMap((part) => assertionsIn(part, faults)),
  };
}

function assertionsIn(store: Superbox, faults: Faults): readonly Assertion[] {
  return gather(faults, boxesIn(store.contents, store.contentsOffset))
    .filter((box) => box.type === 'jumb')
    .flatMap((box) => attempt(faults, () => superbox(box)) ?? [])
    .map((opened) => ({ label: opened.label, name: opened.label.replace(/__\d{1,9}$/u, ''), superbox: opened }));
}

/**
 * What a statement says: the first CBOR or JSON box in it; null when it holds another kind of content.
 * Throws `MalformedFile` where that box cannot be decoded.
 */
export function contentOf(statement: Superbox): Value {
  for (const box of boxesIn(statement.contents, statement.contentsOffset)) {
    if (box.type === 'cbor') return decodeCbor(box.bytes, box.offset);
    if (box.type === 'json') return decodeJson(box.bytes, box.offset);
  }
  return null;
}

/** Contradictions between the parts: two of one name, or a claim that lists a statement which is not there. */
function complain(manifests: readonly Manifest[], faults: Faults): void {
  const taken = new Set<string>();
  const redacted = manifests.flatMap((manifest) => manifest.claim?.redacted ?? []);
  for (const manifest of manifests) {
    const { offset } = manifest.superbox.box;
    if (taken.has(manifest.label)) faults.push(malformed('two manifests of one label', offset));
    taken.add(manifest.label);
    const labels = new Set(manifest.assertions.map((assertion) => assertion.label));
    if (labels.size < manifest.assertions.length) faults.push(malformed('two assertions of one label', offset));
    // §6.8: only an absolute URI can name the manifest from which a statement was taken out.
    const gone = new Set(
      redacted.flatMap((uri) =>
        jumbfAddress(uri)?.manifest === manifest.label ? (ownAssertion(uri, manifest.label) ?? []) : [],
      ),
    );
    for (const label of manifest.claim?.covers ?? []) {
      if (!labels.has(label) && !gone.has(label)) faults.push(malformed('claim lists a missing assertion', offset));
    }
  }
}

function malformed(message: string, offset: number): MalformedFile {
  return new MalformedFile('malformed', message, offset);
}
