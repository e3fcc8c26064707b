/** What can be said of origin in each notation: the payloads that containers are filled with, and what must be read out of them. */
import { ascii, joined } from '../bytes.ts';
import { assertion, created, iptc, saying } from '../c2pa.ts';
import { asciiTag, exifWith, type Tag, userComment } from '../exif.ts';
import { jsonLd, page } from '../html.ts';
import { dataset } from '../jpeg.ts';
import { IPTC_TERM, sourceTypeXmp, xmpWith } from '../xmp.ts';
import type { Statement } from './cell.ts';

export const LABEL = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
const TERM = `${IPTC_TERM}trainedAlgorithmicMedia`;
const UUID = '01234567-89ab-cdef-0123-456789abcdef';
const SIGNATURE = `Signature: ${'a'.repeat(88)}`;
const SETTINGS = 'a yurt\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512';
const GRAPH = '{"1":{"class_type":"KSampler","inputs":{"seed":1}}}';
const SUNO = `made with suno; created=2026-01-02T03:04:05Z; id=${UUID}`;

const generated = { origin: 'ai-generated' } as const;

/** RDF/XML, whatever container the packet stands in. */
export const XMP: readonly Statement<string>[] = [
  {
    column: 'iptc-xmp',
    what: 'Iptc4xmpExt:DigitalSourceType',
    ...generated,
    content: sourceTypeXmp('trainedAlgorithmicMedia'),
  },
  { column: 'tc260-aigc', what: 'TC260:AIGC', ...generated, content: xmpWith('TC260:AIGC', LABEL) },
  {
    column: 'vendor-credit',
    what: 'photoshop:Credit',
    ...generated,
    content: xmpWith('photoshop:Credit', 'Made with Google AI'),
  },
  { column: 'traces', what: 'draw-things', content: xmpWith('xmp:CreatorTool', 'Draw Things') },
  { column: 'opt-outs', what: 'plus:DataMining', content: xmpWith('plus:DataMining', 'DMI-PROHIBITED') },
  { column: 'claims', what: 'copyright', content: xmpWith('dc:rights', '© A maker') },
  {
    column: 'pointers',
    what: 'remote-manifest',
    content: xmpWith('dcterms:provenance', 'https://example.org/manifest.c2pa'),
  },
];

/** JUMBF stores. */
export const STORE: readonly Statement<Uint8Array>[] = [
  {
    column: 'c2pa',
    what: 'c2pa.actions.v2/digitalSourceType',
    ...generated,
    content: saying(created(iptc('trainedAlgorithmicMedia'))),
  },
  {
    column: 'opt-outs',
    what: 'cawg.training-mining',
    content: saying(
      assertion('cawg.training-mining', { entries: { 'cawg.ai_generative_training': { use: 'notAllowed' } } }),
    ),
  },
  {
    column: 'pointers',
    what: 'soft-binding',
    content: saying(assertion('c2pa.soft-binding', { alg: 'com.adobe.trustmark.P' })),
  },
];

/** Records of IIM. */
export const IIM: readonly Statement<Uint8Array>[] = [
  {
    column: 'vendor-credit',
    what: 'IPTC 2:110 Credit',
    ...generated,
    name: '2:110',
    content: dataset(110, 'Made with Google AI'),
  },
  { column: 'claims', what: 'copyright', name: '2:116', content: dataset(116, '© A maker') },
  { column: 'traces', what: 'grok', name: '2:120', content: joined(dataset(80, UUID), dataset(120, SIGNATURE)) },
];

const COMMENT = (words: string): Tag => userComment('ASCII', ascii(words));

/** Tags of the directory that cameras fill, which TIFF has without an Exif block around it. */
export const EXIF_TAGS: readonly Statement<readonly Tag[]>[] = [
  { column: 'tc260-aigc', what: 'UserComment', ...generated, name: 'UserComment', content: [COMMENT(LABEL)] },
  { column: 'traces', what: 'a1111', name: 'UserComment', content: [COMMENT(SETTINGS)] },
];

/** Exif blocks. */
export const EXIF: readonly Statement<Uint8Array>[] = EXIF_TAGS.map((statement) => ({
  ...statement,
  content: exifWith([asciiTag(0x0131, 'Software')], statement.content),
}));

/** A value under a name of its own. */
export interface Named {
  readonly name: string;
  readonly value: string;
}

type Said = Omit<Statement<Named>, 'content' | 'name'>;
const named = (said: Said, name: string, value: string): Statement<Named> => ({
  ...said,
  name,
  content: { name, value },
});
const trace = (tool: string) => ({ column: 'traces', what: tool }) as const;

/** China's label under its own name, as in every notation of names and values. */
export const AIGC = named({ column: 'tc260-aigc', what: 'AIGC', ...generated }, 'AIGC', LABEL);

/** Settings under the names that generators have in PNG: one line for every kind of tool. */
export const PNG_TRACES: readonly Statement<Named>[] = [
  named(trace('a1111'), 'parameters', SETTINGS),
  named(trace('comfyui'), 'prompt', GRAPH),
  named(trace('invokeai'), 'invokeai_metadata', '{"app_version":"5.0.0"}'),
  named(trace('swarmui'), 'parameters', '{"sui_image_params":{"prompt":"a yurt"}}'),
  named(trace('easy-diffusion'), 'use_stable_diffusion_model', 'sd-v1-5'),
  named(trace('novelai'), 'Software', 'NovelAI'),
  named(trace('midjourney'), 'Description', `a yurt --v 6 Job ID: ${UUID}`),
];

