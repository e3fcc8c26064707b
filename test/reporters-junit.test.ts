/** JUnit XML, parsed as XML 1.0 and read as Jenkins and GitLab read it: what is red there is what fails here. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { laws } from '../src/laws/index.ts';
import type { Finding, Report } from '../src/model/finding.ts';
import { junit } from '../src/reporters/junit.ts';
import { xml } from '../src/reporters/safe-text.ts';
import { unreadableManifest } from '../src/unreadable-manifest.ts';
import { check, example } from './support/example.ts';
import { at, finding, hostile, locales, plain, report, reportOf, voiceFor } from './support/report.ts';
import { commandsIn } from './support/runner-grammar.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws at the first thing that is not well-formed. */
function parse(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    open.at(-1)!.text += words;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0]!;
}

const documentOf = (of: Report, locale: (typeof locales)[number] = 'en') => parse(junit(of, voiceFor(locale), plain));
const casesIn = (document: Element) =>
  document.children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));
const outcomeOf = ({ children }: Element) =>
  children.find(({ name }) => ['failure', 'error', 'skipped'].includes(name))?.name ?? 'passed';
const only = (...findings: readonly Finding[]) => {
  const [id = ''] = findings.map(({ rule }) => rule);
  const cases = casesIn(documentOf(reportOf(findings))).filter(
    ({ attributes }) => attributes.classname === id.replaceAll('/', '.'),
  );
  expect(cases).toHaveLength(1);
  return cases[0]!;
};

