/** English: duties not met, or not to be told. */
import type { Doubt } from '../../model/page.ts';
import type { Words } from '../../model/reason.ts';
import type { DutyReasons } from '../../model/reason-duty.ts';
import { KEYS } from './duty-keys.ts';

const CAPABILITIES = {
  manipulation: 'manipulating people',
  'exploiting-vulnerability': "exploiting people's vulnerability",
  'social-scoring': 'social scoring',
  'unlawful-personal-data': 'unlawful processing of personal data',
  'discriminatory-biometrics': 'discriminatory classification by biometrics',
  'emotion-recognition': 'recognising emotions without consent',
  'prohibited-output': 'making forbidden results',
} as const;

const SECTIONS = {
  explanation: 'how results are explained',
  data: 'how to ask about data',
  refusal: 'how to refuse',
} as const;

const HARMS = {
  health: 'harm to health',
  'well-being': 'harm to well-being',
  'prohibited-information': 'spreading prohibited information',
  'false-information': 'spreading false information',
  discrimination: 'discrimination',
  'human-rights': 'violation of human rights',
  other: 'other harm',
} as const;

const PAPERS = {
  system: 'a document on the system',
  risk: 'a document on risk management',
  'data-libraries': 'a document on the data libraries',
  principles: 'a policy on AI principles',
} as const;

const PLACES = {
  alt: 'in the alt text',
  title: 'in a tooltip',
  aria: 'for screen readers',
  comment: 'in a comment of the source',
  style: 'in an element whose style hides it',
  attribute: 'in a hidden element',
  element: 'in an element that is closed or never shown',
  tiny: 'in type too small to read',
  colour: 'in a colour that hardly differs from its background',
  faint: 'so faint that it is as good as not there',
  outside: 'off the screen or cut off',
  hover: 'where it shows only under the pointer',
  covered: 'under something that covers it',
  far: 'more than 400 pixels away from the file',
} as const;

const LANGUAGES = { kk: 'Kazakh', ru: 'Russian' } as const;

/** Why only a browser could tell. */
const doubted = ({ why, what }: Doubt): string => {
  const said: Readonly<Record<Doubt['why'], string>> = {
    condition: what === 'selector' ? 'that hangs on selectors that Tanba does not know' : `that depends on ${what}`,
    style: `that hangs on a style that the source does not settle (${what})`,
    size: 'the size of the type is not settled in the style sheets',
    colour: 'they stand on a picture, or in a colour that the style sheets do not settle',
    sheet: `the page asks for a style sheet that is not in the repository or could not be read (${what})`,
    script: 'they stand in a script, which may or may not put them on the page',
    inserted: 'a style sheet puts them in',
  };
  return said[why];
};

