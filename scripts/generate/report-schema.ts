/** Produces schemas/report.schema.json from the literal that types the reporter. */
import { reportSchema } from '../../src/model/report-schema.ts';

/** The files this producer answers for: paths from the repository root, and their whole content. */
export function reportSchemaFiles(): readonly { readonly path: string; readonly content: string }[] {
  return [{ path: 'schemas/report.schema.json', content: `${JSON.stringify(reportSchema, null, 2)}\n` }];
}
