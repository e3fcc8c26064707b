/** Knows every assertion of a credential that can say AI made or changed a file (C2PA 2.4 §18, CAWG metadata 1.1). */
import type { Conformance, Origin } from '../../model/mark.ts';
import { IPTC_EXTENSION } from '../iptc-xmp.ts';
import { readActions } from './actions.ts';
import { system } from './claim.ts';
import { type Statement, sourceStatement } from './statement.ts';
import { entry, isMap, listAt, textAt, textsOf, type Value } from './value.ts';

type Reader = (name: string, content: Value) => readonly Statement[];

/** By the assertion's label without its number. Whatever is not in this list says nothing about AI. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['c2pa.actions.v2', actions('conformant')],
  ['c2pa.actions', actions('deprecated')],
  // Left the core specification with C2PA 2.0 and still stand in older files.
  ['stds.iptc', metadata('deprecated')],
  ['stds.iptc.photo-metadata', metadata('deprecated')],
  ['stds.schema-org.CreativeWork', creativeWork],
  ['c2pa.ai-disclosure', disclosure('conformant')],
  ['c2pa.ai_disclosure', disclosure('non-standard')],
  // Black Forest Labs, Suno and the first Adobe Firefly.
  ['c2pa.ai_generated_content', generatedContent],
  ['com.suno.provenance', vendorLabel('systemName', 'systemVersion')],
  ['com.adobe.generative-ai', vendorLabel('description', 'version')],
]);

/** Whether an assertion of this name can say anything about AI, so that no other needs to be decoded. */
export function speaksOfOrigin(name: string): boolean {
  return readerOf(name) !== undefined;
}

/** §18.17.2: whoever makes a metadata assertion, its label ends in `.metadata`, as `c2pa.metadata` and `cawg.metadata`. */
const anyMetadata = metadata('conformant');

function readerOf(name: string): Reader | undefined {
  return READERS.get(name) ?? (name.endsWith('.metadata') ? anyMetadata : undefined);
}

/** What an assertion says about origin; nothing when it cannot, or does not. Never throws. */
export function statementsIn(name: string, content: Value): readonly Statement[] {
  // §6.8: a redacted statement may leave its empty box behind, which says nothing.
  return content === null ? [] : (readerOf(name)?.(name, content) ?? []);
}

function actions(place: Conformance): Reader {
  return (name, content) =>
    readActions(content).actions.flatMap(({ sourceTypes, agent, misplaced }) =>
      sourceTypes.map((value) =>
        sourceStatement(`${name}/digitalSourceType`, value, misplaced ? 'non-standard' : place, agent),
      ),
    );
}

/** Written without an `@context` by some, so that the prefix alone has to do. */
const USUAL_PREFIXES: readonly string[] = ['Iptc4xmpExt', 'iptcExt'];

/** JSON-LD metadata (§18.17): the property is known by its namespace, whatever prefix the context gives it. */
function metadata(place: Conformance): Reader {
  return (name, content) => {
    const subjects = [content, ...listAt(content, '@graph')].filter(isMap);
    const context = entry(content, '@context');
    return subjects.flatMap((subject) => {
      const property = (local: string) => iptcNames(context, local).flatMap((key) => textsOf(entry(subject, key)));
      const [used] = property('AISystemUsed');
      const tool = used === undefined ? null : system(used, property('AISystemVersionUsed')[0] ?? null);
      return property('DigitalSourceType').map((value) =>
        sourceStatement(`${name}/Iptc4xmpExt:DigitalSourceType`, value, place, tool),
      );
    });
  };
}

/** Every way this assertion's context lets the IPTC property be written. */
function iptcNames(context: Value, local: string): readonly string[] {
  const declared = (isMap(context) ? [context] : listAt(new Map([['c', context]]), 'c').filter(isMap)).flatMap((map) =>
    [...map].flatMap(([prefix, namespace]) =>
      namespace === IPTC_EXTENSION && typeof prefix === 'string' ? prefix : [],
    ),
  );
  const prefixed = [...new Set([...USUAL_PREFIXES, ...declared])].map((prefix) => `${prefix}:${local}`);
  return [...prefixed, IPTC_EXTENSION + local];
}

function creativeWork(name: string, content: Value): readonly Statement[] {
  const spellings = ['digitalSourceType', 'schema:digitalSourceType', 'https://schema.org/digitalSourceType'];
  return spellings
    .flatMap((key) => textsOf(entry(content, key)))
    .map((value) => sourceStatement(`${name}/digitalSourceType`, value, 'deprecated', null));
}

/** §18.28.3 pairs human validation with AI edits, and everything less with generation. */
function disclosure(place: Conformance): Reader {
  return (name, content) => {
    const model = textAt(content, 'modelName') ?? textAt(content, 'modelIdentifier');
    const oversight = textAt(entry(content, 'contentProfile'), 'humanOversightLevel');
    const type = textAt(content, 'modelType');
    return [
      {
        field: `${name}/modelType`,
        value: type ?? '',
        origin: oversight === 'human_validated' ? 'ai-modified' : 'ai-generated',
        // `modelType` is the one required field.
        conformance: type === null ? 'malformed' : place,
        system: model === null ? null : system(model, null),
      },
    ];
  };
}

function generatedContent(name: string, content: Value): readonly Statement[] {
  const said = entry(content, 'ai_generated');
  const origin: Origin = said === false ? 'unknown' : 'ai-generated';
  const model = textAt(content, 'model');
  const value = said === null ? '' : String(said);
  const tool = model === null ? null : system(model, null);
  return [{ field: `${name}/ai_generated`, value, origin, conformance: 'non-standard', system: tool }];
}

/** Assertions only a generator writes: their presence is the statement. */
function vendorLabel(nameKey: string, versionKey: string): Reader {
  return (name, content) => {
    const tool = textAt(content, nameKey);
    return [
      {
        field: name,
        value: tool ?? '',
        origin: 'ai-generated',
        conformance: 'non-standard',
        system: tool === null ? null : system(tool, entry(content, versionKey)),
      },
    ];
  };
}
