/** Bundles the command, the Action and the library into dist/, or with --check says whether dist/ is what the source gives. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const OUT = 'dist';
/** Loaded only when a credential is met: the library's code as it is, its nine megabytes packed. */
const LIBRARY = 'node_modules/@contentauth/c2pa-wasm';
const PACKED = 'c2pa/c2pa_bg.wasm.br';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Some bundled libraries still call `require`; ESM has none unless we make one. */
const BANNER = "import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);";

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build({
    entryPoints: {
      cli: 'src/cli.ts',
      action: 'src/action.ts',
      comment: 'src/action/comment-entry.ts',
      index: 'src/index.ts',
      worker: 'src/commands/reading-worker.ts',
    },
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // Whoever renders pages installs it; nobody else carries it.
    external: ['playwright-core'],
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: BANNER },
    define: { TANBA_VERSION: JSON.stringify(version) },
    metafile: true,
    write: false,
  });
  const root = join(process.cwd(), OUT);
  const files = outputFiles.map(({ path, text }): [string, string] => [
    path.slice(root.length + 1).replaceAll('\\', '/'),
    text,
  ]);
  return new Map([
    ...files,
    ['c2pa/c2pa.js', readFileSync(`${LIBRARY}/pkg/c2pa.js`, 'utf8')],
    ['THIRD-PARTY-NOTICES.txt', notices(metafile)],
  ]);
}

/** What we bundle is other people's work: their names and licences go with it. */
function notices(metafile: Metafile): string {
  const folders = Object.keys(metafile.inputs).flatMap(
    (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  const packages = [...new Set([...folders, LIBRARY])].sort().map((folder) => {
    const { name, version: its, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
    const words = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : `Licence: ${license}`;
    return `${name} ${its} (${license})\n\n${words}\n`;
  });
  return `Tanba's dist/ contains the following packages.\n\n${packages.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** Compared unpacked: another Node may pack the same bytes otherwise. */
const wasm = readFileSync(`${LIBRARY}/pkg/c2pa_bg.wasm`);

const isPacked = () => {
  try {
    return brotliDecompressSync(readFileSync(join(OUT, PACKED))).equals(wasm);
  } catch {
    return false;
  }
};

function pack(): Buffer {
  const [quality, window, size] = [
    constants.BROTLI_PARAM_QUALITY,
    constants.BROTLI_PARAM_LGWIN,
    constants.BROTLI_PARAM_SIZE_HINT,
  ];
  return brotliCompressSync(wasm, { params: { [quality]: 11, [window]: 24, [size]: wasm.length } });
}

function listed(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listed(folder, path) : [path];
  });
}

function stale(wanted: ReadonlyMap<string, string>): string[] {
  const there = new Set(listed(OUT).filter((path) => path !== PACKED || !isPacked()));
  const changed = [...wanted].filter(
    ([path, text]) => !there.has(path) || readFileSync(join(OUT, path), 'utf8') !== text,
  );
  const library = isPacked() ? [] : [PACKED];
  return [...library, ...changed.map(([path]) => path), ...[...there].filter((path) => !wanted.has(path))];
}

const wanted = await bundle();
if (process.argv.includes('--check')) {
  mkdirSync(OUT, { recursive: true });
  const old = stale(wanted);
  if (old.length) {
    console.error(`dist/ is stale, run npm run build:\n  ${old.join('\n  ')}`);
    process.exitCode = 1;
  }
} else {
  const packed = isPacked() ? readFileSync(join(OUT, PACKED)) : pack();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(join(OUT, PACKED, '..'), { recursive: true });
  writeFileSync(join(OUT, PACKED), packed);
  for (const [path, text] of wanted) {
    mkdirSync(join(OUT, path, '..'), { recursive: true });
    writeFileSync(join(OUT, path), text);
  }
  // A hook runs it by its name, from a clone.
  chmodSync(join(OUT, 'cli.js'), 0o755);
}
