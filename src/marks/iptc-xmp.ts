/** IPTC's AI properties in XMP. IPTC Photo Metadata Standard 2025.1, "Digital Source Type" and the four AI properties. */
import type { Conformance, Field, Mark, Vocabulary } from '../model/mark.ts';
import { sourceTypeOf } from './digital-source-type.ts';
import { markOf } from './mark-of.ts';

export const IPTC_EXTENSION = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const SOURCE_TYPE = 'DigitalSourceType';
/** What the property was called before 2022; Google still writes it, in another spelling. */
const ANCESTORS = ['DigitalSourcefileType', 'DigitalSourceFileType'];
/**
 * Defined as what was used, or given to a service, "to generate this image", so a file that has one of them states
 * that AI made it. They count only where no Digital Source Type has said so already: they support, they do not repeat.
 * The name of the prompt's writer and the system's version define nothing by themselves.
 */
const SUPPORTING = ['AISystemUsed', 'AIPromptInformation'];

export const iptcXmp: Vocabulary = {
  name: 'iptc-xmp',

  *read(fields) {
    const own = fields.filter((field) => field.carrier === 'xmp' && field.namespace === IPTC_EXTENSION);
    const system = systemIn(own);
    const typed = own.flatMap((field) => sourceTypeMark(field, system));
    yield* typed;
    if (typed.some((mark) => mark.origin === 'ai-generated' || mark.origin === 'ai-modified')) return;
    for (const field of own.filter(({ name }) => SUPPORTING.includes(name))) {
      yield markOf(field, { ...nameOf(field), origin: 'ai-generated', conformance: 'conformant', system });
    }
  },
};

const nameOf = (field: Field) => ({ standard: 'iptc-xmp', field: `Iptc4xmpExt:${field.name}` }) as const;

function sourceTypeMark(field: Field, system: Mark['system']): Mark[] {
  const isAncestor = ANCESTORS.includes(field.name);
  if (field.name !== SOURCE_TYPE && !isAncestor) return [];
  const { origin, conformance } = sourceTypeOf(field.value);
  return [markOf(field, { ...nameOf(field), origin, conformance: graded(field, conformance), system })];
}

/** IPTC asks for the address of its own term; schema.org's name for the same thing is understood, and wrong here. */
function graded({ name, value }: Field, conformance: Conformance): Conformance {
  if (conformance !== 'conformant') return conformance;
  if (/^https?:\/\/(?:www\.)?schema\.org\//i.test(value)) return 'malformed';
  return ANCESTORS.includes(name) ? 'deprecated' : 'conformant';
}

function systemIn(own: readonly Field[]): Mark['system'] {
  const valueNamed = (name: string) => own.find((field) => field.name === name)?.value;
  const [name, version] = [valueNamed('AISystemUsed'), valueNamed('AISystemVersionUsed')];
  if (!name) return null;
  return version ? { name, version } : { name };
}
