/** What counts as a mark in a file, and as a warning beside it. */
import { describe, expect, test } from 'vitest';
import { hasMark } from '../src/checks/has-mark.ts';
import { hasWarning } from '../src/checks/has-warning.ts';
import { warnings } from '../src/laws/kz-ai-law/phrases.ts';
import type { FileReading, Mark } from '../src/model/mark.ts';
import { asset, breachesOf, mark, page, place, shown, summary } from './support/context.ts';

const claiming = { claiming: ['ai-generated', 'ai-modified'] } as const;
const ofMarks = (...marks: readonly Mark[]) => hasMark(asset({ reading: { marks } }), claiming);
const ofReading = (reading: Partial<FileReading>) => hasMark(asset({ reading }), claiming);

describe('has-mark', () => {
  test.each<[string, Partial<Mark>]>([
    ['a standard field', {}],
    ['a change by AI', { origin: 'ai-modified' }],
    ['a deprecated value', { conformance: 'deprecated' }],
    ['an untrusted signature', { standard: 'c2pa', assurance: 'signed-untrusted' }],
    ['a signature nobody checked', { standard: 'c2pa', assurance: 'signed-unchecked' }],
    ['a parent', { source: 'ingredient', relationship: 'parentOf' }],
    ['a component', { source: 'ingredient', relationship: 'componentOf', origin: 'ai-generated' }],
  ])('%s is enough', (_, changes) => expect(summary(ofMarks(mark(changes)))).toEqual(['met']));

  test.each<[string, Partial<Mark>, string]>([
    ['may have been used', { origin: 'ai-possible' }, 'mark-only-possible'],
    ['not AI', { origin: 'not-ai' }, 'mark-says-not-ai'],
    ['synthetic by hand', { origin: 'synthetic-non-ai' }, 'mark-says-not-ai'],
    ['nothing known', { origin: 'unknown' }, 'no-mark'],
    ['malformed', { conformance: 'malformed' }, 'mark-not-usable'],
    ['malformed and unknown', { conformance: 'malformed', origin: 'unknown' }, 'mark-not-usable'],
    ['retired', { conformance: 'retired-value' }, 'mark-not-usable'],
    ['outside the standard', { conformance: 'non-standard' }, 'mark-not-usable'],
    ['a credit', { standard: 'vendor-credit' }, 'mark-only-credit'],
    ['a broken signature', { standard: 'c2pa', assurance: 'signed-invalid' }, 'mark-invalid'],
    ['an input', { source: 'ingredient', relationship: 'inputTo' }, 'mark-of-an-input'],
    ['an ingredient of no kind', { source: 'ingredient' }, 'mark-of-an-input'],
  ])('%s is not', (_, changes, reason) => expect(summary(ofMarks(mark(changes)))).toEqual([`unmet ${reason}`]));

  test('one good mark among bad ones is enough, and bad ones do not add up', () => {
    expect(summary(ofMarks(mark({ origin: 'ai-possible' }), mark()))).toEqual(['met']);
    expect(summary(ofMarks(mark({ origin: 'not-ai' }), mark({ assurance: 'signed-invalid' })))).toEqual([
      'unmet mark-invalid',
    ]);
  });

  test('a mark beside the file is a weaker fit; in a page of its own it is in the file', () => {
    expect(summary(ofMarks(mark({ carrier: 'sidecar' })))).toEqual(['unmet mark-only-beside ≤warning']);
    expect(summary(ofMarks(mark({ carrier: 'page-markup' })))).toEqual(['unmet mark-only-beside ≤warning']);
    expect(summary(ofReading({ media: 'text', marks: [mark({ carrier: 'page-markup' })] }))).toEqual(['met']);
    expect(summary(ofReading({ media: 'text', marks: [mark({ carrier: 'sidecar' })] }))).toEqual([
      'unmet mark-only-beside ≤warning',
    ]);
  });

  test('a trace is named and is not a mark; a faint one is not even named', () => {
    const trace = (tool: string, grade: 'H' | 'L') =>
      ({ is: 'trace', tool, grade, location: { offset: 1, path: 'x' } }) as const;
    const [breach] = breachesOf(ofReading({ traces: [trace('gimp', 'L'), trace('comfyui', 'H')] }));
    expect(breach?.reason).toEqual({ id: 'no-mark', data: { file: 'site/a.png', trace: 'comfyui' } });
    const [faint] = breachesOf(ofReading({ traces: [trace('gimp', 'L')] }));
    expect(faint?.reason.data).toEqual({ file: 'site/a.png', trace: '' });
  });

  test('a file that broke off is unseen, whatever was found before', () => {
    const problem = { code: 'truncated', message: 'x', offset: 9 } as const;
    const outcome = ofReading({ marks: [mark()], problem });
    expect(summary(outcome)).toEqual(['unseen unreadable']);
    expect(breachesOf(outcome)[0]?.at).toEqual({ in: 'manifest', path: ['assets', 0, 'path'] });
  });

  test('the marks found go with the breach', () => {
    expect(breachesOf(ofMarks(mark({ origin: 'not-ai' })))[0]?.evidence).toHaveLength(1);
  });
});

