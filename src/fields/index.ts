/** The ways of writing fields down that we can read. */
import type { FieldDecoder } from '../model/mark.ts';
import { comment } from './comment.ts';
import { exif } from './exif.ts';
import { frontMatter } from './front-matter.ts';
import { html } from './html.ts';
import { id3 } from './id3.ts';
import { iim } from './iim.ts';
import { json } from './json.ts';
import { mp4 } from './mp4.ts';
import { aiffText, matroskaTag, riffInfo } from './named-words.ts';
import { pdfInfo } from './pdf-info.ts';
import { pngText } from './png-text.ts';
import { propertiesXml } from './properties-xml.ts';
import { prose } from './prose.ts';
import { stealth } from './stealth.ts';
import { vorbis } from './vorbis.ts';
import { xmp } from './xmp.ts';

const soundAndDocuments = [id3, vorbis, riffInfo, aiffText, matroskaTag, pdfInfo, propertiesXml, json];

export const fieldDecoders: readonly FieldDecoder[] = [
  xmp,
  exif,
  iim,
  pngText,
  stealth,
  comment,
  mp4,
  html,
  frontMatter,
  prose,
  ...soundAndDocuments,
];
