/** Reads what a credential says besides origin: watermarks and places elsewhere it points to, and wishes about training. */
import type { ByteLocation, OptOut, Pointer } from '../../model/mark.ts';
import { excerpt } from '../mark-of.ts';
import { entry, isMap, listAt, textAt, type Value } from './value.ts';

const SOFT_BINDING = 'c2pa.soft-binding';
const TRAINING: readonly string[] = ['c2pa.training-mining', 'cawg.training-mining'];
/** Statements kept elsewhere; `c2pa.cloud-data` is the older form (C2PA 2.4 §6.7). */
const ELSEWHERE: readonly string[] = ['c2pa.cloud-data', 'c2pa.external-reference', 'c2pa.asset-ref'];

/** Whether an assertion of this name is read here. */
export function pointsOrWishes(name: string): boolean {
  return name === SOFT_BINDING || TRAINING.includes(name) || ELSEWHERE.includes(name);
}

/** Pointers and opt-outs of an assertion; nothing for an assertion that holds neither. Never throws, follows nothing. */
export function asidesIn(name: string, content: Value, location: ByteLocation): readonly (Pointer | OptOut)[] {
  if (name === SOFT_BINDING) return softBinding(content, location);
  if (TRAINING.includes(name)) return wishes(name, content, location);
  return ELSEWHERE.includes(name) ? links(content, location) : [];
}

/** A manifest that an ingredient says is kept outside this store. */
export function remoteManifest(target: string, location: ByteLocation): Pointer {
  return { is: 'pointer', what: 'remote-manifest', target: excerpt(target), location };
}

/** §18.10: the algorithm tells a watermark from a fingerprint; neither says anything about origin. */
function softBinding(content: Value, location: ByteLocation): readonly Pointer[] {
  const target = textAt(content, 'alg');
  return target === null ? [] : [{ is: 'pointer', what: 'soft-binding', target: excerpt(target), location }];
}

function links(content: Value, location: ByteLocation): readonly Pointer[] {
  const places = [entry(content, 'location'), ...listAt(content, 'references').map((item) => entry(item, 'reference'))];
  return places
    .flatMap((place) => textAt(place, 'url') ?? textAt(place, 'uri') ?? [])
    .map((target) => ({ is: 'pointer', what: 'link', target: excerpt(target), location }));
}

/** CAWG training and data mining 1.1: for each use, `allowed`, `notAllowed` or `constrained`. */
function wishes(vocabulary: string, content: Value, location: ByteLocation): readonly OptOut[] {
  const entries = entry(content, 'entries');
  if (!isMap(entries)) return [];
  return [...entries].flatMap(([use, terms]) => {
    const wish = textAt(terms, 'use');
    if (typeof use !== 'string' || wish === null) return [];
    return { is: 'opt-out', vocabulary, value: excerpt(`${use}=${wish}`), location };
  });
}
