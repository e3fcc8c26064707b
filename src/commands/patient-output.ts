/** Writes to whoever reads slowly without heaping the text up in memory. */
import type { Output } from './surroundings.ts';

/** Writes `text`, and waits until there is room for more. */
export async function written(output: Output, text: string): Promise<void> {
  if (output.write(text) !== false || !output.once) return;
  await new Promise<void>((resolve) => output.once?.('drain', resolve));
}
