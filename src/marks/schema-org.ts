/** JSON-LD with schema.org: `digitalSourceType` of the page, and of the files a page describes. schema.org 29, CreativeWork. */
import type { Field, Mark, Vocabulary } from '../model/mark.ts';
import { type SourceType, sourceTypeOf } from './digital-source-type.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { excerpt, markOf } from './mark-of.ts';

const PROPERTY = /^(?:https?:\/\/schema\.org\/|schema:)?digitalSourceType$/;
/** A member of schema.org's enumeration by its short name, as JSON-LD with schema.org's context may write it. */
const SHORT_MEMBER = /^(?:schema:)?(\w{1,60}DigitalSource)$/;
/** Types that are the page or its text. A gallery's page on a painting, or a picture in an article, is neither. */
const PAGE_TYPE = /(?:Page|Article|Posting|Report|Document|CreativeWork|Blog|Story|Review|Recipe|HowTo|Chapter)$/;
/** What leads from the page to its own content, and not to something it is about. */
const OWN_CONTENT = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const DEEPEST = 32;
const MOST_NODES = 5_000;

interface Node {
  readonly value: JsonObject;
  readonly depth: number;
  /** Whether only `@graph` and `mainEntity` lie between the document's root and this node. */
  readonly isOwn: boolean;
  readonly isSchemaOrg: boolean;
}

export const schemaOrg: Vocabulary = {
  name: 'schema-org',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'json-ld') continue;
      for (const node of nodesOf(parseJson(field.value))) yield* marksOf(field, node);
    }
  },
};

/** Breadth first and bounded: documents with thousands of nodes state their own origin early. */
function* nodesOf(document: unknown): Generator<Node> {
  const queue = toNodes(document, { depth: 0, isOwn: true, isSchemaOrg: false });
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (!node) return;
    yield node;
    if (node.depth >= DEEPEST) continue;
    for (const [key, value] of Object.entries(node.value)) {
      const below = { ...node, depth: node.depth + 1, isOwn: node.isOwn && OWN_CONTENT.includes(key) };
      if (queue.length < MOST_NODES) queue.push(...toNodes(value, below));
    }
  }
}

function toNodes(value: unknown, place: Omit<Node, 'value'>): Node[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_NODES) : [value];
  return items.filter(isObject).map((item) => {
    const context = item['@context'];
    const names = context === undefined ? '' : JSON.stringify(context).slice(0, 2_000);
    return { ...place, value: item, isSchemaOrg: place.isSchemaOrg || /schema\.org/.test(names) };
  });
}

function* marksOf(field: Field, node: Node): Generator<Mark> {
  for (const [key, value] of Object.entries(node.value)) {
    if (!PROPERTY.test(key)) continue;
    const isAboutPage = node.isOwn && typesOf(node.value).some((type) => PAGE_TYPE.test(type));
    for (const word of wordsOf(value)) {
      const { origin, conformance } = meaning(word);
      const graded =
        conformance === 'conformant' && !node.isSchemaOrg && key === 'digitalSourceType' ? 'malformed' : conformance;
      yield markOf(field, {
        standard: 'schema-org',
        field: 'digitalSourceType',
        value: excerpt(word),
        origin,
        conformance: graded,
        source: isAboutPage ? 'active' : 'ingredient',
        carrier: field.location.path.startsWith('json') ? 'embedded' : 'page-markup',
      });
    }
  }
}

const typesOf = (node: JsonObject): readonly string[] =>
  [node['@type'] ?? node.type].flat().filter((type) => typeof type === 'string');

/** A value is a word, a reference `{"@id": …}`, or a list of them. */
function wordsOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
  return items.flatMap((item) => {
    const word = isObject(item) ? (item['@id'] ?? item['@value']) : item;
    return typeof word === 'string' && word.trim() !== '' ? [word.trim()] : [];
  });
}

function meaning(word: string): SourceType {
  const member = SHORT_MEMBER.exec(word)?.[1];
  return sourceTypeOf(member === undefined ? word : `https://schema.org/${member}`);
}
