/** Which part of the files a run looked at, in Kazakh. */
import type { Extent, WholeWhy } from '../../model/extent.ts';

/** A reference that a person named stays as it is. */
const short = (commit: string): string => (/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 12) : commit);

/** One sentence or two for each extent. */
export function extent(about: Extent): string {
  if (about.part === 'all') return `Тек өзгергені емес, бәрі тексерілді: ${why(about.why)}`;
  const part =
    about.part === 'staged'
      ? `коммитке дайындалған файлдар (${about.files}) мен соларға қатыстысы, дайындалған күйінде`
      : `${about.base === null ? 'осы уақытқа дейін' : `${short(about.base)} коммитінен бері`} өзгерген файлдар (${about.files}) мен соларға қатыстысы`;
  return `Бір бөлігі ғана қаралды: ${part}. Бүкіл манифестке қатысты қағидалар толық қолданылды.`;
}

function why(reason: WholeWhy): string {
  switch (reason.id) {
    case 'no-git':
      return 'мұнда git репозиторийі жоқ немесе git жауап бермейді.';
    case 'no-base':
      return `салыстыратын коммит (${short(reason.base)}) бұл көшірмеде жоқ. actions/checkout ішінде \`fetch-depth: ${reason.depth}\` қойыңыз.`;
    case 'rewritten':
      return 'екі коммиттің мұнда ортақ тарихы жоқ немесе ол қайта жазылған. actions/checkout ішіндегі `fetch-depth: 0` бүкіл тарихты алып келеді.';
    case 'new-branch':
      return 'тармақ жаңа, оны салыстыратын ештеңе жоқ.';
    case 'not-checked-out':
      return 'жұмыс қалтасындағы файлдар оқиғаға қатысты файлдар емес. Сол оқиғаның коммитін шығарып алыңыз.';
    case 'event':
      return `«${reason.name}» оқиғасы немен салыстыру керегін айтпайды.`;
    case 'touches-all':
      return `бәрі ${reason.file} файлына байланысты, ал ол өзгерген.`;
    case 'no-old-text':
      return `${reason.file} файлында бұрын не жазылғанын оқу мүмкін болмады.`;
  }
}
