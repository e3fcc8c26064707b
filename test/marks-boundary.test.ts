/** The cases at the boundary that docs/marks.md lists: what each file is, by C2PA's asset rubric and the contract's order of claims. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Origin } from '../src/model/mark.ts';
import { read } from './support/bytes.ts';
import {
  type AssertionParts,
  actions,
  assertion,
  created,
  ingredient,
  iptc,
  manifest,
  saying,
  store,
} from './support/c2pa.ts';
import { dataset } from './support/jpeg.ts';
import { type Chunk, pngWith, pngXmp, rawProfile, tEXt } from './support/png.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const PARENT = 'urn:c2pa:parent';
const signed = (bytes: Uint8Array): Chunk => ['caBX', bytes];
const own = (...assertions: readonly AssertionParts[]) => signed(saying(...assertions));
const terms = (...names: readonly string[]) => names.map((name) => own(created(iptc(name))));

/** A file whose action says `mine`, made from another whose action says `theirs`. */
const madeFrom = (relationship: string, theirs: string, ...mine: readonly string[]): Chunk => {
  const other = manifest({ label: PARENT, assertions: [created(iptc(theirs))] });
  const assertions = [...mine.map((term) => created(iptc(term))), ingredient(relationship, PARENT)];
  return signed(store(other, manifest({ assertions })));
};

/** The line of the page, and files that are such a case. */
const cases: readonly (readonly [line: string, origin: Origin, files: readonly (readonly Chunk[])[]])[] = [
  [
    '`algorithmicMedia` in the file',
    'synthetic-non-ai',
    [
      terms('algorithmicMedia'),
      [
        own(
          assertion('c2pa.actions', {
            actions: [{ action: 'c2pa.created', digitalSourceType: iptc('algorithmicMedia') }],
          }),
        ),
      ],
    ],
  ],
  [
    '`algorithmicMedia` only in the manifest of a `parentOf`',
    'synthetic-non-ai',
    [[madeFrom('parentOf', 'algorithmicMedia')]],
  ],
  ['`algorithmicMedia` only in a `componentOf`', 'unknown', [[madeFrom('componentOf', 'algorithmicMedia')]]],
  ['`composite` in its own action', 'ai-possible', [terms('composite')]],
  ['`composite`, and a `parentOf`', 'ai-generated', [[madeFrom('parentOf', 'trainedAlgorithmicMedia', 'composite')]]],
  [
    '`composite`, and a `componentOf`',
    'ai-modified',
    [[madeFrom('componentOf', 'trainedAlgorithmicMedia', 'composite')]],
  ],
  ['`trainedAlgorithmicMedia` only in an `inputTo`', 'unknown', [[madeFrom('inputTo', 'trainedAlgorithmicMedia')]]],
  ['`screenCapture`, `virtualRecording`', 'ai-possible', [terms('screenCapture'), terms('virtualRecording')]],
  ['`digitalArt`, retired', 'ai-possible', [terms('digitalArt')]],
  ['`algorithmicallyEnhanced`', 'not-ai', [terms('algorithmicallyEnhanced')]],
  ['`computationalCapture`', 'not-ai', [terms('computationalCapture')]],
  ['`http://c2pa.org/digitalsourcetype/empty`', 'unknown', [[own(created('http://c2pa.org/digitalsourcetype/empty'))]]],
  ['A credential without any source type', 'unknown', [[own(actions({ action: 'c2pa.edited' }))]]],
  [
    'A credit line alone',
    'unknown',
    [
      [rawProfile('iptc', dataset(110, 'Made with Google AI'))],
      [tEXt('Comment', 'drawn by hand after a picture of Midjourney')],
    ],
  ],
  [
    'XMP says `digitalCapture`',
    'ai-generated',
    [[...terms('trainedAlgorithmicMedia'), pngXmp(sourceTypeXmp('digitalCapture'))]],
  ],
];

const page = readFileSync('docs/marks.md', 'utf8');

test.each(cases)('%s: %s', (line, origin, files) => {
  for (const chunks of files) expect(read(pngWith(chunks))).toMatchObject({ origin, traces: [], problem: null });
  const row = page.split('\n').find((one) => one.startsWith(`| ${line}`));
  expect(row?.endsWith(` | ${origin} |`)).toBe(true);
});

test('every case of the page is one of these', () => {
  const [, table = ''] = page.split('| Case | The file is |\n|---|---|\n');
  const [body = ''] = table.split('\n\n');
  expect(body.split('\n')).toHaveLength(cases.length);
});
