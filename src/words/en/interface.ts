/** The interface in English. */
import type {
  ActionLabels,
  AnnotationLabels,
  BadgeLabels,
  Labels,
  ReportLabels,
  SummaryLabels,
} from '../../model/labels.ts';
import { citationOf } from '../article.ts';
import { comment } from './comment.ts';
import { extent } from './extents.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const report: ReportLabels = {
  article: (article) => (citationOf(article) ? `Art. ${article}` : article),
  limb: (article, limb) => `Art. ${article}, part ${limb}`,
  law: 'Law',
  quoted: (words) => `“${words}”`,
  also: 'Also',
  toDo: 'To do',
  reported: 'as reported by others; we have not read the act itself',
  more: (count, files) =>
    `… and ${count} more of this rule in ${plural(files, 'file', 'files')}. The json format lists every one.`,
  moreWaived: (count) => `… and ${count} more. The json format lists every one.`,
  nothingFound: 'No findings.',
  counts: {
    error: (count) => plural(count, 'error', 'errors'),
    warning: (count) => plural(count, 'warning', 'warnings'),
    notice: (count) => plural(count, 'notice', 'notices'),
    waived: (count) => `${count} waived`,
    baseline: (count) => `${count} in the baseline`,
  },
  accepted: 'Accepted for now; these fail no build',
  waived: (until, approvedBy, reason) => `waived until ${until} by ${approvedBy}: ${reason}`,
  ignored: (place, reason) => `left be by a comment at ${place}: ${reason}`,
  inBaseline: 'in the baseline',
  assets: ({ seen, declared, accounted, excused }) => {
    const files = `Files: ${seen} seen, ${declared} declared, ${accounted} accounted for.`;
    if (excused.imitatesNothing + excused.internal === 0) return files;
    return `${files} No mark asked of ${excused.imitatesNothing} that imitate nothing and ${excused.internal} that stay inside.`;
  },
  exposure: 'What it can cost if a breach is established',
  cost: ({ size, first, repeat, rate }) =>
    `If established, it can cost ${sizes[size]} ${first}, and ${repeat} when repeated within a year${rate}.`,
  sizeAssumed: 'The manifest states no `size`, so the dearest is named.',
  repeatOffence:
    'The manifest says a penalty was imposed within the last year, so the repeat amount is the one to look at.',
  unpriced: (rules) =>
    `Unlawful and finable are two things: no penalty we have read of is tied to ${rules}. The duties stand all the same.`,
  amount: (units, money) => (money === null ? units : `${units} (${money})`),
  atYear: (year) => `, at the ${year} rate`,
  worthUnknown: '; what the unit is worth this year is not known here',
  coming: 'Coming within 90 days',
  extent,
  notChecked: 'Not checked by this run',
  noRule: 'No rule yet',
  byHand: 'Only a person can tell',
  ran: (version, asOf) => `Tanba ${version}, as of ${asOf}.`,
  lawText: (title, textAsOf) => `${title}, text of ${textAsOf}.`,
  pass: (failOn) => `Passed: nothing is unmet or unseen at the failing level (${failOn}).`,
  fail: (unmet, failOn) =>
    `Failed: ${plural(unmet, 'finding is', 'findings are')} unmet at the failing level (${failOn}).`,
  alsoUnseen: (unseen) => `Besides, ${plural(unseen, 'thing', 'things')} could not be seen.`,
  incomplete: (unseen) =>
    `Incomplete: ${plural(unseen, 'thing', 'things')} that had to be seen could not be, so this is not a pass.`,
  notJudged: 'Not judged: the manifest could not be read.',
  incompleteUnnamed: 'Incomplete: not everything that had to be seen was seen, so this is not a pass.',
};

const sizes: Labels['sizes'] = {
  individual: 'an individual',
  small: 'a small business',
  'non-profit': 'a non-profit',
  medium: 'a medium business',
  large: 'a large business',
};

const summary: SummaryLabels = {
  verdicts: { pass: 'Tanba: passed', fail: 'Tanba: failed', incomplete: 'Tanba: incomplete' },
  firstSteps: 'Do these first',
  step: (findings) => plural(findings, 'finding', 'findings'),
  findings: 'Findings',
  neutral: 'The manifest and the files',
  place: 'Place',
  level: 'Level',
  wrong: 'What is wrong',
  assets: 'Files',
  asset: 'File',
  system: 'System',
  moreAssets: (count) => `${plural(count, 'more file', 'more files')} with findings; the json report lists every one.`,
  omitted: (findings) =>
    `${plural(findings, 'finding', 'findings')} omitted here for want of room; the json report lists every one.`,
  sectionOmitted: (heading) => `The section “${heading}” is omitted here for want of room; the json report has it.`,
};

const annotations: AnnotationLabels = {
  foldTitle: (count) => `${count} more`,
  fold: (rules) => `GitHub shows no more than ten of a kind. The job summary and the log list these:\n${rules}`,
  couldNotSee: (names, more) => `Could not be seen: ${names}${more ? ` and ${more} more` : ''}.`,
  sarifOmitted: (shown, all) =>
    `Only the ${shown} most severe of ${all} results are listed, as many as code scanning keeps. The json report lists every one.`,
};

const badge: BadgeLabels = {
  laws: { 'kz-ai-law': 'Kazakhstan AI law' },
  verdicts: { pass: 'check passed', fail: 'check failed', incomplete: 'check incomplete' },
};

const action: ActionLabels = {
  notOneOf: (input, found, allowed) => `Input "${input}" is "${found}"; write one of: ${allowed}.`,
  notBoolean: (input, found) => `Input "${input}" is "${found}"; write true or false.`,
  notADay: (input, found) => `Input "${input}" is "${found}"; write a day of the calendar: YYYY-MM-DD.`,
  notAFormat: (found, allowed) =>
    `Input "format" has the line "${found}"; write NAME=FILE on each line, where NAME is one of: ${allowed}.`,
  notSvg: (input, found) => `Input "${input}" is "${found}"; name a file that ends in .svg.`,
  badgeOfPart:
    'A badge speaks for the whole manifest; leave out either "badge" or what limits the check to a part, "paths" or "changed-only".',
  outside: (path) => `"${path}" lies outside the workspace; give a path inside it.`,
  throughLink: (path) => `"${path}" leads through a symbolic link; give a path without one.`,
  notAFolder: (path) => `"${path}" is not a folder; give a folder of the workspace.`,
  cannotWrite: (path, why) => `"${path}" could not be written (${why}); give another path.`,
  twice: (path) => `Input "format" names the file "${path}" twice; give each report a file of its own.`,
  wrote: (format, path) => `Wrote ${format}: ${path}`,
  noSummary: 'This runner takes no job summary; the report above is all there is.',
  noReportFolder:
    'RUNNER_TEMP is not set, so the outputs "report" and "sarif" name only the files that "format" asks for.',
  crashed: (what) =>
    `Tanba stopped because of a fault of its own, so nothing has been judged. Please report it: ${what}`,
};

export const labels: Labels = {
  levels: { error: 'error', warning: 'warning', notice: 'notice' },
  verdicts: { unverifiable: 'cannot be told by a tool', unseen: 'not seen' },
  sizes,
  units: { mrp: 'MRP' },
  thousands: ',',
  report,
  summary,
  annotations,
  badge,
  action,
  comment,
};
