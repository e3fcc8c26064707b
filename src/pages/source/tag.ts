/** Writes one tag of a template as the tag of HTML it stands for. */
import { MAYBE } from '../style/looks.ts';
import type { Emitter } from './emitter.ts';
import { keyOf, type Messages, stringsIn, styleOf, textOf } from './expression.ts';
import type { Names } from './names.ts';

export interface Attribute {
  /** As written, `:` and `v-bind:` taken off. */
  readonly name: string;
  readonly value: string;
  /** Whether the value is code; else it is text. */
  readonly isCode: boolean;
}

export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly at: number;
  /** Behind its `>`. */
  readonly end: number;
}

export interface Writing {
  readonly emitter: Emitter;
  readonly names: Names;
  readonly messages: Messages;
}

/** The attribute that keeps the name of a component. */
export const COMPONENT = 'data-tanba-of';

export const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const SHOWS = /^(?:(?:data-)?src|(?:data-)?src-?set|poster|href|data|xlink:href)$/i;
const SAME: Readonly<Record<string, string>> = { classname: 'class', srcset: 'srcset', classlist: 'class' };
const WORDS = /^(?:alt|class|id|lang|title|type|rel|open|download|role|aria-label|width|height|media|controls)$/;
/** Directives by which code decides whether an element is there. */
const DECIDING = /^(?:v-(?:if|else|else-if|show)|\*ngif|x-(?:if|show))$/i;

/** Components are elements of their own; `template` of a template language shows what is in it. */
export const htmlName = (name: string): string =>
  /^[a-z][a-z0-9]*$/.test(name) && name !== 'template' ? name : `x-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** Opens the element; of a component also writes the pictures and the words that it is given. */
export function openTag({ name, attributes, at, end }: Tag, writing: Writing): void {
  const { emitter } = writing;
  const isComponent = htmlName(name) !== name;
  emitter.put(`<${htmlName(name)}`, at);
  if (isComponent && name !== 'template') emitter.put(` ${COMPONENT}="${quoted(`<${name}>`)}"`, at);
  for (const attribute of attributes) emitter.put(htmlAttribute(attribute, writing), at);
  emitter.put('>', at, end);
  if (!isComponent) return;
  for (const attribute of attributes) {
    const given = attribute.isCode ? stringsIn(attribute.value, writing.names) : [attribute.value];
    for (const one of given.filter((text) => /\.[a-z0-9]{2,5}(?:[?#].*)?$/i.test(text) && text.length < 2000))
      if (!SHOWS.test(attribute.name)) emitter.put(`<img data-src="${quoted(one)}">`, at);
    const words = given.filter(
      (text) => /\p{L}\s+\p{L}/u.test(text) && !/^(?:class|style|d|alt|title)/i.test(attribute.name),
    );
    for (const one of words) writeMaybe(one, writing, at);
    const key = attribute.isCode ? keyOf(attribute.value) : null;
    for (const { text } of key === null ? [] : writing.messages(key)) writeMaybe(text, writing, at);
  }
}

/** Words in code: whether they get onto the page, nobody can tell from here. */
function writeMaybe(words: string, { emitter }: Writing, at: number): void {
  const plain = words.replace(/<\/|["\\`\n]/g, ' ').slice(0, 390);
  emitter.put(`<script>"${plain}"</script>`, at);
}

function htmlAttribute({ name, value, isCode }: Attribute, { names }: Writing): string {
  const plain = name.toLowerCase();
  const written = SAME[plain] ?? plain;
  if (DECIDING.test(plain)) return ` ${MAYBE}="${quoted(`${name} ${value}`)}"`;
  if (!isCode)
    return SHOWS.test(written) ||
      WORDS.test(written) ||
      /^(?:hidden|style|popover|aria-hidden|bgcolor|color)$/.test(written)
      ? ` ${written}="${quoted(value)}"`
      : '';
  if (written === 'style') return ` style="${quoted(styleOf(value, names))}"`;
  if (written === 'class') return ` class="${quoted(classesIn(value, names))}"`;
  if (written === 'hidden' || written === 'aria-hidden') return hiding(written, value.trim());
  if (SHOWS.test(written)) {
    const known = textOf(value, names);
    const all = known === null ? stringsIn(value, names) : [known];
    return all
      .map((one, index) => ` ${index === 0 ? written : 'data-src'}="${quoted(one)}"`)
      .slice(0, 2)
      .join('');
  }
  const text = WORDS.test(written) ? textOf(value, names) : null;
  return text === null ? '' : ` ${written}="${quoted(text)}"`;
}

function hiding(name: string, value: string): string {
  if (value === 'false') return '';
  return value === 'true' ? ` ${name}="true"` : ` ${MAYBE}="${quoted(`${name}={${value}}`)}"`;
}

/** Names of classes in code; `styles.note` is the class `note` of a CSS module. */
const classesIn = (value: string, names: Names): string =>
  [
    ...stringsIn(value, { ...names, values: new Map() }),
    ...[...value.matchAll(/\bstyles?\.([\w$]{1,60})/g)].map(([, name = '']) => name),
  ].join(' ');

const quoted = (text: string): string => text.slice(0, 4000).replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** An expression where text may stand: its words, its message in every language, or words that code may choose. */
export function writeText(expression: string, writing: Writing, at: number): void {
  const { emitter, names } = writing;
  const text = textOf(expression, names);
  const key = keyOf(expression);
  if (text !== null) emitter.put(escaped(text), at);
  else if (key !== null) writeMessage(key, writing, at);
  else for (const one of stringsIn(expression, names).slice(0, 50)) writeMaybe(one, writing, at);
}

/** A message that no file holds is like a component: somebody else has its words. */
function writeMessage(key: string, { emitter, messages }: Writing, at: number): void {
  const found = messages(key);
  if (found.length === 0) emitter.put(`<x-message ${COMPONENT}="${quoted(`t('${key}')`)}"></x-message>`, at);
  for (const { language, text } of found) emitter.put(`<span lang="${quoted(language)}">${escaped(text)}</span>`, at);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
