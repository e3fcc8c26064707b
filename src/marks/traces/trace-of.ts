/** Makes a trace of a field: the tool, and how sure its signature is. */
import type { Field, Trace } from '../../model/mark.ts';

/** `grade` as in the model: H admits no false alarm. */
export const traceOf = (field: Field, tool: string, grade: Trace['grade']): Trace => ({
  is: 'trace',
  tool,
  grade,
  location: field.location,
});

/** Carriers in which generators of pictures and films leave their settings; titles and captions of people stand elsewhere too. */
export const isFreeText = (field: Field): boolean =>
  ['png-text', 'pixels', 'exif', 'comment', 'mp4'].includes(field.carrier);

/** Tags of sound and video, in which programs leave what they have to say under names of their own. */
export const isMediaTag = ({ carrier }: Field): boolean =>
  ['id3', 'vorbis', 'riff-info', 'aiff-text', 'matroska-tag'].includes(carrier);
