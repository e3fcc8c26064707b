/** Reads every file of a labelled corpus and says where we miss a mark, raise a false alarm, or crash. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { library } from '../src/host/node-host.ts';
import type { FileReading } from '../src/model/mark.ts';
import { readFile } from '../src/read/file.ts';
import { readOpened } from '../src/read/files.ts';
import { endOfPicture, memorySource } from './corpus/bytes.ts';
import { type Expected, expectedOf } from './corpus/expected.ts';
import { parseTsv, type Row } from './corpus/tsv.ts';
import { difference, observedIn } from './corpus/verdicts.ts';

const CUTS = 50;
const SLOW_MS = 2_000;

interface Result {
  readonly row: Row;
  readonly bytes: Uint8Array;
  readonly reading: FileReading;
  readonly ms: number;
  readonly expected: readonly Expected[];
  readonly missed: readonly Expected[];
  readonly alarms: readonly string[];
}

const isUnread = ({ reading }: Result) => reading.problem?.code === 'unsupported' || reading.format === null;
const isCrash = ({ reading, ms }: Result) => reading.problem?.message.startsWith('unexpected') === true || ms > SLOW_MS;

function measure(folder: string, row: Row): Result {
  const bytes = readFileSync(join(folder, row.file ?? ''));
  const start = performance.now();
  const reading = readFile(row.file ?? '', memorySource(bytes));
  const ms = performance.now() - start;
  const expected = expectedOf(row);
  return {
    row,
    bytes,
    reading,
    ms,
    expected,
    missed: expected.filter(({ isIn }) => !isIn(reading)),
    alarms: alarmsIn(row, reading),
  };
}

/** On a file that nobody made with AI: an AI origin, or a trace that is more than a hint. */
function alarmsIn(row: Row, reading: FileReading): readonly string[] {
  if (row.class !== 'not-ai') return [];
  const origin = ['ai-generated', 'ai-modified'].includes(reading.origin) ? [`origin ${reading.origin}`] : [];
  return [...origin, ...reading.traces.filter(({ grade }) => grade !== 'L').map(({ tool }) => `trace ${tool}`)];
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function byFormat(results: readonly Result[]) {
  return grouped(results, ({ reading }) => reading.format ?? '(unknown)').map(([format, group]) => ({
    format,
    files: group.length,
    whole: group.filter(({ reading }) => reading.problem === null).length,
    expected: sum(group.map(({ expected }) => expected.length)),
    found: sum(group.map(({ expected, missed }) => expected.length - missed.length)),
    'false alarms': sum(group.map(({ alarms }) => alarms.length)),
    crashes: group.filter(isCrash).length,
    'ms/file': (sum(group.map(({ ms }) => ms)) / group.length).toFixed(2),
  }));
}

function byVocabulary(results: readonly Result[]) {
  const wanted = results.flatMap(({ expected, missed }) =>
    expected.map((one) => ({ one, found: !missed.includes(one) })),
  );
  return grouped(wanted, ({ one }) => one.vocabulary).map(([vocabulary, group]) => {
    const found = group.filter((item) => item.found).length;
    return { vocabulary, expected: group.length, found, recall: `${Math.round((100 * found) / group.length)} %` };
  });
}

/** Every picture that reads whole, cut at CUTS places before its end marker: how many cuts, and which pass for whole. */
function cutTest(results: readonly Result[]) {
  const whole = results.filter(
    ({ reading }) => reading.problem === null && ['png', 'jpeg'].includes(reading.format ?? ''),
  );
  const passed: string[] = [];
  let cuts = 0;
  for (const { row, bytes } of whole) {
    const end = endOfPicture(bytes);
    for (const at of new Set(Array.from({ length: CUTS }, (_, i) => Math.max(1, Math.floor((end * (i + 1)) / CUTS))))) {
      cuts += 1;
      if (readFile('cut', memorySource(bytes.subarray(0, at))).problem === null)
        passed.push(`${row.file} cut at ${at}`);
    }
  }
  return { files: whole.length, cuts, passed };
}

function listed(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** Every store the index knows of, verified with the lists beside it; the answer is how many differences nothing explains. */
async function compareCredentials(folder: string, rows: readonly Row[]): Promise<number> {
  const path = (name: string) => join(folder, 'trust', name);
  const list = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const trust = { anchors: list('C2PA-TRUST-LIST.pem'), timestamps: list('C2PA-TSA-TRUST-LIST.pem') };
  const outcomes: [string, string][] = [];
  for (const row of rows) {
    const observed = observedIn(row.c2pa_observed ?? '');
    if (!observed) continue;
    const open = () => memorySource(readFileSync(join(folder, row.file ?? '')));
    const { credentials, format } = await readOpened(row.file ?? '', open, { trust, library });
    const said = difference(observed, credentials[0] ?? null, format === 'c2pa');
    const ours = credentials[0] ? `${credentials[0].verdict} [${credentials[0].codes}]` : 'none';
    outcomes.push([said ?? 'UNEXPLAINED', `${row.file} reference: ${row.c2pa_observed}; ours: ${ours}`]);
  }
  const same = outcomes.filter(([said]) => said === '').length;
  console.log(`\nCredentials: ${outcomes.length} compared, ${same} verdicts the same`);
  for (const [said, group] of grouped(
    outcomes.filter(([why]) => why !== ''),
    ([why]) => why,
  ))
    listed(
      said,
      group.map(([, line]) => line),
    );
  return outcomes.filter(([said]) => said === 'UNEXPLAINED').length;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  const folder = resolve(values.corpus ?? join(import.meta.dirname, '../../shared/corpus'));
  if (!existsSync(join(folder, 'INDEX.tsv'))) {
    console.log(`No corpus at ${folder}: nothing was measured. Point --corpus at a folder with an INDEX.tsv.`);
    return 0;
  }
  const rows = parseTsv(readFileSync(join(folder, 'INDEX.tsv'), 'utf8')).filter((row) => row.class !== 'manifests');
  const results = rows.map((row) => measure(folder, row));
  const [unread, read] = [results.filter(isUnread), results.filter((result) => !isUnread(result))];
  console.log('Read, by format');
  console.table(byFormat(read));
  console.log('Read, by vocabulary');
  console.table(byVocabulary(read));
  console.log('Recognised at most, not read yet');
  console.table(byFormat(unread));
  const name = (result: Result) => `${result.row.file} (${result.row.class})`;
  const broken = read.filter(({ row, reading }) => row.class !== 'corrupt' && reading.problem !== null);
  listed(
    'Sound files with a problem',
    broken.map((one) => `${name(one)} ${one.reading.problem?.code}: ${one.reading.problem?.message}`),
  );
  listed(
    'Missed',
    read.flatMap((one) => one.missed.map((miss) => `${name(one)} ${miss.vocabulary}: ${miss.what}`)),
  );
  listed('Missed because the format is not read yet', unread.filter(({ missed }) => missed.length > 0).map(name));
  const alarms = results.filter((one) => one.alarms.length > 0);
  listed(
    'False alarms',
    alarms.map((one) => `${name(one)} ${one.alarms.join(', ')}`),
  );
  const crashes = results.filter(isCrash);
  listed(
    'Crashes',
    crashes.map((one) => `${name(one)} ${Math.round(one.ms)} ms ${one.reading.problem?.message ?? ''}`),
  );
  const { files, cuts, passed } = cutTest(results);
  listed(`Cut test, ${cuts} cuts of ${files} files; passed for whole`, passed);
  const unexplained = await compareCredentials(folder, rows);
  return alarms.length + crashes.length + passed.length + unexplained > 0 ? 1 : 0;
}

process.exitCode = await main();
