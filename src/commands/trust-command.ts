/** `tanba trust update`: downloads the official C2PA trust lists. The only command that uses the network. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { certificatesIn } from '../credentials/anchors.ts';
import { UsageError } from '../errors.ts';
import type { Call } from './call.ts';
import { readOptions } from './options.ts';

/** Where the C2PA conformance programme publishes its lists (CC BY 4.0). */
const PUBLISHED = 'https://raw.githubusercontent.com/c2pa-org/conformance-public/main/trust-list';
const LISTS = [
  { file: 'c2pa.pem', url: `${PUBLISHED}/C2PA-TRUST-LIST.pem` },
  { file: 'tsa.pem', url: `${PUBLISHED}/C2PA-TSA-TRUST-LIST.pem` },
] as const;
const PATIENCE_MS = 30_000;
const LARGEST_LIST = 4 * 1024 * 1024;

/** `args` after `trust`: `update`, and the folder to write to. 0 when both lists are there; throws `UsageError` else, with nothing written. */
export async function trustCommand(args: readonly string[], { labels, surroundings }: Call): Promise<number> {
  const { positionals } = readOptions(args, { lang: 'one' }, labels);
  const [word, folder = 'certs', ...more] = positionals;
  if (word !== 'update' || more.length > 0) throw new UsageError(labels.trust.onlyUpdate);
  const lists = await Promise.all(
    LISTS.map(async ({ file, url }) => {
      try {
        return { file, text: await download(url) };
      } catch (error) {
        throw new UsageError(labels.trust.failed(url, error instanceof Error ? error.message : String(error)));
      }
    }),
  );
  const target = resolve(surroundings.cwd(), folder);
  for (const { file, text } of lists) {
    const shown = join(folder, file);
    try {
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, file), text);
    } catch (error) {
      throw new UsageError(labels.cannotWrite(shown, error instanceof Error ? error.message : String(error)));
    }
    surroundings.stdout.write(labels.trust.written(shown, certificatesIn(text)));
  }
  surroundings.stdout.write(labels.trust.next);
  return 0;
}

/** The text at `url`. Throws when it is no list of certificates: an error page must not become a list that trusts nobody. */
async function download(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const text = await answer.text();
  if (text.length > LARGEST_LIST || certificatesIn(text) === 0) throw new Error('no list of certificates');
  return text;
}
