/** Reads a risk register that lies in a file of its own, as strictly as one inside the manifest. */
import type { RegisteredRisk } from '../model/document.ts';
import type { Location } from '../model/position.ts';
import { explain } from './explain.ts';
import { filesIn } from './files.ts';
import { gather, type ManifestFinding } from './findings.ts';
import { spanAt } from './locate.ts';
import { registerMeaning } from './meaning.ts';
import { registerSchema } from './schema.ts';
import { sourceOf } from './source.ts';
import { treeOf } from './tree.ts';
import { validateRegister } from './validator.generated.js';

export interface ParsedRegister {
  /** Each `at` is a place in the register's own file. */
  readonly risks: readonly RegisteredRisk[];
  /** Files that measures name as their evidence, with the place that names them. */
  readonly files: readonly { readonly value: string; readonly at: Location }[];
  lineAt(line: number): string | null;
}

/** Takes a list of risks, or a map with the list under `risks`. Never throws; bounds and findings as `parseManifest`. */
export function parseRegister(
  text: string,
  file: string,
): ParsedRegister | { readonly findings: readonly ManifestFinding[]; lineAt(line: number): string | null } {
  const source = sourceOf(text, file);
  const { lineAt } = source;
  const tree = treeOf(source);
  if (!('root' in tree)) return { findings: gather(tree.complaints, source), lineAt };

  const { value } = tree;
  const valid = validateRegister(value);
  const complaints = [
    ...tree.complaints,
    ...(valid ? [] : explain(validateRegister.errors ?? [], registerSchema, { tree, source })),
    ...registerMeaning(registerSchema, { tree, source }),
  ];
  if (!valid || complaints.length > 0) return { findings: gather(complaints, source), lineAt };

  const list = 'risks' in value ? value.risks : value;
  const above = 'risks' in value ? ['risks'] : [];
  const locate = (path: readonly (string | number)[]): Location =>
    source.location(spanAt(tree.root, path, 'value', source));
  return {
    risks: list.map((risk, index) => ({
      risk,
      at: (...keys) => ({ in: 'file', location: locate([...above, index, ...keys]) }),
    })),
    files: filesIn(registerSchema, value).map(({ path, value: named }) => ({ value: named, at: locate(path) })),
    lineAt,
  };
}
