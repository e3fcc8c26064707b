/** Says what a run took from the lock instead of from bytes, and where the lock is wrong. */
import type { DeclaredAsset } from './model/check.ts';
import type { Charge, NotChecked } from './model/finding.ts';
import type { LockFacts } from './model/lock.ts';

/** Charges against the lock itself: it vouches for what nobody here can see, so it has to be right where somebody can. */
export function aboutTheLock(
  { file, isMalformed, stale }: LockFacts,
  declared: ReadonlyMap<string, DeclaredAsset>,
): Charge[] {
  if (file !== null && isMalformed)
    return [{ ...STALE, reason: { id: 'lock-malformed', data: { lock: file } }, at: ASSETS, asset: null }];
  return stale.map((asset): Charge => {
    const index = declared.get(asset)?.index;
    const at = index === undefined ? ASSETS : { in: 'manifest' as const, path: ['assets', index, 'path'] };
    return { ...STALE, reason: { id: 'lock-stale', data: { file: asset, lock: file ?? '' } }, at, asset };
  });
}

const ASSETS = { in: 'manifest', path: ['assets'], on: 'key' } as const;
const STALE = {
  rule: 'lock/stale',
  level: 'warning',
  verdict: 'unmet',
  related: [],
  system: null,
  evidence: [],
} as const;

/** What was attested and not proved. */
export function notProved({ attested, file }: LockFacts): NotChecked[] {
  const [first] = attested;
  if (first === undefined) return [];
  const [count, lock] = [attested.length, file ?? ''];
  return [
    {
      kind: 'unlooked',
      law: null,
      article: null,
      duty: {
        en: `The bytes behind Git LFS pointers (${count}, the first is ${first})`,
        ru: `Содержимое за указателями Git LFS (${count}, первый — ${first})`,
        kk: `Git LFS сілтемелерінің артындағы мазмұн (${count}, біріншісі — ${first})`,
      },
      why: {
        en: `attested by ${lock}, not proved: the pointers name the very bytes that were locked; a run after \`git lfs pull\` reads them`,
        ru: `засвидетельствовано в ${lock}, но не доказано: указатели называют те же байты, что были записаны; запуск после \`git lfs pull\` их прочтёт`,
        kk: `${lock} куәландырған, бірақ дәлелденбеген: сілтемелер жазылған сол байттарды көрсетеді; \`git lfs pull\` орындалғаннан кейінгі іске қосу оларды оқиды`,
      },
    },
  ];
}
