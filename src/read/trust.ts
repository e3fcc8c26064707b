/** Reads the lists of certificates that a manifest names: whose signatures the company believes. */
import { certificatesIn } from '../credentials/anchors.ts';
import type { Host } from '../model/host.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { Trust } from '../model/trust.ts';
import { readText } from './text.ts';

/** The official list has about 70 kB. */
const LARGEST_LIST = 4 * 1024 * 1024;

export interface TrustRead {
  readonly trust: Trust;
  /** Lists from the root in which no certificate was found; missing files are told elsewhere. */
  readonly emptyLists: readonly string[];
}

/** `labeling.trust` of a manifest in `folder` (from the root). */
export function readTrust({ labeling }: Manifest, folder: string, host: Host): TrustRead {
  const emptyLists: string[] = [];
  const read = (path: string | undefined): string => {
    if (path === undefined) return '';
    const file = folder ? `${folder}/${path}` : path;
    const source = readText(file, host, LARGEST_LIST);
    const text = source.state === 'text' ? source.text : '';
    if (source.state === 'text' && certificatesIn(text) === 0) emptyLists.push(file);
    return text;
  };
  const trust = { anchors: read(labeling?.trust?.anchors), timestamps: read(labeling?.trust?.timestamps) };
  return { trust, emptyLists };
}
