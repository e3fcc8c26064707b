/** The ways of writing fields down that we can read. */
import type { FieldDecoder } from '../model/mark.ts';
import { comment } from './comment.ts';
import { exif } from './exif.ts';
import { frontMatter } from './front-matter.ts';
import { html } from './html.ts';
import { iim } from './iim.ts';
import { mp4 } from './mp4.ts';
import { pngText } from './png-text.ts';
import { xmp } from './xmp.ts';

export const fieldDecoders: readonly FieldDecoder[] = [xmp, exif, iim, pngText, comment, mp4, html, frontMatter];
