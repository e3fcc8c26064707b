/** What a file inherits from the files it was made of. */
import { describe, expect, it } from 'vitest';
import { AI, type AssertionParts, assertion, created, ingredient, lines, manifest, store } from './support/c2pa.ts';

const older = (label: string, ...assertions: readonly AssertionParts[]) => manifest({ label, assertions });
const active = (...assertions: readonly AssertionParts[]) => manifest({ assertions });
const said = (place: string) => `c2pa.actions.v2/digitalSourceType trainedAlgorithmicMedia ai-generated ${place}`;
const itself = (place: string) => `c2pa.ingredient.v3/digitalSourceType trainedAlgorithmicMedia ai-generated ${place}`;

/** An ingredient assertion of version 1 or 2. */
function early(label: string, relationship: string, to: string): AssertionParts {
  return assertion(label, { 'dc:title': 'x', relationship, c2pa_manifest: { url: `self#jumbf=/c2pa/${to}` } });
}

const a = older('a', created(AI));

describe('a chain of ingredients', () => {
  it.each([
    ['a parent', [a, active(ingredient('parentOf', 'a'))], 'parentOf'],
    ['a component, version 1', [a, active(early('c2pa.ingredient', 'componentOf', 'a'))], 'componentOf'],
    ['an input, version 2', [a, active(early('c2pa.ingredient.v2__1', 'inputTo', 'a'))], 'inputTo'],
    [
      'a component of a parent',
      [a, older('b', ingredient('componentOf', 'a')), active(ingredient('parentOf', 'b'))],
      'componentOf',
    ],
    [
      'a parent of an input',
      [a, older('b', ingredient('parentOf', 'a')), active(ingredient('inputTo', 'b'))],
      'inputTo',
    ],
    [
      'an input of a component',
      [a, older('b', ingredient('inputTo', 'a')), active(ingredient('componentOf', 'b'))],
      'inputTo',
    ],
    [
      'input and component: the stronger',
      [a, active(ingredient('inputTo', 'a'), ingredient('componentOf', 'a', 1))],
      'componentOf',
    ],
    [
      'a long way stronger than a short one',
      [a, older('b', ingredient('parentOf', 'a')), active(ingredient('inputTo', 'a'), ingredient('parentOf', 'b', 1))],
      'parentOf',
    ],
    ['a manifest no chain leads to', [a, active()], 'ingredient'],
    ['an unknown relationship', [a, active(ingredient('cousinOf', 'a'))], 'ingredient'],
    ['an update', [a, manifest({ type: 'c2um', assertions: [ingredient('parentOf', 'a')] })], 'parentOf'],
    [
      'a circle',
      [older('a', ingredient('parentOf', 'b'), created(AI)), older('b', ingredient('componentOf', 'a'))],
      'componentOf',
    ],
    ['itself', [older('a', ingredient('parentOf', 'a'), created(AI))], 'active'],
  ])('%s', (_, manifests, place) => {
    expect(lines(store(...manifests))).toEqual([said(place)]);
  });

  it('lets the active manifest speak first', () => {
    expect(lines(store(a, active(ingredient('parentOf', 'a'), created(AI))))).toEqual([
      said('active'),
      said('parentOf'),
    ]);
  });

  it('ends after two thousand links', () => {
    const links = Array.from({ length: 2_000 }, (_, index) =>
      older(`m${index + 1}`, ingredient('parentOf', `m${index}`)),
    );
    expect(lines(store(older('m0', created(AI)), ...links))).toEqual([said('parentOf')]);
  });
});

describe('an ingredient without a manifest here', () => {
  const bare = (relationship: string) => assertion('c2pa.ingredient.v3', { relationship, digitalSourceType: AI });

  it.each([
    ['says itself what it is', [active(bare('componentOf'))], [itself('componentOf')]],
    ['says it further down', [older('a', bare('parentOf')), active(ingredient('inputTo', 'a'))], [itself('inputTo')]],
    ['says it where no chain leads', [older('a', bare('parentOf')), active()], [itself('ingredient')]],
  ])('%s', (_, manifests, expected) => {
    expect(lines(store(...manifests))).toEqual(expected);
  });

  it('may not say it beside a manifest, nor before version 3', () => {
    const content = { relationship: 'parentOf', digitalSourceType: AI };
    const both = assertion('c2pa.ingredient.v3', { ...content, activeManifest: { url: 'self#jumbf=/c2pa/gone' } });
    expect(lines(store(active(both)))).toEqual([`${itself('parentOf')} malformed`]);
    expect(lines(store(active(assertion('c2pa.ingredient.v2', content))))).toEqual([
      `${itself('parentOf').replace('v3', 'v2')} non-standard`,
    ]);
  });

  it('is pointed to where its manifest is kept elsewhere', () => {
    const content = { relationship: 'parentOf', activeManifest: { url: 'https://example.com/m' } };
    expect(lines(store(active(assertion('c2pa.ingredient.v3', content))))).toEqual([
      'remote-manifest https://example.com/m',
      'c2pa.claim Maker 2.0 unknown active',
    ]);
  });
});
