/** Makes plain Markdown of MDX: its imports are looked up, its components become elements. MDX 3. */
import { stringsIn, styleOf, textOf } from './expression.ts';
import { type Names, namesIn } from './names.ts';
import { COMPONENT, htmlName } from './tag.ts';

/** Lines of code, up to the blank line that ends them. */
const CODE = /^(?:import|export)\s[^\n]{0,2000}(?:\n(?!\s*\n)[^\n]{0,2000}){0,200}/gm;
const COMMENT = /\{\s{0,20}\/\*[\s\S]{0,5000}?\*\/\s{0,20}\}/g;
const CODED = /(\s)([A-Za-z][\w-]{0,40})=\{((?:[^{}]|\{[^{}]{0,2000}\}){0,2000})\}/g;
const TAG =
  /<(\/?)([A-Z][\w.]{0,60})((?:\s{1,50}[\w-]{1,40}(?:=(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'))?){0,30})\s{0,50}(\/?)>/g;

/** The same number of lines, so that places stay what they are. */
export function plainMarkdown(text: string): string {
  const names = namesIn(text);
  return text
    .replace(CODE, blank)
    .replace(COMMENT, blank)
    .replace(CODED, (all, space: string, name: string, code: string) => space + attribute(name, code, names, all))
    .replace(TAG, (_, close: string, name: string, attributes: string, empty: string) => {
      const element = htmlName(name);
      if (close) return `</${element}>`;
      return `<${element} ${COMPONENT}="&lt;${name}&gt;"${attributes}>${empty ? `</${element}>` : ''}`;
    });
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

function attribute(name: string, code: string, names: Names, all: string): string {
  const written = name === 'className' ? 'class' : name;
  const value = name === 'style' ? styleOf(code, names) : (textOf(code, names) ?? stringsIn(code, names)[0] ?? '');
  return `${written}="${value.replace(/["<>\n]/g, ' ')}"${'\n'.repeat(all.split('\n').length - 1)}`;
}
