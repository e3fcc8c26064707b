/** What fields mean, vocabulary by vocabulary: a table of what is a mark, and of what only looks like one. */
import { describe, expect, test } from 'vitest';
import { vocabularies } from '../src/marks/index.ts';
import { vendorCredit } from '../src/marks/vendor-credit.ts';
import type { Carrier, Field, Sign } from '../src/model/mark.ts';
import { IPTC_TERM } from './support/xmp.ts';

const IPTC = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const TC260 = 'http://www.tc260.org.cn/ns/AIGC/1.0/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';

const field = (carrier: Carrier, name: string, value: string, namespace = ''): Field => ({
  carrier,
  namespace,
  name,
  value,
  location: { offset: 0, path: 'here' },
});
const xmp = (namespace: string, name: string, value: string) => field('xmp', name, value, namespace);

const signsOf = (...fields: readonly Field[]): Sign[] =>
  vocabularies.flatMap((vocabulary) => [...vocabulary.read(fields)]);

/** `standard origin conformance`, with what else matters behind it. */
const said = (...fields: readonly Field[]): string[] =>
  signsOf(...fields).map((sign) => {
    if (sign.is === 'mark')
      return [
        sign.standard,
        sign.origin,
        sign.conformance,
        ...(sign.source === 'ingredient' ? ['other file'] : []),
      ].join(' ');
    if (sign.is === 'claim') return `claim ${sign.words}`;
    if (sign.is === 'trace') return `trace ${sign.tool} ${sign.grade}`;
    return sign.is === 'pointer' ? `pointer ${sign.target}` : `opt-out ${sign.vocabulary}`;
  });

test('claims of copyright are no marks: what gives a work away claims nothing', () => {
  const dc = (value: string) => xmp('http://purl.org/dc/elements/1.1/', 'rights', value);
  expect(said(dc('© A maker'))).toEqual(['claim © A maker']);
  expect(said(dc('CC0, no rights reserved'), dc('  '), dc('Public Domain'))).toEqual([]);
});

describe('IPTC in XMP', () => {
  const sourceType = (value: string) => xmp(IPTC, 'DigitalSourceType', value);

  test.each([
    [`${IPTC_TERM}trainedAlgorithmicMedia`, 'ai-generated conformant'],
    [`${IPTC_TERM}compositeWithTrainedAlgorithmicMedia`, 'ai-modified conformant'],
    [`${IPTC_TERM}compositeSynthetic`, 'ai-modified conformant'],
    [`${IPTC_TERM}composite`, 'ai-possible conformant'],
    [`${IPTC_TERM}digitalArt`, 'ai-possible retired-value'],
    [`${IPTC_TERM}algorithmicMedia`, 'synthetic-non-ai conformant'],
    [`${IPTC_TERM}digitalCapture`, 'not-ai conformant'],
    [`${IPTC_TERM}softwareImage`, 'unknown retired-value'],
    [`${IPTC_TERM.replace('http:', 'https:')}trainedAlgorithmicMedia/`, 'ai-generated conformant'],
    ['trainedAlgorithmicMedia', 'ai-generated malformed'],
    ['https://schema.org/TrainedAlgorithmicMediaDigitalSource', 'ai-generated malformed'],
    ['made by AI, honestly', 'unknown non-standard'],
  ])('%s', (value, expected) => {
    expect(said(sourceType(value))).toEqual([`iptc-xmp ${expected}`]);
  });

  test('the ancestor of the property is deprecated, in both its spellings', () => {
    for (const name of ['DigitalSourcefileType', 'DigitalSourceFileType']) {
      expect(said(xmp(IPTC, name, `${IPTC_TERM}trainedAlgorithmicMedia`))).toEqual([
        'iptc-xmp ai-generated deprecated',
      ]);
    }
  });

  test('the system fills the mark, and alone it is one', () => {
    const [system, version] = [xmp(IPTC, 'AISystemUsed', 'Painter'), xmp(IPTC, 'AISystemVersionUsed', '3')];
    expect(said(system)).toEqual(['iptc-xmp ai-generated conformant']);
    const marks = signsOf(sourceType(`${IPTC_TERM}trainedAlgorithmicMedia`), system, version);
    expect(marks).toMatchObject([
      { field: 'Iptc4xmpExt:DigitalSourceType', system: { name: 'Painter', version: '3' } },
    ]);
  });

  test('the same name in another namespace, or in another place, is another thing', () => {
    const term = `${IPTC_TERM}trainedAlgorithmicMedia`;
    expect(
      said(xmp('http://example.org/', 'DigitalSourceType', term), field('png-text', 'DigitalSourceType', term, IPTC)),
    ).toEqual([]);
  });

  test('a prompt alone says that AI made the file; its writer, and a version without a system, say nothing', () => {
    expect(said(xmp(IPTC, 'AIPromptInformation', 'a cat'))).toEqual(['iptc-xmp ai-generated conformant']);
    expect(said(xmp(IPTC, 'AIPromptWriterName', 'A. Author'), xmp(IPTC, 'AISystemVersionUsed', '3'))).toEqual([]);
  });

  test('a system beside a term that denies AI is a contradiction that can be seen', () => {
    expect(said(sourceType(`${IPTC_TERM}digitalCapture`), xmp(IPTC, 'AISystemUsed', 'Painter'))).toEqual([
      'iptc-xmp not-ai conformant',
      'iptc-xmp ai-generated conformant',
    ]);
  });
});

