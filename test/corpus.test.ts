/** The corpus script: what it reads of its index, and that it can fail. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOfPicture } from '../scripts/corpus/bytes.ts';
import { expectedOf } from '../scripts/corpus/expected.ts';
import { parseTsv } from '../scripts/corpus/tsv.ts';
import { read } from './support/bytes.ts';
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

test('what is missed is listed by name', () => {
  const { stdout } = run('ai.png\tlabelled-ai\t\tcomfyui\t');
  expect(stdout).toMatch(/ai\.png \(labelled-ai\) trace: comfyui/);
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

test('each column of the index that promises something is held against the reading', () => {
  const reading = read(ai);
  const row = {
    class: 'labelled-ai',
    where_it_sits: 'trainedAlgorithmicMedia @ XMP-iptcExt:DigitalSourceType ; composite @ c2pa:active:c2pa.actions',
  };
  const more = { generator_trace: 'a1111-style,civitai', other_marks: 'TC260 AIGC label in XMP' };
  expect(expectedOf({ ...row, ...more }).map((one) => [one.vocabulary, one.isIn(reading)])).toEqual([
    ['(origin)', true],
    ['iptc-xmp', true],
    ['c2pa', false],
    ['tc260-aigc', false],
    ['trace', false],
    ['trace', false],
  ]);
});

test('the end of a picture is where its closing marker starts', () => {
  expect(endOfPicture(ai)).toBe(ai.length - 1);
  const jpeg = jpegWith([com('ÿÙ')]);
  expect(endOfPicture(jpegWith([com('ÿÙ')], 'trailer'))).toBe(jpeg.length - 1);
});