const SAYS = 'Создано с использованием искусственного интеллекта';
const warned = (parts: Parameters<typeof asset>[0]) => hasWarning(asset(parts), { phrases: warnings });

describe('has-warning', () => {
  test('explicit words beside the file, on every page', () => {
    expect(summary(warned({ showings: [shown([SAYS])] }))).toEqual(['met']);
    expect(summary(warned({ showings: [shown(['Праздник', SAYS]), shown(['ЖИ көмегімен жасалды'])] }))).toEqual([
      'met',
    ]);
    expect(summary(warned({ showings: [shown([SAYS]), shown([])] }))).toEqual(['unmet no-words-beside']);
  });

  test('words that only speak of AI are quoted back, at the place where the page shows the file', () => {
    const outcome = warned({ showings: [shown(['Наурыз', 'Как создан ИИ'])] });
    expect(summary(outcome)).toEqual(['unmet words-not-explicit']);
    const [breach] = breachesOf(outcome);
    expect(breach?.reason.data).toEqual({ words: 'Как создан ИИ' });
    expect(breach?.at).toMatchObject({ in: 'file', location: { file: 'site/index.html', start: { line: 7 } } });
    expect(breach?.related).toEqual([{ in: 'manifest', path: ['assets', 0, 'path'] }]);
  });

  test('long words are cut', () => {
    const [breach] = breachesOf(warned({ showings: [shown(['слово '.repeat(100)])] }));
    expect(breach?.reason.id === 'words-not-explicit' && breach.reason.data.words.length).toBe(160);
  });

  test.each(['alt', 'title', 'comment', 'style'] as const)('a warning only in %s is hidden', (by) => {
    const outcome = warned({ showings: [shown(['Праздник'], [{ text: SAYS, by }])] });
    expect(summary(outcome)).toEqual(['unmet warning-hidden']);
    expect(breachesOf(outcome)[0]?.at).toMatchObject({ location: { start: { line: 9 } } });
  });

  test('words that only a browser could tell to be seen are neither a warning nor none', () => {
    const doubt = { why: 'condition', what: '@media (max-width: 600px)' } as const;
    const unsure = [{ text: SAYS, language: null, at: place('site/index.html', 11), doubt }];
    const bare = shown(['Праздник']);
    const outcome = warned({ showings: [{ ...bare, showing: bare.showing && { ...bare.showing, unsure } }] });
    expect(summary(outcome)).toEqual(['unverifiable warning-unsure']);
    expect(breachesOf(outcome)[0]?.at).toMatchObject({ location: { start: { line: 11 } } });
    const plain = shown([SAYS]);
    expect(
      summary(warned({ showings: [{ ...plain, showing: plain.showing && { ...plain.showing, unsure } }] })),
    ).toEqual(['met']);
  });

  test('a component beside the file may say the words in a file of its own', () => {
    const bare = shown(['Праздник']);
    const showing = bare.showing && { ...bare.showing, component: 'AiBadge' };
    expect(summary(warned({ showings: [{ ...bare, showing }] }))).toEqual(['unverifiable warning-in-component']);
    expect(
      summary(warned({ showings: [{ ...shown([SAYS]), showing: { ...shown([SAYS]).showing!, component: 'X' } }] })),
    ).toEqual(['met']);
  });

  test('a page that does not show the file', () => {
    const showing = { page: page('site/b.html'), showing: null, namedAt: ['assets', 0, 'shown-in', 1] };
    const outcome = warned({ showings: [showing] });
    expect(summary(outcome)).toEqual(['unmet not-shown-there']);
    expect(breachesOf(outcome)[0]?.at).toEqual({ in: 'manifest', path: ['assets', 0, 'shown-in', 1] });
  });

  test('no page and no attestation', () => {
    const outcome = warned({});
    expect(summary(outcome)).toEqual(['unmet warning-nowhere']);
    expect(breachesOf(outcome)[0]?.at).toEqual({ in: 'manifest', path: ['assets', 0, 'path'] });
  });

  test('a text that is its own page', () => {
    const reading = { file: 'content/a.md', media: 'text' } as const;
    expect(summary(warned({ reading, showings: [shown(['Новость дня'], [], 'content/a.md')] }))).toEqual([
      'unmet no-warning-in-text',
    ]);
    expect(
      summary(warned({ reading, showings: [shown(['Новость', 'Текст написан ИИ'], [], 'content/a.md')] })),
    ).toEqual(['met']);
    expect(
      summary(
        warned({ reading: { ...reading, warnings: [{ text: 'AI-generated', language: 'en', line: 1, column: 1 }] } }),
      ),
    ).toEqual(['met']);
    expect(
      summary(
        warned({ reading: { ...reading, warnings: [{ text: 'No AI here', language: 'en', line: 1, column: 1 }] } }),
      ),
    ).toEqual(['unmet warning-nowhere']);
  });

  test('what only an eye or ear can confirm is attested, with evidence that is there', () => {
    const warning = { form: 'overlay', by: 'Editorial desk', on: '2026-05-01', evidence: 'frame.png' } as const;
    const files = { 'frame.png': { state: 'binary', file: 'frame.png' } } as const;
    expect(summary(warned({ entry: { warning }, files }))).toEqual(['met']);
    expect(summary(warned({ entry: { warning }, files, showings: [shown([])] }))).toEqual(['met']);
    expect(summary(warned({ entry: { warning } }))).toEqual(['unseen no-such-file']);
    expect(
      summary(warned({ entry: { warning }, files: { 'frame.png': { state: 'empty', file: 'frame.png' } } })),
    ).toEqual(['unmet says-nothing']);
    expect(summary(warned({ entry: { warning: { ...warning, on: '2026-11-24' } }, files }))).toEqual([
      'unmet day-to-come',
    ]);
  });

  test('a caption is looked for on the page that shows the file, whatever is attested', () => {
    const warning = { form: 'caption', by: 'Editorial desk', on: '2026-05-01' } as const;
    expect(summary(warned({ entry: { warning }, showings: [shown(['Праздник'])] }))).toEqual([
      'unmet words-not-explicit',
    ]);
    expect(summary(warned({ entry: { warning } }))).toEqual(['met']);
    const elsewhere = { page: page('site/b.html'), showing: null, namedAt: null };
    expect(summary(warned({ entry: { warning }, showings: [elsewhere] }))).toEqual(['unmet not-shown-there']);
  });

  test('a subtitle counts where its own file says the words', () => {
    const warning = { form: 'subtitle', by: 'Editorial desk', on: '2026-05-01', evidence: 'spot.vtt' } as const;
    const cue = (words: string) => ({ 'spot.vtt': `WEBVTT\n\n00:00.000 --> 00:04.000\n${words}\n` });
    const showings = [shown(['Праздник'])];
    expect(summary(warned({ entry: { warning }, files: cue(SAYS), showings }))).toEqual(['met']);
    expect(summary(warned({ entry: { warning }, files: cue('Добро пожаловать'), showings }))).toEqual([
      'unmet words-not-explicit',
    ]);
  });

  test.each([
    ['WEBVTT\n\n00:00.000 --> 00:04.000\n<c>Создано</c>\nИИ\n', 'met'],
    ['1\r\n00:00:01,500 --> 00:00:04,000\r\nВидео создано ИИ\r\n', 'met'],
    ['1\n00:00:00,000 --> 00:00:04,000\nМузыка\n\n2\n00:00:09,000 --> 00:00:12,000\nСоздано ИИ\n', 'met'],
    ['1\n00:01:15,000 --> 00:01:19,000\nСоздано ИИ\n', 'unmet warning-late'],
    ['[Events]\nDialogue: 0,0:00:00.00,0:00:04.00,Default,,0,0,0,,{\\b1}Создано{\\b0}\\NИИ, так', 'met'],
    [
      '[Events]\nComment: 0,0:00:00.00,0:00:04.00,Default,,0,0,0,,Создано ИИ\nDialogue: 0,0:00:00.00,0:00:04.00,Default,,0,0,0,,Музыка',
      'unmet words-not-explicit',
    ],
    ['[Events]\nDialogue: 0,1:00:00.00,1:00:04.00,Default,,0,0,0,,Создано ИИ', 'unmet warning-late'],
    ['WEBVTT\n\nNOTE Создано ИИ\n\n00:00.000 --> 00:04.000\nМузыка\n', 'unmet words-not-explicit'],
    ['Видео создано ИИ', 'met'],
  ])('subtitles %j: %s', (text, wanted) => {
    const warning = { form: 'subtitle', by: 'Editorial desk', on: '2026-05-01', evidence: 'spot.vtt' } as const;
    const outcome = warned({ entry: { warning }, files: { 'spot.vtt': text }, showings: [shown(['Праздник'])] });
    expect(summary(outcome)).toEqual([wanted]);
  });
});
