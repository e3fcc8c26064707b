/** A Host made of a plain object: path to text or bytes. */
import { Unreachable } from '../../src/errors.ts';
import { library } from '../../src/host/node-host.ts';
import type { ByteSource, Host } from '../../src/model/host.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** `ignored` are files git would not list. */
export function memoryHost(files: Files, ignored: readonly string[] = []): Host {
  const names = Object.keys(files).sort();
  const isFolder = (path: string) =>
    names.some((name) => name.startsWith(path === '' ? '' : `${path.replace(/\/$/, '')}/`));
  return {
    displayPrefix: '',
    list: () => ({ via: 'git', files: names.filter((name) => !ignored.includes(name)) }),
    walk: (folder) => names.filter((name) => folder === '' || name.startsWith(`${folder}/`)),
    kindOf(path) {
      if (path in files) return 'file';
      return isFolder(path) ? 'folder' : 'missing';
    },
    isLink: () => false,
    open(path) {
      const content = files[path];
      if (content === undefined) throw new Unreachable('missing', path);
      return memorySource(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    library,
  };
}

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
  close: () => {},
});
