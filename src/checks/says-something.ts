/** Whether a text says anything once markup, headings and placeholders are gone. */

import { isFiller, tellingWords } from './filler.ts';

/** Fewer different words than this are a title, not a document. */
const FEWEST_WORDS = 3;

/** Words that only hold a place for a text. `\b` knows no Cyrillic, hence the look-ahead. */
const PLACEHOLDER =
  /^(?:to-?do|tbd|tba|tbc|fixme|wip|xxx+|n\/a|placeholder|lorem ipsum|coming soon|work in progress|(?:to be|will be) (?:written|done|added|defined|determined|filled)|fill (?:me |this )?in|(?:insert|add|write|your) (?:text|description|content)|заполнить|дополнить|дописать|уточнить|добавить (?:текст|описание)|вставить (?:текст|описание)|здесь будет|будет (?:заполнен|добавлен|дополнен)о?|в разработке|скоро (?:будет|здесь)|заглушка|образец текста|толтыру|толтырылады|толтырыңыз|толықтыру|кейін (?:толтыр|жаз)\p{L}*|мәтін қосу|жақында (?:болады|қосылады)|әзірленуде)(?![\p{L}\p{N}])/iu;

/** `text` at most a few MiB; every step reads it once. */
export function saysSomething(text: string): boolean {
  const told = linesOf(text)
    .filter((line) => !isPlaceholder(line))
    .join(' ');
  return tellingWords(told, text).size >= FEWEST_WORDS;
}

/** Whether one line, or one value of the manifest, only holds a place. */
export function isPlaceholder(line: string): boolean {
  const bare = line.replace(/^[\s*_>\-–—•|#\d.)([\]«"'`]+/u, '').trim();
  return (
    !/[\p{L}\p{N}]/u.test(bare) ||
    PLACEHOLDER.test(bare) ||
    /^\s*(?:(?:\[[^[\]]*\]|<[^<>]*>)[\s.,;:]*)+$/u.test(line) ||
    isFiller(bare) ||
    isUnfinished(bare)
  );
}

/** A name with a note to oneself: `Risk of bias (TODO)`. In capitals only: a list of things to do is an honest subject. */
function isUnfinished(bare: string): boolean {
  const rest = bare.replace(NOTES, ' ');
  return rest !== bare && tellingWords(rest).size < FEWEST_WORDS + 1;
}

const NOTES = /(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME|XXX|ЗАПОЛНИТЬ|УТОЧНИТЬ|ТОЛТЫРУ)(?![\p{L}\p{N}])/gu;

/** What is left as running text, line by line. */
function linesOf(text: string): readonly string[] {
  const lines = withoutFrontMatter(withoutHidden(text)).split(/\r?\n/);
  return lines
    .filter((line, index) => !isHeading(line, lines[index + 1] ?? ''))
    .map((line) => line.replace(/<[^<>]*>/g, ' ').replace(/\{\{[^{}]*\}\}/g, ' '));
}

/** Markdown's two ways of writing a heading (CommonMark 0.31, §4.2 and §4.3). */
const isHeading = (line: string, next: string): boolean =>
  /^ {0,3}#{1,6}(?:\s|$)/.test(line) || (/\S/.test(line) && /^ {0,3}(?:=+|-{2,})\s*$/.test(next));

/** Comments, headings, scripts and styles of HTML, cut out in one pass each. */
export function withoutHidden(text: string): string {
  return ELEMENTS.reduce(
    (rest, name) => cut(rest, new RegExp(`<${name}(?=[\\s>/])`, 'gi'), new RegExp(`</${name}\\s*>`, 'gi')),
    withoutComments(text),
  );
}

const ELEMENTS = ['head', 'script', 'style', 'template', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export const withoutComments = (text: string): string => cut(text, /<!--/g, /-->/g);

/** An opening that is never closed hides the rest, as in a browser; one look for the close keeps this linear. */
function cut(text: string, opening: RegExp, closing: RegExp): string {
  let kept = '';
  let from = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    kept += `${text.slice(from, match.index)}\n`;
    closing.lastIndex = match.index;
    if (!closing.test(text)) return kept;
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return kept + text.slice(from);
}

function withoutFrontMatter(text: string): string {
  if (!/^\uFEFF?---\r?\n/.test(text)) return text;
  const end = text.indexOf('\n---', 3);
  return end < 0 ? text : text.slice(end + 4);
}
