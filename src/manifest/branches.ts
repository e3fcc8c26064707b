/** Which of a validator's errors a person should hear: where several shapes are allowed, only those of the shape they wrote. */
import type { SchemaError } from './validator.generated.js';

/** All errors of one validation in, in Ajv's order; the telling ones out. Linear: a hostile file makes very many. */
export function tellingErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    // `if` only says that `then` failed, which is told beside it; the key itself is told by `propertyNames`.
    if (error.keyword === 'if' || error.propertyName !== undefined) continue;
    const told = error.keyword === 'anyOf' ? chosenBranch(error, inside(error, kept)) : [error];
    // Not spread into `push`: so many arguments do not fit on the stack.
    for (const one of told) kept.push(one);
  }
  return withoutTypeBesideChoice(kept);
}

/** Ajv lists what failed in the branches right before the `anyOf` itself: taken off the end of `kept`. */
function inside(anyOf: SchemaError, kept: SchemaError[]): readonly SchemaError[] {
  let start = kept.length;
  while (start > 0 && isInside(kept[start - 1]!, anyOf)) start -= 1;
  return kept.splice(start);
}

const isInside = (error: SchemaError, anyOf: SchemaError): boolean =>
  error.schemaPath.startsWith(`${anyOf.schemaPath}/`) &&
  (error.instancePath === anyOf.instancePath || error.instancePath.startsWith(`${anyOf.instancePath}/`));

/** The first branch whose type the value has; when it has none of them, one error that names all the types. */
function chosenBranch(anyOf: SchemaError, failed: readonly SchemaError[]): readonly SchemaError[] {
  const branches = new Map<string, SchemaError[]>();
  for (const error of failed) {
    const branch = branchOf(error, anyOf);
    const errors = branches.get(branch);
    if (errors) errors.push(error);
    else branches.set(branch, [error]);
  }
  const isOfOtherType = (branch: string, error: SchemaError) =>
    error.keyword === 'type' && error.schemaPath === `${anyOf.schemaPath}/${branch}/type`;
  for (const [branch, errors] of branches) {
    if (!errors.some((error) => isOfOtherType(branch, error))) return errors;
  }
  const types = failed.filter((error) => isOfOtherType(branchOf(error, anyOf), error)).map(({ params }) => params.type);
  return [{ ...anyOf, keyword: 'type', params: { type: types.flat() } }];
}

const branchOf = (error: SchemaError, anyOf: SchemaError): string =>
  error.schemaPath.slice(anyOf.schemaPath.length + 1).split('/', 1)[0] ?? '';

/** A value outside a closed list is told by the list; that it also has another type adds nothing. */
function withoutTypeBesideChoice(errors: readonly SchemaError[]): readonly SchemaError[] {
  const placeOf = ({ instancePath, schemaPath }: SchemaError) =>
    `${instancePath} ${schemaPath.slice(0, schemaPath.lastIndexOf('/'))}`;
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'enum').map(placeOf));
  return errors.filter((error) => error.keyword !== 'type' || !choices.has(placeOf(error)));
}
