/** Items that a page describes by attributes of its elements, handed on as the JSON-LD that says the same. HTML Living Standard, §5 (microdata); RDFa Core 1.1 and Lite. */

type Attributes = Readonly<Record<string, string>>;

/** An element that opens an item, or sets the vocabulary for what is in it. */
interface Scope {
  readonly depth: number;
  readonly types: readonly string[];
  /** The property by which the item belongs to the one around it; null where it stands by itself. */
  readonly property: string | null;
  readonly isItem: boolean;
  readonly isSchemaOrg: boolean;
}

interface Heard {
  readonly depth: number;
  readonly scope: readonly Scope[];
  readonly offset: number;
  readonly text: string[];
}

/** What one page has open. */
export interface Items {
  readonly scopes: Scope[];
  heard: Heard | null;
}

/** A statement as JSON-LD, and where its element starts. */
export interface Statement {
  readonly words: string;
  readonly offset: number;
}

const PROPERTY = /^(?:https?:\/\/schema\.org\/|schema:)?digitalSourceType$/i;
const VOCABULARY = /^https?:\/\/(?:www\.)?schema\.org(?:\/|$)/i;
/** Attributes that give the value; where there is none, the element's text does. */
const VALUES = ['content', 'href', 'resource', 'src', 'data'];
/** Characters of text that can still be the name of a type. */
const LONGEST_TEXT = 500;
const MOST_SCOPES = 1_000;

export const noItems = (): Items => ({ scopes: [], heard: null });

/** `depth` counts open elements, this one included. What the element states by its attributes alone comes back. */
export function openItem(items: Items, attributes: Attributes, depth: number, offset: () => number): Statement | null {
  const { itemprop, property, itemtype, typeof: type, vocab } = attributes;
  const names = itemprop === undefined ? property : `${itemprop} ${property ?? ''}`;
  const isStated = names?.split(/\s+/).some((name) => PROPERTY.test(name)) === true;
  const isItem = attributes.itemscope !== undefined || type !== undefined;
  const value = isStated ? VALUES.flatMap((name) => attributes[name] ?? [])[0] : undefined;
  const stated = value === undefined ? null : { words: jsonLd(items.scopes, attributes, value), offset: offset() };
  if (isStated && value === undefined) items.heard ??= { depth, scope: [...items.scopes], offset: offset(), text: [] };
  if ((isItem || vocab !== undefined) && items.scopes.length < MOST_SCOPES) {
    const types = `${itemtype ?? ''} ${type ?? ''}`.split(/\s+/).filter((name) => name !== '');
    const outer = items.scopes.at(-1)?.isSchemaOrg === true;
    const isSchemaOrg = vocab === undefined ? outer || types.some(isSchema) : VOCABULARY.test(vocab);
    items.scopes.push({ depth, types, property: itemprop ?? property ?? null, isItem, isSchemaOrg });
  }
  return stated;
}

/** Text of the page, wanted where a statement is written out. */
export function hearText({ heard }: Items, text: string): void {
  if (heard && heard.text.length < LONGEST_TEXT) heard.text.push(text.slice(0, LONGEST_TEXT));
}

/** `depth` as when the element was opened. */
export function closeItem(items: Items, depth: number): Statement | null {
  for (let last = items.scopes.at(-1); last && last.depth >= depth; last = items.scopes.at(-1)) items.scopes.pop();
  const { heard } = items;
  if (!heard || heard.depth < depth) return null;
  items.heard = null;
  return { words: jsonLd(heard.scope, {}, heard.text.join('')), offset: heard.offset };
}

const isSchema = (name: string) => VOCABULARY.test(name) || name.startsWith('schema:');

/** The item and those around it, each under the property that leads to it. */
function jsonLd(scopes: readonly Scope[], { property = '' }: Attributes, value: string): string {
  const items = scopes.filter(({ isItem }) => isItem);
  const isSchemaOrg = scopes.at(-1)?.isSchemaOrg === true || /schema(?::|\.org)/.test(property);
  let node: object = { digitalSourceType: value.trim() };
  for (const { types, property: leading } of items.toReversed()) {
    const own = { '@type': types.map((type) => type.replace(/^.*[/:#]/, '')), ...node };
    node = leading === null ? own : { [leading]: own };
  }
  return JSON.stringify(isSchemaOrg ? { '@context': 'https://schema.org', ...node } : node);
}
