/** Every cell of the table of docs/marks.md, and the containers that are its rows. */
import type { Cell } from './cell.ts';
import { documentCells } from './documents.ts';
import { filmCells } from './films.ts';
import { pictureCells } from './pictures.ts';

/** What a row's files are by their bytes: the name of a format of `src/formats`. In the order of the table. */
export const ROWS = {
  PNG: 'png',
  APNG: 'png',
  JPEG: 'jpeg',
  WebP: 'webp',
  GIF: 'gif',
  TIFF: 'tiff',
  DNG: 'tiff',
  BigTIFF: 'tiff',
  SVG: 'svg',
  HEIC: 'heif',
  AVIF: 'avif',
  'JPEG XL': 'jxl',
  'JPEG 2000': 'jp2',
  PSD: 'psd',
  MP4: 'mp4',
  MOV: 'mov',
  M4A: 'm4a',
  MKV: 'matroska',
  WebM: 'matroska',
  AVI: 'avi',
  WAV: 'wav',
  AIFF: 'aiff',
  MP3: 'mp3',
  AAC: 'aac',
  FLAC: 'flac',
  'Ogg Vorbis': 'ogg',
  Opus: 'ogg',
  PDF: 'pdf',
  HTML: 'html',
  Markdown: 'text',
  'Plain text': 'text',
  SRT: 'text',
  VTT: 'text',
  DOCX: 'ooxml',
  XLSX: 'ooxml',
  PPTX: 'ooxml',
  ODT: 'opendocument',
  EPUB: 'epub',
  ZIP: 'zip',
  TTF: 'font',
  OTF: 'font',
  JSON: 'json',
  '.c2pa': 'c2pa',
  '.xmp': 'xmp',
} as const satisfies Readonly<Record<string, string>>;

export const cells: readonly Cell[] = [...pictureCells, ...filmCells, ...documentCells];
