/** The few lines of TOML that say something about AI: a known key and a plain value; no other line is understood. TOML 1.0. */

/** Keys that speak of the text's origin, in all their spellings; a line before its `:` or `=`, or the key alone. */
const TELLING =
  /^["']?(?:ai[-_]?generated|generated[-_]?by[-_]?ai|ai[-_]?(?:assisted|modified|disclosure)|digital[-_]?source[-_]?type|aigc)["']?\s{0,9}(?:[:=]|$)/i;
const LINE = /^(?:"([\w.-]{1,100})"|'([\w.-]{1,100})'|([\w-]{1,100}))[ \t]{0,99}=[ \t]{0,99}(.{1,4000})$/;
const TABLE = /^\[{1,2}[ \t]{0,9}["']?([\w.-]{1,100})["']?[ \t]{0,9}\]{1,2}[ \t]{0,99}(?:#.*)?$/;
const COMMENT = '[ \\t]{0,99}(?:#.*)?$';
const BASIC = new RegExp(`^("(?:[^"\\\\]|\\\\["\\\\bfnrtu/])*")${COMMENT}`);
const LITERAL = new RegExp(`^'([^']*)'${COMMENT}`);
const BARE = new RegExp(`^(true|false|[+-]?\\d{1,15})${COMMENT}`);
/** The commas between members of a table in one line; none in the words of a label stands before a name and a sign. */
const MEMBERS = /,(?=\s{0,99}["']?[\w-]{1,100}["']?\s{0,9}=)/;
const INLINE = new RegExp(`^\\{(.*)\\}${COMMENT}`);

/** Whether `line`, or the key of it, is one that the vocabularies know. */
export const isTelling = (line: string): boolean => TELLING.test(line.slice(0, 100));

type Pair = readonly [name: string, value: string | undefined];

/** Values of the known keys at the top and in `params`, and the table `AIGC` as JSON; undefined where a value is not plain. */
export function tomlEntries(words: string): readonly Pair[] {
  const entries: Pair[] = [];
  const label: Pair[] = [];
  let table = '';
  for (const raw of words.split(/\r\n|\n|\r/)) {
    const line = raw.trim();
    const [name = line.slice(0, 40), written = ''] = pairIn(line);
    table = TABLE.exec(line)?.[1] ?? table;
    if (table.toUpperCase() === 'AIGC' && written !== '') label.push([name, plain(written)]);
    if ((table === '' || table === 'params') && isTelling(line)) entries.push([name, valueUnder(name, written)]);
  }
  return label.length > 0 ? [...entries, ['AIGC', jsonOf(label)]] : entries;
}

function pairIn(line: string): readonly [name: string, written: string] | readonly [] {
  const [all, double, single, bare, written = ''] = LINE.exec(line) ?? [];
  return all === undefined ? [] : [double ?? single ?? bare ?? '', written];
}

function plain(written: string): string | undefined {
  const basic = BASIC.exec(written)?.[1];
  if (basic !== undefined) return unquoted(basic);
  return LITERAL.exec(written)?.[1] ?? BARE.exec(written)?.[1];
}

/** TOML's escapes are JSON's. */
function unquoted(words: string): string | undefined {
  try {
    return String(JSON.parse(words));
  } catch {
    return undefined;
  }
}

function valueUnder(name: string, written: string): string | undefined {
  const value = plain(written);
  const inline = name.toUpperCase() === 'AIGC' && value === undefined ? INLINE.exec(written)?.[1] : undefined;
  if (inline === undefined) return value;
  return jsonOf(
    inline.split(MEMBERS).map((member): Pair => {
      const [own = '', held = ''] = pairIn(member.trim());
      return [own, plain(held)];
    }),
  );
}

const jsonOf = (label: readonly Pair[]): string | undefined =>
  label.every(([, value]) => value !== undefined) ? JSON.stringify(Object.fromEntries(label)) : undefined;
