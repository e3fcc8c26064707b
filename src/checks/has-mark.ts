/** Does the file itself say, in a way machines read, that AI made or changed it? */
import type { AssetChecks, AssetContext, Check } from '../model/check.ts';
import type { FileReading, Mark, Origin } from '../model/mark.ts';
import type { Reason } from '../model/reason.ts';
import { MET, outcomeOf, unmet } from './outcome.ts';
import { inManifest } from './places.ts';

/** A file that was not read to its end is unseen, whatever was found before it broke off. */
export const hasMark: Check<AssetContext, AssetChecks['has-mark']> = ({ declared, reading }, { claiming }) => {
  const at = inManifest('assets', declared.index, 'path');
  const { file, problem, marks } = reading;
  if (problem) {
    const data = { file, code: problem.code, offset: problem.offset };
    return outcomeOf([{ verdict: 'unseen', reason: { id: 'unreadable', data }, at }]);
  }
  if (bearing(reading, claiming) === 'inside') return MET;

  const [beside] = soundMarks(reading, claiming);
  const breach = beside
    ? unmet({ id: 'mark-only-beside', data: { file, carrier: beside.carrier } }, at, 'warning')
    : unmet(nearest(reading, claiming), at);
  return outcomeOf([{ ...breach, evidence: marks }]);
};

/** Where a file bears a mark that does: in itself, only beside itself, or nowhere. */
export function bearing(reading: FileReading, claiming: readonly Origin[]): 'inside' | 'beside' | 'none' {
  const sound = soundMarks(reading, claiming);
  if (sound.some((mark) => sitsInside(mark, reading.media === 'text'))) return 'inside';
  return sound.length > 0 ? 'beside' : 'none';
}

const soundMarks = (reading: FileReading, claiming: readonly Origin[]): readonly Mark[] =>
  reading.marks.filter((mark) => objection(reading, mark, claiming) === null);

/** A page's markup is inside the file when the file is the page. A file of its own beside the result is a weaker fit for "marking of them". */
const sitsInside = ({ carrier }: Mark, textPage: boolean): boolean =>
  carrier === 'embedded' || (textPage && carrier === 'page-markup');

/**
 * For texts no standard of marking is in force; front matter and page markup with one plain meaning do (Art. 22(2) asks
 * for unambiguous recognition, not for a standard). A picture has standards, so it has to follow one.
 */
const DOCUMENTED_FOR_TEXTS: readonly Mark['standard'][] = ['front-matter', 'html-meta', 'w3c-ai-disclosure'];

/** Why a mark does not do; null when it does. Only a claim of AI can do. */
function objection({ file, media }: FileReading, mark: Mark, claiming: readonly Origin[]): Reason | null {
  const { standard, value, origin, conformance } = mark;
  const documented = media === 'text' && conformance === 'non-standard' && DOCUMENTED_FOR_TEXTS.includes(standard);
  const standing = conformance === 'conformant' || conformance === 'deprecated' || documented;
  if (origin === 'ai-possible') return { id: 'mark-only-possible', data: { file, standard, value } };
  if (origin === 'not-ai' || origin === 'synthetic-non-ai')
    return { id: 'mark-says-not-ai', data: { file, standard, value } };
  if (mark.assurance === 'signed-invalid' && claiming.includes(origin)) return { id: 'mark-invalid', data: { file } };
  if (!standing) return { id: 'mark-not-usable', data: { file, standard, conformance, value } };
  if (standard === 'vendor-credit') return { id: 'mark-only-credit', data: { file, value } };
  if (!claiming.includes(origin)) return { id: 'no-mark', data: { file, trace: '' } };
  const own = mark.source === 'active' || mark.relationship === 'parentOf' || mark.relationship === 'componentOf';
  return own ? null : { id: 'mark-of-an-input', data: { file } };
}

/** Of several marks that do not do, the one that came closest is the one to talk about. */
const CLOSEST: readonly Reason['id'][] = [
  'mark-invalid',
  'mark-not-usable',
  'mark-of-an-input',
  'mark-only-possible',
  'mark-only-credit',
  'mark-says-not-ai',
];

function nearest(reading: FileReading, claiming: readonly Origin[]): Reason {
  const { file, marks, traces } = reading;
  const objections = marks.map((mark) => objection(reading, mark, claiming)).filter((reason) => reason !== null);
  const found = CLOSEST.flatMap((id) => objections.filter((reason) => reason.id === id))[0];
  return found ?? { id: 'no-mark', data: { file, trace: strongest(traces) } };
}

const strongest = (traces: FileReading['traces']): string =>
  (traces.find(({ grade }) => grade === 'H') ?? traces.find(({ grade }) => grade === 'M'))?.tool ?? '';
