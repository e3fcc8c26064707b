/** Where the wording of Law No. 230-VIII was taken from: Әділет, with the amendments of Law No. 326-VIII merged in. */

export const TEXT_AS_OF = '2026-09-17';

export const act = {
  grade: 'verbatim',
  url: 'https://adilet.zan.kz/rus/docs/Z2500000230',
  asOf: TEXT_AS_OF,
} as const;
