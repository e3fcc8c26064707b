/** JUnit and GitLab reports: well-formed whatever a repository is called, and no verdict lost on the way. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { gitlab } from '../src/reporters/gitlab.ts';
import { junit } from '../src/reporters/junit.ts';
import { check, example, MANIFEST } from './support/example.ts';
import { at, finding, hostile, plain, report, reportOf, voiceFor } from './support/report.ts';

const voice = voiceFor('en');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Throws where the XML is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return found;
}
const named = (elements: readonly Element[], name: string) => elements.filter((one) => one.name === name);

test.each([
  ['one of each kind', report],
  ['hostile names', reportOf([finding({ at: at(hostile, 1, 1, 2), asset: hostile })])],
] as const)('JUnit of %s is well-formed, and its sums are right', (_, given) => {
  const elements = elementsOf(junit(given, voice, plain));
  const [all] = named(elements, 'testsuites');
  expect(Number(all?.attributes.tests)).toBe(named(elements, 'testcase').length);
  expect(Number(all?.attributes.failures)).toBe(named(elements, 'failure').length);
  expect(Number(all?.attributes.errors)).toBe(named(elements, 'error').length);
  expect(Number(all?.attributes.skipped)).toBe(named(elements, 'skipped').length);
  for (const { attributes } of named(elements, 'testcase'))
    expect(Object.keys(attributes)).toEqual(['classname', 'name']);
});

test.each([
  ['media-company', 0, 0],
  ['ten-faults', 9, 2],
] as const)('JUnit of %s: the verdict is a case of its own', async (name, failures, errors) => {
  const xml = junit(await check(example(name)), voice, plain);
  const [all] = elementsOf(xml);
  expect(all?.attributes).toMatchObject({ failures: `${failures}`, errors: `${errors}` });
  expect(xml).toContain('classname="verdict"');
});

test('JUnit of a manifest nobody could understand has no case that passes', async () => {
  const { [MANIFEST]: _, ...files } = example('media-company');
  const elements = elementsOf(junit(await check({ ...files, [MANIFEST]: 'version: 1\nsystemz: {}\n' }), voice, plain));
  const [all] = named(elements, 'testsuites');
  const { tests, failures, errors, skipped } = { tests: 0, failures: 0, errors: 0, skipped: 0, ...all?.attributes };
  expect(Number(failures)).toBeGreaterThan(1);
  expect(Number(tests)).toBe(Number(failures) + Number(errors) + Number(skipped));
});

test('GitLab gets what it needs, each fingerprint once', async () => {
  const issues: readonly Record<string, unknown>[] = JSON.parse(
    gitlab(await check(example('ten-faults')), voice, plain),
  );
  expect(issues).toHaveLength(10);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(10);
  expect(issues[0]).toEqual({
    description: expect.any(String),
    check_name: expect.stringContaining('/'),
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'critical',
    location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
  });
  const twice = { ...report, findings: [...report.findings, ...report.findings] };
  const prints = JSON.parse(gitlab(twice, voice, plain)).map((issue: { fingerprint: string }) => issue.fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});
