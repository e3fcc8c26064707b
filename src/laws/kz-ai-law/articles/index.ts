/** Every piece of text the rules rest on, by article, point and subparagraph. */
import { duties } from './duties.ts';
import { elsewhere } from './elsewhere.ts';
import { principles } from './principles.ts';
import { results } from './results.ts';
import { systems } from './systems.ts';

export const articles = { ...principles, ...duties, ...systems, ...results, ...elsewhere } as const;

export type KzArticle = keyof typeof articles;
