/** Are users told, in a file they read, that AI is at work? */
import type { Breach, Check, OrganizationContext, Phrases, SystemChecks, SystemContext } from '../model/check.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { Place } from '../model/position.ts';
import { statementIn } from './explicit-phrase.ts';
import { fileBreach } from './named-file.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atKey, atNotification, inManifest } from './places.ts';
import { withoutHidden } from './says-something.ts';

/** Every file of every notice for this system must tell: one that does not reaches users who are not told. */
export const noticeGiven: Check<SystemContext, SystemChecks['notice-given']> = (context, { phrases }) => {
  const notices = context.manifest.notification?.notices ?? [];
  const files = notices.flatMap((notice, index) => (notice.system === context.id ? filesOf(notice, index) : []));
  if (files.length === 0)
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'notice' } }, placeOfNotices(context))]);
  return outcomeOf(files.map(({ value, at }) => breachOf(context, value, at, phrases)));
};

type Notice = NonNullable<NonNullable<Manifest['notification']>['notices']>[number];

function filesOf(notice: Notice, index: number): readonly { readonly value: string; readonly at: Place }[] {
  const path = ['notification', 'notices', index, 'in'];
  if (typeof notice.in === 'string') return [{ value: notice.in, at: inManifest(...path) }];
  return Object.entries(notice.in).map(([language, value]) => ({ value, at: inManifest(...path, language) }));
}

const placeOfNotices = (context: OrganizationContext): Place =>
  context.manifest.notification?.notices ? atKey('notification', 'notices') : atNotification(context);

function breachOf(context: OrganizationContext, value: string, at: Place, phrases: Phrases): Breach | null {
  const wrong = fileBreach(context, value, at);
  if (wrong?.verdict === 'unseen' || wrong?.verdict === 'unverifiable') return wrong;
  const page = context.pages.get(value);
  const facts = context.documents.get(value);
  const text = facts?.state === 'text' ? facts.text : '';
  const seen = page ? page.body.map((passage) => passage.text) : runsOf(withoutHidden(text));
  const tells = (words: string) => statementIn(words, phrases) !== null;
  if (seen.some(tells)) return null;

  const file = page?.file ?? facts?.file ?? value;
  const unsure = page?.unsure?.find((passage) => tells(passage.text));
  if (unsure) return { verdict: 'unverifiable', reason: { id: 'notice-unsure', data: { file, ...unsure.doubt } }, at };
  if (runsOf(text).some(tells)) return unmet({ id: 'notice-hidden', data: { file } }, at);
  return unmet({ id: 'notice-not-told', data: { file } }, at);
}

/** A text without a page, in paragraphs: a sentence may run over several lines. Tags are no words. */
const runsOf = (text: string): readonly string[] =>
  text
    .replace(/<!--|-->|<[^<>]*>/g, '\n\n')
    .split(/\n\s*\n/)
    .map((run) => run.replace(/\s+/g, ' '));
