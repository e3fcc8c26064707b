/** What the generated validator offers. Written by hand; the code beside it comes from `npm run generate`. */
import type { ReportDocument } from '../model/report-schema.ts';

/** Whether a value is a report of this version of the format. */
export declare function validateReport(value: unknown): value is ReportDocument;
