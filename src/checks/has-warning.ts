/** Are people told, in explicit words, right beside the file? */

import { isAfter } from '../calendar.ts';
import type { AssetChecks, AssetContext, Breach, Check, PageShowing, Phrases } from '../model/check.ts';
import type { Showing } from '../model/page.ts';
import type { Place } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';
import { type Cue, cuesOf } from './cues.ts';
import { namesAi, warningIn } from './explicit-phrase.ts';
import { fileBreach } from './named-file.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { inManifest } from './places.ts';
import { quoted } from './quoted.ts';

/**
 * Each page that is to show the file must warn. A warning within the picture or the sound is attested by a person; a
 * caption or subtitle too, where no page is to show the file, but where one is, the page itself is asked.
 */
export const hasWarning: Check<AssetContext, AssetChecks['has-warning']> = (context, { phrases }) => {
  const { declared, showings, reading } = context;
  const subtitles = warningCues(context, phrases);
  const [late] = subtitles;
  if (late && !warnsWithin(context, subtitles)) {
    const at = inManifest('assets', declared.index, 'warning', 'evidence');
    return outcomeOf([
      unmet({ id: 'warning-late', data: { words: quoted(late.text), seconds: Math.floor(late.from) } }, at),
    ]);
  }
  const attestable = warnsWithin(context, subtitles) || showings.length === 0;
  if (declared.entry.warning && attestable) return outcomeOf(attested(context));

  const pages = [...showings.map((shown) => breachOn(context, shown, phrases)), ...unseenPages(context)];
  if (pages.length > 0) return outcomeOf(pages);
  if (reading.media === 'text' && reading.warnings.some(({ text }) => warningIn(text, phrases))) return outcomeOf([]);
  // A text is its own page; whether this is one, nobody could see, and that is what will be said.
  if (reading.problem && reading.media === null) return MOOT;
  return outcomeOf([unmet({ id: 'warning-nowhere', data: { file: declared.file } }, entryOf(context))]);
};

/** A page that is to show the file and cannot be opened is not a page without a warning. */
const unseenPages = (context: AssetContext): (Breach | null)[] =>
  (context.declared.entry['shown-in'] ?? []).flatMap((page, item) =>
    context.documents.get(page)?.state === 'unseen'
      ? [fileBreach(context, page, inManifest('assets', context.declared.index, 'shown-in', item), 'existence')]
      : [],
  );

const entryOf = ({ declared }: AssetContext): Place => inManifest('assets', declared.index, 'path');

/** Seconds. A warning comes before what it warns of; our policy, the Law gives no number. */
const LATEST_START = 10;

/** An overlay or a spoken warning is in the file itself; so is a subtitle, when its own file says the words. */
function warnsWithin({ declared }: AssetContext, subtitles: readonly Cue[]): boolean {
  const { form } = declared.entry.warning ?? {};
  return form === 'overlay' || form === 'spoken' || subtitles.some(({ from }) => from <= LATEST_START);
}

/** What the declared subtitles say of AI, and when; a plain text says it at once. */
function warningCues({ declared, documents }: AssetContext, phrases: Phrases): readonly Cue[] {
  const { form, evidence } = declared.entry.warning ?? {};
  const facts = form === 'subtitle' && evidence ? documents.get(evidence) : undefined;
  if (facts?.state !== 'text') return [];
  const cues = cuesOf(facts.text);
  return (cues.length > 0 ? cues : [{ from: 0, text: facts.text }]).filter(({ text }) => warningIn(text, phrases));
}

/** A person's word stands for what only an eye or ear can confirm: dated, and with evidence that is really there. */
function attested(context: AssetContext): readonly (Breach | null)[] {
  const { declared, today } = context;
  const { warning } = declared.entry;
  const at = (key: string) => inManifest('assets', declared.index, 'warning', key);
  return [
    warning && isAfter(warning.on, today) ? unmet({ id: 'day-to-come', data: { day: warning.on } }, at('on')) : null,
    warning?.evidence ? fileBreach(context, warning.evidence, at('evidence'), 'existence') : null,
  ];
}

function breachOn(context: AssetContext, { page, showing, namedAt }: PageShowing, phrases: Phrases): Breach | null {
  const { file } = context.declared;
  const entry = entryOf(context);
  if (!showing) {
    const at: Place = namedAt ? inManifest(...namedAt) : entry;
    return unmet({ id: 'not-shown-there', data: { file, page: page.file } }, at);
  }
  if (showing.beside.some(({ text }) => warningIn(text, phrases))) return null;

  const unsure = showing.unsure?.find(({ text }) => warningIn(text, phrases));
  if (unsure) {
    const reason: Reason = { id: 'warning-unsure', data: { words: quoted(unsure.text), ...unsure.doubt } };
    return { verdict: 'unverifiable', reason, at: { in: 'file', location: unsure.at }, related: [entry] };
  }
  const hidden = showing.hidden.find(({ text }) => warningIn(text, phrases));
  if (!hidden && showing.component !== undefined) {
    const reason: Reason = { id: 'warning-in-component', data: { file, component: showing.component } };
    return { verdict: 'unverifiable', reason, at: { in: 'file', location: showing.at }, related: [entry] };
  }
  const reason: Reason = hidden
    ? { id: 'warning-hidden', data: { words: quoted(hidden.text), by: hidden.by } }
    : unwarned(showing, file, page.file);
  const at: Place = { in: 'file', location: hidden?.at ?? showing.at };
  return { ...unmet(reason, at), related: [entry] };
}

/** The words that came closest, or that there are none. A text that is its own page has no "beside". */
function unwarned({ beside }: Showing, file: string, page: string): Reason {
  const closest = beside.find(({ text }) => namesAi(text));
  if (page === file && !closest) return { id: 'no-warning-in-text', data: { file } };
  const words = closest ?? beside[0];
  return words
    ? { id: 'words-not-explicit', data: { words: quoted(words.text) } }
    : { id: 'no-words-beside', data: { file } };
}
