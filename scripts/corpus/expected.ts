/** What the corpus's index says must be found in a file. */
import type { FileReading, Mark, Origin, Standard } from '../../src/model/mark.ts';
import type { Row } from './tsv.ts';

export interface Expected {
  readonly vocabulary: string;
  readonly what: string;
  isIn(reading: FileReading): boolean;
}

/** Tools that may be named for each word of the index; "a1111-style" is a way of writing, shared by many tools. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  'a1111-style': ['a1111', 'forge', 'forge-neo', 'forge-classic', 'reforge', 'easy-reforge', 'sd-next', 'comfyui'],
  'grok-xai-signature': ['grok'],
};
/** The index calls credit lines traces; we read them as weak marks. */
const CREDITS = ['google-credit', 'apple-image-playground'];

/** Marks, traces and origin that `row` promises. */
export const expectedOf = (row: Row): readonly Expected[] => [
  ...originOf(row),
  ...boundaryOf(row),
  ...sourceTypesOf(row),
  ...placesOf(row),
  ...labelOf(row),
  ...tracesOf(row),
  ...pointerOf(row),
];

function originOf(row: Row): readonly Expected[] {
  if (row.class !== 'labelled-ai') return [];
  const isIn = ({ origin }: FileReading) => origin === 'ai-generated' || origin === 'ai-modified';
  return [{ vocabulary: '(origin)', what: 'AI origin', isIn }];
}

/** What C2PA's rubric calls the terms that the index marks as lying at the boundary; a new one has to be put here. */
const RUBRIC: Readonly<Record<string, Origin>> = { algorithmicMedia: 'synthetic-non-ai' };

function boundaryOf(row: Row): readonly Expected[] {
  const [, term] = /BOUNDARY: source type (\w+)/.exec(row.note ?? '') ?? [];
  if (term === undefined) return [];
  return [{ vocabulary: '(boundary)', what: term, isIn: ({ origin }) => origin === RUBRIC[term] }];
}

/** `digital_source_type`: exactly these addresses, wherever they stand, and no others. */
function sourceTypesOf(row: Row): readonly Expected[] {
  if (row.digital_source_type === undefined) return [];
  const wanted = sorted(row.digital_source_type.split(' ; ').filter(Boolean));
  const isIn = ({ marks }: FileReading) => sorted(marks.map(({ value }) => value).filter(isAddress)) === wanted;
  return [{ vocabulary: '(source types)', what: wanted || 'none', isIn }];
}

const ADDRESS = /^https?:\/\/(?:cv\.iptc\.org\/newscodes|c2pa\.org)\/digitalsourcetype\//;
const isAddress = (value: string) => ADDRESS.test(value.trim());
/** `https` and a closing slash are spellings of the same address. */
const canonical = (value: string) =>
  value
    .trim()
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '');
const sorted = (values: readonly string[]) => [...new Set(values.map(canonical))].sort().join(' ; ');

/** `where_it_sits`: "term @ place ; term @ place". */
function placesOf(row: Row): readonly Expected[] {
  return (row.where_it_sits ?? '').split(' ; ').flatMap((entry) => {
    const [term, place] = entry.split(' @ ');
    if (!term || !place) return [];
    const [scheme = ''] = place.split(':');
    const { standard, isThere } = PLACES[scheme] ?? NOWHERE;
    const isTerm = ({ value }: Mark) => isAddress(value) && canonical(value).endsWith(`/${term}`);
    const isIn = hasMark(standard, (mark) => isTerm(mark) && isThere(mark, place));
    return [{ vocabulary: standard, what: entry, isIn }];
  });
}

interface Place {
  readonly standard: Standard;
  isThere(mark: Mark, place: string): boolean;
}

/** In our paths, a packet of XMP stands under one of these names, as its container calls it. */
const XMP_PATHS =
  /(?:xmp|^meta\/mime$|^Metadata$|^metadata$|^sidecar$|^IFD\d+\/700$|^8BIM\/0x0424$|\/PRIV$|^_PMX$|^xml$)/i;

/** The index's words for a place, by their scheme, as our standard, field, source and path. */
const PLACES: Readonly<Record<string, Place>> = {
  // "c2pa:active:c2pa.actions.v2"
  c2pa: {
    standard: 'c2pa',
    isThere: ({ source, field, location }, place) => {
      const [, whose, name = ''] = place.split(':');
      const inStore = new RegExp(`/c2pa\\.assertions/${name.replaceAll('.', '\\.')}(?:__\\d+)?$`);
      return source === whose && field === `${name}/digitalSourceType` && inStore.test(location.path);
    },
  },
  // "XMP-iptcExt:DigitalSourceType"
  'XMP-iptcExt': {
    standard: 'iptc-xmp',
    isThere: ({ field, location }, place) =>
      field.toLowerCase() === place.replace('XMP-iptcExt:', 'Iptc4xmpExt:').toLowerCase() &&
      XMP_PATHS.test(location.path),
  },
};
/** A place the index may come to name and we do not know is a miss, not a match. */
const NOWHERE: Place = { standard: 'exif', isThere: () => false };

/** "TC260 AIGC label in ExifIFD:UserComment: {…": the place is told by its carrier. */
function labelOf(row: Row): readonly Expected[] {
  const [, place = ''] = /^TC260 AIGC label in ([\w-]+)/.exec(row.other_marks ?? '') ?? [];
  if (!place) return [];
  const carrier = place.startsWith('XMP') ? /xmp/i : /exif/i;
  const isIn = hasMark(
    'tc260-aigc',
    ({ origin, location }) => origin === 'ai-generated' && carrier.test(location.path),
  );
  return [{ vocabulary: 'tc260-aigc', what: `label in ${place}`, isIn }];
}

const tracesOf = (row: Row): readonly Expected[] =>
  (row.generator_trace ?? '')
    .split(',')
    .filter((word) => word !== '' && word !== 'none')
    .map((word) => {
      if (CREDITS.includes(word)) return { vocabulary: 'vendor-credit', what: word, isIn: hasMark('vendor-credit') };
      const [, hidden] = /^stealth:(\w+)$/.exec(word) ?? [];
      const tools = TOOLS[word] ?? [word];
      const isIn = ({ traces }: FileReading) =>
        traces.some(({ tool, location }) => (hidden ? location.path.includes(hidden) : tools.includes(tool)));
      return { vocabulary: hidden ? 'trace (stealth)' : 'trace', what: word, isIn };
    });

const pointerOf = (row: Row): readonly Expected[] =>
  /dcterms:provenance https?:/.test(row.other_marks ?? '')
    ? [{ vocabulary: 'pointer', what: 'dcterms:provenance', isIn: ({ pointers }) => pointers.length > 0 }]
    : [];

const hasMark =
  (standard: Standard, fits: (mark: FileReading['marks'][number]) => boolean = () => true) =>
  ({ marks }: FileReading) =>
    marks.some((mark) => mark.standard === standard && fits(mark));
