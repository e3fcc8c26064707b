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
  {
    rule: 'harm-categories',
    cites: '641-1(2)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Each kind of harm that the penalty names is considered: health, well-being, prohibited and false information, discrimination, human rights, other harm.',
      ru: 'Рассмотрен каждый вид вреда, названный в составе: здоровье, благополучие, запрещённая и ложная информация, дискриминация, права человека, иной вред.',
      kk: 'Жауаптылық нормасында аталған зиянның әр түрі қаралды: денсаулық, әл-ауқат, тыйым салынған және жалған ақпарат, кемсітушілік, адам құқықтары, өзге зиян.',
    },
    why: {
      en: 'The list is known only in paraphrase; this version does not hold the register against it.',
      ru: 'Перечень известен только в пересказе; эта версия не сверяет с ним реестр.',
      kk: 'Бұл тізбе тек мазмұндама түрінде белгілі; бұл нұсқа тізілімді онымен салыстырмайды.',
    },
  },
] as const satisfies readonly Untested<KzArticle>[];
