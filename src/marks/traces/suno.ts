/** Suno: a comment that names it with the number of the song, or the song's own address as the source of the sound. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { isMediaTag, traceOf } from './trace-of.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const COMMENT = new RegExp(`made with suno(?: studio)?;.{0,200}\\bid=${UUID}`, 'is');
/** ID3v1 cuts the comment after thirty characters, behind the year. */
const CUT_COMMENT = /^made with suno(?: studio)?; creat/i;
const ADDRESS = new RegExp(`^https://(?:www\\.)?suno\\.com/song/${UUID}/?$`, 'i');
const SOURCES = ['WOAS', 'WOAF', 'PURL'];

export const suno: Vocabulary = {
  name: 'suno',

  *read(fields) {
    const field = fields.find(isSigned);
    if (field) yield traceOf(field, 'suno', 'H');
  },
};

function isSigned(field: Field): boolean {
  const value = field.value.slice(0, 1_000);
  if (field.name === 'ID3v1') return CUT_COMMENT.test(value);
  // Tags of MP4 and APE come under carriers of their own.
  if (!isMediaTag(field) && field.carrier !== 'mp4' && field.carrier !== 'comment') return false;
  return COMMENT.test(value) || (SOURCES.includes(field.name.toUpperCase()) && ADDRESS.test(value.trim()));
}