/** What the schema of Jenkins' xUnit plugin (junit-10.xsd) lets stand, which refuses a file with anything else. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['testsuites', 'name', 'tests', 'failures', 'errors', 'time'],
  testsuite: ['testsuite', 'name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  properties: ['properties'],
  property: ['property', 'name', 'value'],
  testcase: ['testcase', 'classname', 'name', 'time'],
  failure: ['failure', 'message', 'type'],
  error: ['error', 'message', 'type'],
  skipped: ['skipped', 'message'],
  'system-out': ['system-out'],
};

describe.each(locales)('in %s', (locale) => {
  const document = documentOf(report, locale);

  test('has the elements and attributes that Jenkins and GitLab need, and no other', () => {
    expect(document.name).toBe('testsuites');
    const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];
    for (const { name, attributes } of all(document)) expect([name, ...Object.keys(attributes)]).toEqual(ALLOWED[name]);
    for (const suite of document.children) {
      expect(suite.name).toBe('testsuite');
      expect(suite.attributes.name).not.toBe('');
      for (const { name, attributes, children } of suite.children) {
        if (name === 'properties') continue;
        expect(name).toBe('testcase');
        for (const needed of ['name', 'classname', 'time']) expect(attributes[needed]).toMatch(/./);
        const order = children.map((child) => child.name);
        expect(['', 'failure', 'error', 'skipped', 'skipped system-out', 'system-out']).toContain(order.join(' '));
      }
    }
  });

  test('counts what it holds, in each suite and in all', () => {
    const counted = (cases: readonly Element[]) => {
      const of = (wanted: string) => String(cases.filter((each) => outcomeOf(each) === wanted).length);
      const [failures, errors, skipped] = ['failure', 'error', 'skipped'].map(of);
      return { tests: String(cases.length), failures, errors, skipped };
    };
    const { skipped: _, ...whole } = counted(casesIn(document));
    expect(document.attributes).toMatchObject(whole);
    for (const suite of document.children)
      expect(suite.attributes).toMatchObject(counted(suite.children.filter(({ name }) => name === 'testcase')));
  });

  test('GitLab tells cases apart by class and name', () => {
    const keys = casesIn(document).map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('a suite for each law and one for the rules of none; every rule has a case', () => {
  const document = documentOf(report);
  expect(document.children.map(({ attributes }) => attributes.name)).toEqual([
    'Law on Artificial Intelligence',
    'The manifest and the files',
  ]);
  const classes = casesIn(document).map(({ attributes }) => attributes.classname);
  expect([...new Set(classes)]).toEqual(Object.keys(report.rules).map((id) => id.replaceAll('/', '.')));
});

describe('one rule and one thing', () => {
  test('unmet at the failing level is a failure that says where, what, how to mend it and by which law', () => {
    const [failure] = only(finding({})).children;
    expect(failure).toMatchObject({ name: 'failure', attributes: { type: 'kz-ai-law/machine-readable-mark' } });
    expect(failure!.attributes.message).toContain('no-mark');
    for (const part of ['ai-compliance.yaml:12:11 error', 'To do: Fix', 'Art. 21(2)', 'https://law.example'])
      expect(failure!.text).toContain(part);
  });

  test('several findings are one case that holds them all', () => {
    const [failure] = only(finding({}), finding({ at: at('ai-compliance.yaml', 77, 1, 2) })).children;
    expect(failure!.text).toContain('ai-compliance.yaml:12:11');
    expect(failure!.text).toContain('ai-compliance.yaml:77:1');
  });

  const waived = { reason: 'Spring <redesign>', until: '2027-01-31', approvedBy: 'Legal' };
  test.each([
    ['unseen at the failing level', { verdict: 'unseen' }, 'error'],
    ['unseen below it', { verdict: 'unseen', level: 'warning' }, 'passed'],
    ['below the failing level', { level: 'warning' }, 'passed'],
    ['for a person to judge', { verdict: 'unverifiable' }, 'passed'],
    ['waived', { waived }, 'skipped'],
    ['in the baseline', { baseline: true }, 'skipped'],
  ] as const)('%s', (_, over, outcome) => {
    const found = only(finding(over));
    expect(outcomeOf(found)).toBe(outcome);
    expect(found.children.map(({ text }) => text).join('')).toContain('no-mark');
  });

  test('a waiver is said with its reason', () => {
    const [skipped] = only(finding({ waived })).children;
    expect(skipped!.attributes.message).toContain('Spring <redesign>');
    expect(skipped!.text).toBe(skipped!.attributes.message);
  });

  test('a waived finding beside a live one does not hide it', () => {
    expect(outcomeOf(only(finding({ waived }), finding({})))).toBe('failure');
  });

  test('a rule about Tanba itself is never red', () => {
    const old = finding({ rule: 'law/old-text', level: 'notice' });
    const cases = casesIn(documentOf({ ...reportOf([old], 'pass'), failOn: 'notice' }));
    expect(cases.map(outcomeOf)).not.toContain('failure');
  });
});

test.each(['media-company', 'ten-faults'])('%s is red here exactly when it fails', async (name) => {
  const judged = await check(example(name));
  const { failures, errors } = documentOf(judged).attributes;
  expect(Number(failures) + Number(errors) > 0).toBe(judged.verdict !== 'pass');
  expect(Number(failures) > 0).toBe(judged.verdict === 'fail');
});

test('of a manifest that could not be read no rule of a law passes', () => {
  const options = { version: '1', today: '2026-11-25', manifest: 'm.yaml', failOn: 'error' as const, laws };
  const unread = unreadableManifest(options, { state: 'unseen', file: 'm.yaml', why: 'missing' });
  const [law] = documentOf(unread).children;
  const cases = law!.children.filter(({ name }) => name === 'testcase');
  expect(cases.length).toBeGreaterThan(20);
  expect([...new Set(cases.map(outcomeOf))]).toEqual(['skipped']);
});

describe('whatever a name holds', () => {
  const beyond = `${hostile}\u0000\u0008\u000b\uffff\ufffe]]>&amp;"'<!--`;
  const evil = finding({
    rule: beyond,
    at: at(beyond, 1, 1, 2),
    asset: beyond,
    reason: { id: 'no-mark', data: { file: beyond, trace: '' } },
    waived: { reason: beyond, until: beyond, approvedBy: beyond },
  });

  test('is XML 1.0 and forges no command', () => {
    for (const each of [evil, { ...evil, waived: null }, { ...evil, level: 'notice' as const, waived: null }]) {
      const text = junit(reportOf([each]), voiceFor('en'), plain);
      expect(casesIn(parse(text)).length).toBeGreaterThan(0);
      expect(commandsIn(text)).toEqual([]);
      expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e|[\ufffe\uffff]/u);
    }
  });

  test('every character comes through or can be seen', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      const { a } = parse(`<x a="${xml(character)}">${xml(character)}</x>`).attributes;
      expect([character, `\\u${code.toString(16).padStart(4, '0')}`, '\\n', '\\r', '\\t']).toContain(a);
    }
  });

  test('two names that look alike are one case', () => {
    const cases = casesIn(documentOf(reportOf([finding({ asset: 'a\u202e' }), finding({ asset: 'a\\u202e' })])));
    expect(cases.filter(({ attributes }) => attributes.name?.endsWith('a\\u202e'))).toHaveLength(1);
  });
});
