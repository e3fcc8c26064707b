/** Reads files of messages, from which an interface takes its words in each language: JSON and YAML, as i18n libraries have them. */
import { parse } from 'yaml';
import type { Page, Passage } from '../model/page.ts';
import { locator } from './lines.ts';

/** Folders and names under which messages are kept. */
const KEPT =
  /(?:^|\/)(?:locales?|i18n|lang|langs|languages|messages|translations|l10n)\/(?:[\w-]+\/){0,3}[\w.-]+\.(?:json|ya?ml)$/i;
const DEEPEST = 12;
const MOST = 20_000;
const LANGUAGES = new Set(['kk', 'kz', 'ru', 'en']);

export interface Message {
  /** Keys from the outside in, joined by dots. */
  readonly key: string;
  readonly text: string;
  readonly language: string | null;
}

/** Whether a file is one of messages by where it lies. */
export const isMessagesFile = (file: string): boolean => KEPT.test(file);

/** The messages of a file; null when it is not what its name says. */
export function messagesIn(file: string, text: string): readonly Message[] | null {
  let tree: unknown;
  try {
    tree = /\.json$/i.test(file)
      ? JSON.parse(text)
      : parse(text, { maxAliasCount: 50, uniqueKeys: false, logLevel: 'error' });
  } catch {
    return null;
  }
  const messages: Message[] = [];
  collect(tree, [], languageOfName(file), messages);
  return messages;
}

function collect(value: unknown, path: readonly string[], language: string | null, found: Message[]): void {
  if (found.length >= MOST || path.length > DEEPEST) return;
  if (typeof value === 'string') found.push({ key: path.join('.'), text: value, language });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    // One file may hold all languages, each under its own key.
    const own = language === null && path.length === 0 && LANGUAGES.has(key.toLowerCase()) ? tagOf(key) : null;
    collect(inner, own === null ? [...path, key] : path, own ?? language, found);
  }
}

/** `kk.json`, `kk/common.json`, `messages.kk.yaml`, `ru-KZ.json`. */
function languageOfName(file: string): string | null {
  const parts = file.toLowerCase().split(/[/.]/).reverse();
  const tag = parts.find((part) => LANGUAGES.has(part.split(/[-_]/)[0] ?? ''));
  return tag === undefined ? null : tagOf(tag);
}

/** `kz` is a country; where it names a language, Kazakh is meant. */
const tagOf = (written: string): string =>
  written
    .toLowerCase()
    .replace('_', '-')
    .replace(/^kz(?=-|$)/, 'kk');

/** A file of messages as a page: each message is read by itself. Names in braces are filled in by the program. */
export function readMessages(file: string, text: string): Page {
  const locate = locator(file, text);
  let from = 0;
  const body = (messagesIn(file, text) ?? []).map(({ text: words, language }): Passage => {
    const at = text.indexOf(JSON.stringify(words).slice(1, -1), from);
    if (at >= 0) from = at;
    return {
      text: words
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      language,
      at: locate(from, at < 0 ? from : at + words.length),
    };
  });
  return { file, kind: 'messages', showings: [], body };
}
