/** Opens the files of messages from which components take their words. */
import type { Host } from '../model/host.ts';
import type { Companions } from '../model/page.ts';
import { isMessagesFile, type Message, messagesIn } from '../pages/messages.ts';
import { readText } from './text.ts';

/** Bytes of one file. */
const LARGEST = 2 * 1024 * 1024;
const MOST_FILES = 300;

/** The messages in those of `files` that lie where messages are kept. After this no file is opened. */
export function readMessageFiles(files: readonly string[], host: Host): NonNullable<Companions['messages']> {
  const byKey = new Map<string, { language: string; text: string }[]>();
  for (const file of files.filter(isMessagesFile).slice(0, MOST_FILES)) {
    const facts = readText(file, host, LARGEST);
    const messages = facts.state === 'text' ? messagesIn(file, facts.text) : null;
    for (const message of messages ?? []) put(message, byKey);
  }
  // A library may put the name of the file before the key, `common:ai.note`.
  return (key) => byKey.get(key) ?? byKey.get(key.replace(/^[\w-]{1,60}:/, '')) ?? [];
}

function put({ key, text, language }: Message, byKey: Map<string, { language: string; text: string }[]>): void {
  const known = byKey.get(key);
  const message = { language: language ?? '', text };
  if (known) known.push(message);
  else byKey.set(key, [message]);
}
