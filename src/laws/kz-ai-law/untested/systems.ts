/** Duties about systems and data that no rule tests yet. */
import type { Untested } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';

export const untestedSystems = [
  {
    cites: '8(1)',
    binds: ['owner', 'possessor', 'user'],
    duty: {
      en: 'Keep constant control of the system, as far as your role goes.',
      ru: 'Обеспечивать постоянный контроль над системой в пределах своей роли.',
      kk: 'Өз рөліңіз шегінде жүйені тұрақты бақылауда ұстау.',
    },
    why: {
      en: 'Whether every system is declared, and with its true role, only you can know.',
      ru: 'Все ли системы указаны и верно ли названа роль, знаете только вы.',
      kk: 'Барлық жүйе көрсетілді ме және рөлі дұрыс аталды ма, оны тек өзіңіз білесіз.',
    },
  },
] as const satisfies readonly Untested<KzArticle>[];
