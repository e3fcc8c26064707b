/** Reads a C2PA credential: what the file says about its own origin, signed by whoever made it. */
import { MalformedFile } from '../../errors.ts';
import type { Assurance, Block, ByteLocation, Conformance, Mark, Sign } from '../../model/mark.ts';
import { excerpt } from '../mark-of.ts';
import { speaksOfOrigin, statementsIn } from './assertions.ts';
import type { Claim } from './claim.ts';
import { attempt, type Faults } from './faults.ts';
import { type Ingredient, isIngredient, readIngredient, relationsOf, weaker } from './ingredients.ts';
import { asidesIn, pointsOrWishes, remoteManifest } from './pointers.ts';
import { type Statement, sourceStatement, worse } from './statement.ts';
import { type Assertion, contentOf, type Manifest, readStore, type Store } from './store.ts';
import type { Value } from './value.ts';

/** How far what a manifest signs can be believed; the place where a verdict on hashes and signatures comes in. */
export type Assure = (manifest: Manifest) => Assurance;

/** A file that says more than this is not describing itself; the rest is a contradiction, never silently dropped. */
export const MOST_SIGNS = 1_000;
/** Repetitions included: a template lets a few bytes repeat two thousand characters. */
const MOST_LOOKED_AT = 20_000;

/**
 * The marks, pointers and opt-outs in a manifest store. `block.bytes` is the outermost JUMBF superbox; JUMBF of another
 * kind gives nothing. Marks of the active manifest come first, then those of its ingredients; a store that says nothing
 * about origin gives one bare mark of origin `unknown`, so that it can be seen that a credential is there. Positions:
 * `offset` is the block's, `path` goes on with the JUMBF labels. Follows C2PA 2.4 (§11, §18) and reads 1.0 onwards.
 * Throws `MalformedFile` after the last sign if the store contradicts itself anywhere.
 */
export function* c2paSigns(block: Block, assure: Assure = unchecked): Generator<Sign> {
  const faults: Faults = [];
  const store = readStore(block.bytes, faults);
  if (store !== null) yield* distinct(signsOf(store, { block, assure, faults }), faults);
  const [first] = faults;
  if (first === undefined) return;
  // The inner position is no position in the file: containers cut a store into segments, or pack it.
  const message = `${first.message} (byte ${first.offset ?? 0} of the C2PA manifest store)`;
  throw new MalformedFile(first.code, message, block.location.offset);
}

/** Nobody has verified anything. */
const unchecked: Assure = () => 'signed-unchecked';

/** What the claim does not list, no signature covers, whatever the signature is worth (C2PA 2.4 §15.10.3). */
function assuranceOf(manifest: Manifest, { label }: Assertion, assure: Assure): Assurance {
  const covered = manifest.signature !== null && manifest.claim?.covers.has(label) === true;
  return covered ? assure(manifest) : 'unsigned';
}

interface Reading {
  readonly block: Block;
  readonly assure: Assure;
  readonly faults: Faults;
}

/** A statement together with the manifest that makes it and the file of the chain it is about. */
interface Said {
  readonly statement: Statement;
  readonly manifest: Manifest;
  readonly assertion: Assertion;
  readonly about: Pick<Mark, 'source' | 'relationship'>;
}

function* signsOf(store: Store, reading: Reading): Generator<Sign> {
  const opened = new Map(store.manifests.map((manifest) => [manifest, open(manifest, reading.faults)]));
  const ingredients = new Map([...opened].map(([manifest, contents]) => [manifest, ingredientsIn(contents)]));
  const relations = relationsOf(store, ingredients);
  let silent = true;
  for (const [manifest, contents] of activeFirst(opened, store.active)) {
    const relationship = manifest === store.active ? null : (relations.get(manifest.label) ?? null);
    const about = { source: manifest === store.active ? 'active' : 'ingredient', relationship } as const;
    for (const [assertion, content] of contents) {
      for (const statement of statementsIn(assertion.name, content)) {
        silent = false;
        yield markOf({ statement, manifest, assertion, about }, reading);
      }
      yield* asidesIn(assertion.name, content, locate(reading.block, manifest, assertion));
    }
    for (const ingredient of ingredients.get(manifest) ?? []) {
      for (const sign of signsOfIngredient(ingredient, { manifest, about }, reading)) {
        if (sign.is === 'mark') silent = false;
        yield sign;
      }
    }
  }
  const speaker = store.active ?? store.manifests.at(-1);
  if (silent && speaker?.claim != null) yield bareCredential(speaker, speaker.claim, reading);
}

