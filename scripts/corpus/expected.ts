/** What the corpus's index says must be found in a file. */
import type { FileReading, Standard } from '../../src/model/mark.ts';
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
    const source = place.startsWith('c2pa:ingredient') ? 'ingredient' : 'active';
    return [
      {
        vocabulary: standard,
        what: entry,
        isIn: hasMark(standard, (mark) => mark.value.endsWith(`/${term}`) && mark.source === source),
      },
    ];
  });
}

const labelOf = (row: Row): readonly Expected[] =>
  /^TC260 AIGC label/.test(row.other_marks ?? '')
    ? [
        {
          vocabulary: 'tc260-aigc',
          what: 'label',
          isIn: hasMark('tc260-aigc', ({ origin }) => origin === 'ai-generated'),
        },
      ]
    : [];

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
