/** Cuts a text that is too long for its place, and shows that it was cut. */

/** Text in, text of at most `length` UTF-16 units out, cut between characters and ended by an ellipsis when it was longer. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}
