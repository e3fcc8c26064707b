/** Cuts the text into YAML's own parts, unless it is too big, no text at all, or holds what no manifest needs. */
import { type CST, Lexer, Parser } from 'yaml';
import { type Complaint, syntax } from './findings.ts';
import { refusals } from './refusals.ts';
import type { Source } from './source.ts';

export type Tokens = { readonly tokens: readonly CST.Token[] } | { readonly complaints: readonly Complaint[] };

const MOST_BYTES = 1024 * 1024;
/** Words, signs and blanks; a mebibyte of ordinary entries has 355,000. */
const MOST_LEXEMES = 500_000;
/** What stands outside every value is told one by one; beyond this nobody reads on. */
const MOST_STRAY = 200;

/** YAML 1.2 §5.1 forbids these; U+FFFD is what a decoder leaves where the bytes were not UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]/u;

/** Either the parts, or why the text is not looked at further. Never throws. */
export function tokensOf(source: Source): Tokens {
  const unfit = unfitText(source);
  if (unfit) return { complaints: [unfit] };

  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  let stray = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES) {
      return { complaints: [syntax({ from: 0, to: 0 }, () => ({ id: 'too-dense', data: { limit: MOST_LEXEMES } }))] };
    }
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') stray += 1;
    }
    if (stray > MOST_STRAY) return { tokens };
  }
  for (const token of parser.end()) tokens.push(token);

  const refused = refusals(tokens);
  return refused.length > 0 ? { complaints: refused } : { tokens };
}

function unfitText({ text }: Source): Complaint | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    return syntax({ from: 0, to: 0 }, () => ({ id: 'too-big', data: { bytes, limit: MOST_BYTES } }));
  }
  const from = text.search(NOT_TEXT);
  if (from === -1) return null;
  const character = `U+${text.charCodeAt(from).toString(16).toUpperCase().padStart(4, '0')}`;
  return syntax({ from, to: from + 1 }, () => ({ id: 'not-text', data: { character } }));
}
