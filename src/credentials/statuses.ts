/** Takes the library's report apart: which status code speaks for or against which manifest (C2PA 2.4 §15.2). */

export interface Status {
  readonly code: string;
  readonly says: 'success' | 'informational' | 'failure';
  /** The label of the manifest it is about; '' when it names none. */
  readonly manifest: string;
}

export interface Statuses {
  readonly active: string;
  readonly all: readonly Status[];
  readonly signer: string;
  readonly signedAt: string | null;
}

type Json = { readonly [key: string]: unknown };

/** `json` as the library wrote it. Throws `SyntaxError` when it is no JSON; what is missing in it is empty. */
export function statusesIn(json: string): Statuses {
  const report = mapOf(JSON.parse(json));
  const active = textOf(report.active_manifest);
  const manifests = mapOf(report.manifests);
  const signature = mapOf(mapOf(manifests[active]).signature_info);
  const results = mapOf(report.validation_results);
  const deltas = listOf(results.ingredientDeltas).map((delta) => mapOf(mapOf(delta).validationDeltas));
  const recorded = Object.values(manifests).flatMap((manifest) => recordedIn(mapOf(manifest)));
  return {
    active,
    // What an ingredient's own record says is not repeated by the library when it found the same.
    all: [results.activeManifest, ...deltas, ...recorded].flatMap((each) => codesIn(mapOf(each))),
    signer: textOf(signature.common_name) || textOf(signature.issuer),
    signedAt: textOf(signature.time) || null,
  };
}

function recordedIn(manifest: Json): readonly unknown[] {
  return listOf(manifest.ingredients).map((each) => mapOf(mapOf(each).validation_results).activeManifest);
}

function codesIn(results: Json): readonly Status[] {
  return (['success', 'informational', 'failure'] as const).flatMap((says) =>
    listOf(results[says]).map((each): Status => {
      const { code, url } = mapOf(each);
      return { code: textOf(code), says, manifest: manifestIn(textOf(url)) };
    }),
  );
}

/** `self#jumbf=/c2pa/<label>/…`, as C2PA 2.4 §8.4 writes addresses inside a store. */
const manifestIn = (url: string): string => /^self#jumbf=\/?c2pa\/([^/]+)/.exec(url)?.[1] ?? '';

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapOf = (value: unknown): Json => (isJson(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
