/** Reads ai-compliance.yaml: the manifest with the place of every value, or everything that is wrong with it at once. */
import type { LawPack } from '../model/law.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { Location, ManifestPath } from '../model/position.ts';
import { explain } from './explain.ts';
import { type Complaint, gather, type ManifestFinding } from './findings.ts';
import { spanAt } from './locate.ts';
import { manifestMeaning } from './meaning.ts';
import { schemaFor } from './schema.ts';
import { type Source, sourceOf } from './source.ts';
import { type Tree, treeOf } from './tree.ts';
import { lawIds, type Validator, validateManifest } from './validator.generated.js';

export interface ParsedManifest {
  readonly manifest: Manifest;
  /** Of a value (the default) or its key; where nothing stands, the key of the deepest parent that is there. */
  locate(path: ManifestPath, on?: 'key' | 'value'): Location;
  /** A line as written, without its end, for showing the place; null beyond the last. */
  lineAt(line: number): string | null;
}

export type Parsed =
  | ParsedManifest
  | { readonly findings: readonly ManifestFinding[]; lineAt(line: number): string | null };

/**
 * `text` is the file's text as decoded, `file` its name for locations, `laws` the laws of this run. Untrusted: never
 * throws on any text, takes time linear in its length, gives at most 100 findings and one that counts the rest.
 * `validate` is the generated validator unless a test brings laws of its own. Throws a plain Error when the generated
 * validator does not know one of `laws`: that is a build that was not finished, not a fault of the manifest.
 */
export function parseManifest(
  text: string,
  file: string,
  laws: readonly LawPack[],
  validate: Validator<Manifest> = generatedFor(laws),
): Parsed {
  const source = sourceOf(text, file);
  const { lineAt } = source;
  const tree = treeOf(source);
  if (!('root' in tree)) return { findings: gather(tree.complaints, source), lineAt };

  const { value } = tree;
  if (value === null) return { findings: gather([saysNothing], source), lineAt };
  const schema = schemaFor(laws);
  const valid = validate(value);
  const complaints = [
    ...tree.complaints,
    ...(valid ? [] : explain(validate.errors ?? [], schema, { tree, source })),
    ...manifestMeaning(schema, laws, { tree, source }),
  ];
  if (valid && complaints.length === 0) return { manifest: value, locate: locator(tree, source), lineAt };
  return { findings: gather(complaints, source), lineAt };
}

/** An empty file breaks the schema too, but "it must be a group of keys" helps nobody. */
const saysNothing: Complaint = {
  rule: 'manifest/schema',
  span: { from: 0, to: 0 },
  reason: () => ({ id: 'empty-manifest', data: {} }),
};

function generatedFor(laws: readonly LawPack[]): Validator<Manifest> {
  const unknown = laws.find(({ id }) => !lawIds.includes(id));
  if (unknown) throw new Error(`the generated validator does not know the law ${unknown.id}: npm run generate`);
  return validateManifest;
}

const locator =
  ({ root }: Tree, source: Source): ParsedManifest['locate'] =>
  (path, on = 'value') =>
    source.location(spanAt(root, path, on, source));
