/** Threads read the same as one: in order, each file once, and a thread that breaks down costs one file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PoolOptions, readingOnThreads } from '../src/commands/reading-pool.ts';
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
       for (const file of files) {
         if (file === 'files/7.png') throw new Error('bang');
         if (file === 'files/40.png') await new Promise(() => {});
         if (file === 'files/60.png') process.exit(9);
         parentPort.postMessage({ file, format: 'double', problem: null });
       }
     });
     parentPort.postMessage('ready');`,
  );
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

test.each(['broken.mjs', 'none.mjs'])('without threads (%s) all is read here', async (script) => {
  const found = await read({ thread: pathToFileURL(join(folder, script)) });
  expect(found.size).toBe(COUNT);
  expect(found.get('files/1.png')?.credentials[0]?.verdict).toBe('trusted');
});

test('few files are no reason to start any', async () => {
  const found = await read({ thread: pathToFileURL(join(folder, 'worker.mjs')), leftMs: 60_000 });
  expect([...found.values()].some(({ format }) => format === 'double')).toBe(false);
});
