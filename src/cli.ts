#!/usr/bin/env node
/** npx entry: arguments in, text and an exit code out. Nothing is loaded before it is needed. */
import { VERSION } from './version.ts';

const [command] = process.argv.slice(2);

if (command === '--version' || command === '-v') process.stdout.write(`${VERSION}\n`);
else {
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(process.argv.slice(2), process);
}
