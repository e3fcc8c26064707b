/** The outputs of action.yml: small values and the paths of files, never a report itself. */
import { setOutput } from '@actions/core';
import type { Report } from '../model/finding.ts';

/** Absolute paths of the files written; '' for one that was not. */
export interface ReportPaths {
  readonly report: string;
  readonly sarif: string;
  readonly badgeSvg: string;
  readonly badgeJson: string;
}

/** Sets every output. Names are constants and @actions/core fences each value, so no value can pass for another output. */
export function setOutputs({ verdict, counts, assets }: Report, paths: ReportPaths): void {
  setOutput('verdict', verdict);
  setOutput('errors', counts.error);
  setOutput('warnings', counts.warning);
  setOutput('notices', counts.notice);
  setOutput('assets-seen', assets.seen);
  setOutput('report', paths.report);
  setOutput('sarif', paths.sarif);
  setOutput('badge-svg', paths.badgeSvg);
  setOutput('badge-json', paths.badgeJson);
}
