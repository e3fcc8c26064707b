/** The origin of a file: which of its marks decides. */
import { expect, test } from 'vitest';
import type { Mark } from '../src/model/mark.ts';
import { originOf } from '../src/read/origin.ts';

const mark = (said: Partial<Mark>): Mark => ({
  is: 'mark',
  standard: 'c2pa',
  field: 'f',
  value: 'v',
  origin: 'ai-generated',
  source: 'active',
  relationship: null,
  assurance: 'signed-unchecked',
  conformance: 'conformant',
  carrier: 'embedded',
  system: null,
  location: { offset: 0, path: 'p' },
  ...said,
});
const ingredient = (relationship: Mark['relationship'], origin: Mark['origin'] = 'ai-generated') =>
  mark({ source: 'ingredient', relationship, origin });

test.each([
  ['no mark', [], 'unknown'],
  ['the active manifest', [mark({})], 'ai-generated'],
  ['a field of a standard', [mark({ standard: 'iptc-xmp', assurance: 'unsigned' })], 'ai-generated'],
  ['a parent', [mark({ origin: 'ai-possible' }), ingredient('parentOf')], 'ai-generated'],
  ['a component', [ingredient('componentOf')], 'ai-modified'],
  ['a component beside a photograph', [mark({ origin: 'not-ai' }), ingredient('componentOf')], 'ai-modified'],
  ['a component that is a photograph', [ingredient('componentOf', 'not-ai')], 'unknown'],
  ['a component that may be AI', [ingredient('componentOf', 'ai-possible')], 'ai-possible'],
  ['something a model was shown', [ingredient('inputTo')], 'unknown'],
  ['another file', [ingredient(null)], 'unknown'],
  ['a vendor credit alone', [mark({ standard: 'vendor-credit' })], 'unknown'],
  ['a vendor credit beside a photograph', [mark({ standard: 'vendor-credit' }), mark({ origin: 'not-ai' })], 'not-ai'],
  ['a bare credential', [mark({ origin: 'unknown' })], 'unknown'],
  ['a broken credential', [mark({ assurance: 'signed-invalid' })], 'ai-generated'],
  [
    'a contradiction',
    [mark({ origin: 'not-ai' }), mark({ standard: 'tc260-aigc', origin: 'ai-modified' })],
    'ai-modified',
  ],
  [
    'a pure algorithm beside a capture',
    [mark({ origin: 'not-ai' }), mark({ origin: 'synthetic-non-ai' })],
    'synthetic-non-ai',
  ],
] as const)('%s', (_, marks, origin) => {
  expect(originOf(marks)).toBe(origin);
});
