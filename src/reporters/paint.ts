/** Colour and links for terminals that take them; plain text for everything else. */
import type { Level } from '../model/level.ts';
import type { Surface } from '../model/reporter.ts';
import { isWebAddress } from './safe-text.ts';

export type Style = Level | 'pass' | 'place' | 'dim' | 'strong';

/** Numbers of SGR (ECMA-48, 8.3.117): what turns the style on. 0 turns everything off. */
const SGR: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  notice: '1;36',
  pass: '1;32',
  place: '1',
  dim: '2',
  strong: '1',
};

/** Puts a style on text that is already safe for a terminal. */
export type Paint = (style: Style, text: string) => string;

/** How this surface is painted. */
export function painter({ colour }: Surface): Paint {
  return colour ? (style, text) => `\u001b[${SGR[style]}m${text}\u001b[0m` : (_, text) => text;
}

/** An address as it is, or clickable where the terminal can (OSC 8). */
export function link(url: string, { links }: Surface): string {
  return links && isWebAddress(url) ? `\u001b]8;;${url}\u001b\\${url}\u001b]8;;\u001b\\` : url;
}
