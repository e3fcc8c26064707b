/** Midjourney: the prompt with its switches, and the number of the job, in the description. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { traceOf } from './trace-of.ts';

const JOB = /Job ID: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const SWITCH = / --(?:v|ar|niji|stylize) /;
const NAMES = ['Description', 'ImageDescription', 'description', 'Caption-Abstract'];

export const midjourney: Vocabulary = {
  name: 'midjourney',

  *read(fields) {
    const field = fields.find(isSigned);
    if (field) yield traceOf(field, 'midjourney', 'H');
  },
};

const isSigned = ({ carrier, name, value }: Field) =>
  !carrier.startsWith('html') && NAMES.includes(name) && JOB.test(value) && SWITCH.test(value);
