#!/usr/bin/env node
/** npx entry: arguments in, text and an exit code out. What only says something is told before the rest is loaded. */
import { asksForHelp, help } from './commands/help.ts';
import { VERSION } from './version.ts';

const args = process.argv.slice(2);

// Whoever reads us may have seen enough (`| head`). The rest was not seen, so that the answer is neither yes nor no.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(3);
  process.stderr.write(`tanba: ${error.message}\n`);
  process.exit(4);
});

if (args[0] === '--version' || args[0] === '-v') process.stdout.write(`${VERSION}\n`);
else if (asksForHelp(args)) process.exitCode = await help(args, process);
else {
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(args, process);
}
