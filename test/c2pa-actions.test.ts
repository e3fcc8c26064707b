/** What the actions assertion of a credential says about origin. */
import { describe, expect, it } from 'vitest';
import { readActions } from '../src/marks/c2pa/actions.ts';
import { AI, actions, assertion, created, iptc, lines, saying } from './support/c2pa.ts';

const FIELD = 'c2pa.actions.v2/digitalSourceType';
const BARE = 'c2pa.claim Maker 2.0 unknown active';

describe('one action', () => {
  it.each([
    ['trainedAlgorithmicMedia', `${FIELD} trainedAlgorithmicMedia ai-generated active`],
    ['compositeSynthetic', `${FIELD} compositeSynthetic ai-modified active`],
    ['composite', `${FIELD} composite ai-possible active`],
    ['algorithmicMedia', `${FIELD} algorithmicMedia synthetic-non-ai active`],
    ['digitalCapture', `${FIELD} digitalCapture not-ai active`],
    ['minorHumanEdits', `${FIELD} minorHumanEdits not-ai active retired-value`],
  ])('%s', (term, expected) => {
    expect(lines(saying(created(iptc(term))))).toEqual([expected]);
  });

  it('keeps the value verbatim, whatever its dress', () => {
    expect(lines(saying(created('trainedAlgorithmicMedia')))).toEqual([
      `${FIELD} trainedAlgorithmicMedia ai-generated active malformed`,
    ]);
    expect(lines(saying(created(' http://c2pa.org/digitalsourcetype/empty')))).toEqual([
      `${FIELD}  http://c2pa.org/digitalsourcetype/empty unknown active`,
    ]);
  });

  it('is deprecated in version 1, which names its tool in plain text', () => {
    const one = { action: 'c2pa.created', softwareAgent: 'Painter 1.0', digitalSourceType: AI };
    expect(lines(saying(assertion('c2pa.actions', { actions: [one] })))).toEqual([
      'c2pa.actions/digitalSourceType trainedAlgorithmicMedia ai-generated active deprecated by Painter 1.0',
    ]);
  });

  it.each([
    ['as a map', { softwareAgent: { name: 'Painter', version: '3' } }, ' by Painter 3'],
    ['by index', { softwareAgentIndex: 1 }, ' by Second 1'],
    ['by an index past the end', { softwareAgentIndex: 2 }, ''],
    ['by a negative index', { softwareAgentIndex: -1 }, ''],
    ['not at all', {}, ''],
  ])('names its tool %s', (_, agent, expected) => {
    const softwareAgents = [{ name: 'First' }, { name: 'Second', version: '1' }];
    const content = { softwareAgents, actions: [{ action: 'c2pa.created', digitalSourceType: AI, ...agent }] };
    expect(lines(saying(assertion('c2pa.actions.v2', content)))).toEqual([
      `${FIELD} trainedAlgorithmicMedia ai-generated active${expected}`,
    ]);
  });

  it("reads Firefly's own parameters when it opens another maker's picture", () => {
    const parameters = {
      'com.adobe.digitalSourceType': AI,
      'com.adobe.details': 'Gemini Flash',
      'com.adobe.modelVersion': 'nb',
    };
    expect(lines(saying(actions({ action: 'c2pa.opened', parameters })))).toEqual([
      `${FIELD} trainedAlgorithmicMedia ai-generated active non-standard by Gemini Flash nb`,
    ]);
  });
});

describe('many actions', () => {
  it('says once what several actions of one assertion say', () => {
    const twice = actions(
      { action: 'c2pa.created', digitalSourceType: AI },
      { action: 'c2pa.edited', digitalSourceType: AI },
    );
    expect(lines(saying(twice))).toHaveLength(1);
  });

  it('reads a numbered assertion, and none whose name only begins alike', () => {
    const content = { actions: [{ action: 'c2pa.created', digitalSourceType: AI }] };
    expect(lines(saying(assertion('c2pa.actions.v2__2', content)))).toEqual([
      `${FIELD} trainedAlgorithmicMedia ai-generated active`,
    ]);
    expect(lines(saying(assertion('c2pa.actions.v2.evil', content)))).toEqual([BARE]);
  });

  it('passes over what is no action', () => {
    const content = { actions: [null, 'c2pa.created', [AI], { action: 7, digitalSourceType: 7 }] };
    expect(lines(saying(assertion('c2pa.actions.v2', content)))).toEqual([BARE]);
  });

  it('takes over from templates: every action first, then those of its name in order, then its own', () => {
    const content = {
      templates: [
        { action: 'c2pa.filtered', digitalSourceType: iptc('compositeSynthetic') },
        { action: '*', softwareAgent: { name: 'Every' }, digitalSourceType: iptc('humanEdits') },
        { action: 'c2pa.filtered', softwareAgent: { name: 'Filter' } },
        { action: 'com.example.unused', digitalSourceType: AI },
      ],
      actions: [
        { action: 'c2pa.filtered' },
        { action: 'c2pa.cropped' },
        { action: 'c2pa.drawing', digitalSourceType: iptc('digitalCreation') },
      ],
    };
    expect(lines(saying(assertion('c2pa.actions.v2', content)))).toEqual([
      `${FIELD} compositeSynthetic ai-modified active by Filter`,
      `${FIELD} humanEdits not-ai active by Every`,
      `${FIELD} digitalCreation not-ai active by Every`,
    ]);
  });

  it('gives related actions what they leave out', () => {
    const related = [{ digitalSourceType: AI, related: [{ action: 'c2pa.cropped' }] }];
    expect(lines(saying(actions({ action: 'c2pa.edited', softwareAgent: { name: 'Painter' }, related })))).toEqual([
      `${FIELD} trainedAlgorithmicMedia ai-generated active by Painter`,
    ]);
  });

  it('takes a list for complete only on the plain word', () => {
    const all = (value: boolean | string) => readActions(new Map([['allActionsIncluded', value]])).allIncluded;
    expect([all(true), all(false), all('true'), readActions(null).allIncluded]).toEqual([true, false, false, false]);
  });
});
