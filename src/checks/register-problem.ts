/** Why nothing can be said about the risks: no register is there, it is empty, or it could not be read. */
import type { Breach, SystemContext } from '../model/check.ts';
import type { Place } from '../model/position.ts';
import { unmet } from './outcome.ts';
import { atRiskManagement, inManifest } from './places.ts';

/** Null when there is at least one risk to look at. A register that was not read is unseen, never empty. */
export function registerProblem(context: SystemContext): Breach | null {
  const { register, manifest, id, documents } = context;
  const at: Place = register.declaredAt ?? atRiskManagement(context);
  if (!register.unread) return register.risks.length > 0 ? null : unmet({ id: 'no-register', data: {} }, at);

  const value = manifest['risk-management']?.[id]?.register ?? '';
  const facts = documents.get(value);
  const place = value ? inManifest('risk-management', id, 'register') : at;
  if (facts?.state === 'unseen') {
    const { file, why } = facts;
    return { verdict: 'unseen', reason: { id: 'no-such-file', data: { file, why, hides: [] } }, at: place };
  }
  return { verdict: 'unseen', reason: { id: 'register-unread', data: { file: facts?.file ?? value } }, at: place };
}
