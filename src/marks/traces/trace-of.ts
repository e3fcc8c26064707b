/** Makes a trace of a field: the tool, and how sure its signature is. */
import type { Carrier, Field, Trace } from '../../model/mark.ts';

/** `grade` as in the model: H admits no false alarm. */
export const traceOf = (field: Field, tool: string, grade: Trace['grade']): Trace => ({
  is: 'trace',
  tool,
  grade,
  location: field.location,
});

const FREE: readonly Carrier[] = ['png-text', 'pixels', 'exif', 'comment', 'mp4'];
const XMP_EXIF = 'http://ns.adobe.com/exif/1.0/';

/** Where generators of pictures and films leave their settings; titles and captions of people stand elsewhere too. */
export const isFreeText = (field: Field): boolean => FREE.includes(field.carrier) || isXmpComment(field);

/** Exif's own comment, which programs copy into XMP, and some write only there. */
export const isXmpComment = ({ carrier, namespace, name }: Field): boolean =>
  carrier === 'xmp' && namespace === XMP_EXIF && name === 'UserComment';

/** Tags of sound and video, in which programs leave what they have to say under names of their own. */
export const isMediaTag = ({ carrier }: Field): boolean =>
  ['id3', 'vorbis', 'riff-info', 'aiff-text', 'matroska-tag'].includes(carrier);
