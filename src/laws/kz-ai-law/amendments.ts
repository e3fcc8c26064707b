/** Laws that changed Law No. 230-VIII, with the articles they touched. Of those articles we hold the changed text only. */
import type { Amendment } from '../../model/law.ts';

/** Published on 24 or 25 June 2026, in force after sixty days; two public repositories give 25 August. */
const LAW_326: Amendment = { act: '326-VIII', from: '2026-08-25', articles: ['1', '13', '17', '20', '28'] };

export const amendments: readonly Amendment[] = [LAW_326];
