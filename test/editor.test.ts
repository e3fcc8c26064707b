/** What a person meets in an editor: the published schema in the real yaml-language-server, over its protocol. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isList, under } from '../src/manifest/shape.ts';
import { type LanguageServer, languageServer } from './support/language-server.ts';

const PROGRAM = 'test/tools/node_modules/yaml-language-server/bin/yaml-language-server';
const SCHEMA = pathToFileURL(resolve('schemas/ai-compliance.schema.json')).href;

const installed = existsSync(PROGRAM);
if (!installed)
  console.warn(`\nSKIPPED: editor completion is not tested, ${PROGRAM} is missing (npm ci in test/tools)\n`);

const SETTINGS = {
  yaml: {
    schemas: { [SCHEMA]: 'ai-compliance.yaml' },
    schemaStore: { enable: false },
    completion: true,
    hover: true,
    validate: true,
    format: { enable: false },
  },
  http: {},
};

describe.skipIf(!installed)('in an editor', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await languageServer(PROGRAM, SETTINGS);
  });
  afterAll(() => server.stop());

  let documents = 0;
  /** The text with `|` where the cursor is; a document of its own each time. */
  async function at(method: string, marked: string): Promise<unknown> {
    documents += 1;
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const uri = `file:///repository/${documents}/ai-compliance.yaml`;
    await server.open(uri, marked.replace('|', ''));
    return server.ask(method, uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
  }

  async function offered(marked: string): Promise<readonly string[]> {
    const items = under(await at('textDocument/completion', marked), 'items');
    return (isList(items) ? items : []).map((item) => String(under(item, 'label')));
  }

  const hover = async (marked: string): Promise<string> =>
    String(under(under(await at('textDocument/hover', marked), 'contents'), 'value'));

  test('the top keys are offered', async () => {
    const keys = [
      'organization',
      'laws',
      'systems',
      'notification',
      'risk-management',
      'labeling',
      'assets',
      'policy',
      'waivers',
    ];
    expect(await offered('version: 1\n|')).toEqual(expect.arrayContaining(keys));
  });

  test('what is there already is not offered again', async () => {
    expect(await offered('version: 1\norganization: { name: X }\n|')).not.toContain('organization');
  });

  test.each([
    ['the role', 'systems:\n  studio:\n    role: |', ['owner', 'possessor', 'user']],
    ['the degree of risk', 'systems:\n  studio:\n    risk:\n      degree: |', ['minimal', 'medium', 'high']],
    ['the first branch of a choice', 'systems:\n  studio:\n    automated-decisions: |', ['none', 'assisted']],
    ['a law’s own option', 'laws:\n  kz-ai-law:\n    scope: |', ['strict', 'broad']],
    [
      'a kind of harm',
      'risk-management:\n  studio:\n    risks:\n      - harm: |',
      ['health', 'false-information', 'other'],
    ],
    ['a method of marking', 'labeling:\n  machine-readable:\n    - |', ['c2pa', 'iptc-xmp']],
  ])('%s: its values are offered', async (_, marked, values) => {
    expect(await offered(marked)).toEqual(expect.arrayContaining([...values]));
  });

  test.each([
    ['the laws', 'laws:\n  |', ['kz-ai-law']],
    ['a system', 'systems:\n  studio:\n    |', ['name', 'role', 'risk', 'autonomy', 'documents', 'trusted-list']],
    ['the user agreement', 'notification:\n  user-agreement:\n    |', ['in', 'linked-from', 'languages', 'sections']],
    ['an asset', 'assets:\n  - path: a.png\n    |', ['origin', 'imitates', 'shown-in', 'grounds']],
    [
      'the second branch of a choice',
      'systems:\n  studio:\n    automated-decisions:\n      sole:\n        |',
      ['notice', 'objection'],
    ],
    [
      'the forbidden capabilities',
      'risk-management:\n  studio:\n    prohibited-capabilities:\n      |',
      ['manipulation', 'social-scoring'],
    ],
  ])('%s: its keys are offered', async (_, marked, keys) => {
    expect(await offered(marked)).toEqual(expect.arrayContaining([...keys]));
  });

  test.each([
    ['labeling', 'label|ing:\n  machine-readable: [c2pa]\n', 'Art. 21(2)'],
    ['the role', 'systems:\n  studio:\n    ro|le: owner\n', 'Arts. 8, 15 and 16'],
    ['the suspension', 'risk-management:\n  studio:\n    suspens|ion: {}\n', 'Art. 18(2)'],
  ])('over %s stands its article', async (_, marked, article) => {
    expect(await hover(marked)).toContain(article);
  });

  const problems = async (text: string): Promise<readonly string[]> => {
    documents += 1;
    const found = await server.open(`file:///repository/${documents}/ai-compliance.yaml`, text);
    return found.map((one) => `${under(under(under(one, 'range'), 'start'), 'line')} ${under(one, 'message')}`);
  };

  const GOOD = 'version: 1\norganization: { name: X }\nlaws: { kz-ai-law: { scope: strict } }\n';

  test('a good manifest is not marked', async () => expect(await problems(GOOD)).toEqual([]));

  test('an unknown key is marked at its line', async () => {
    const found = await problems(`${GOOD}labelling: {}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^3 .*labelling/);
  });

  test('a wrong choice is marked, with what is allowed', async () => {
    const found = await problems(`${GOOD}systems: { studio: { name: X, role: posessor } }\n`);
    expect(found.join()).toMatch(/^3 .*possessor/);
  });
});
