/** Writes every file that is derived from the code and committed. With --check it writes nothing and fails if one is stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { laws } from '../src/laws/index.ts';
import { saidOfExamples } from './generate/example-output.ts';
import { manifestSchemaFiles } from './generate/manifest-schema.ts';
import { marksPage } from './generate/marks-page.ts';
import { neutralDocs } from './generate/neutral-docs.ts';
import { packagesPage } from './generate/packages-page.ts';
import type { Producer } from './generate/produced.ts';
import { readmeTables } from './generate/readme.ts';
import { reportSchemaFiles } from './generate/report-schema.ts';
import { ruleDocs } from './generate/rule-docs.ts';

/** One line per kind of file. */
const producers: readonly Producer[] = [
  () => manifestSchemaFiles(laws),
  reportSchemaFiles,
  async () => ruleDocs(laws, await saidOfExamples()),
  neutralDocs,
  marksPage,
  packagesPage,
  () => readmeTables(laws),
];

const checking = process.argv.includes('--check');
const produced = (await Promise.all(producers.map((produce) => produce()))).flat();
const stale: string[] = [];
for (const { path, content } of produced) {
  const present = await readFile(path, 'utf8').catch(() => null);
  if (present === content) continue;
  stale.push(path);
  if (checking) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const stood = `${produced.length} generated files are up to date`;
const done = checking ? `stale, run npm run generate:\n${stale.join('\n')}` : `written:\n${stale.join('\n')}`;
console.log(stale.length === 0 ? stood : done);
if (checking && stale.length > 0) process.exitCode = 1;
