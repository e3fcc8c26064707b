/** Which part of the files a run looked at, in Russian. */
import type { Extent, WholeWhy } from '../../model/extent.ts';

/** A reference that a person named stays as it is. */
const short = (commit: string): string => (/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 12) : commit);

/** One sentence or two for each extent. */
export function extent(about: Extent): string {
  if (about.part === 'all') return `Проверено всё, а не только изменённое: ${why(about.why)}`;
  const part =
    about.part === 'staged'
      ? `то, что затрагивают файлы, подготовленные к коммиту (${about.files}), в подготовленном виде`
      : `то, что затрагивают файлы, изменённые ${about.base === null ? 'до сих пор' : `с ${short(about.base)}`} (${about.files})`;
  return `Просмотрена только часть: ${part}. Правила о манифесте в целом применены полностью.`;
}

function why(reason: WholeWhy): string {
  switch (reason.id) {
    case 'no-git':
      return 'здесь нет репозитория git, или git не отвечает.';
    case 'no-base':
      return `коммита для сравнения (${short(reason.base)}) нет в этом клоне. Задайте в actions/checkout \`fetch-depth: ${reason.depth}\`.`;
    case 'rewritten':
      return 'у двух коммитов здесь нет общей истории, или она переписана. `fetch-depth: 0` в actions/checkout загрузит её всю.';
    case 'new-branch':
      return 'ветка новая, сравнивать её не с чем.';
    case 'not-checked-out':
      return 'в рабочей папке не те файлы, о которых событие. Извлеките коммит этого события.';
    case 'event':
      return `событие «${reason.name}» не говорит, с чем сравнивать.`;
    case 'touches-all':
      return `от файла ${reason.file} зависит всё, а он изменён.`;
    case 'no-old-text':
      return `не удалось прочитать, что было в файле ${reason.file} раньше.`;
  }
}