describe('GB 45438 label', () => {
  const members = { Label: '1', ContentProducer: '001191110102MACQD9K64010000', ProduceID: '1', ReservedCode1: '' };
  const bare = JSON.stringify(members);
  const wrapped = JSON.stringify({ AIGC: members });

  test.each([
    ['XMP, bare', xmp(TC260, 'AIGC', bare), 'ai-generated conformant'],
    ['XMP, wrapped', xmp(TC260, 'AIGC', wrapped), 'ai-generated conformant'],
    ['Exif user comment', field('exif', 'UserComment', wrapped), 'ai-generated conformant'],
    ['Exif description, bare', field('exif', 'ImageDescription', bare), 'ai-generated conformant'],
    ['PNG text', field('png-text', 'AIGC', bare), 'ai-generated conformant'],
    ['comment', field('comment', 'COM', wrapped), 'ai-generated conformant'],
    ['bare segment', field('comment', 'AIGC', bare), 'ai-generated conformant'],
    ['comment that starts with its name', field('comment', 'COM', `AIGC${bare}`), 'ai-generated conformant'],
    ['front matter', field('front-matter', 'AIGC', bare), 'ai-generated conformant'],
    ['key of a film', field('mp4', 'AIGC', bare), 'ai-generated conformant'],
    ['comment of a film', field('mp4', 'comment', wrapped), 'ai-generated conformant'],
    ['possibly', field('png-text', 'AIGC', bare.replace('"1"', '"2"')), 'ai-possible conformant'],
    ['suspected', field('png-text', 'AIGC', bare.replace('"1"', '"3"')), 'ai-possible conformant'],
    ['encoded twice', xmp(TC260, 'AIGC', JSON.stringify(wrapped)), 'ai-generated malformed'],
    ['a number for a word', field('png-text', 'AIGC', bare.replace('"1"', '1')), 'ai-generated malformed'],
    ['another case', field('png-text', 'AIGC', '{"label":"1","contentProducer":"a"}'), 'ai-generated malformed'],
    [
      'another case, in Exif',
      field('exif', 'UserComment', '{"label":"1","contentProducer":"a"}'),
      'ai-generated malformed',
    ],
    ['closed with a zero', field('exif', 'UserComment', `${wrapped}\0more`), 'ai-generated conformant'],
    ["Exif's comment in XMP", xmp('http://ns.adobe.com/exif/1.0/', 'UserComment', wrapped), 'ai-generated conformant'],
    ['home-made', field('mp4', 'comment', 'AIGC=1; Producer=somebody'), 'ai-generated malformed'],
    ['nobody named', field('png-text', 'AIGC', '{"Label":"1","ContentProducer":""}'), 'ai-generated malformed'],
    ['no such label', field('png-text', 'AIGC', bare.replace('"1"', '"7"')), 'unknown malformed'],
    ['no label', field('png-text', 'AIGC', '{"ContentProducer":"a"}'), 'unknown malformed'],
    ['no JSON', xmp(TC260, 'AIGC', 'AI made this'), 'unknown malformed'],
    [
      'Tencent Cloud',
      field('exif', 'ImageDescription', '{"AIGC":{"ServiceProvider":"a","ContentId":"b"}}'),
      'ai-generated non-standard',
    ],
  ])('%s', (_, one, expected) => {
    expect(said(one)).toEqual([`tc260-aigc ${expected}`]);
  });

  test.each([
    ['prose', field('comment', 'COM', `This article explains the AIGC label: ${wrapped}`)],
    ['a sum', field('comment', 'COM', 'AIGC=1; see below')],
    ['a name in a wrong namespace', xmp('http://example.org/', 'AIGC', bare)],
    ['JSON of another kind', field('exif', 'UserComment', '{"Label":"1"}')],
    ['a description', field('png-text', 'Description', wrapped)],
    ['JSON of another kind in a film', field('mp4', 'comment', '{"Label":"1"}')],
    ['a page', field('html-meta', 'aigc', 'topics')],
  ])('%s is none', (_, one) => {
    expect(said(one)).toEqual([]);
  });
});

