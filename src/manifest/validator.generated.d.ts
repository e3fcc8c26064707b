/** What the generated validator offers. Written by hand; the code beside it comes from `npm run generate`. */
import type { Manifest, Risk } from '../model/manifest/index.ts';

/** One thing that breaks the schema, as Ajv tells it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set on what went wrong inside `propertyNames`. */
  readonly propertyName?: string;
}

/** `errors` speak of the last value asked about. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly SchemaError[] | null;
}

export declare const validateManifest: Validator<Manifest>;
export declare const validateRegister: Validator<readonly Risk[] | { readonly risks: readonly Risk[] }>;
/** The laws whose sections the validator knows. */
export declare const lawIds: readonly string[];
