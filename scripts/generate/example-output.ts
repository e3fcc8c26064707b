/** What Tanba really says of the example of each rule, in every language, for the pages of rules. */
import { heldSource } from '../../src/formats/search.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { laws } from '../../src/laws/index.ts';
import { lint } from '../../src/lint.ts';
import type { Host } from '../../src/model/host.ts';
import type { Example } from '../../src/model/law.ts';
import { LOCALES, type Locale } from '../../src/model/text.ts';
import { documentOf } from '../../src/reporters/json.ts';
import { voiceOf } from '../../src/words/index.ts';

const FOLDER = 'examples/media-company';
/** The pages must not change by themselves. */
const DAY = '2026-11-25';

/** By rule and language: the findings, a paragraph each. */
export type Said = Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>>;

export async function saidOfExamples(): Promise<Said> {
  const said: Record<string, Record<Locale, readonly string[]>> = {};
  for (const { id, examples = {} } of laws)
    for (const [rule, example] of Object.entries(examples))
      said[`${id}/${rule}`] = await ofExample(`${id}/${rule}`, example);
  return said;
}

async function ofExample(rule: string, example: Example): Promise<Record<Locale, readonly string[]>> {
  const host = overlaid(nodeHost({ root: FOLDER, folder: '', inGit: false, displayPrefix: '' }), example);
  const options = {
    manifest: 'ai-compliance.yaml',
    laws,
    today: DAY,
    failOn: 'error',
    version: 'docs',
    only: [],
  } as const;
  const report = await lint(options, host);
  const lines = async (locale: Locale) =>
    documentOf(report, await voiceOf(locale))
      .findings.filter((finding) => finding.rule === rule)
      .map(({ location, message }) => `\`${location.file}:${location.line}:${location.column}\` ${message}`);
  const [en, ru, kk] = await Promise.all(LOCALES.map(lines));
  return { en: en ?? [], ru: ru ?? [], kk: kk ?? [] };
}

/** The example with the lines that break the rule. */
function overlaid(host: Host, { file, passes, fails }: Example): Host {
  const source = host.open(file);
  const text = Buffer.from(source.read(0, source.size)).toString('utf8');
  source.close();
  const bytes = new Uint8Array(Buffer.from(text.replace(passes, () => fails)));
  return { ...host, open: (path) => (path === file ? heldSource(bytes) : host.open(path)) };
}
