/** Makes text that a repository contains harmless in the place where it will be read: one function per destination. */

/**
 * Characters that are not seen yet change what is: controls (with ESC and CR), line separators, bidirectional controls,
 * the byte order mark, soft hyphens and spaces of no width, tag characters, halves of surrogate pairs. The joiners that
 * emoji and Persian are written with stay.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text in, the same text out with every unseen character written as an escape one can see, as `\u202e`. Never has a line break. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT[character] ?? escaped(character));
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/**
 * A line in, the same line out in which the runner of GitHub Actions finds no command: it obeys `##[…]` anywhere in a
 * line and `::…::` at its start, after white space (actions/runner, ActionCommand.cs). The backslash is one a reader can
 * see, because the runner compares by the rules of a language, which skip characters of no width.
 */
export function withoutCommands(line: string): string {
  return line.replace(/##(?=\[)/g, '##\\').replace(/^([\s\p{Cf}\p{Mn}]*):(?=:)/u, '$1:\\');
}

/** For a terminal or a log: text in, one line out that can neither move the cursor nor forge a command. */
export function terminal(text: string): string {
  return withoutCommands(visible(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * For an element or attribute of XML: text in, one line out that XML 1.0 can hold (2.2, Char) and that means the same. What
 * it cannot hold stands as an escape one can see; what a CI runner would obey stands as a reference.
 */
export function xml(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, escaped)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/##(?=\[)/g, '&#35;&#35;')
    .replace(/^([\s\p{Cf}\p{Mn}]*):(?=:)/u, '$1&#58;');
}

/** For Markdown prose and table cells: text in, one line out that shows as it is: no markup, HTML, link, mention or reference. */
export function markdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^(\s*\d*)(?=[-+=.)])/, '$1\\')
    .replace(/@|\\#(?=\w)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/giu, '$&\u200b');
}

/** For Markdown: text in, a code span out whose fence is one longer than any run of backticks inside (CommonMark 6.1). */
export function markdownCode(text: string): string {
  const shown = visible(text) || ' ';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // One space is taken off both ends, unless there is nothing but spaces.
  const padding = /^`|`$|^ .*[^ ].* $/u.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** A code span for a cell of a table, where a bar ends the cell even inside code (GFM, tables). */
export function markdownCodeCell(text: string): string {
  return markdownCode(text).replace(/\|/g, '\\|');
}

/** An address in, a Markdown link out; plain text when the address is not one a link should be made of. */
export function markdownLink(label: string, url: string): string {
  return isWebAddress(url) ? `[${markdown(label)}](${url.replace(/[()]/g, encodeBracket)})` : markdown(label);
}

const encodeBracket = (bracket: string) => (bracket === '(' ? '%28' : '%29');

/** Whether an address may be made clickable: https, and nothing in it that ends a link or moves a cursor. */
export function isWebAddress(url: string): boolean {
  return /^https:\/\/[\w.-]+(?:[/?#][\w./?#%&=~:@!$'()*+,;-]*)?$/.test(url);
}

/** For JSON that any reader takes: text in, the same text out with halves of surrogate pairs replaced (RFC 8259, 8.2). */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** A value in, JSON out in which every string is well formed. `indent` in spaces. */
export function jsonText(value: unknown, indent: number): string {
  return `${JSON.stringify(value, (_, item) => (typeof item === 'string' ? wellFormed(item) : item), indent)}\n`;
}

/** A path with `/` in, a relative reference of RFC 3986 out, percent-encoded. */
export function uriReference(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
}

/** For a message in SARIF: text in, text out in which no `[words](target)` becomes a link (SARIF 2.1.0, 3.11.6). */
export function sarifMessage(text: string): string {
  return visible(text).replace(/\](?=\()/g, ']\u200b');
}
