/** What an expression in a template comes to, as far as its text tells. */
import { type Names, unescaped } from './names.ts';

/** The words of one message in each language, by its key. */
export type Messages = (key: string) => readonly { readonly language: string; readonly text: string }[];

const STRING = /'((?:[^'\\\n]|\\.){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})"|`((?:[^`\\]|\\.){0,2000})`/g;
const WHOLE_STRING = /^(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)$/;
const WHOLE_TEMPLATE = /^`((?:[^`\\]|\\.)*)`$/;
const NAME = /(?<![\w$.'"`/-])([A-Za-z_$][\w$]{0,99})/g;
/** How libraries of translation are asked: `t`, `$t`, `i18n.t`, `intl.formatMessage({ id })`. */
const ASKED =
  /^(?:await )?(?:[\w$]{1,40}[.?]{1,2}){0,3}(?:\$?t|\$?tc|\$?_|__|gettext|translate|formatMessage)\(\s{0,9}(?:\{\s{0,9}id\s{0,9}:\s{0,9})?['"`]([^'"`\n]{1,200})['"`]/;
const LONGEST = 5000;

/** The one text that the expression stands for; null when it stands for anything else. */
export function textOf(expression: string, { values }: Names): string | null {
  const plain = expression.trim();
  const whole = plain.length <= LONGEST ? WHOLE_STRING.exec(plain) : null;
  if (whole) return unescaped(whole[1] ?? whole[2] ?? whole[3] ?? '');
  const filled = plain.length <= LONGEST ? WHOLE_TEMPLATE.exec(plain)?.[1] : undefined;
  if (filled !== undefined) {
    const put = filled.replace(
      /\$\{\s{0,9}([\w$]{1,100})(?:\.src)?\s{0,9}\}/g,
      (all, name: string) => values.get(name) ?? all,
    );
    return put.includes('${') ? null : unescaped(put);
  }
  return /^[\w$]+$/.test(plain) ? (values.get(plain) ?? null) : null;
}

/** The key of the message that the expression asks for, or null. */
export const keyOf = (expression: string): string | null =>
  ASKED.exec(expression.trim().slice(0, LONGEST))?.[1] ?? null;

/** All strings in the expression, and all that its names stand for: one of them may be what is meant. */
export function stringsIn(expression: string, { values }: Names): readonly string[] {
  const code = expression.slice(0, LONGEST);
  const strings = [...code.matchAll(STRING)].map(([, single, double, back]) =>
    unescaped(single ?? double ?? back ?? ''),
  );
  const named = [...code.replace(STRING, (all) => (all.startsWith('`') ? all : "''")).matchAll(NAME)];
  return [...new Set([...strings, ...named.flatMap(([, name = '']) => values.get(name) ?? [])])].filter(Boolean);
}

/** An object of styles as the text of a style attribute; what is worked out elsewhere stays a variable nobody sets. */
export function styleOf(expression: string, names: Names): string {
  const inside = /^\s*\{([\s\S]*)\}\s*$/.exec(expression.slice(0, LONGEST))?.[1];
  if (inside === undefined) return textOf(expression, names) ?? '';
  const pairs = [
    ...inside.matchAll(
      /(?:^|[,{])\s{0,99}['"]?([\w-]{1,60})['"]?\s{0,9}:\s{0,9}([^,'"`{}()]{1,200}|'[^'\n]{0,500}'|"[^"\n]{0,500}"|`[^`]{0,500}`)/g,
    ),
  ];
  return pairs
    .map(([, key = '', value = '']) => {
      const property = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${property}: ${cssValue(property, value.trim(), names)}`;
    })
    .join('; ');
}

/** A bare number is in pixels, but for the properties that have no unit. */
function cssValue(property: string, value: string, names: Names): string {
  if (/^-?\d*\.?\d+$/.test(value))
    return /^(?:opacity|z-index|font-weight|line-height|flex|order|scale|zoom)/.test(property) ? value : `${value}px`;
  return textOf(value, names) ?? `var(--${value.replace(/\W+/g, '-').slice(0, 40) || 'unknown'})`;
}
