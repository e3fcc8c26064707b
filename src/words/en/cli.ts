/** What the command says in English. */
import type { CliLabels } from '../../model/cli-labels.ts';
import { PROBLEMS } from './assets.ts';
import { lockLabels, shardLabels } from './scale.ts';

const meantOr = (meant: string) => (meant ? ` Did you mean ${meant}?` : '');

export const cliLabels: CliLabels = {
  help: `Tanba holds ai-compliance.yaml and the bytes of your files against the law.

  tanba [check] [path…]     judge the manifest at the path, or the nearest one above
  tanba inspect <file…>     show what files say of their own origin, and where
  tanba explain [NAME]      a rule or an article: the law's words, who is bound, the cost, the fix; without NAME, all rules
  tanba badge [PATH…]       a picture of law, day and verdict for the README; 0 when written, whatever the verdict
  tanba lock [PATH]         write ai-compliance.lock: it vouches for files that are only Git LFS pointers elsewhere
  tanba merge <REPORT…>     judge once what shards have read: their files, or the folder they are in
  tanba trust update [DIR]  download the official C2PA trust lists (default: certs); nothing else uses the network

check
  --manifest FILE           the manifest, if it has another name or place
  --format NAME[=FILE]      text, json, sarif, github, markdown, junit, gitlab; may be repeated
  --lang en|ru|kk           language of the report (default: from LANG)
  --as-of YYYY-MM-DD        judge as on that day (default: today)
  --fail-on LEVEL           error, warning or notice (default: error)
  --trust FILE              PEM certificates of signers to trust (default: labeling.trust)
  --render                  let an installed Chromium settle which words of a page are seen
  --baseline FILE           findings listed there are marked and fail nothing
  --update-baseline         write that list anew from what is found now
  --changed                 look at what differs from the last commit, or since --base; on doubt at everything
  --staged                  look at what is staged for the next commit, as staged
  --base REF                what the branch is compared with; names what became milder in the manifest
  --config-from head|base   whose manifest judges (default: head)
  --shard I/N               read share I of N and judge nothing; with --format json=FILE, for tanba merge
  --quiet                   say nothing when nothing fails
  --color auto|always|never

inspect
  --format text|json        json: one object a line
  --trust FILE              PEM certificates of signers to trust
  --files-from FILE|-       paths from a file or standard input, NUL- or newline-separated

badge
  --out FILE.svg            the picture (default: standard output)
  --json FILE               the same for shields.io
  --lang, --manifest, --as-of, --fail-on, --trust as above

merge takes the options of check that decide about the verdict and how it is told

  --help, --version

Exit codes: 0 nothing at the failing level · 1 something is unmet · 2 wrong call, or no manifest
            3 something that had to be seen could not be · 4 a fault in Tanba itself
`,
  noManifest: (folder, name) =>
    `there is no ${name} in ${folder} or above it, so nothing was checked. Create one: the README shows the smallest that works; examples/ holds complete ones.`,
  noSuchManifest: (path) => `there is no manifest at ${path}.`,
  silentRules: (rules) =>
    `nothing was decided: Tanba plants faults of its own in every run, and missed these: ${rules}. The fault is Tanba's, not yours. Install it anew or pin the release before; if that does not help, open an issue with this line.`,
  noSuchPath: (path) => `there is nothing at ${path}.`,
  unknownCommand: (found, meant) => `there is no command or path “${found}”.${meantOr(meant)} See tanba --help.`,
  unknownOption: (found, meant) => `there is no option ${found}.${meantOr(meant)} See tanba --help.`,
  needsValue: (option) => `${option} needs a value.`,
  takesNoValue: (option) => `${option} takes no value.`,
  notOneOf: (option, found, allowed) => `${option} is “${found}”, but must be one of: ${allowed.join(', ')}.`,
  notADay: (found) => `--as-of is “${found}”, but must be a day such as 2026-11-25.`,
  cannotWrite: (path, why) => `${path} could not be written: ${why}`,
  notAlone: (format) =>
    `standard output can't hold ${format} beside another report: give all but one a file, --format ${format}=FILE.`,
  sameFile: (path) => `--format names the file ${path} twice; give each report a file of its own.`,
  nothingToInspect: 'name at least one file to inspect, or give --files-from.',
  nothingToExplain: (found, meant) =>
    `there is no rule and no article “${found}”.${meantOr(meant)} tanba explain lists them.`,
  noCertificates: (path) => `${path} holds no certificate in PEM form, so nobody could be trusted by it.`,
  baseline: {
    notThere: (path) => `there is no baseline at ${path}; write one with --update-baseline.`,
    malformed: (path) =>
      `${path} is no baseline, so nothing was accepted by it; restore it, or delete it and run with --update-baseline.`,
    notWhole: 'a baseline is written from the whole manifest; name its folder, not a part of it.',
    noFile: '--update-baseline needs --baseline FILE.',
  },
  against: {
    notAReference: (found) => `--base is “${found}”, but must name a commit, a branch or a tag.`,
    noBase:
      'there is no commit to take the manifest from, so nothing was checked. Give --base REF; in actions/checkout set fetch-depth: 0, and ask for the manifest of the base only where an event has one, as a pull request.',
    noManifest: (path, commit) =>
      `there is no ${path} in ${commit}, so there is no manifest to judge by. Judge by the one of the files: --config-from head.`,
    unreadable: (path) =>
      `${path} could not be read from the commit to compare with. Fetch that commit in full, or judge with --config-from head.`,
    notBoth: '--changed and --staged name different parts; give one of them.',
  },
  shard: shardLabels,
  lock: lockLabels,
  problems: PROBLEMS,
  badge: {
    notWhole: 'a badge speaks for the whole manifest; name its folder, not a part of it.',
    sameFile: (path) => `--out and --json both name ${path}; give each a file of its own.`,
  },
  render: {
    noBrowser:
      '--render needs a Chromium, and there is none on PATH. Install one (Debian, Ubuntu: apt-get install chromium) or name its program in TANBA_CHROMIUM.',
    noDriver: '--render needs the package playwright-core beside Tanba: npm install --save-dev playwright-core.',
  },
  trust: {
    onlyUpdate: 'tanba trust knows one word: update.',
    failed: (what, why) => `${what} could not be downloaded: ${why}. Nothing was changed.`,
    written: (path, count) => `${path}: ${count} certificates\n`,
    next: 'Name the files under labeling.trust in the manifest, or give --trust.\n',
  },
  reading: (done, total) => (total === null ? `reading files: ${done}` : `reading files: ${done} of ${total}`),
  inspect: {
    origins: {
      'ai-generated': 'says AI made it',
      'ai-modified': 'says AI changed it',
      'ai-possible': 'may contain AI work',
      'synthetic-non-ai': 'made by an algorithm, not by AI',
      'not-ai': 'says a camera or a person made it',
      unknown: 'says nothing about its origin',
    },
    mark: 'mark',
    trace: 'trace',
    credential: 'credential',
    verdicts: {
      trusted: 'holds, and its signer is trusted',
      untrusted: 'holds, but its signer is on no list given',
      invalid: 'broken: signature or hash does not match',
      unchecked: 'not verified',
    },
    pointer: 'pointer',
    optOut: 'opt-out',
    warning: 'warning',
    problem: 'problem',
    at: (offset) => `byte ${offset}`,
    line: (line) => `line ${line}`,
    nothing: 'no mark, no trace',
    unknownFormat: 'unknown format',
    ingredient: (relationship) => `in an ingredient${relationship ? ` (${relationship})` : ''}`,
  },
};
