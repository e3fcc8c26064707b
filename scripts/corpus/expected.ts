/** What the corpus's index says must be found in a file. */
import type { FileReading, Mark, Standard } from '../../src/model/mark.ts';
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
  ...sourceTypesOf(row),
  ...labelOf(row),
  ...tracesOf(row),
  ...pointerOf(row),
];

function originOf(row: Row): readonly Expected[] {
  if (row.class !== 'labelled-ai') return [];
  const isIn = ({ origin }: FileReading) => origin === 'ai-generated' || origin === 'ai-modified';
  return [{ vocabulary: '(origin)', what: 'AI origin', isIn }];
}

/** `where_it_sits`: "term @ place ; term @ place". */
function sourceTypesOf(row: Row): readonly Expected[] {
  return (row.where_it_sits ?? '').split(' ; ').flatMap((entry) => {
    const [term, place] = entry.split(' @ ');
    if (!term || !place) return [];
    const standard = place.startsWith('c2pa:') ? 'c2pa' : 'iptc-xmp';
    const isThere = placeOf(place);
    return [
      { vocabulary: standard, what: entry, isIn: hasMark(standard, (mark) => isTerm(mark, term) && isThere(mark)) },
    ];
  });
}

/** The whole address: IPTC's vocabulary, or C2PA's own for its two terms. */
const isTerm = ({ value }: Mark, term: string) =>
  new RegExp(`^https?://(?:cv\\.iptc\\.org/newscodes|c2pa\\.org)/digitalsourcetype/${term}/?$`).test(value);

/** The index's words for a place, as our field, source and path: "c2pa:active:c2pa.actions.v2", "XMP-iptcExt:DigitalSourceType". */
function placeOf(place: string): (mark: Mark) => boolean {
  const [scheme, ...rest] = place.split(':');
  const name = rest.at(-1) ?? '';
  if (scheme !== 'c2pa')
    return ({ field, location }) =>
      /xmp/i.test(location.path) && field.toLowerCase() === `iptc4xmpext:${name}`.toLowerCase();
  return ({ source, field, location }) =>
    source === rest[0] &&
    field === `${name}/digitalSourceType` &&
    new RegExp(`/c2pa\\.assertions/${name.replaceAll('.', '\\.')}(?:__\\d+)?$`).test(location.path);
}

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
