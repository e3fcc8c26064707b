/** Reads every file of a labelled corpus and says where we miss a mark, raise a false alarm, or crash. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { heldSource } from '../src/formats/search.ts';
import { library } from '../src/host/node-host.ts';
import type { FileReading } from '../src/model/mark.ts';
import { readFile } from '../src/read/file.ts';
import { readOpened } from '../src/read/files.ts';
import { cutTest } from './corpus/cuts.ts';
import { type Expected, expectedOf } from './corpus/expected.ts';
import { parseTsv, type Row } from './corpus/tsv.ts';
import { difference, observedIn } from './corpus/verdicts.ts';

const SLOW_MS = 2_000;

interface Result {
  readonly row: Row;
  readonly bytes: Buffer;
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
  const reading = readFile(row.file ?? '', heldSource(bytes));
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

/** On a file without a mark an AI origin; on one that nobody made with AI also a trace that is more than a hint. */
function alarmsIn(row: Row, reading: FileReading): readonly string[] {
  if (row.class !== 'not-ai' && row.class !== 'trace-only') return [];
  const origin = ['ai-generated', 'ai-modified'].includes(reading.origin) ? [`origin ${reading.origin}`] : [];
  if (row.class === 'trace-only') return origin;
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

function listed(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** Every file that reads whole, cut; how many cuts passed for whole. */
function listCuts(results: readonly Result[]): number {
  const readCut = (bytes: Uint8Array) => readFile('cut', heldSource(bytes));
  const cuts = results.flatMap(({ row, bytes }) => cutTest(row.file ?? '', bytes, readCut) ?? []);
  const done = cuts.filter(({ endless }) => endless === null);
  console.log('\nCut test, by format');
  console.table(
    grouped(done, ({ format }) => format).map(([format, group]) => ({
      format,
      files: group.length,
      cuts: sum(group.map((one) => one.cuts)),
      'passed for whole': sum(group.map(({ passed }) => passed.length)),
    })),
  );
  for (const [why, group] of grouped(cuts, ({ endless }) => endless ?? ''))
    if (why !== '') console.log(`Not cut, ${group.length} files: ${why}`);
  const passed = done.flatMap(({ file, passed }) => passed.map((at) => `${file} cut at ${at}`));
  listed(`Cut test, ${sum(done.map((one) => one.cuts))} cuts of ${done.length} files; passed for whole`, passed);
  return passed.length;
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
    const open = () => heldSource(readFileSync(join(folder, row.file ?? '')));
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

/** Everything that went wrong, by name; how many of those lines fail the run. */
function listFaults(results: readonly Result[]): number {
  const name = ({ row }: Result) => `${row.file} (${row.class})`;
  const lines = (wanted: readonly Result[], line: (one: Result) => string) =>
    wanted.map((one) => `${name(one)} ${line(one)}`);
  const broken = results.filter((one) => !isUnread(one) && one.row.class !== 'corrupt' && one.reading.problem !== null);
  listed(
    'Sound files with a problem',
    lines(broken, ({ reading }) => `${reading.problem?.code}: ${reading.problem?.message}`),
  );
  const missed = results.flatMap((one) => one.missed.map((miss) => ({ ...miss, line: `${name(one)} ${miss.what}` })));
  listed(
    'Missed',
    missed.map(({ line, vocabulary }) => `${line} (${vocabulary})`),
  );
  const alarms = results.filter((one) => one.alarms.length > 0);
  listed(
    'False alarms',
    lines(alarms, (one) => one.alarms.join(', ')),
  );
  const crashes = results.filter(isCrash);
  listed(
    'Crashes',
    lines(crashes, ({ reading, ms }) => `${Math.round(ms)} ms ${reading.problem?.message ?? ''}`),
  );
  return missed.length + alarms.length + crashes.length;
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
  console.log('Read, by format');
  console.table(byFormat(results.filter((result) => !isUnread(result))));
  console.log('Expected and found, by vocabulary');
  console.table(byVocabulary(results));
  console.log('Recognised at most, not read');
  console.table(byFormat(results.filter(isUnread)));
  const faults = listFaults(results) + listCuts(results);
  const unexplained = await compareCredentials(folder, rows);
  return faults + unexplained > 0 ? 1 : 0;
}

process.exitCode = await main();
