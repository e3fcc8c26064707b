/** Which names in a piece of code stand for files or words: its imports and its plain constants. ECMAScript, "ImportDeclaration". */

export interface Names {
  readonly values: ReadonlyMap<string, string>;
  /** Style sheets that the code imports. */
  readonly sheets: readonly string[];
}

const IMPORT =
  /\bimport\s{1,20}(?:(?:\*\s{1,9}as\s{1,9})?([\w$]{1,100})\s{0,20}(?:,\s{0,20}\{[^{}]{0,500}\}\s{0,20})?from\s{0,20})?(?:'([^'\n]{1,500})'|"([^"\n]{1,500})")/g;
const CONSTANT =
  /\b(?:const|let|var)\s{1,20}([\w$]{1,100})\s{0,9}(?::[^=\n]{1,60})?=\s{0,20}(?:(?:require|new URL)\(\s{0,20})?(?:'((?:[^'\\\n]|\\.){0,500})'|"((?:[^"\\\n]|\\.){0,500})"|`([^`$\\]{0,500})`)/g;
const MOST = 5000;

/** `code` is JavaScript or TypeScript, as whole or broken as it may be. */
export function namesIn(code: string): Names {
  const values = new Map<string, string>();
  const sheets: string[] = [];
  for (const [, name, single, double] of [...code.matchAll(IMPORT)].slice(0, MOST)) {
    const path = single ?? double ?? '';
    if (/\.css(?:\?|$)/.test(path)) sheets.push(path);
    if (name !== undefined) values.set(name, path);
  }
  for (const [, name = '', single, double, back] of [...code.matchAll(CONSTANT)].slice(0, MOST))
    values.set(name, unescaped(single ?? double ?? back ?? ''));
  return { values, sheets };
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '', f: '', v: '', 0: '' };

/** A string of code as its reader sees it (ECMAScript, "EscapeSequence"). */
export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis, (_, ...parts: string[]) => {
        const [long, short, byte, letter = ''] = parts;
        const point = Number.parseInt(long ?? short ?? byte ?? '', 16);
        return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (LETTERS[letter] ?? letter);
      })
    : text;
