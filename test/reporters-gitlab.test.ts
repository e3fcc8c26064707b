/** Code Quality as GitLab takes it: the fields it requires, its own severities, one fingerprint an issue. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/finding.ts';
import { gitlab } from '../src/reporters/gitlab.ts';
import { check, example } from './support/example.ts';
import { at, finding, hostile, locales, plain, report, reportOf, voiceFor } from './support/report.ts';

/** What GitLab's documentation requires of a report, "Code Quality report format"; a path may not begin with `./`. */
const required = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};
const validate = new Ajv2020().compile(required);

const issuesOf = (of: Report, locale: (typeof locales)[number] = 'en') =>
  JSON.parse(gitlab(of, voiceFor(locale), plain));

test.each(locales)('has what GitLab requires in %s', (locale) => {
  validate(issuesOf(report, locale));
  expect(validate.errors).toBeNull();
});

test.each(['media-company', 'ten-faults'])('%s: an issue for each finding, at its place', async (name) => {
  const judged = await check(example(name));
  const issues = issuesOf(judged);
  expect(issues.map(({ location }: { location: object }) => location)).toEqual(
    judged.findings.map(({ at: { file, start } }) => ({ path: file, lines: { begin: start.line } })),
  );
  expect(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual(
    judged.findings.map(({ fingerprint }) => fingerprint),
  );
});

describe('severity', () => {
  test.each([
    [{}, 'critical'],
    [{ level: 'warning' }, 'minor'],
    [{ level: 'notice' }, 'info'],
    [{ baseline: true }, 'info'],
  ] as const)('%j is %s', (over, severity) => {
    expect(issuesOf(reportOf([finding(over)]))).toMatchObject([{ severity }]);
  });
});

test('what a person accepted stays, and says so', () => {
  const waived = { reason: 'Spring redesign', until: '2027-01-31', approvedBy: 'Legal' };
  const [issue] = issuesOf(reportOf([finding({ waived })]));
  expect(issue.severity).toBe('info');
  expect(issue.description).toContain('waived until 2027-01-31 by Legal: Spring redesign');
});

test('no fingerprint twice: two manifests may have the same fact', () => {
  const issues = issuesOf(reportOf([finding({}), finding({ manifest: 'b/ai-compliance.yaml' }), finding({})]));
  const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(prints).size).toBe(3);
  expect(prints[0]).toBe(finding({}).fingerprint);
});

test('a hostile name is the path, and in the description can be seen', () => {
  const data = { file: hostile, trace: '' };
  const text = gitlab(
    reportOf([finding({ at: at(hostile, 1, 1, 2), reason: { id: 'no-mark', data } })]),
    voiceFor('en'),
    plain,
  );
  const [issue] = JSON.parse(text);
  expect(issue.location.path).toBe(hostile.replace('\ud800', '\ufffd'));
  expect(issue.description).not.toMatch(/\p{Cc}|\u202e/u);
});
