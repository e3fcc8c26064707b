/** Manifests that no editor would keep as they are, or that are too long to read: built here, each with what is found in it. */

const HEAD = 'version: 1\norganization: { name: X }\nlaws: { kz-ai-law: { scope: strict, audience: consumers } }\n';
const MEBIBYTE = 1024 * 1024;

export interface Hostile {
  readonly name: string;
  readonly text: string;
  /** The first finding as `line:column reason`; null when the manifest is simply good. */
  readonly first: string | null;
}

const fill = (part: string, length = MEBIBYTE): string => part.repeat(Math.floor(length / part.length));

/** Each level repeats the one before nine times: "billion laughs". */
const laughs = (): string =>
  `a0: &a0 [ha]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${fill(`*a${i},`, 36)}]\n`).join('')}`;

/** The same numbers on every run: xorshift, seeded. */
function nonsense(alphabet: string, length: number): string {
  let state = 20260118;
  const letters = Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return alphabet[(state >>> 0) % alphabet.length];
  });
  return letters.join('');
}

export const HOSTILE: readonly Hostile[] = [
  { name: 'a byte order mark', text: `\uFEFF${HEAD}`, first: null },
  {
    name: 'a byte order mark does not move the first line',
    text: `\uFEFFverzion: 1\n${HEAD}`,
    first: '1:1 unknown-key',
  },
  { name: 'CRLF', text: HEAD.replaceAll('\n', '\r\n'), first: null },
  { name: 'CRLF keeps places', text: `${HEAD}asets: []\n`.replaceAll('\n', '\r\n'), first: '4:1 unknown-key' },
  { name: 'no text at all', text: '', first: '1:1 empty-manifest' },
  { name: 'only blanks', text: '  \n\n  \n', first: '1:1 empty-manifest' },
  { name: 'a NUL byte', text: `${HEAD}extends: a\u0000b\n`, first: '4:11 not-text' },
  {
    name: 'UTF-16 read as UTF-8',
    text: Buffer.from(`\uFEFF${HEAD}`, 'utf16le').toString('utf8'),
    first: '1:1 not-text',
  },
  { name: 'UTF-16 without a mark', text: Buffer.from(HEAD, 'utf16le').toString('utf8'), first: '1:2 not-text' },
  { name: 'Windows-1251', text: Buffer.from([0x61, 0x3a, 0x20, 0xcf, 0xf0]).toString('utf8'), first: '1:4 not-text' },
  { name: 'an escape sequence of a terminal', text: `${HEAD}extends: "\u001b[31m"\n`, first: '4:11 not-text' },
  { name: 'one byte too many', text: fill('#', MEBIBYTE + 1), first: '1:1 too-big' },
  { name: 'too many bytes in few characters', text: `# ${fill('ж', MEBIBYTE / 2)}`, first: '1:1 too-big' },
  { name: 'just small enough', text: `${HEAD}# ${fill('x', MEBIBYTE - HEAD.length - 2)}`, first: null },
  { name: 'brackets', text: fill('[', 100_000), first: '1:65 too-deep' },
  { name: 'braces', text: fill('{a: ', 100_000), first: '1:257 too-deep' },
  { name: 'dashes', text: fill('- ', 100_000), first: '1:129 too-deep' },
  { name: 'question marks', text: fill('? ', 100_000), first: '1:129 too-deep' },
  {
    name: 'steps',
    text: Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    first: '65:65 too-deep',
  },
  { name: 'billion laughs', text: laughs(), first: '1:5 repeats-by-reference' },
  { name: 'a merge bomb', text: `a: &a { b: c }\nd: { <<: [*a, *a] }\n`, first: '1:4 repeats-by-reference' },
  { name: 'a mebibyte of one letter', text: fill('x'), first: '1:1 wrong-type' },
  { name: 'a mebibyte of quotes', text: fill('"'), first: '1:1 too-dense' },
  { name: 'a mebibyte of closing brackets', text: fill(']'), first: '1:1 not-yaml' },
  { name: 'a mebibyte of anchors', text: fill('&a '), first: '1:1 too-dense' },
  { name: 'a mebibyte of line ends', text: fill('\n'), first: '1:1 too-dense' },
  { name: 'closing brackets', text: fill(']', 300_000), first: '1:1 not-yaml' },
  { name: 'bad escapes', text: `a: "${fill('\\x', 900_000)}"`, first: '1:5 not-yaml' },
  { name: 'documents', text: fill('--- a\n', 300_000), first: '2:1 several-documents' },
  {
    name: 'unknown keys',
    text: Array.from({ length: 60_000 }, (_, i) => `key${i}: 1`).join('\n'),
    first: '1:1 missing-key',
  },
  { name: 'one key again and again', text: HEAD + fill('assets: []\n', 300_000), first: '5:1 duplicate-key' },
  { name: 'wrong assets', text: `${HEAD}assets:\n${fill('- x\n', 300_000)}`, first: '5:3 wrong-type' },
  {
    name: 'equal methods',
    text: `${HEAD}labeling: { machine-readable: [${fill('exif,', 300_000)}] }`,
    first: '4:13 too-many',
  },
  { name: 'a long key', text: `${HEAD}${fill('k', 1000)}: 1\n`, first: '4:1 unknown-key' },
  { name: 'letters', text: nonsense('abcdefghij: -\n', MEBIBYTE), first: '1:1 not-yaml' },
  { name: 'signs', text: nonsense('[]{}:,-?&*!|>\'"%@` \n#ab', 1000), first: '3:1 not-yaml' },
];
