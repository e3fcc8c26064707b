/** Makes a trace of a field: the tool, and how sure its signature is. */
import type { Field, Trace } from '../../model/mark.ts';

export const traceOf = (field: Field, tool: string, grade: Trace['grade']): Trace => ({
  is: 'trace',
  tool,
  grade,
  location: field.location,
});

/** Carriers in which generators of pictures leave their settings; titles and captions of people stand elsewhere too. */
export const isFreeText = (field: Field): boolean =>
  field.carrier === 'png-text' || field.carrier === 'exif' || field.carrier === 'comment';

/** Tags of sound and video, in which programs leave what they have to say under names of their own. */
export const isMediaTag = ({ carrier }: Field): boolean =>
  ['id3', 'vorbis', 'riff-info', 'aiff-text', 'matroska-tag'].includes(carrier);
