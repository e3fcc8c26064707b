/** `tanba badge`: what it says in each language and of each verdict, that it can be read, and that it cannot say too much. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/commands/run.ts';
import type { Report } from '../src/model/finding.ts';
import { badgeEndpoint, badgeOf, badgeSvg } from '../src/reporters/badge.ts';
import { isMeasured, textWidth } from '../src/reporters/text-width.ts';
import { voiceOf } from '../src/words/index.ts';
import { hostile, locales, report } from './support/report.ts';

const verdicts = ['pass', 'fail', 'incomplete'] as const;
const of = async (over: Partial<Report>, locale: (typeof locales)[number] = 'en') =>
  badgeOf({ ...report, ...over }, await voiceOf(locale));

/** Every element with its attributes; throws when it is not XML. */
function elementsIn(svg: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last) last.text += text;
  });
  parser.write(svg).close();
  return elements;
}

describe.each(locales)('in %s', (locale) => {
  test.each(verdicts)('%s: law, verdict, day, counts', async (verdict) => {
    const badge = await of({ verdict }, locale);
    expect({ label: badge.label, message: badge.message }).toMatchSnapshot();
    expect(badge.described).toContain('2026-11-23');
    expect(badge.described).toContain('Law on Artificial Intelligence');
    for (const words of Object.values(badge)) expect(words).not.toMatch(/complian|соответству|сәйкес|%/i);
  });

  test('every character has a width of its own', async () => {
    for (const verdict of verdicts) {
      const { label, message } = await of({ verdict }, locale);
      expect([...`${label}${message}`].filter((character) => !isMeasured(character))).toEqual([]);
    }
  });
});

test('a pass that rests on waivers says so', async () => {
  const counts = { error: 0, warning: 0, notice: 0, waived: 4, baseline: 2 };
  expect((await of({ verdict: 'pass', counts })).message).toBe(
    'check passed · 2026-11-23 · 0 errors · 4 waived · 2 in the baseline',
  );
});

test('laws by their short names, or their ids; without any, its own', async () => {
  const law = { ...report.laws[0]!, id: 'xx-law' };
  expect((await of({ laws: [...report.laws, law] })).label).toBe('Kazakhstan AI law, xx-law');
  expect((await of({ laws: [] })).label).toBe('Tanba');
});

describe('the picture', () => {
  test.each(verdicts)('%s: is XML that names itself, and its words fit', async (verdict) => {
    const badge = await of({ verdict }, 'kk');
    const [svg, title, ...drawn] = elementsIn(badgeSvg(badge));
    expect(svg).toMatchObject({ name: 'svg', attributes: { role: 'img', 'aria-label': badge.described, lang: 'kk' } });
    expect(title).toMatchObject({ name: 'title', text: expect.stringContaining(badge.described) });
    const rects = drawn.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes);
    const texts = drawn.filter(({ name }) => name === 'text');
    expect(texts.map(({ text }) => text.trim())).toEqual([badge.label, badge.message]);
    for (const [index, { attributes }] of texts.entries()) {
      const rect = rects[index]!;
      expect(Number(attributes.x)).toBeGreaterThan(Number(rect.x));
      expect(Number(attributes.x) + Number(attributes.textLength)).toBeLessThan(Number(rect.x) + Number(rect.width));
    }
    expect(Number(rects[0]!.width) + Number(rects[1]!.width)).toBe(Number(svg!.attributes.width));
  });

  test('white words stand out from every field as WCAG 1.4.3 asks', async () => {
    const luminance = (hex: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
        const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const verdict of verdicts)
      for (const { name, attributes } of elementsIn(badgeSvg(await of({ verdict }))))
        if (name === 'rect') expect(1.05 / (luminance(attributes.fill!) + 0.05)).toBeGreaterThan(4.5);
  });

  test('loads nothing, runs nothing, and shows a hostile name as text', async () => {
    const badge = await of({ laws: [{ ...report.laws[0]!, id: `${hostile}</text><script>` }] });
    const svg = badgeSvg(badge);
    expect(new Set(elementsIn(svg).map(({ name }) => name))).toEqual(new Set(['svg', 'title', 'rect', 'text']));
    expect(svg).not.toMatch(/href|url\(|[^\P{Cc}\n]|\u202e/u);
  });

  test('a wider text has a wider box', () => {
    expect(textWidth('Щ', 11)).toBeGreaterThan(textWidth('і', 11));
    expect(textWidth('ab', 11)).toBeCloseTo(textWidth('a', 11) + textWidth('b', 11), 0);
    expect(textWidth('漢', 11)).toBeGreaterThan(10);
  });
});

