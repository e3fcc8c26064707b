/** The corpus script: what it reads of its index, and that it can fail. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOfPicture } from '../scripts/corpus/bytes.ts';
import { cutTest } from '../scripts/corpus/cuts.ts';
import { endless, endOf } from '../scripts/corpus/ends.ts';
import { expectedOf } from '../scripts/corpus/expected.ts';
import { parseTsv } from '../scripts/corpus/tsv.ts';
import { difference, observedIn } from '../scripts/corpus/verdicts.ts';
import type { Credential } from '../src/model/credential.ts';
import { joined, read, utf8 } from './support/bytes.ts';
import { cells } from './support/cells/index.ts';
import { com, jpegWith } from './support/jpeg.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const script = join(import.meta.dirname, '../scripts/corpus.ts');
const COLUMNS = 'file\tclass\twhere_it_sits\tgenerator_trace\tother_marks';
const ai = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  writeFileSync(join(folder, 'ai.png'), ai);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...rows: readonly string[]) {
  writeFileSync(join(folder, 'INDEX.tsv'), [COLUMNS, ...rows, ''].join('\n'));
  return spawnSync(process.execPath, ['--import', 'tsx', script, '--corpus', folder], { encoding: 'utf8' });
}

test('a mark where the index has one is found, and the run passes', () => {
  const { status, stdout } = run(
    'ai.png\tlabelled-ai\ttrainedAlgorithmicMedia @ XMP-iptcExt:DigitalSourceType\tnone\t',
  );
  expect(stdout).toMatch(/Missed: 0/);
  expect(stdout).toMatch(/Cut test, \d{2,} cuts of 1 files; passed for whole: 0/);
  expect(status).toBe(0);
});

test('an AI mark where the index has none is a false alarm, and the run fails', () => {
  const { status, stdout } = run('ai.png\tnot-ai\t\tnone\t');
  expect(stdout).toMatch(/ai\.png \(not-ai\) origin ai-generated/);
  expect(status).toBe(1);
});

test('what is missed is listed by name, and the run fails', () => {
  const { status, stdout } = run('ai.png\tlabelled-ai\t\tcomfyui\t');
  expect(stdout).toMatch(/ai\.png \(labelled-ai\) comfyui \(trace\)/);
  expect(status).toBe(1);
});

test('a mark in a file that has traces only is a false alarm', () => {
  expect(run('ai.png\ttrace-only\t\tnone\t').stdout).toMatch(/ai\.png \(trace-only\) origin ai-generated/);
});

test('without a corpus it says so', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, '--corpus', '/nowhere'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/No corpus at/);
  expect(status).toBe(0);
});

test('quoted fields of the index hold tabs, quotes and line breaks', () => {
  expect(parseTsv('a\tb\r\n"x ""y""\tz\n."\t1\n\t2\n')).toEqual([
    { a: 'x "y"\tz\n.', b: '1' },
    { a: '', b: '2' },
  ]);
});

const TERM = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const found = (row: Readonly<Record<string, string>>, bytes = ai) =>
  expectedOf(row).map(({ vocabulary, isIn }) => [vocabulary, isIn(read(bytes))]);

test('each column of the index that promises something is held against the reading', () => {
  const row = {
    class: 'labelled-ai',
    where_it_sits: 'trainedAlgorithmicMedia @ XMP-iptcExt:DigitalSourceType ; composite @ c2pa:active:c2pa.actions',
    digital_source_type: `${TERM}trainedAlgorithmicMedia`,
    generator_trace: 'a1111-style,civitai',
    other_marks: 'TC260 AIGC label in XMP-TC260:Aigc: {',
  };
  expect(found(row)).toEqual([
    ['(origin)', true],
    ['(source types)', true],
    ['iptc-xmp', true],
    ['c2pa', false],
    ['tc260-aigc', false],
    ['trace', false],
    ['trace', false],
  ]);
});

test('the source types have to be these, no fewer and no more', () => {
  const types = (list: string) => found({ digital_source_type: list })[0]?.[1];
  expect(types(`${TERM}trainedAlgorithmicMedia`)).toBe(true);
  expect(types('')).toBe(false);
  expect(types(`${TERM}composite`)).toBe(false);
  expect(types(`${TERM}composite ; ${TERM}trainedAlgorithmicMedia`)).toBe(false);
});

test.each([
  ['another property', 'trainedAlgorithmicMedia @ XMP-iptcExt:DigitalSourceFileType'],
  ['another term', 'algorithmicMedia @ XMP-iptcExt:DigitalSourceType'],
  ['a place we do not know', 'trainedAlgorithmicMedia @ XMP-other:DigitalSourceType'],
  ['another source', 'trainedAlgorithmicMedia @ c2pa:active:c2pa.actions.v2'],
])('a mark in %s than the index gives is a miss', (_, where_it_sits) => {
  expect(found({ where_it_sits }).map(([, isFound]) => isFound)).toEqual([false]);
});

test('in a credential the manifest and the assertion have to fit', () => {
  const bytes = cells.find(({ row, column }) => row === 'PNG' && column === 'c2pa')?.build();
  const at = (place: string) => found({ where_it_sits: `trainedAlgorithmicMedia @ ${place}` }, bytes)[0]?.[1];
  expect(at('c2pa:active:c2pa.actions.v2')).toBe(true);
  expect(at('c2pa:active:c2pa.actions')).toBe(false);
  expect(at('c2pa:ingredient:c2pa.actions.v2')).toBe(false);
});

test('a packet of XMP is one wherever its container keeps it', () => {
  const packets = cells.filter(({ column }) => column === 'iptc-xmp');
  const where_it_sits = 'trainedAlgorithmicMedia @ XMP-iptcExt:DigitalSourceType';
  // A GIF calls it by a name that the others have too; an attachment and a chunk of another kind are known by their content.
  const missed = packets.filter(({ build }) => found({ where_it_sits }, build())[0]?.[1] !== true);
  expect([...new Set(missed.map(({ place }) => place))]).toEqual(['Attachments', 'APPL']);
});

test('a row at the boundary is what the rubric calls it, and a new kind of boundary has to be put down', () => {
  const fractal = pngWith([pngXmp(sourceTypeXmp('algorithmicMedia'))]);
  const note = (term: string) => ({ note: `BOUNDARY: source type ${term} is algorithmic` });
  expect(found(note('algorithmicMedia'), fractal)).toEqual([['(boundary)', true]]);
  expect(found(note('algorithmicMedia'))).toEqual([['(boundary)', false]]);
  expect(found(note('dataDrivenMedia'), fractal)).toEqual([['(boundary)', false]]);
});

describe('verdicts beside those of the reference', () => {
  const ours = (verdict: Credential['verdict'], reason: 'file-away' | null = null): Credential => ({
    verdict,
    codes: [],
    unchecked: reason && { reason, message: '' },
    signer: '',
    signedAt: null,
    location: { offset: 0, path: '' },
  });
  const said = (cell: string, own: Credential | null, isSidecar = false) => {
    const observed = observedIn(cell);
    return observed && difference(observed, own, isSidecar);
  };

  test('the column is taken apart', () => {
    expect(observedIn('Trusted')).toEqual({ state: 'Trusted', codes: [] });
    expect(observedIn('Invalid [a.b,c.d]')).toEqual({ state: 'Invalid', codes: ['a.b', 'c.d'] });
    expect(observedIn('error: invalid CBOR box')).toEqual({ state: 'error', codes: [] });
    expect(observedIn('')).toBeNull();
  });

  test.each([
    'assertion.dataHash',
    'assertion.bmffHash',
    'assertion.boxesHash',
    'assertion.collectionHash',
    'assertion.multiAssetHash',
    'assertion.hashedURI',
    'claimSignature',
    'ingredient.manifest',
    'ingredient.claimSignature',
  ])('%s.mismatch breaks a credential', (code) => {
    expect(said(`Invalid [${code}.mismatch,signingCredential.untrusted]`, ours('invalid'))).toBe('');
    expect(said(`Invalid [${code}.mismatch]`, ours('untrusted'))).toBeNull();
  });

  test.each([
    'signingCredential.expired',
    'signingCredential.invalid',
    'cawg.ica.did_unavailable',
    'cawg.identity.assertion.mismatch',
    'assertion.required.missing',
    'assertion.action.malformed',
  ])('%s is a grade', (code) => {
    expect(said(`Invalid [${code},signingCredential.untrusted]`, ours('untrusted'))).toBe('');
    expect(said(`Invalid [${code}]`, ours('invalid'))).toBeNull();
  });

  test('trusted and untrusted are told apart', () => {
    expect(said('Trusted', ours('trusted'))).toBe('');
    expect(said('Trusted', ours('untrusted'))).toBeNull();
    expect(said('Valid [signingCredential.untrusted]', ours('trusted'))).toBeNull();
  });

  test('a store that stands alone cannot be held against its file; its signature can', () => {
    const away = ours('unchecked', 'file-away');
    expect(said('Invalid [assertion.dataHash.mismatch]', away, true)).toMatch(/stands alone/);
    expect(said('Invalid [assertion.dataHash.mismatch]', away)).toBeNull();
    expect(said('Invalid [claimSignature.mismatch]', away, true)).toBeNull();
  });

  test('what the reference could not read', () => {
    expect(said('error: type is unsupported', ours('unchecked'))).toBe('');
    expect(said('error: type is unsupported', ours('untrusted'))).toMatch(/could not read/);
    expect(said('error: type is unsupported', ours('invalid'))).toBeNull();
    expect(said('error: invalid CBOR box', null)).toMatch(/failed too/);
    expect(said('Trusted', null)).toBeNull();
  });
});

test('the end of a picture is where its closing marker starts', () => {
  expect(endOfPicture(ai)).toBe(ai.length - 1);
  const jpeg = jpegWith([com('ÿÙ')]);
  expect(endOfPicture(jpegWith([com('ÿÙ')], 'trailer'))).toBe(jpeg.length - 1);
});

test.each([
  ['a RIFF', 'WAV', 'C2PA', 'trailer'],
  ['a PDF', 'PDF', 'Metadata', '\n\0\0'],
  ['a drawing', 'SVG', 'metadata', '\n'],
  ['a film', 'MP4', 'uuid/xmp', '\0\0\0\0'],
])('the end of %s, whatever follows', (_, row, place, trailer) => {
  const cell = cells.find((one) => one.row === row && one.place === place);
  const bytes = cell?.build() ?? new Uint8Array();
  const format = read(bytes).format ?? '';
  expect(endOf(format, Buffer.from(joined(bytes, trailer)))).toBe(bytes.length - 1);
});

test('what cannot know its end is not cut, and says why', () => {
  const counted = cells.find(({ row }) => row === 'MP3')?.build() ?? new Uint8Array();
  expect(endless('mp3', Buffer.from(counted))).toBeNull();
  expect(endless('mp3', Buffer.from('no count'))).toMatch(/did not count/);
  expect(cutTest('a.txt', Buffer.from(utf8('words')), read)).toMatchObject({ cuts: 0, endless: expect.any(String) });
});

test('a cut that passes for whole is found', () => {
  const whole = read(ai);
  const bytes = Buffer.from(ai);
  expect(cutTest('ai.png', bytes, read)?.passed).toEqual([]);
  expect(cutTest('ai.png', bytes, () => whole)?.passed).toHaveLength(50);
});
