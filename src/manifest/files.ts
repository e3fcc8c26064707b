/** Every file that the manifest names, with the key that names it: the list of what has to be opened. */
import type { NamedFile } from '../model/document.ts';
import { type Manifest, manifestSchema } from '../model/manifest/index.ts';
import { markedValues } from './marked-values.ts';

/** In the manifest's order. A file that two keys name comes twice. The schema decides: `format: 'file'`. */
export const namedFiles = (manifest: Manifest): readonly NamedFile[] => filesIn(manifestSchema, manifest);

/** The same for a value of any schema, as a risk register's. */
export const filesIn = (schema: unknown, value: unknown): readonly NamedFile[] =>
  Array.from(markedValues(schema, value))
    .filter(({ format }) => format === 'file')
    .map(({ path, value: file }) => ({ path, value: file }));