describe('for shields.io', () => {
  test.each(verdicts)('%s: only keys it knows, and no failure that an address could paint green', async (verdict) => {
    const badge = await of({ verdict });
    const endpoint = JSON.parse(badgeEndpoint(badge));
    const { isError, ...rest } = endpoint;
    expect(isError).toBe(verdict === 'pass' ? undefined : true);
    expect(rest).toEqual({
      schemaVersion: 1,
      label: badge.label,
      message: badge.message,
      color: expect.stringMatching(/^[0-9a-f]{6}$/),
      labelColor: '444444',
    });
  });
});

describe('the command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tanba-badge-'));
    cpSync('examples/media-company', join(folder, 'good'), { recursive: true });
    cpSync('examples/ten-faults', join(folder, 'bad'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function tanba(...args: readonly string[]) {
    let [out, err] = ['', ''];
    const code = await run(args, {
      env: {},
      cwd: () => folder,
      stdin: (async function* () {})(),
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    });
    return { code, out, err };
  }
  const badge = (...args: readonly string[]) => tanba('badge', '--as-of', '2026-11-02', ...args);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  test('writes both files, making their folder, and leaves nothing beside them', async () => {
    const { code, out } = await badge('--out', 'site/b/tanba.svg', '--json', 'site/b/tanba.json', 'good');
    expect({ code, out: out.split('\n')[0] }).toEqual({
      code: 0,
      out: 'site/b/tanba.svg: Kazakhstan AI law: check passed · 2026-11-02 · 0 errors',
    });
    expect(readdirSync(join(folder, 'site/b')).sort()).toEqual(['tanba.json', 'tanba.svg']);
    expect(JSON.parse(read('site/b/tanba.json')).message).toContain('check passed');
    expect(read('site/b/tanba.svg')).toContain('check passed');
  });

  test('a failure is written as one, and the code is still 0: check is what stops a build', async () => {
    expect((await badge('--out', 'b.svg', '--lang', 'ru', 'bad')).code).toBe(0);
    expect(read('b.svg')).toContain('проверка не пройдена · 2026-11-02 · 10 ошибок');
  });

  test('both manifests are one badge, and one failure is enough', async () => {
    await badge('--json', 'b.json', 'good', 'bad');
    expect(JSON.parse(read('b.json'))).toMatchObject({ isError: true, message: expect.stringContaining('failed') });
  });

  test('without a file the picture goes to standard output', async () => {
    expect((await badge('good')).out).toMatch(/^<svg /);
  });

  test('twice the same bytes', async () => {
    expect((await badge('good')).out).toBe((await badge('good')).out);
  });

  test.each([
    ['no manifest', ['nowhere'], /nothing at nowhere/],
    ['a part of one', ['good/site/img/posters'], /whole manifest/],
    ['one file for two', ['--json', './b.svg', 'good'], /file of its own/],
    ['no name', ['--json=', 'good'], /--json needs a value/],
    ['an option of check', ['--quiet', 'good'], /no option --quiet/],
    ['a day that is none', ['--as-of', '2026-02-30', 'good'], /2026-02-30/],
  ])('%s is a wrong call, and the old badge stays', async (_, args, words) => {
    writeFileSync(join(folder, 'b.svg'), 'old');
    const { code, out, err } = await badge('--out', 'b.svg', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(read('b.svg')).toBe('old');
  });

  test('what cannot be written is said, and nothing is left over', async () => {
    mkdirSync(join(folder, 'taken/below'), { recursive: true });
    const { code, err } = await badge('--out', 'taken', 'good');
    expect(code).toBe(2);
    expect(err).toContain('taken could not be written');
    expect(readdirSync(folder).sort()).toEqual(['bad', 'good', 'taken']);
  });

  test('reports of check are replaced whole as well', async () => {
    writeFileSync(join(folder, 'r.xml'), 'x'.repeat(1_000_000));
    const { code } = await tanba('check', 'bad', '--format', 'junit=r.xml', '--format', 'gitlab=out/q.json', '--quiet');
    expect(code).toBe(1);
    expect(read('r.xml')).toMatch(/^<\?xml .*<\/testsuites>\n$/s);
    expect(JSON.parse(read('out/q.json')).length).toBeGreaterThan(9);
    expect(readdirSync(folder).sort()).toEqual(['bad', 'good', 'out', 'r.xml']);
  });

  test.each(['junit', 'gitlab'])('%s shares its stream with nothing', async (name) => {
    expect((await tanba('check', 'good', '--format', name, '--format', 'text')).code).toBe(2);
    expect(existsSync(join(folder, 'r.xml'))).toBe(false);
  });
});
