/** Keys that authors answer with yes or no, in front matter and in a page's head alike. No specification; none can mean anything else. */
import type { Origin } from '../model/mark.ts';

/** A bare `ai` is left out: blogs use it for their topics. */
export const ANSWERED: Readonly<Record<string, Origin>> = {
  'ai-generated': 'ai-generated',
  'generated-by-ai': 'ai-generated',
  'ai-assisted': 'ai-modified',
  'ai-modified': 'ai-modified',
};

/** What `true`, `yes` or `1` says of a key in `claims`, and `false`, `no` or `0`; null for any other key or value. */
export function answerTo(claims: Readonly<Record<string, Origin>>, key: string, value: string): Origin | null {
  const claim = Object.hasOwn(claims, key) ? claims[key] : undefined;
  if (claim && /^(?:true|yes|1)$/i.test(value)) return claim;
  return claim && /^(?:false|no|0)$/i.test(value) ? 'not-ai' : null;
}
