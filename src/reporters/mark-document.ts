/** A mark as programs are given it, in a report's evidence and in an inspection alike. */
import type { Mark } from '../model/mark.ts';
import type { ReportDocument } from '../model/report-schema.ts';

/** Fields are picked one by one: our types may change, the published shape may not. */
export const markDocument = (mark: Mark): ReportDocument['findings'][number]['evidence'][number] => ({
  standard: mark.standard,
  field: mark.field,
  value: mark.value,
  origin: mark.origin,
  source: mark.source,
  relationship: mark.relationship,
  assurance: mark.assurance,
  conformance: mark.conformance,
  carrier: mark.carrier,
  system: mark.system && {
    name: mark.system.name,
    ...(mark.system.version === undefined ? {} : { version: mark.system.version }),
  },
  location: { offset: mark.location.offset, path: mark.location.path },
});