/** The statements of a manifest that matter here, decoded; thumbnails and hashes stay closed. */
function open(manifest: Manifest, faults: Faults): ReadonlyMap<Assertion, Value> {
  const ours = manifest.assertions.filter(
    (assertion) => speaksOfOrigin(assertion.name) || isIngredient(assertion) || pointsOrWishes(assertion.name),
  );
  const contents = new Map<Assertion, Value>();
  for (const assertion of ours) {
    attempt(faults, () => contents.set(assertion, contentOf(assertion.superbox)));
  }
  return contents;
}

function ingredientsIn(contents: ReadonlyMap<Assertion, Value>): readonly Ingredient[] {
  return [...contents]
    .filter(([assertion]) => isIngredient(assertion))
    .map(([it, content]) => readIngredient(it, content));
}

function activeFirst<T>(
  opened: ReadonlyMap<Manifest, T>,
  active: Manifest | null,
): readonly (readonly [Manifest, T])[] {
  const all = [...opened];
  return [...all.filter(([manifest]) => manifest === active), ...all.filter(([manifest]) => manifest !== active)];
}

function* signsOfIngredient(
  { assertion, relationship, manifest: link, remote, sourceTypes }: Ingredient,
  { manifest, about }: Pick<Said, 'manifest' | 'about'>,
  reading: Reading,
): Generator<Sign> {
  if (remote !== null) yield remoteManifest(remote, locate(reading.block, manifest, assertion));
  const chained = about.source === 'active' ? relationship : weaker(about.relationship, relationship);
  for (const value of sourceTypes) {
    const statement = sourceStatement(
      `${assertion.name}/digitalSourceType`,
      value,
      ingredientPlace(assertion, link),
      null,
    );
    yield markOf({ statement, manifest, assertion, about: { source: 'ingredient', relationship: chained } }, reading);
  }
}

/** C2PA 2.4 §18.16.6: only version 3 has a source type, and never beside a manifest of its own. */
function ingredientPlace(assertion: Assertion, link: string | null): Conformance {
  if (link !== null) return 'malformed';
  return assertion.name === 'c2pa.ingredient.v3' ? 'conformant' : 'non-standard';
}

function markOf({ statement, manifest, assertion, about }: Said, { block, assure }: Reading): Mark {
  const assurance = assuranceOf(manifest, assertion, assure);
  return {
    is: 'mark',
    standard: 'c2pa',
    field: statement.field,
    value: excerpt(statement.value),
    origin: statement.origin,
    ...about,
    assurance,
    // A credential is signed or it is none: a statement outside the signature can be slipped in by anybody.
    conformance: worse(statement.conformance, assurance === 'unsigned' ? 'malformed' : 'conformant'),
    carrier: carrierOf(block),
    system: statement.system ?? manifest.claim?.system ?? null,
    location: locate(block, manifest, assertion),
  };
}

/** Shows that a credential is there; says nothing about where the file comes from. */
function bareCredential(manifest: Manifest, claim: Claim, { block, assure }: Reading): Mark {
  return {
    is: 'mark',
    standard: 'c2pa',
    field: 'c2pa.claim',
    // A claim that names no generator still has a manifest with a name.
    value: excerpt(claim.generator === '' ? manifest.label : claim.generator),
    origin: 'unknown',
    source: 'active',
    relationship: null,
    assurance: manifest.signature === null ? 'unsigned' : assure(manifest),
    conformance: 'conformant',
    carrier: carrierOf(block),
    system: claim.system,
    location: {
      offset: block.location.offset,
      path: `${block.location.path}/c2pa/${manifest.label}/${claim.superbox.label}`,
    },
  };
}

function carrierOf(block: Block): Mark['carrier'] {
  return block.location.path === 'sidecar' ? 'sidecar' : 'embedded';
}

function locate(block: Block, manifest: Manifest, assertion: Assertion): ByteLocation {
  const { offset, path } = block.location;
  return { offset, path: `${path}/c2pa/${manifest.label}/c2pa.assertions/${assertion.label}` };
}

/** Each sign once: fifty edits by one tool are one statement. */
function* distinct(signs: Iterable<Sign>, faults: Faults): Generator<Sign> {
  const seen = new Set<string>();
  let looked = 0;
  for (const sign of signs) {
    looked += 1;
    const key = JSON.stringify(sign);
    const repeated = seen.has(key);
    if (looked > MOST_LOOKED_AT || (!repeated && seen.size === MOST_SIGNS)) {
      faults.push(new MalformedFile('malformed', 'more statements than a credential can need', null));
      return;
    }
    if (repeated) continue;
    seen.add(key);
    yield sign;
  }
}