export const dutyWords = {
  'no-mark': ({ file, trace }) =>
    trace
      ? `${file} shows traces of ${trace} but carries no machine-readable mark of AI; a trace is not a mark`
      : `${file} carries no machine-readable mark of AI`,
  'mark-only-possible': ({ file, standard, value }) =>
    `${file} says only that AI may have been used (${standard}: ${value}); the mark must say that it was`,
  'mark-says-not-ai': ({ file, standard, value }) =>
    `the mark of ${file} says that it does not come from AI (${standard}: ${value}), while the manifest says that it does`,
  'mark-not-usable': ({ file, standard, value }) =>
    `the mark of ${file} is not written as its standard asks, so machines cannot rely on it (${standard}: ${value})`,
  'mark-only-credit': ({ file, value }) =>
    `${file} carries only a maker's credit (“${value}”), which no standard makes a mark of AI`,
  'mark-invalid': ({ file }) =>
    `the signed mark of ${file} is invalid: its signature or hash does not match, so the file was changed after it was signed`,
  'mark-of-an-input': ({ file }) =>
    `the only mark in ${file} speaks of a file that was used as input, not of ${file} itself`,
  'authorship-claimed': ({ file, words }) =>
    `${file} is declared as made by AI and claims copyright (“${words}”); works made with AI are protected only where a person contributed creatively`,
  'mark-only-beside': ({ file }) =>
    `the mark of ${file} stands only beside it, not in the file: it is lost when the file moves on`,

  'not-shown-there': ({ file, page }) => `${page} is named as showing ${file}, but does not show it`,
  'no-words-beside': ({ file }) => `${file} is shown here with no words beside it`,
  'no-warning-in-text': ({ file }) => `nothing in the text of ${file} says that AI made it`,
  'words-not-explicit': ({ words }) => `the words here do not plainly say that AI made this: “${words}”`,
  'warning-hidden': ({ words, by }) =>
    `the warning stands only ${PLACES[by]}, where visitors do not see it: “${words}”`,
  'warning-strained': ({ words, by, value }) =>
    by === 'contrast'
      ? `the warning is hard to see: its contrast is ${value} to 1, where 4.5 to 1 (3 to 1 for large type) can be read: “${words}”`
      : `the warning is hard to read: its letters are ${value} pixels high, where 9 is the least: “${words}”`,
  'warning-unsure': ({ words, ...doubt }) =>
    `whether visitors see the warning “${words}” only a browser could tell: ${doubted(doubt)}`,
  'warning-in-component': ({ file, component }) =>
    `whether ${component} warns of ${file} only a browser could tell: its words stand in another file`,
  'warning-late': ({ words, seconds }) =>
    `the subtitles warn only after ${seconds} seconds: “${words}”; a warning stands at the start`,
  'warning-nowhere': ({ file }) =>
    `no page shows ${file}, and no warning for it is attested; name the page under \`shown-in\` or attest the warning`,

  'not-declared': ({ key }) => `not stated: ${KEYS[key]}`,
  'only-a-placeholder': ({ key, found }) => `“${found}” only holds a place; still to be stated: ${KEYS[key]}`,
  'says-nothing': ({ file, why }) =>
    why === 'empty' ? `${file} is empty` : `${file} holds only headings or placeholders, and says nothing yet`,
  'words-not-readable': ({ file }) => `${file} is there, but is not text: a person must see what it says`,
  'day-to-come': ({ day }) => `${day} is still to come, so this has not happened yet`,
  'bad-contact': ({ found }) =>
    `nobody can be reached at “${found}”: give an e-mail address, a telephone number or a web address`,
  'notice-not-told': ({ file }) => `nothing that users see in ${file} tells them that AI is used`,
  'notice-hidden': ({ file }) => `${file} tells of AI only where users do not see it`,
  'no-such-section': ({ file, section, where }) =>
    `${file} has no section “${where}”, which is to say ${SECTIONS[section]}`,
  'notice-unsure': ({ file, ...doubt }) =>
    `whether users see the words about AI in ${file} only a browser could tell: ${doubted(doubt)}`,
  'language-missing': ({ file, language }) => `nothing in ${file} tells users this in ${LANGUAGES[language]}`,
  'language-copied': ({ words, language }) =>
    `this is given as the ${LANGUAGES[language]} text, but is in another language: “${words}”`,
  'agreement-not-linked': ({ page, agreement }) =>
    page === agreement
      ? `${page} is the agreement itself, not a page that leads to it`
      : `${page} has no link to the agreement (${agreement})`,
  'objection-too-slow': ({ days, limit }) =>
    `an objection is considered within ${days} working days; the law on personal data is reported to give ${limit}`,

  'open-for-restricted-data': () =>
    'an open system processes data whose access the law limits: that is allowed only as the legislation on informatization provides',
  'closed-for-restricted-data': () =>
    'data whose access the law limits are processed by a system that is not local; the Law names local systems for such data',
  'no-documentation': () => 'no documentation on the system is there',
  'paper-missing': ({ paper, degree }) =>
    degree === 'undeclared'
      ? `${PAPERS[paper]} is missing, which every risk degree is reported to need`
      : `${PAPERS[paper]} is missing, which the ${degree} risk degree is reported to need`,
  'training-prohibited': ({ dataset, result }) =>
    result === 'prohibited'
      ? `authors forbade training on “${dataset}”, and it is named as used`
      : `authors forbade training on a part of “${dataset}”: make sure that this part was left out`,
  'metadata-broken': ({ dataset, file }) =>
    `${file}, the description of “${dataset}”, is no valid JSON, so no machine can read it`,
  'producer-not-in-metadata': ({ dataset, file }) => `${file} does not name the maker of “${dataset}”`,
  'capability-unanswered': ({ capability }) => `not answered: ${CAPABILITIES[capability]}`,
  'capability-without-basis': ({ capability }) =>
    `declared present, with no law named that allows it: ${CAPABILITIES[capability]}`,
  'capability-forbidden': ({ capability }) =>
    `forbidden without exception, yet declared present: ${CAPABILITIES[capability]}`,

  'no-register': () => 'no risks are written down for this system',
  'register-unread': ({ file }) => `the risk register ${file} could not be read, so nothing is known about the risks`,
  'risk-not-weighed': ({ risk, missing }) =>
    missing === 'both'
      ? `risk ${risk} is named but not weighed: neither its likelihood nor its impact is given`
      : `risk ${risk} is only half weighed: its ${missing} is not given`,
  'risk-says-nothing': ({ risk, found }) => `risk ${risk} does not say what could happen: “${found}”`,
  'risk-named-twice': ({ risk }) => `two risks are called ${risk}`,
  'risk-copied': ({ risk, other }) => `risk ${risk} says the same, word for word, as risk ${other}`,
  'no-misuse-foreseen': () => 'no risk comes from misuse that can be foreseen',
  'harms-unanswered': ({ harms }) =>
    `neither among the risks nor set aside with a reason: ${harms.map((harm) => HARMS[harm]).join(', ')}`,
  'harm-without-reason': ({ harm, found }) => `set aside with no reason given (“${found}”): ${HARMS[harm]}`,
  'harms-set-aside-alike': ({ found, harms }) =>
    `one reason for all that is set aside (“${found}”): ${harms.map((harm) => HARMS[harm]).join(', ')}`,
  'harm-both-ways': ({ harm, risk }) => `set aside, yet risk ${risk} is of this kind: ${HARMS[harm]}`,
  'no-measure': ({ risk }) => `no measure is taken against risk ${risk}`,
  'measure-says-nothing': ({ risk, what }) => `a measure against risk ${risk} does not say what is done: ${what}`,
  'one-measure-for-all': ({ what, risks }) =>
    `one and the same measure is to answer every risk (${risks}); the Law asks for targeted ones: ${what}`,
  'evidence-is-register': ({ risk, file }) =>
    `the evidence for a measure against risk ${risk} is the register itself (${file})`,
  'measure-without-owner': ({ risk, what }) => `nobody is named who takes this measure against risk ${risk}: ${what}`,
  'measure-without-day': ({ risk, what }) => `no day is given for this measure against risk ${risk}: ${what}`,
  'measure-overdue': ({ risk, due }) => `a measure against risk ${risk} was due on ${due}`,
  'measure-not-working-yet': ({ risk }) => `risk ${risk} is called treated, but no measure against it works yet`,
  'review-overdue': ({ reviewed, until }) =>
    `the risks were last updated on ${reviewed}; the next update was due by ${until}`,
  'register-unchanged': ({ file, changed, reviewed }) =>
    `the risks are said to have been updated on ${reviewed}, but ${file} last changed on ${changed}, more than a year ago: was it really updated?`,
  'review-left-no-trace': ({ file, changed, reviewed }) =>
    `the risks are said to have been updated on ${reviewed}, but ${file} has not changed since ${changed}: write down what the review found`,
  'review-written-ahead': ({ reviewed, committed }) =>
    `${reviewed} was written here ahead of its day: the manifest last changed on ${committed}`,
  'history-cut-off': ({ file }) =>
    `this clone holds only a part of the history, so nobody can see when ${file} last changed; set \`fetch-depth: 0\` in actions/checkout`,
  'history-unanswered': ({ file }) =>
    `git did not say when ${file} last changed, so the day of review is held against nothing`,
  'review-due': ({ until, days }) => `the risks must be updated by ${until}: days left: ${days}`,
} satisfies Words<DutyReasons>;
