/** Bundles the command, the Action and the library into dist/, or with --check says whether dist/ is what the source gives. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const OUT = 'dist';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Some bundled libraries still call `require`; ESM has none unless we make one. */
const BANNER = "import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);";

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build({
    entryPoints: { cli: 'src/cli.ts', action: 'src/action.ts', index: 'src/index.ts' },
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
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
  return new Map([...files, ['THIRD-PARTY-NOTICES.txt', notices(metafile)]]);
}

/** What we bundle is other people's work: their names and licences go with it. */
function notices(metafile: Metafile): string {
  const folders = Object.keys(metafile.inputs).flatMap(
    (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  const packages = [...new Set(folders)].sort().map((folder) => {
    const { name, version: its, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
    const words = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : `Licence: ${license}`;
    return `${name} ${its} (${license})\n\n${words}\n`;
  });
  return `Tanba's dist/ contains the following packages.\n\n${packages.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function listed(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listed(folder, path) : [path];
  });
}

function stale(wanted: ReadonlyMap<string, string>): string[] {
  const there = new Set(listed(OUT));
  const changed = [...wanted].filter(
    ([path, text]) => !there.has(path) || readFileSync(join(OUT, path), 'utf8') !== text,
  );
  return [...changed.map(([path]) => path), ...[...there].filter((path) => !wanted.has(path))];
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
  rmSync(OUT, { recursive: true, force: true });
  for (const [path, text] of wanted) {
    mkdirSync(join(OUT, path, '..'), { recursive: true });
    writeFileSync(join(OUT, path), text);
  }
}