/** Settings in pixels: as a generator's one text, and as some other program's own words. */
export const HIDDEN: readonly Statement<Named>[] = [named(trace('a1111'), 'parameters', SETTINGS)];
export const UNKNOWN_HIDDEN: readonly Statement<Named>[] = [named(trace('stealth-pnginfo'), '', 'a yurt')];

/** What Galaxy AI's editor notes behind a picture. */
export const GALAXY: readonly Statement<Named>[] = [
  named(trace('samsung-galaxy-ai'), 'PhotoEditor_Re_Edit_Data', '{"genAIType":1}'),
];

/** Free comments without a name. */
export const FREE: readonly Statement<string>[] = [
  { column: 'tc260-aigc', what: 'COM', ...generated, content: LABEL },
  { column: 'traces', what: 'a1111', content: SETTINGS },
];

/** Keyed values of films and songs in boxes. */
export const KEYS: readonly Statement<Named>[] = [
  AIGC,
  named({ column: 'mp4', what: 'ai_generated', ...generated }, 'ai_generated', 'true'),
  named(trace('comfyui'), 'prompt', GRAPH),
];

/** User texts of ID3. */
export const ID3_TEXTS: readonly Statement<Named>[] = [
  AIGC,
  named({ column: 'id3', what: 'AI_GENERATED', ...generated }, 'AI_GENERATED', 'true'),
  named(trace('comfyui'), 'prompt', GRAPH),
];

/** Lines of Vorbis comments. */
export const VORBIS: readonly Statement<Named>[] = [
  AIGC,
  named({ column: 'vorbis', what: 'AI_GENERATED', ...generated }, 'AI_GENERATED', 'true'),
  named(trace('suno'), 'COMMENT', SUNO),
];

/** Tags of Matroska. */
export const TAGS: readonly Statement<Named>[] = [AIGC, named(trace('comfyui'), 'PROMPT', GRAPH)];

/** A comment of Suno, for every other tag of sound. */
export const COMMENTS: readonly Statement<string>[] = [{ ...trace('suno'), content: SUNO }];

/** Items of APE tags. */
export const APE_ITEMS: readonly Statement<Named>[] = [
  AIGC,
  named(trace('comfyui'), 'prompt', GRAPH),
  named(trace('suno'), 'Comment', SUNO),
];

/** Words copied out of a chat program. */
export const ANSWERS: readonly Statement<string>[] = [
  {
    ...trace('chatgpt'),
    content: [0, 1, 2].map((index) => `Words :contentReference[oaicite:${index}]{index=${index}}.`).join(' '),
  },
];

/** An address at which a manifest is kept. */
export const ADDRESS: readonly Statement<string>[] = [
  { column: 'pointers', what: 'remote-manifest', content: 'https://example.org/a.c2pa' },
];

/** Lines of front matter, which is YAML. */
export const FRONT_MATTER: readonly Statement<string>[] = [
  { column: 'claims', what: 'copyright', name: 'copyright', content: 'copyright: © A maker' },
  {
    column: 'front-matter',
    what: 'ai-generated',
    ...generated,
    name: 'ai-generated',
    content: 'ai-generated: true',
  },
  {
    column: 'tc260-aigc',
    what: 'AIGC',
    ...generated,
    name: 'AIGC',
    content: 'AIGC:\n  Label: "1"\n  ContentProducer: me',
  },
];

const ARTICLE = { '@context': 'https://schema.org', '@type': 'Article', digitalSourceType: TERM };

/** Documents of JSON. */
export const JSON_DOCUMENTS: readonly Statement<string>[] = [
  { column: 'schema-org', what: 'digitalSourceType', ...generated, name: '', content: JSON.stringify(ARTICLE) },
  { column: 'tc260-aigc', what: 'AIGC', ...generated, name: '/AIGC', content: LABEL },
];

const MICRODATA = `<article itemscope itemtype="https://schema.org/Article"><link itemprop="digitalSourceType" href="${TERM}"></article>`;

const meta = (name: string, content: string) => page(`<meta name="${name}" content="${content}">`);

/** Whole pages. */
export const PAGES: readonly Statement<string>[] = [
  {
    column: 'html-meta',
    what: 'ai-generated',
    ...generated,
    name: 'ai-generated',
    content: meta('ai-generated', 'true'),
  },
  {
    column: 'w3c-ai-disclosure',
    what: 'ai-disclosure',
    ...generated,
    name: 'ai-disclosure',
    content: meta('ai-disclosure', 'ai-autonomous'),
  },
  { column: 'schema-org', what: 'digitalSourceType', ...generated, name: 'ld+json', content: page(jsonLd(ARTICLE)) },
  { column: 'schema-org', what: 'digitalSourceType', ...generated, name: 'item', content: page('', MICRODATA) },
  { column: 'opt-outs', what: 'noai', name: 'robots', content: meta('robots', 'noai') },
  {
    column: 'pointers',
    what: 'remote-manifest',
    name: 'c2pa-manifest',
    content: page('<link rel="c2pa-manifest" href="https://example.org/a.c2pa">'),
  },
];
