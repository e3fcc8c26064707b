/** Threads read the same as one: in order, each file once, and a thread that breaks down costs one file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PoolOptions, readingOnThreads } from '../src/commands/reading-pool.ts';
import { readByThreads } from '../src/commands/reading-threads.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { readingHere } from '../src/read/files.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { changedAt, ROOT_PEM, signedPng } from './support/signed.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const COUNT = 120;
const trust = { anchors: ROOT_PEM, timestamps: '' };
let folder = '';
let names: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-pool-'));
  mkdirSync(join(folder, 'files'));
  const marked = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
  const kinds = [marked, signedPng(), changedAt(signedPng(), 20), marked.subarray(0, 60), new Uint8Array(0)];
  names = Array.from({ length: COUNT }, (_, index) => `files/${index}.png`);
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), kinds[index % kinds.length] ?? '');
  // A thread that dies on one name, hangs on another, and answers for the rest.
  writeFileSync(
    join(folder, 'worker.mjs'),
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', async (files) => {
       const answers = [];
       for (const file of files) {
         if (file === 'files/7.png') throw new Error('bang');
         if (file === 'files/40.png') await new Promise(() => {});
         if (file === 'files/60.png') process.exit(9);
         answers.push({ file, format: 'double', problem: null });
       }
       parentPort.postMessage(answers);
     });
     parentPort.postMessage('ready');`,
  );
  const answering = (before: string) =>
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', async (files) => {
       const answers = [];
       for (const file of files) { ${before}; answers.push({ file, format: 'double', problem: null }); }
       parentPort.postMessage(answers);
     });
     parentPort.postMessage('ready');`;
  const greedy =
    "if (file === 'files/7.png') { const all = []; for (;;) all.push(new Array(1e5).fill(file + all.length)); }";
  writeFileSync(join(folder, 'greedy.mjs'), answering(greedy));
  const slow = "if (file === '40') await new Promise((resolve) => setTimeout(resolve, 500))";
  writeFileSync(join(folder, 'slow.mjs'), answering(slow));
  writeFileSync(join(folder, 'broken.mjs'), "throw new Error('no start');");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hosted = () => ({ root: folder, folder: '', inGit: false, displayPrefix: '' });
const pool = (changes: Partial<PoolOptions>): PoolOptions => ({
  thread: pathToFileURL(resolve('dist/worker.js')),
  aloneMs: 0,
  leftMs: 0,
  patienceMs: 60_000,
  threads: 3,
  ...changes,
});
const read = (changes: Partial<PoolOptions>) =>
  readingOnThreads(hosted(), nodeHost(hosted()), pool(changes))(names, trust);

test('the same readings in the same order as on one thread, credentials included', async () => {
  const alone = await readingHere(nodeHost(hosted()))(names, trust);
  const together = await read({});
  expect([...together]).toEqual([...alone]);
  expect(together.get('files/1.png')?.credentials[0]?.verdict).toBe('trusted');
  expect(together.get('files/2.png')?.credentials[0]?.verdict).toBe('invalid');
});

test('a thread that throws, hangs or ends costs the file it was reading, and no other', async () => {
  const found = await read({ thread: pathToFileURL(join(folder, 'worker.mjs')), patienceMs: 2_000 });
  const broken = [...found].filter(([, { problem }]) => problem !== null);
  expect(broken.map(([file, { problem }]) => [file, problem?.message])).toEqual([
    ['files/7.png', 'reading was broken off: bang'],
    ['files/40.png', 'reading was broken off: it took too long'],
    ['files/60.png', 'reading was broken off: the thread ended with 9'],
  ]);
  expect([...found.keys()]).toEqual(names);
  expect([...found.values()].filter(({ format }) => format === 'double')).toHaveLength(COUNT - 3);
  // Twice for the file that hangs: once among others, once alone.
}, 60_000);

test('a thread that needs too much memory costs one file', async () => {
  const found = await read({ thread: pathToFileURL(join(folder, 'greedy.mjs')), threads: 2 });
  const broken = [...found].filter(([, { problem }]) => problem?.message.startsWith('reading was broken off'));
  expect(broken.map(([file, { problem }]) => [file, problem?.code])).toEqual([['files/7.png', 'too-large']]);
  expect([...found.keys()]).toEqual(names);
}, 120_000);

test('readings come in order, one thread being slow, and no more are waiting than there is room for', async () => {
  const files = Array.from({ length: 5_000 }, (_, index) => `${index}`);
  const given = { cwd: folder, trust };
  const script = pathToFileURL(join(folder, 'slow.mjs'));
  let read = 0;
  const came: string[] = [];
  let mostAhead = 0;
  const threads = { script, given, count: 3, patienceMs: 60_000, onRead: () => (read += 1) };
  for await (const reading of readByThreads(files, threads)) {
    came.push(reading?.file ?? '');
    mostAhead = Math.max(mostAhead, read - came.length);
    // Whoever prints may have to wait.
    if (came.length % 500 === 1) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(came).toEqual(files);
  expect(mostAhead).toBeLessThan(1_200);
});

test('whoever has seen enough leaves no thread behind', async () => {
  const ports = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = ports();
  const files = Array.from({ length: 5_000 }, (_, index) => `${index}`);
  const script = pathToFileURL(join(folder, 'slow.mjs'));
  const threads = { script, given: { cwd: folder, trust }, count: 3, patienceMs: 60_000 };
  for await (const reading of readByThreads(files, threads)) if (reading?.file === '20') break;
  // One that was started anew would be there by now.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(ports()).toBe(before);
});

test.each(['broken.mjs', 'none.mjs'])('without threads (%s) all is read here', async (script) => {
  const found = await read({ thread: pathToFileURL(join(folder, script)) });
  expect(found.size).toBe(COUNT);
  expect(found.get('files/1.png')?.credentials[0]?.verdict).toBe('trusted');
});

test('the built command has its threads where it looks for them', () => {
  writeFileSync(
    join(folder, 'threads.cjs'),
    `const threads = require('node:worker_threads');
     const { Worker } = threads;
     threads.Worker = class extends Worker { constructor(...all) { super(...all); process.stderr.write('a thread;'); } };
     require('node:module').syncBuiltinESMExports();`,
  );
  const count = 1_500;
  const cli = ['--require', join(folder, 'threads.cjs'), resolve('dist/cli.js')];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...cli, 'inspect', '--format', 'json', '--files-from', '-'],
    { cwd: folder, input: 'files/1.png\n'.repeat(count), encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const lines = stdout.trim().split('\n');
  expect({ status, lines: lines.length, kinds: new Set(lines).size }).toEqual({ status: 0, lines: count, kinds: 1 });
  if (availableParallelism() > 1) expect(stderr).toMatch(/^(?:a thread;){2,8}$/);
});

test('few files are no reason to start any', async () => {
  const found = await read({ thread: pathToFileURL(join(folder, 'worker.mjs')), leftMs: 60_000 });
  expect([...found.values()].some(({ format }) => format === 'double')).toBe(false);
});
