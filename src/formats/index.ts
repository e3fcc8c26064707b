/** The containers we know, most particular signature first. */
import type { Format } from '../model/mark.ts';
import { bmff } from './bmff.ts';
import { c2paStore } from './c2pa-store.ts';
import { gif } from './gif.ts';
import { html } from './html.ts';
import { jp2 } from './jp2.ts';
import { jpeg } from './jpeg.ts';
import { jxl } from './jxl.ts';
import { known } from './known.ts';
import { png } from './png.ts';
import { psd } from './psd.ts';
import { svg } from './svg.ts';
import { text } from './text.ts';
import { tiff } from './tiff.ts';
import { webp } from './webp.ts';

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
  ...known,
  html,
  text,
];
