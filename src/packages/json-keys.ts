/** Walks a JSON text and tells every key with the keys above it and its place, without building the value. */

export interface JsonKey {
  /** Keys of the objects around it, from the root; '' stands for a list. */
  readonly path: readonly string[];
  readonly key: string;
  /** Offset of the key's first letter, behind the quotation mark. */
  readonly offset: number;
  /** The value when it is a text. */
  readonly text: string | null;
}

/** Strings and structure; an unclosed string ends with the text, so that no character is read twice. */
const TOKEN = /"(?:[^"\\]+|\\.?)*(?:"|$)|[{}[\],]/gs;
const DEEPEST = 64;

interface Frame {
  readonly isObject: boolean;
  /** Keys of the frames around it. */
  readonly path: readonly string[];
  key: string | null;
}

/** In the order of the text; stops where nesting goes beyond 64. What is not JSON is passed over. */
export function* jsonKeys(text: string): Iterable<JsonKey> {
  const frames: Frame[] = [];
  let waiting: Omit<JsonKey, 'text'> | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const top = frames.at(-1);
    if (token[0] !== '"') {
      if (waiting) yield { ...waiting, text: null };
      waiting = null;
      if (token === ',' && top) top.key = null;
      else if (token === '{' || token === '[')
        frames.push({ isObject: token === '{', path: top ? [...top.path, top.key ?? ''] : [], key: null });
      else frames.pop();
      if (frames.length > DEEPEST) return;
      continue;
    }
    const said = unquoted(token);
    if (!top?.isObject) continue;
    if (top.key !== null) {
      if (waiting) yield { ...waiting, text: said };
      waiting = null;
      continue;
    }
    top.key = said;
    waiting = { path: top.path, key: said, offset: index + 1 };
  }
}

function unquoted(token: string): string {
  if (!token.includes('\\')) return token.slice(1, token.endsWith('"') ? -1 : undefined);
  try {
    const said: unknown = JSON.parse(token);
    return typeof said === 'string' ? said : '';
  } catch {
    return '';
  }
}
