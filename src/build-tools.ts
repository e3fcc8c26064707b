/** Data: what in a build is known to take metadata away from files, and marks with it. */
import type { BuildTool } from './model/build.ts';

const PICTURES = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'tif', 'tiff', 'heic', 'jxl', 'svg'];
const FILMS_AND_SOUND = ['mp4', 'm4v', 'mov', 'webm', 'mkv', 'mp3', 'm4a', 'ogg', 'opus', 'flac', 'wav', 'gif', 'webp'];
const CODED = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'tif', 'tiff'];
const KEPT_BY_SHARP = /\b(?:withMetadata|keepMetadata|keepXmp|withXmp)\b/;
/** Of a chain of calls, so many lines are looked at. */
const CHAIN = 20;

/** The order matters: of several in one line the first is named. */
export const buildTools: readonly BuildTool[] = [
  {
    name: 'exiftool -all=',
    does: { en: 'which deletes all metadata', ru: 'удаляет все метаданные', kk: 'барлық метадеректерді өшіреді' },
    shows: /\bexiftool\b[^\n]{0,300}?\s-all(?::all)?=(?!\S)/i,
    makes: [...PICTURES, 'mp4', 'mov', 'm4v', 'pdf'],
  },
  {
    name: 'ffmpeg -map_metadata -1',
    does: {
      en: 'which leaves out the metadata of the source',
      ru: 'не переносит метаданные исходного файла',
      kk: 'бастапқы файлдың метадеректерін көшірмейді',
    },
    shows: /\bffmpeg\b[^\n]{0,600}?-map_metadata(?::\w{1,8})?[\s"',]{1,4}-1\b/i,
    makes: FILMS_AND_SOUND,
  },
  {
    name: 'ImageMagick -strip',
    does: {
      en: 'which removes profiles and comments',
      ru: 'удаляет профили и комментарии',
      kk: 'профильдер мен түсініктемелерді алып тастайды',
    },
    shows: /\b(?:mogrify|convert|magick)\b[^\n]{0,400}?\s-strip\b/i,
    makes: CODED,
  },
  {
    name: 'jpegoptim --strip-all',
    does: {
      en: 'which removes all markers of metadata',
      ru: 'удаляет все маркеры метаданных',
      kk: 'метадеректердің барлық маркерлерін алып тастайды',
    },
    shows: /\bjpegoptim\b[^\n]{0,300}?\s(?:--strip-(?:all|xmp)|-s)\b/i,
    makes: ['jpg', 'jpeg'],
  },
  {
    name: 'optipng -strip',
    does: {
      en: 'which removes chunks with metadata',
      ru: 'удаляет блоки с метаданными',
      kk: 'метадерегі бар бөліктерді алып тастайды',
    },
    shows: /\b(?:optipng|oxipng)\b[^\n]{0,300}?\s-{1,2}strip\b/i,
    makes: ['png'],
  },
  {
    name: 'pngquant --strip',
    does: {
      en: 'which leaves metadata out of the new file',
      ru: 'не переносит метаданные в новый файл',
      kk: 'метадеректерді жаңа файлға көшірмейді',
    },
    shows: /\bpngquant\b[^\n]{0,300}?\s--strip\b/i,
    makes: ['png'],
  },
  {
    name: 'cwebp',
    does: {
      en: 'which copies no metadata unless it is given `-metadata all` or `-metadata xmp`',
      ru: 'без `-metadata all` или `-metadata xmp` не копирует метаданные',
      kk: '`-metadata all` не `-metadata xmp` берілмесе, метадеректерді көшірмейді',
    },
    shows: /(?:^|[\s"'`(;&|/])cwebp\s+\S/i,
    unless: /-metadata\s+(?!none\b)\w/i,
    makes: ['webp'],
  },
  {
    name: 'sharp',
    does: {
      en: 'which leaves metadata out unless `keepMetadata()` or `keepXmp()` is called',
      ru: 'без `keepMetadata()` или `keepXmp()` не переносит метаданные',
      kk: '`keepMetadata()` не `keepXmp()` шақырылмаса, метадеректерді көшірмейді',
    },
    shows: /\bsharp\(/,
    unless: KEPT_BY_SHARP,
    reach: CHAIN,
    makes: CODED,
  },
  {
    name: 'imagemin',
    does: {
      en: 'an optimiser whose plugins remove metadata by default',
      ru: 'оптимизатор, чьи модули по умолчанию удаляют метаданные',
      kk: 'модульдері әдепкіде метадеректерді алып тастайтын оңтайландырғыш',
    },
    shows: /\bimagemin\b|\bimage-?minimizer/i,
    makes: PICTURES,
  },
  {
    name: 'squoosh',
    does: {
      en: 'an encoder that carries no metadata over',
      ru: 'кодировщик, который не переносит метаданные',
      kk: 'метадеректерді көшірмейтін кодтаушы',
    },
    shows: /\bsquoosh\b/i,
    makes: CODED,
  },
  {
    name: 'vite-imagetools',
    does: {
      en: 'which converts pictures with sharp and drops metadata by default',
      ru: 'преобразует изображения через sharp и по умолчанию теряет метаданные',
      kk: 'суреттерді sharp арқылы түрлендіріп, әдепкіде метадеректерді сақтамайды',
    },
    shows: /\bvite-imagetools\b/i,
    makes: CODED,
  },
  {
    name: 'astro:assets',
    does: {
      en: 'which converts pictures without their metadata',
      ru: 'преобразует изображения без их метаданных',
      kk: 'суреттерді метадеректерінсіз түрлендіреді',
    },
    shows: /@astrojs\/image\b|\bastro:assets\b/i,
    makes: CODED,
  },
  {
    name: 'next/image',
    does: {
      en: 'which serves pictures encoded anew, without their metadata',
      ru: 'отдаёт заново сжатые изображения без метаданных',
      kk: 'суреттерді қайта сығып, метадеректерінсіз береді',
    },
    shows: /\bnext\/image\b/i,
    makes: CODED,
  },
  {
    name: 'images in next.config',
    does: {
      en: 'which sets how next/image encodes pictures anew, without their metadata',
      ru: 'настраивает next/image, а он отдаёт заново сжатые изображения без метаданных',
      kk: 'next/image баптауы, ал ол суреттерді қайта сығып, метадеректерінсіз береді',
    },
    shows: /(?:^|[\s{,])images\s{0,4}:/,
    within: /(?:^|\/)next\.config\.[cm]?[jt]s$/,
    makes: CODED,
  },
];
