/** Ties the parts of a law together, so that a citation of nothing does not compile. */
import type { LawPack } from '../model/law.ts';

/** Gives the law back unchanged: its work is done by the compiler. */
export const defineLaw = <const A extends string, const O extends string>(law: LawPack<A, O>): LawPack<A, O> => law;
