/** Reads a component of JSX, Vue, Svelte or Astro as a page, as far as its text tells. */
import type { Page } from '../../model/page.ts';
import { type Around, readTree } from '../html.ts';
import { locator } from '../lines.ts';
import { componentOf, type Kind } from './component.ts';

/** As `readHtml`; the places are those in the component. */
export function readComponent(file: string, text: string, around: Around): Page {
  const emitter = componentOf(text, kindOf(file), around.companions.messages ?? (() => []));
  const locate = emitter.locating(locator(file, text));
  return { ...readTree(file, emitter.html(), locate, around), kind: 'component' };
}

function kindOf(file: string): Kind {
  const [, extension = ''] = /\.(\w+)$/.exec(file.toLowerCase()) ?? [];
  return extension === 'vue' || extension === 'svelte' || extension === 'astro' ? extension : 'jsx';
}
