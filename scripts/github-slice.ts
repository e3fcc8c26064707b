/** Cuts test/support/github-slice.json out of GitHub's own description of its API: `npm pack @octokit/openapi`, unpack, name the file. */
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATIONS: ReadonlySet<string> = new Set([
  ...['issues/list-comments', 'issues/create-comment', 'issues/update-comment', 'issues/delete-comment'],
  ...['pulls/list', 'pulls/list-files', 'pulls/create-review', 'pulls/list-review-comments'],
  ...['actions/list-workflow-run-artifacts', 'actions/download-artifact'],
  ...['repos/list-pull-requests-associated-with-commit'],
  ...['git/get-ref', 'git/get-commit', 'git/create-tree', 'git/create-commit', 'git/update-ref'],
]);

const [from = 'package/generated/api.github.com.json'] = process.argv.slice(2);
const description = JSON.parse(readFileSync(from, 'utf8'));

/** References replaced by what they point at, and everything that only people read left out. */
function plain(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part;
  if ('$ref' in part && typeof part.$ref === 'string') {
    const steps = part.$ref.split('/').slice(1);
    return plain(steps.reduce((at, step) => at[step], description));
  }
  const kept = Object.entries(part).filter(
    ([key, value]) =>
      !(/^(?:description|example|title|summary)$/.test(key) && typeof value !== 'object') &&
      !/^(?:examples?|x-.*)$/.test(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]));
}

const operations = Object.entries<Record<string, never>>(description.paths).flatMap(([path, methods]) =>
  Object.entries<Record<string, never>>(methods).flatMap(([method, operation]) => {
    const { operationId, parameters = [], requestBody, responses } = operation;
    if (!OPERATIONS.has(String(operationId))) return [];
    const content: Record<string, { schema?: unknown }> = (requestBody ?? { content: {} }).content;
    const body = plain(content['application/json']?.schema ?? null);
    const statuses = Object.keys(responses ?? {}).map(Number);
    return [
      { id: String(operationId), method: method.toUpperCase(), path, parameters: plain(parameters), body, statuses },
    ];
  }),
);
if (operations.length !== OPERATIONS.size)
  throw new Error(`${operations.length} of ${OPERATIONS.size} operations found`);

const $comment =
  "A slice of GitHub's OpenAPI description, from the npm package @octokit/openapi 23.0.2 (MIT License, Copyright (c) 2020 Octokit contributors), references resolved and prose left out. Made by scripts/github-slice.ts.";
writeFileSync('test/support/github-slice.json', `${JSON.stringify({ $comment, operations }, null, 1)}\n`);
