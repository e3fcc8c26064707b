/** Finds the few tags of a page in which it may state something about itself, without taking all the rest of it apart. HTML Living Standard, §13.2.5. */

/** A tag as it stands in the page, `<` and `>` included; of an element without markup inside, where its words end. */
export interface PlainTag {
  readonly start: number;
  readonly end: number;
  readonly wordsEnd: number;
}

const [TAB, BLANK, QUOTE, APOSTROPHE, DASH, SLASH] = [0x09, 0x20, 0x22, 0x27, 0x2d, 0x2f];
const [LESS, EQUALS, GREATER, EXCLAMATION, GRAVE] = [0x3c, 0x3d, 0x3e, 0x21, 0x60];
const DOCTYPE = '<!doctype';
/** Elements that hold words only, up to their own end tag (§13.2.5.2–4). */
const WORDS_ONLY: readonly string[] = ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'];
/** Inside these other rules hold (§13.2.6.5). */
const FOREIGN: readonly string[] = ['svg', 'math'];
/** Longer names of elements are none. */
const LONGEST_NAME = 64;

/**
 * The tags of the elements named `telling`, in the order of the page. Null when anything in the page is written in a way
 * that a browser would have to guess at, or that is rare: then somebody else has to read it. `page` is in ASCII or a
 * superset of it.
 */
export function plainTags(page: Buffer, telling: ReadonlySet<string>): readonly PlainTag[] | null {
  const found: PlainTag[] = [];
  let foreign = 0;
  for (let at = page.indexOf(LESS); at >= 0; ) {
    const next = page[at + 1] ?? 0;
    let end: number;
    if (isLetter(next)) {
      const name = nameAt(page, at + 1);
      end = endOfTag(page, at + 1 + name.length);
      const isClosed = page[end - 2] === SLASH;
      const isSpecial = telling.has(name) || WORDS_ONLY.includes(name);
      if (name === '' || name === 'plaintext' || (isSpecial && foreign > 0)) return null;
      if (FOREIGN.includes(name) && !isClosed) foreign += 1;
      const wordsEnd = end > 0 && WORDS_ONLY.includes(name) ? endOfWords(page, end, name) : end;
      if (end < 0 || wordsEnd < 0) return null;
      if (telling.has(name)) found.push({ start: at, end, wordsEnd });
      end = wordsEnd;
    } else if (next === SLASH) {
      const name = nameAt(page, at + 2);
      end = name === '' ? -1 : endOfEndTag(page, at + 2 + name.length);
      if (FOREIGN.includes(name) && foreign > 0) foreign -= 1;
    } else end = next === EXCLAMATION ? endOfDeclaration(page, at) : endOfBareSign(page, at);
    if (end < 0) return null;
    at = page.indexOf(LESS, end);
  }
  return found;
}

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
/** Tab, line feed, form feed, carriage return and blank; the vertical tab between them is none of HTML's. */
const isBlank = (byte: number) => byte === BLANK || (byte >= TAB && byte <= 0x0d && byte !== 0x0b);
const isNamePart = (byte: number) =>
  isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte === DASH || byte === 0x3a || byte === 0x5f;

/** In small letters; '' when what stands at `at` is no plain name. */
function nameAt(page: Buffer, at: number): string {
  if (!isLetter(page[at] ?? 0)) return '';
  let end = at + 1;
  while (end - at < LONGEST_NAME && isNamePart(page[end] ?? 0)) end += 1;
  let name = '';
  for (let i = at; i < end; i++) name += String.fromCharCode(page[i] ?? 0);
  return name.toLowerCase();
}

function skipBlanks(page: Buffer, from: number): number {
  let at = from;
  while (isBlank(page[at] ?? 0)) at += 1;
  return at;
}

/** Behind the `>` of a start tag whose name ends at `from`; -1 where it is not plain. */
function endOfTag(page: Buffer, from: number): number {
  for (let at = from; ; ) {
    const next = skipBlanks(page, at);
    const byte = page[next] ?? 0;
    if (byte === GREATER) return next + 1;
    if (byte === SLASH) return page[next + 1] === GREATER ? next + 2 : -1;
    // Attributes are set off by blanks.
    if (next === at) return -1;
    at = endOfAttribute(page, next);
    if (at < 0) return -1;
  }
}

function endOfAttribute(page: Buffer, from: number): number {
  let at = from;
  for (let byte = page[at] ?? 0; isAttributePart(byte); byte = page[at] ?? 0) at += 1;
  if (at === from) return -1;
  const equals = skipBlanks(page, at);
  if (page[equals] !== EQUALS) return at;
  const value = skipBlanks(page, equals + 1);
  const quote = page[value] ?? 0;
  if (quote === QUOTE || quote === APOSTROPHE) return page.indexOf(quote, value + 1) + 1 || -1;
  at = value;
  for (let byte = page[at] ?? 0; isBareValuePart(byte); byte = page[at] ?? 0) at += 1;
  const follows = page[at] ?? 0;
  // A slash before the end would belong to the value, where most writers mean the tag.
  const isPlain = at > value && page[at - 1] !== SLASH && (isBlank(follows) || follows === GREATER);
  return isPlain ? at : -1;
}

const isOdd = (byte: number) =>
  byte < BLANK || byte === QUOTE || byte === APOSTROPHE || byte === LESS || byte === GRAVE;
const isAttributePart = (byte: number) =>
  !isOdd(byte) && byte !== BLANK && byte !== EQUALS && byte !== GREATER && byte !== SLASH;
const isBareValuePart = (byte: number) => !isOdd(byte) && byte !== BLANK && byte !== EQUALS && byte !== GREATER;

function endOfEndTag(page: Buffer, from: number): number {
  const end = skipBlanks(page, from);
  return page[end] === GREATER ? end + 1 : -1;
}

/** Comments, and the document's type. */
function endOfDeclaration(page: Buffer, at: number): number {
  if (page[at + 2] === DASH && page[at + 3] === DASH) {
    const end = page.indexOf('-->', at + 4);
    const first = page[at + 4] ?? 0;
    // §13.2.5.43–52: these end a comment too, or begin one that ends at once.
    const isOddlyEnded = first === GREATER || first === DASH || page.subarray(at, Math.max(at, end)).includes('--!');
    return end < 0 || isOddlyEnded ? -1 : end + 3;
  }
  if (page.toString('latin1', at, at + DOCTYPE.length).toLowerCase() !== DOCTYPE) return -1;
  return page.indexOf(GREATER, at) + 1 || -1;
}

/** A sign of its own, as in "1 < 2", is words. */
function endOfBareSign(page: Buffer, at: number): number {
  const next = page[at + 1] ?? 0;
  return isBlank(next) || (next >= 0x30 && next <= 0x39) ? at + 1 : -1;
}

/** Where the end tag of `name` starts. */
function endOfWords(page: Buffer, from: number, name: string): number {
  for (let at = page.indexOf('</', from); at >= 0; at = page.indexOf('</', at + 2)) {
    const after = at + 2 + name.length;
    if (page.toString('latin1', at + 2, after).toLowerCase() !== name) continue;
    const byte = page[after] ?? 0;
    if (isBlank(byte) || byte === GREATER || byte === SLASH) return at;
  }
  return -1;
}
