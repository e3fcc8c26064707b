/** All files a manifest rules, those included that a limited run does not judge. */
import type { Discovery } from '../model/discovery.ts';

/** From the root: undeclared ones first, then declared ones. */
export const ruledFiles = ({ undeclared, declared, beyond }: Discovery): readonly string[] => [
  ...undeclared,
  ...(beyond?.undeclared ?? []),
  ...declared.keys(),
  ...(beyond?.declared.keys() ?? []),
];
