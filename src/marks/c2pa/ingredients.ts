/** Follows a file's ingredients back through their manifests, and tells how each is related to the file (C2PA 2.4 §18.16). */
import type { Relationship } from '../../model/mark.ts';
import type { Assertion, Manifest, Store } from './store.ts';
import { jumbfAddress } from './uri.ts';
import { entry, textAt, textsOf, type Value } from './value.ts';

export interface Ingredient {
  readonly assertion: Assertion;
  /** Null when the credential does not say, or says something C2PA does not know. */
  readonly relationship: Relationship | null;
  /** Label of the ingredient's own manifest in this store; null when it has none here. */
  readonly manifest: string | null;
  /** Where the ingredient's manifest is kept outside this store; never followed. */
  readonly remote: string | null;
  /** 2.4: what an ingredient without a manifest is, verbatim. */
  readonly sourceTypes: readonly string[];
}

/** How a manifest is related to the file: null for one that no chain of ingredients leads to. */
export type Relations = ReadonlyMap<string, Relationship | null>;

/** What counts most comes first: a file *is* its parent, *contains* its component, and only *was made after* its input. */
const CHAIN: readonly (Relationship | null)[] = ['parentOf', 'componentOf', 'inputTo', null];
const NAMES: readonly string[] = ['c2pa.ingredient', 'c2pa.ingredient.v2', 'c2pa.ingredient.v3'];

export function isIngredient(assertion: Assertion): boolean {
  return NAMES.includes(assertion.name);
}

/** An ingredient assertion of any version: `c2pa_manifest` links to the manifest in 1 and 2, `activeManifest` in 3. */
export function readIngredient(assertion: Assertion, content: Value): Ingredient {
  const link = textAt(entry(content, 'activeManifest'), 'url') ?? textAt(entry(content, 'c2pa_manifest'), 'url');
  const address = link === null ? null : jumbfAddress(link);
  const word = textAt(content, 'relationship');
  return {
    assertion,
    relationship: CHAIN.find((known) => known === word) ?? null,
    manifest: address?.manifest ?? null,
    remote: address === null ? link : null,
    sourceTypes: textsOf(entry(content, 'digitalSourceType')),
  };
}

/** The weaker of two links of a chain: an input anywhere makes it an input, else a component anywhere a component. */
export function weaker(one: Relationship | null, other: Relationship | null): Relationship | null {
  return CHAIN[Math.max(CHAIN.indexOf(one), CHAIN.indexOf(other))] ?? null;
}

/**
 * The relation of every ingredient's manifest to the file, by label. Where several chains lead to one manifest the
 * strongest counts. Chains may form circles: each manifest is entered once, so that reading ends.
 */
export function relationsOf(store: Store, ingredients: ReadonlyMap<Manifest, readonly Ingredient[]>): Relations {
  const byLabel = new Map(store.manifests.map((manifest) => [manifest.label, manifest] as const));
  const relations = new Map<string, Relationship | null>();
  const reached = new Set<Manifest>(store.active === null ? [] : [store.active]);
  for (const strength of CHAIN) {
    // `reached` grows while it is walked: chains of nothing weaker than `strength`.
    for (const manifest of reached) {
      for (const ingredient of ingredients.get(manifest) ?? []) {
        const next = ingredient.manifest === null ? undefined : byLabel.get(ingredient.manifest);
        if (next === undefined || reached.has(next)) continue;
        if (weaker(ingredient.relationship, strength) !== strength) continue;
        relations.set(next.label, strength);
        reached.add(next);
      }
    }
  }
  return relations;
}
