/** Loads the library that verifies content credentials (c2pa-rs, compiled to WebAssembly), when a credential is really there. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { CredentialLibrary } from '../model/credential.ts';

/** The part of it we use; Node's types know it by name only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly RuntimeError: new () => Error;
};

/** The library's own JavaScript, as far as we call it. */
interface Glue {
  initSync(options: { readonly module: object }): unknown;
  readonly WasmReader: {
    fromBytes(format: string, bytes: Uint8Array, settings: string): Promise<{ json(): string; free(): void }>;
  };
}

let loaded: Promise<CredentialLibrary> | null = null;

/** The same library for every file of the run. Rejects when the package is damaged. */
export function credentialLibrary(): Promise<CredentialLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CredentialLibrary> {
  const { glue, bytes } = whereItLies();
  const module = new WebAssembly.Module(bytes);
  let instance = 0;
  const fresh = async (): Promise<Glue> => {
    // A query makes a new copy of the module, with a memory of its own. The package's types are those of its own name.
    const copy: Glue = await import(`${glue}?${instance++}`);
    copy.initSync({ module });
    return copy;
  };
  let current = await fresh();
  return {
    async verify(format, file, settings) {
      try {
        const reader = await current.WasmReader.fromBytes(format, file, settings);
        try {
          return reader.json();
        } finally {
          reader.free();
        }
      } catch (error) {
        // After a trap the memory may be in any state: one hostile file must not decide about the next.
        if (error instanceof WebAssembly.RuntimeError) current = await fresh();
        throw error;
      }
    },
  };
}

/** Beside the bundle, packed; from source, in the package itself. */
function whereItLies(): { readonly glue: string; readonly bytes: Uint8Array } {
  const packed = new URL('../c2pa/c2pa_bg.wasm.br', import.meta.url);
  if (existsSync(packed)) {
    const glue = new URL('../c2pa/c2pa.js', import.meta.url).href;
    return { glue, bytes: new Uint8Array(brotliDecompressSync(readFileSync(packed))) };
  }
  const glue = import.meta.resolve('@contentauth/c2pa-wasm');
  return { glue, bytes: new Uint8Array(readFileSync(fileURLToPath(new URL('./c2pa_bg.wasm', glue)))) };
}
