/** Shows what single files say of themselves: the contract's JSON for programs, a few lines for people. */
import type { InspectLabels } from '../model/cli-labels.ts';
import type { Credential } from '../model/credential.ts';
import type { FileReading, Mark, Trace } from '../model/mark.ts';
import { shortened } from '../shortened.ts';
import { markDocument } from './mark-document.ts';
import { jsonText, terminal } from './safe-text.ts';

/** One JSON object on one line. Fields are picked one by one: our types may change, this may not. */
export function inspectionJson(reading: FileReading): string {
  const { file, format, media, origin, marks, traces, pointers, optOuts, warnings, credentials, problem } = reading;
  return jsonText(
    {
      file,
      format,
      media,
      origin,
      marks: marks.map(markDocument),
      traces: traces.map(({ tool, grade, signature, location }) => ({
        tool,
        grade,
        ...(signature ? { signature } : {}),
        location,
      })),
      pointers: pointers.map(({ what, target, location }) => ({ what, target, location })),
      optOuts: optOuts.map(({ vocabulary, value, location }) => ({ vocabulary, value, location })),
      warnings,
      credentials: credentials.map(({ verdict, codes, unchecked, signer, signedAt, location }) => ({
        verdict,
        codes,
        unchecked,
        signer,
        signedAt,
        location,
      })),
      problem,
    },
    0,
  );
}

const LONGEST_VALUE = 320;

/** A few lines: the file, what it says, then each sign with its place. */
export function inspectionText(reading: FileReading, labels: InspectLabels): string {
  const { file, format, origin, marks, traces, pointers, optOuts, warnings, credentials, problem } = reading;
  const row = (kind: string, what: string, where: string) =>
    `  ${kind.padEnd(10)} ${terminal(shortened(what, LONGEST_VALUE))}  [${terminal(where)}]\n`;
  const place = ({ offset, path }: { readonly offset: number; readonly path: string }) =>
    `${path}, ${labels.at(offset)}`;
  const rows = [
    ...marks.map((mark) => row(labels.mark, markWords(mark, labels), place(mark.location))),
    ...credentials.map((each) => row(labels.credential, credentialWords(each, labels), place(each.location))),
    ...traces.map((trace) => row(labels.trace, traceWords(trace), place(trace.location))),
    ...pointers.map(({ what, target, location }) => row(labels.pointer, `${what} ${target}`, place(location))),
    ...optOuts.map(({ vocabulary, value, location }) => row(labels.optOut, `${vocabulary} ${value}`, place(location))),
    ...warnings.map(({ text, language, line }) => row(labels.warning, `${text} (${language})`, labels.line(line))),
    ...(problem ? [`  ${labels.problem.padEnd(10)} ${terminal(problem.message)} [${problem.code}]\n`] : []),
  ];
  const quiet = marks.length + traces.length === 0 && !problem ? [`  ${labels.nothing}\n`] : [];
  return `${terminal(file)}  ${format ?? labels.unknownFormat}  ${labels.origins[origin]}\n${[...rows, ...quiet].join('')}`;
}

function credentialWords({ verdict, codes, unchecked, signer, signedAt }: Credential, labels: InspectLabels): string {
  const by = [signer, signedAt].filter(Boolean).join(', ');
  const why = unchecked ? `: ${unchecked.message}` : '';
  return `${labels.verdicts[verdict]}${why}${by ? ` · ${by}` : ''}${codes.length > 0 ? ` · ${codes.join(', ')}` : ''}`;
}

const traceWords = ({ tool, grade, signature }: Trace) =>
  `${tool} (${grade}${signature ? `, signature ${signature}` : ''})`;

function markWords(mark: Mark, labels: InspectLabels): string {
  const system = mark.system ? `, ${[mark.system.name, mark.system.version].filter(Boolean).join(' ')}` : '';
  const where = mark.source === 'ingredient' ? `, ${labels.ingredient(mark.relationship ?? '')}` : '';
  return `${mark.standard} ${mark.field} = ${shortened(mark.value, LONGEST_VALUE)}${system}${where} · ${mark.origin}, ${mark.assurance}, ${mark.conformance}`;
}