describe('schema.org in JSON-LD', () => {
  const AI = `${IPTC_TERM}trainedAlgorithmicMedia`;
  const ld = (value: unknown) => field('json-ld', 'ld+json', JSON.stringify(value));
  const about = (type: string, more: object = {}) => ({
    '@context': 'https://schema.org',
    '@type': type,
    digitalSourceType: AI,
    ...more,
  });

  test.each([
    ['a page', about('NewsArticle')],
    [
      'a member of the enumeration',
      about('Article', { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }),
    ],
    ['its short name', about('WebPage', { digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource' })],
    ['a reference', about('WebPage', { digitalSourceType: { '@id': AI } })],
    ['a list of nodes', [about('BlogPosting')]],
    [
      'a graph',
      {
        '@context': 'https://schema.org/',
        '@graph': [{ '@type': 'Organization' }, { '@type': ['Article', 'Thing'], digitalSourceType: AI }],
      },
    ],
    [
      'the main entity',
      {
        '@context': 'https://schema.org',
        '@type': 'WebPage',
        mainEntity: { '@type': 'Article', digitalSourceType: AI },
      },
    ],
    [
      'a prefix',
      { '@context': { schema: 'https://schema.org/' }, '@type': 'schema:Article', 'schema:digitalSourceType': AI },
    ],
  ])('%s', (_, value) => {
    expect(said(ld(value))).toEqual(['schema-org ai-generated conformant']);
  });

  test.each([
    ['a picture by its address', about('ImageObject', { contentUrl: '/a.png' })],
    [
      'a video in an article',
      {
        '@context': 'https://schema.org',
        '@type': 'Article',
        video: { '@type': 'VideoObject', embedUrl: 'x', digitalSourceType: AI },
      },
    ],
    [
      'a picture of no address in an article',
      {
        '@context': 'https://schema.org',
        '@type': 'Article',
        image: { '@type': 'ImageObject', digitalSourceType: AI },
      },
    ],
    [
      'a painting a page is about',
      {
        '@context': 'https://schema.org',
        '@type': 'WebPage',
        mainEntity: { '@type': 'VisualArtwork', digitalSourceType: AI },
      },
    ],
    [
      'an article a page cites',
      { '@context': 'https://schema.org', '@type': 'WebPage', citation: { '@type': 'Article', digitalSourceType: AI } },
    ],
  ])('%s is another file', (_, value) => {
    expect(said(ld(value))).toEqual(['schema-org ai-generated conformant other file']);
  });

  test('other values, and other words', () => {
    expect(said(ld(about('Article', { digitalSourceType: `${IPTC_TERM}digitalCapture` })))).toEqual([
      'schema-org not-ai conformant',
    ]);
    expect(said(ld({ '@type': 'Article', digitalSourceType: AI }))).toEqual(['schema-org ai-generated malformed']);
    expect(
      said(ld({ '@context': 'https://schema.org', '@type': 'Article', headline: `digitalSourceType ${AI}` })),
    ).toEqual([]);
    expect(said(field('json-ld', 'ld+json', `<!-- ${AI} -->`))).toEqual([]);
  });

  test('graphs made to keep a reader busy end', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const wide = JSON.stringify({ '@graph': Array.from({ length: 50_000 }, () => ({ a: {} })) });
    expect(said(field('json-ld', 'ld+json', deep), field('json-ld', 'ld+json', wide))).toEqual([]);
  });
});

describe('pages and front matter', () => {
  const meta = (name: string, content: string) => field('html-meta', name, content);
  const front = (name: string, value: string) => field('front-matter', name, value);

  test.each([
    [meta('ai-disclosure', 'ai-autonomous'), 'w3c-ai-disclosure ai-generated non-standard'],
    [meta('ai-disclosure', 'ai-assisted'), 'w3c-ai-disclosure ai-modified non-standard'],
    [meta('ai-disclosure', 'human-only'), 'w3c-ai-disclosure not-ai non-standard'],
    [meta('ai-disclosure', 'mixed'), 'w3c-ai-disclosure ai-modified deprecated'],
    [meta('ai-disclosure', 'ai-generated'), 'w3c-ai-disclosure ai-generated deprecated'],
    [
      meta('ai-disclosure', 'ai_summarized; required=undetermined; icon=ai_generated'),
      'w3c-ai-disclosure ai-modified non-standard',
    ],
    [meta('ai-disclosure', 'who knows'), 'w3c-ai-disclosure unknown malformed'],
    [field('html-attribute', 'ai-disclosure', 'ai-autonomous'), 'w3c-ai-disclosure ai-generated non-standard'],
    [field('html-attribute', 'aidisclosure', 'autonomous'), 'w3c-ai-disclosure ai-generated deprecated'],
    [meta('ai-disclosure', 'mode=ai-originated; model="m"'), 'w3c-ai-disclosure ai-generated non-standard'],
    [meta('ai-disclosure', 'mode=none'), 'w3c-ai-disclosure not-ai non-standard'],
    [meta('ai-disclosure', 'mode=toString'), 'w3c-ai-disclosure unknown malformed'],
    [meta('ai-generated', 'true'), 'html-meta ai-generated non-standard'],
    [meta('x-ai-generated', 'YES'), 'html-meta ai-generated non-standard'],
    [meta('ai_generated', 'false'), 'html-meta not-ai non-standard'],
    [field('html-attribute', 'data-ai-generated', 'true'), 'html-meta ai-generated non-standard'],
    [meta('iptc:digitalsourcetype', `${IPTC_TERM}trainedAlgorithmicMedia`), 'html-meta ai-generated non-standard'],
    [front('ai_generated', 'true'), 'front-matter ai-generated non-standard'],
    [front('aiGenerated', 'true'), 'front-matter ai-generated non-standard'],
    [front('ai-generated', 'false'), 'front-matter not-ai non-standard'],
    [front('ai-assisted', 'yes'), 'front-matter ai-modified non-standard'],
    [front('ai-disclosure', 'ai-autonomous'), 'front-matter ai-generated non-standard'],
    [front('digitalSourceType', `${IPTC_TERM}trainedAlgorithmicMedia`), 'front-matter ai-generated non-standard'],
    [front('digital-source-type', 'trainedAlgorithmicMedia'), 'front-matter ai-generated non-standard'],
    [front('digital-source-type', 'made by a robot'), 'front-matter unknown malformed'],
    [field('mp4', 'ai_generated', 'true'), 'mp4 ai-generated non-standard'],
    [field('mp4', 'DigitalSourceType', 'trainedAlgorithmicMedia'), 'mp4 ai-generated non-standard'],
  ])('%o', (one, expected) => {
    expect(said(one)).toEqual([expected]);
  });

  test.each([
    meta('keywords', 'ai-generated, true'),
    meta('description', 'How to mark AI-generated images'),
    meta('generator', 'Midjourney'),
    meta('ai-generated', 'What it means'),
    meta('og:title', 'ai-disclosure'),
    front('ai', 'true'),
    front('title', 'AI generated'),
    front('ai_generated', 'an article about it'),
    front('tags', 'ai-generated'),
    front('constructor', 'true'),
    meta('toString', 'true'),
  ])('%o says nothing', (one) => {
    expect(said(one)).toEqual([]);
  });

  test('the model named on the page is the system of its mark', () => {
    expect(signsOf(meta('ai-disclosure', 'ai-autonomous'), meta('ai-model', 'Writer 2'))).toMatchObject([
      { system: { name: 'Writer 2' }, carrier: 'page-markup' },
    ]);
  });
});

describe('credits, wishes and pointers', () => {
  test.each([
    [xmp(PHOTOSHOP, 'Credit', 'Made with Google AI'), 'ai-generated'],
    [field('iim', 'Credit', 'Edited with Google AI'), 'ai-modified'],
    [field('iim', 'Credit', 'Apple Image Playground'), 'ai-generated'],
    [xmp(PHOTOSHOP, 'Credit', 'Apple Photos Generative Edit: Clean Up'), 'ai-modified'],
  ])('%o', (one, origin) => {
    expect(said(one)).toEqual([`vendor-credit ${origin} non-standard`]);
  });

  test.each([
    xmp(PHOTOSHOP, 'Headline', 'Made with Google AI'),
    field('iim', 'Caption-Abstract', 'Made with Google AI'),
    xmp(PHOTOSHOP, 'Credit', 'A talk on how pictures are made with Google AI'),
    xmp(PHOTOSHOP, 'Credit', 'Firefly Photography'),
  ])('%o is no credit of a vendor', (one) => {
    expect([...vendorCredit.read([one])]).toEqual([]);
  });

  test.each([
    [
      xmp(
        'http://ns.useplus.org/ldf/xmp/1.0/',
        'DataMining',
        'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
      ),
      'opt-out plus:DataMining',
    ],
    [field('html-meta', 'robots', 'index, noai, noimageai'), 'opt-out noai'],
    [field('html-meta', 'tdm-reservation', '1'), 'opt-out tdmrep'],
    [
      xmp('http://purl.org/dc/terms/', 'provenance', 'https://cai-manifests.adobe.com/a'),
      'pointer https://cai-manifests.adobe.com/a',
    ],
    [field('html-link', 'c2pa-manifest', 'a.c2pa'), 'pointer a.c2pa'],
  ])('%o', (one, expected) => {
    expect(said(one)).toEqual([expected]);
  });

  test('a pointer back into the file, and robots that say something else, are nothing', () => {
    expect(
      said(
        xmp('http://purl.org/dc/terms/', 'provenance', 'self#jumbf=/c2pa/x'),
        field('html-meta', 'robots', 'noindex'),
      ),
    ).toEqual([]);
  });
});

describe('tags of sound and documents', () => {
  const label = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
  const carriers = [
    'id3',
    'vorbis',
    'riff-info',
    'aiff-text',
    'matroska-tag',
    'pdf-info',
    'document-property',
  ] as const;

  test.each(carriers)("China's label in %s: named so, or alone in some other value", (carrier) => {
    expect(said(field(carrier, 'AIGC', label))).toEqual(['tc260-aigc ai-generated conformant']);
    expect(said(field(carrier, 'COMMENT', label))).toEqual(['tc260-aigc ai-generated conformant']);
    expect(said(field(carrier, 'COMMENT', `see ${label}`))).toEqual([]);
    expect(said(field(carrier, 'AIGC', 'yes'))).toEqual(['tc260-aigc unknown malformed']);
  });

  test.each([
    ['AI_GENERATED', 'true', 'ai-generated non-standard'],
    ['AI Generated', '1', 'ai-generated non-standard'],
    ['AI-ASSISTED', 'yes', 'ai-modified non-standard'],
    ['AIGENERATED', 'no', 'not-ai non-standard'],
    ['DIGITALSOURCETYPE', `${IPTC_TERM}trainedAlgorithmicMedia`, 'ai-generated non-standard'],
    ['Iptc4xmpExt:DigitalSourceType', 'digitalCapture', 'not-ai non-standard'],
    ['DIGITALSOURCETYPE', 'by hand', 'unknown malformed'],
  ])('%s=%s', (name, value, expected) => {
    expect(said(field('vorbis', name, value))).toEqual([`vorbis ${expected}`]);
    expect(said(field('id3', name, value))).toEqual([`id3 ${expected}`]);
  });

  test.each([
    ['TITLE', 'AI generated'],
    ['GENRE', 'AI'],
    ['COMMENT', 'made with artificial intelligence'],
    ['AI_GENERATED', 'partly'],
    ['AIGENERATED', ''],
    ['ENCODER', 'Lavf60.3.100'],
  ])('%s=%s states nothing', (name, value) => {
    expect(said(field('vorbis', name, value), field('id3', name, value), field('riff-info', name, value))).toEqual([]);
  });
});
