/** Does a file that AI made by itself claim copyright for somebody? No duty forbids the words; without a person's contribution they are empty. */
import type { AssetChecks, AssetContext, Check } from '../model/check.ts';
import { MET, outcomeOf, unmet } from './outcome.ts';
import { inManifest } from './places.ts';
import { quoted } from './quoted.ts';

/** The first claim only: they mostly repeat each other. `grounds` may say what a person contributed. */
export const authorshipUnclaimed: Check<AssetContext, AssetChecks['authorship-unclaimed']> = ({
  declared,
  reading,
}) => {
  const [claim] = reading.claims ?? [];
  if (!claim || declared.entry.grounds) return MET;
  const data = { file: declared.file, words: quoted(claim.words) };
  return outcomeOf([unmet({ id: 'authorship-claimed', data }, inManifest('assets', declared.index, 'path'))]);
};
