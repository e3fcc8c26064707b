/** What reading a file brought to light, as text that outlives the run: to another machine, or to the next run. Facts, never verdicts. */
import type { Credential } from '../model/credential.ts';
import type {
  AuthorshipClaim,
  ByteLocation,
  FileReading,
  Mark,
  OptOut,
  Pointer,
  Problem,
  Trace,
  VisibleWarning,
} from '../model/mark.ts';
import { originOf } from './origin.ts';
import { count, type Guard, isRecord, list, oneOf, orNull, record, text } from './strict.ts';

/** UTF-16 units of one value; readers keep to a fraction of it. */
const LONGEST = 1024 * 1024;
/** Statements of one kind in one file; as many as a file may have fields. */
const MOST = 100_000;
/** Names of what holds a value are the standard's own, and short. */
const name = text(LONGEST);

const location = record<ByteLocation>({ offset: count, path: name });

const mark = record<Mark>(
  {
    is: oneOf('mark'),
    standard: oneOf(
      'c2pa',
      'iptc-xmp',
      'iptc-iim',
      'exif',
      'tc260-aigc',
      'schema-org',
      'w3c-ai-disclosure',
      'html-meta',
      'front-matter',
      'vendor-credit',
      'id3',
      'vorbis',
      'mp4',
    ),
    field: name,
    value: name,
    origin: oneOf('ai-generated', 'ai-modified', 'ai-possible', 'synthetic-non-ai', 'not-ai', 'unknown'),
    source: oneOf('active', 'ingredient'),
    relationship: oneOf('parentOf', 'componentOf', 'inputTo', null),
    assurance: oneOf('signed-trusted', 'signed-untrusted', 'signed-invalid', 'signed-unchecked', 'unsigned'),
    conformance: oneOf('conformant', 'deprecated', 'retired-value', 'malformed', 'non-standard'),
    carrier: oneOf('embedded', 'sidecar', 'page-markup'),
    system: orNull(record<NonNullable<Mark['system']>>({ name, version: name }, ['version'])),
    names: name,
    location,
  },
  ['names'],
);

const trace = record<Trace>(
  {
    is: oneOf('trace'),
    tool: name,
    grade: oneOf('H', 'M', 'L'),
    signature: oneOf('valid', 'invalid', 'unchecked'),
    location,
  },
  ['signature'],
);

const problem = record<Problem>({
  code: oneOf(
    'empty',
    'truncated',
    'malformed',
    'too-large',
    'unsupported',
    'not-downloaded',
    'missing',
    'outside',
    'not-a-file',
    'denied',
  ),
  message: name,
  offset: orNull(count),
});

const credential = record<Credential>({
  verdict: oneOf('trusted', 'untrusted', 'invalid', 'unchecked'),
  codes: list(name, MOST),
  unchecked: orNull(
    record<NonNullable<Credential['unchecked']>>({
      reason: oneOf('too-large', 'container', 'file-away', 'refused', 'several'),
      message: name,
    }),
  ),
  signer: name,
  signedAt: orNull(name),
  location,
});

/** A reading less what follows from the rest of it: its origin is drawn from the marks again, so that no file can say otherwise. */
type Kept = Omit<FileReading, 'origin' | 'attested'>;

const kept = record<Kept>(
  {
    file: name,
    format: orNull(name),
    media: oneOf('image', 'audio', 'video', 'text', null),
    marks: list(mark, MOST),
    traces: list(trace, MOST),
    pointers: list(
      record<Pointer>({
        is: oneOf('pointer'),
        what: oneOf('remote-manifest', 'soft-binding', 'link'),
        target: name,
        location,
      }),
      MOST,
    ),
    optOuts: list(record<OptOut>({ is: oneOf('opt-out'), vocabulary: name, value: name, location }), MOST),
    claims: list(record<AuthorshipClaim>({ is: oneOf('claim'), words: name, location }), MOST),
    warnings: list(record<VisibleWarning>({ text: name, language: name, line: count, column: count }), MOST),
    credentials: list(credential, MOST),
    problem: orNull(problem),
  },
  ['claims'],
);

const EMPTY = {
  format: null,
  media: null,
  marks: [],
  traces: [],
  pointers: [],
  optOuts: [],
  warnings: [],
  credentials: [],
  problem: null,
} as const;

/** One line of JSON; what is empty is left out. Null for a reading beyond every bound, which nobody would take back. */
export function lineOf({ origin: _, attested: __, ...reading }: FileReading): string | null {
  if (!kept(reading)) return null;
  const said = Object.entries(reading).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  );
  return JSON.stringify(Object.fromEntries(said));
}

/** The reading that `lineOf` wrote, from its parsed JSON; null for anything else. */
export function readingFrom(value: unknown): FileReading | null {
  const whole: unknown = isRecord(value) ? { ...EMPTY, ...value } : null;
  if (!isKept(whole)) return null;
  const { file, format, media, marks, ...rest } = whole;
  return { file, format, media, origin: originOf(marks), marks, ...rest };
}

const isKept: Guard<Kept> = kept;
