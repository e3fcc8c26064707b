/** Every digital source type, in every spelling found in files. */
import { describe, expect, it } from 'vitest';
import { sourceTypeOf } from '../src/marks/digital-source-type.ts';

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const C2PA = 'http://c2pa.org/digitalsourcetype/';

describe('digital source types', () => {
  it.each([
    ['trainedAlgorithmicMedia', 'ai-generated', 'conformant'],
    ['compositeWithTrainedAlgorithmicMedia', 'ai-modified', 'conformant'],
    ['compositeSynthetic', 'ai-modified', 'conformant'],
    ['composite', 'ai-possible', 'conformant'],
    ['screenCapture', 'ai-possible', 'conformant'],
    ['virtualRecording', 'ai-possible', 'conformant'],
    ['algorithmicMedia', 'synthetic-non-ai', 'conformant'],
    ['dataDrivenMedia', 'synthetic-non-ai', 'conformant'],
    ['algorithmicallyEnhanced', 'not-ai', 'conformant'],
    ['digitalCreation', 'not-ai', 'conformant'],
    ['humanEdits', 'not-ai', 'conformant'],
    ['digitalCapture', 'not-ai', 'conformant'],
    ['computationalCapture', 'not-ai', 'conformant'],
    ['compositeCapture', 'not-ai', 'conformant'],
    ['negativeFilm', 'not-ai', 'conformant'],
    ['positiveFilm', 'not-ai', 'conformant'],
    ['print', 'not-ai', 'conformant'],
    ['digitalArt', 'ai-possible', 'retired-value'],
    ['minorHumanEdits', 'not-ai', 'retired-value'],
    ['softwareImage', 'unknown', 'retired-value'],
  ])('%s: %s', (term, origin, conformance) => {
    expect(sourceTypeOf(IPTC + term)).toEqual({ term, uri: IPTC + term, origin, conformance });
  });

  it.each([
    [`${C2PA}trainedAlgorithmicData`, 'ai-generated', 'conformant'],
    [`${C2PA}empty`, 'unknown', 'conformant'],
    ['c2pa.trainedAlgorithmicData', 'ai-generated', 'deprecated'],
    [`${IPTC.replace('http:', 'https:')}trainedAlgorithmicMedia/`, 'ai-generated', 'conformant'],
    [` ${IPTC}digitalCapture `, 'not-ai', 'conformant'],
    ['https://schema.org/TrainedAlgorithmicMediaDigitalSource', 'ai-generated', 'conformant'],
    ['http://schema.org/MultiFrameComputationalCaptureDigitalSource', 'not-ai', 'conformant'],
    ['digsrctype:trainedAlgorithmicMedia', 'ai-generated', 'non-standard'],
    ['trainedAlgorithmicMedia', 'ai-generated', 'malformed'],
    ['trained_algorithmic_media', 'ai-generated', 'malformed'],
    [`${IPTC}TrainedAlgorithmicMedia`, 'ai-generated', 'malformed'],
    [`${C2PA}trainedAlgorithmicMedia`, 'ai-generated', 'malformed'],
    [`${IPTC}newTerm`, 'unknown', 'non-standard'],
    ['https://example.com/trainedAlgorithmicMedia', 'unknown', 'non-standard'],
    ['a sentence about trainedAlgorithmicMedia', 'unknown', 'non-standard'],
    ['constructor', 'unknown', 'non-standard'],
    ['', 'unknown', 'non-standard'],
  ])('%s: %s, %s', (value, origin, conformance) => {
    expect(sourceTypeOf(value)).toMatchObject({ origin, conformance });
  });
});
