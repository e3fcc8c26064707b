/** The containers we know, most particular signature first. */
import type { Format } from '../model/mark.ts';
import { aiff } from './aiff.ts';
import { avi } from './avi.ts';
import { bmff } from './bmff.ts';
import { c2paStore } from './c2pa-store.ts';
import { flac } from './flac.ts';
import { flv } from './flv.ts';
import { font } from './font.ts';
import { gif } from './gif.ts';
import { html } from './html.ts';
import { jp2 } from './jp2.ts';
import { jpeg } from './jpeg.ts';
import { json } from './json.ts';
import { jxl } from './jxl.ts';
import { known } from './known.ts';
import { matroska } from './matroska.ts';
import { aac, mp3 } from './mp3.ts';
import { oggAudio, oggVideo } from './ogg.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { psd } from './psd.ts';
import { svg } from './svg.ts';
import { text } from './text.ts';
import { tiff } from './tiff.ts';
import { wav } from './wav.ts';
import { monkeysAudio, wavpack } from './wavpack.ts';
import { webp } from './webp.ts';
import { webFonts } from './woff.ts';
import { xmpSidecar } from './xmp-sidecar.ts';
import { epub, ooxml, openDocument, zip } from './zip.ts';

/** FLAC and AAC may stand behind an ID3 tag, which by itself means MP3. */
const sound: readonly Format[] = [wav, aiff, flac, wavpack, monkeysAudio, aac, mp3, oggVideo, oggAudio];
const documents: readonly Format[] = [pdf, epub, openDocument, ooxml, zip, font, ...webFonts];

export const formats: readonly Format[] = [
  png,
  jpeg,
  webp,
  gif,
  tiff,
  ...bmff,
  jxl,
  jp2,
  psd,
  svg,
  c2paStore,
  ...sound,
  avi,
  flv,
  matroska,
  ...documents,
  ...known,
  xmpSidecar,
  html,
  json,
  text,
];
