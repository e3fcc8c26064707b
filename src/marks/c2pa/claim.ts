/** Reads the claim: who says it, with which tool, and which statements the signature covers (C2PA 2.4 §10). */
import type { Mark } from '../../model/mark.ts';
import type { Superbox } from './jumbf.ts';
import { ownAssertion } from './uri.ts';
import { entry, isMap, listAt, textAt, type Value } from './value.ts';

export type System = NonNullable<Mark['system']>;

export interface Claim {
  /** The claim as it stands in the store: what the signature is over. */
  readonly superbox: Superbox;
  /** The claim generator, verbatim; '' when the claim names none. */
  readonly generator: string;
  readonly system: System | null;
  /** Labels of the assertions of its own manifest that the signature covers, by way of their hashes. */
  readonly covers: ReadonlySet<string>;
  /** URIs of assertions taken out on purpose, in this manifest or an ingredient's (§6.8). */
  readonly redacted: readonly string[];
}

const LONGEST_NAME = 200;

/**
 * The claim of `manifest`, from its CBOR map. Version 1 lists `assertions` and names its generator as an HTTP user
 * agent; version 2 lists `created_assertions` and `gathered_assertions` and describes its generator in a map.
 */
export function readClaim(superbox: Superbox, value: Value, manifest: string): Claim {
  const references = ['assertions', 'created_assertions', 'gathered_assertions'].flatMap((key) => listAt(value, key));
  const covers = references.flatMap((reference) => ownAssertion(textAt(reference, 'url') ?? '', manifest) ?? []);
  const [info] = listAt(value, 'claim_generator_info').flatMap((item) => systemOf(item) ?? []);
  const generator = textAt(value, 'claim_generator');
  return {
    superbox,
    generator: generator ?? [info?.name, info?.version].filter((part) => part !== undefined).join(' '),
    system: info ?? userAgent(generator),
    covers: new Set(covers),
    redacted: listAt(value, 'redacted_assertions').filter((uri) => typeof uri === 'string'),
  };
}

/** A tool as C2PA describes it: a plain text, or a map with `name` and `version`. Null when it has no name. */
export function systemOf(value: Value): System | null {
  const name = typeof value === 'string' ? value : textAt(value, 'name');
  if (name === null || name === '') return null;
  return system(name, isMap(value) ? entry(value, 'version') : null);
}

/** The first product of an HTTP user agent, as `Adobe_Firefly/1.2 c2pa-rs/0.32.7`. */
function userAgent(generator: string | null): System | null {
  const [product = ''] = (generator ?? '').trim().split(/\s/u, 1);
  const [name = '', version] = product.split('/', 2);
  return name === '' ? null : system(name, version ?? null);
}

/** A tool by name, with its version where that is known. Both are cut at 200 characters. */
export function system(name: string, version: Value): System {
  const named = { name: name.slice(0, LONGEST_NAME) };
  return typeof version === 'string' && version !== '' ? { ...named, version: version.slice(0, LONGEST_NAME) } : named;
}
