/** SARIF as GitHub reads it, held against the validator of its authors when that is installed. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/finding.ts';
import { sarif } from '../src/reporters/sarif.ts';
import { voiceOf } from '../src/words/index.ts';
import { check, example } from './support/example.ts';
import { at, finding, hostile, locales, plain, report, reportOf, voiceFor } from './support/report.ts';

const runOf = (of: Report, locale: (typeof locales)[number] = 'en') =>
  JSON.parse(sarif(of, voiceFor(locale), plain)).runs[0];

describe('the run', () => {
  const run = runOf(report);

  test('declares every rule, fired or not, with all that GitHub requires', () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(report.rules));
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.text).not.toBe('');
      expect(rule.help.markdown).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
  });

  test('every result points at its rule, at four numbers and at a relative address', () => {
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(Object.keys(region)).toEqual(['startLine', 'startColumn', 'endLine', 'endColumn']);
      expect(artifactLocation.uri).toMatch(/^(?![a-z]+:)[\w.~!*'()%/-]+$/);
      expect(result.partialFingerprints).toEqual({ 'tanba/v1': expect.stringMatching(/^[0-9a-f]{32}$/) });
    }
  });

  test('a line that GitHub can know again carries the hash of its own upload', () => {
    const [known, unknown] = runOf(reportOf([finding({ lineHash: 'a2b8faa8c5a43ef3:1' }), finding({})])).results;
    expect(known.partialFingerprints).toMatchObject({ primaryLocationLineHash: 'a2b8faa8c5a43ef3:1' });
    expect(unknown.partialFingerprints).not.toHaveProperty('primaryLocationLineHash');
  });

  test('waived and baselined results stay, suppressed', () => {
    const suppressed = run.results.filter((result: { suppressions?: object[] }) => result.suppressions);
    expect(suppressed).toHaveLength(2);
    expect(suppressed[0].suppressions[0]).toMatchObject({
      kind: 'external',
      justification: expect.stringContaining('spring'),
    });
  });

  test('a rule nobody declared loses its index, not its result', () => {
    const [result] = runOf(reportOf([finding({ rule: 'kz-ai-law/unheard-of' })])).results;
    expect(result).toMatchObject({ ruleId: 'kz-ai-law/unheard-of' });
    expect(result).not.toHaveProperty('ruleIndex');
  });
});

test('of more than 5,000 results the most severe are kept, and a note says so', () => {
  const warnings = Array.from({ length: 5000 }, (_, index) =>
    finding({ level: 'warning', at: at('a.yaml', index + 1, 1, 2) }),
  );
  const run = runOf(reportOf([...warnings, finding({})]));
  expect(run.results).toHaveLength(5000);
  expect(run.results[0].level).toBe('error');
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('5001');
  expect(runOf(report).invocations[0]).not.toHaveProperty('toolExecutionNotifications');
});

const tool = resolve('test/tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const runs = process.platform === 'linux' && process.arch === 'x64' && existsSync(tool);
if (!runs) console.warn('SKIPPED: SARIF is not held against the validator; install test/tools on Linux x64');

/** Everything the validator says, but for its wish for a home page (SARIF2005): the tool names none that could go away. */
function complaintsOn(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tanba-sarif-'));
  try {
    const [input, output] = [join(folder, 'in.sarif'), join(folder, 'out.sarif')];
    writeFileSync(input, text);
    const rules = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-o', output, '--log', 'ForceOverwrite'];
    execFileSync(runnable(folder), ['validate', input, ...rules], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      stdio: 'pipe',
    });
    // The exit code is 0 even with errors.
    const results: { ruleId: string; level?: string; message: object }[] = JSON.parse(readFileSync(output, 'utf8'))
      .runs[0].results;
    const serious = results.filter(({ ruleId }) => ruleId !== 'SARIF2005');
    return serious.map(({ ruleId, level, message }) => `${level ?? 'warning'} ${ruleId} ${JSON.stringify(message)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packages arrive without the right to run. */
function runnable(folder: string): string {
  if (statSync(tool).mode & 0o100) return tool;
  try {
    chmodSync(tool, 0o755);
    return tool;
  } catch {
    copyFileSync(tool, join(folder, 'tool'));
    chmodSync(join(folder, 'tool'), 0o755);
    return join(folder, 'tool');
  }
}

describe.runIf(runs)('the validator', () => {
  test.each(locales)('has nothing to say in %s', (locale) => {
    expect(complaintsOn(sarif(report, voiceFor(locale), plain))).toEqual([]);
  });

  test('has nothing to say of a whole run', async () => {
    const report = await check(example('ten-faults'));
    const { results } = runOf(report);
    for (const { partialFingerprints } of results)
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{1,16}:\d+$/);
    expect(complaintsOn(sarif(report, await voiceOf('en'), plain))).toEqual([]);
  });

  test('has nothing to say of hostile names', () => {
    const hostileRun = reportOf([
      finding({
        at: at(hostile, 1, 1, 2),
        asset: hostile,
        related: [{ at: at(hostile, 1, 1, 2), reason: { id: 'declared-here', data: {} } }],
      }),
    ]);
    expect(complaintsOn(sarif(hostileRun, voiceFor('en'), plain))).toEqual([]);
  });

  test('would have said something of a broken file', () => {
    const broken = JSON.parse(sarif(report, voiceFor('en'), plain));
    delete broken.runs[0].results[0].locations;
    broken.runs[0].tool.driver.rules[0].help = undefined;
    expect(complaintsOn(JSON.stringify(broken)).length).toBeGreaterThan(0);
  });
});
