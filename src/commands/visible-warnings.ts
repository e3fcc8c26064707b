/** Finds explicit warnings in the visible text of an HTML or Markdown file, for `tanba inspect`. */
import { warningIn } from '../checks/explicit-phrase.ts';
import { warnings as phrases } from '../laws/kz-ai-law/phrases.ts';
import type { ByteSource } from '../model/host.ts';
import type { FileReading, VisibleWarning } from '../model/mark.ts';
import { pageReader } from '../pages/read-page.ts';

/** Longer texts are not pages people read. */
const LARGEST_TEXT = 4 * 1024 * 1024;
const MOST_WARNINGS = 100;

/** The reading, with the warnings that a text file shows its readers. `open` is called only for texts. */
export async function withWarnings(reading: FileReading, open: () => ByteSource): Promise<FileReading> {
  if (reading.media !== 'text' || reading.problem) return reading;
  const source = open();
  try {
    if (source.size > LARGEST_TEXT) return reading;
    const text = new TextDecoder().decode(source.read(0, source.size));
    return { ...reading, warnings: await warningsIn(reading.file, text) };
  } finally {
    source.close();
  }
}

async function warningsIn(file: string, text: string): Promise<VisibleWarning[]> {
  const read = await pageReader([{ file, text }]);
  const { body, unsure = [] } = read(file, text, () => []);
  // No style sheet is opened here, so one that is asked for casts no doubt.
  const seen = [...body, ...unsure.filter(({ doubt }) => doubt.why === 'sheet')];
  const found = seen.flatMap(({ text: words, at }) => {
    const language = Object.keys(phrases).find((each) => warningIn(words, { [each]: phrases[each] ?? [] }) !== null);
    return language ? [{ text: words.slice(0, 500), language, line: at.start.line, column: at.start.column }] : [];
  });
  return found.slice(0, MOST_WARNINGS);
}
