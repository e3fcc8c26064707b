/** A report that a pull request's own run uploaded: fetched within bounds, and believed to be nothing but data of the published shape. */
import { ApiTrouble, MalformedFile } from '../errors.ts';
import { contentOf, entriesOf } from '../formats/zip-directory.ts';
import { under } from '../manifest/shape.ts';
import type { ByteSource } from '../model/host.ts';
import type { ReportDocument } from '../model/report-schema.ts';
import { type FollowedRun, isCount } from './event.ts';
import type { Api } from './github-api.ts';
import { validateReport } from './report-validator.generated.js';

/** Bytes of the archive. A report of 5,000 findings packs to a tenth of this. */
const LARGEST_ARCHIVE = 5 * 1024 * 1024;
/** A comment has room for a few hundred findings; more than this is no report but an attempt to keep us busy. */
const MOST_FINDINGS = 100_000;

export interface Place {
  readonly artifact: string;
  /** The one entry that is read, by its whole name; no path of the archive is ever used on a disk. */
  readonly file: string;
}

export type Fetched =
  | { readonly state: 'report'; readonly document: ReportDocument }
  | { readonly state: 'no-artifact' }
  | { readonly state: 'not-a-report' };

/** Throws `ApiTrouble`. */
export async function fetchReport(api: Api, run: FollowedRun, { artifact, file }: Place): Promise<Fetched> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  const listed = under(await api.ask(route, { run_id: run.id, name: artifact, per_page: 100 }), 'artifacts');
  if (!Array.isArray(listed)) throw new ApiTrouble('odd', 'no list of artifacts');
  // A run attempted again uploads the same name once more; the newest counts.
  const ids = listed.filter((one) => isFit(one, artifact)).map((one) => Number(under(one, 'id')));
  if (ids.length === 0) return { state: 'no-artifact' };
  const bytes = await api.fetchBytes(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { artifact_id: Math.max(...ids), archive_format: 'zip' },
    LARGEST_ARCHIVE,
  );
  const document = reportIn(bytes, file);
  return document === null ? { state: 'not-a-report' } : { state: 'report', document };
}

function isFit(found: unknown, artifact: string): boolean {
  const [id, name, size, expired] = ['id', 'name', 'size_in_bytes', 'expired'].map((key) => under(found, key));
  return isCount(id) && name === artifact && Number(size) <= LARGEST_ARCHIVE && expired === false;
}

/** An archive in, the report in it out; null when it holds none, or anything else by that name. */
export function reportIn(archive: Uint8Array, file: string): ReportDocument | null {
  const source: ByteSource = {
    size: archive.length,
    read: (offset, length) => archive.subarray(offset, offset + length),
    close: () => {},
  };
  try {
    const entry = entriesOf(source).find(({ name }) => name === file);
    const value: unknown = entry ? JSON.parse(Buffer.from(contentOf(source, entry)).toString('utf8')) : null;
    return validateReport(value) && value.findings.length <= MOST_FINDINGS ? value : null;
  } catch (error) {
    if (error instanceof MalformedFile || error instanceof SyntaxError) return null;
    throw error;
  }
}
