/** Acts beside Law No. 230-VIII that we have only read about. Their own text was not obtained, so none can carry an error. */
import type { Article } from '../../../model/law.ts';

const reported = { grade: 'reported', quote: {} } as const;

export const elsewhere = {
  '641-1(1)': {
    grade: 'reported',
    quote: {
      ru: 'необеспечения собственниками или владельцами систем искусственного интеллекта информирования пользователей о синтетических результатах деятельности системы искусственного интеллекта, которые могут ввести их в заблуждение',
    },
    rendering: {
      en: 'Code on Administrative Offences, Art. 641-1, limb 1, as a news site quotes it: owners or possessors of AI systems fail to ensure that users are informed about synthetic results of the AI system that may mislead them.',
    },
    url: 'https://www.zakon.kz/pravo/6498326-v-kazakhstane-vvodyat-nakazanie-za-dipfeyki-i-otsutstvie-markirovki-sdelano-ii.html',
    asOf: '2025-11-19',
  },
  '641-1(2)': {
    ...reported,
    rendering: {
      en: 'Code on Administrative Offences, Art. 641-1, limb 2, known in paraphrase: owners and possessors fail to manage risks to health and well-being, of spreading prohibited or false information, of discrimination or breach of human rights, and of other harm.',
    },
    url: 'https://news.mail.ru/society/68947256/',
    asOf: '2025-12-04',
  },
  '95/НҚ': {
    ...reported,
    rendering: {
      en: 'Order No. 95/НҚ of 25 February 2026, the list of documentation on AI systems, as one public repository describes it.',
    },
    url: 'https://github.com/oleg-vdv/kepil',
    asOf: '2026-09-15',
  },
  '202/НҚ': {
    ...reported,
    rendering: {
      en: 'Order No. 202/НҚ of 15 April 2026, rules for developing, using and spreading machine-readable forms; its title is all that is known.',
    },
    url: 'https://github.com/oleg-vdv/kepil',
    asOf: '2026-09-15',
  },
  'Consumer Law, 24–26': {
    ...reported,
    rendering: {
      en: 'Law on consumer protection, Arts. 24(1), 25(3), 25(3-1), 25(7) and 26(1), as reported; its own text was not held against this: information on goods and services is given in Kazakh and in Russian; in one language only, it counts as not given.',
    },
    url: 'https://adilet.zan.kz/rus/docs/Z100000274_',
    asOf: '2026-10-02',
  },
  'Personal Data Law, 19-1': {
    ...reported,
    rendering: {
      en: 'Law on personal data, Art. 19-1, as reported: the person is told how automated processing works and what may follow, can object, and the objection is considered within three working days.',
    },
    url: 'https://github.com/nagibator9986/boxing-school',
    asOf: '2026-08-09',
  },
} as const satisfies Record<string, Article>;
