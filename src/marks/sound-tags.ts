/** Tags of sound that say plainly, under a name of their own, that AI made it. No standard foresees one. */
import type { Field, Mark, Origin, Standard, Vocabulary } from '../model/mark.ts';
import { sourceTypeOf } from './digital-source-type.ts';
import { markOf } from './mark-of.ts';

/** Names without blanks and strokes, in small letters. */
const ANSWERED: Readonly<Record<string, Origin>> = {
  aigenerated: 'ai-generated',
  generatedbyai: 'ai-generated',
  aiassisted: 'ai-modified',
  aimodified: 'ai-modified',
};
const SOURCE_TYPE = /^(?:iptc4xmpext:)?digitalsourcetype$/;
const [YES, NO] = [/^(?:true|yes|1)$/i, /^(?:false|no|0)$/i];

export const soundTags: Vocabulary = {
  name: 'sound-tags',

  *read(fields) {
    for (const field of fields) {
      const standard = standardOf(field);
      const said = standard && meaning(field);
      if (standard && said) yield markOf(field, { standard, ...said });
    }
  },
};

const standardOf = ({ carrier }: Field): Standard | null =>
  carrier === 'id3' || carrier === 'vorbis' ? carrier : null;

function meaning(field: Field): Pick<Mark, 'origin' | 'conformance'> | null {
  const name = field.name.toLowerCase().replace(/[\s_-]/g, '');
  const value = field.value.trim();
  const claim = Object.hasOwn(ANSWERED, name) ? ANSWERED[name] : undefined;
  if (claim && YES.test(value)) return { origin: claim, conformance: 'non-standard' };
  if (claim && NO.test(value)) return { origin: 'not-ai', conformance: 'non-standard' };
  if (!SOURCE_TYPE.test(name)) return null;
  const { origin } = sourceTypeOf(value);
  return { origin, conformance: origin === 'unknown' ? 'malformed' : 'non-standard' };
}
