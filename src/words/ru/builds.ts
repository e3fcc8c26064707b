/** Russian sentences about what a build made of marked files. */
import type { PairedBy } from '../../model/build.ts';
import type { Words } from '../../model/reason.ts';
import type { BuildReasons } from '../../model/reason-build.ts';
import { PROBLEMS } from './assets.ts';

const KNOWN: Readonly<Record<PairedBy, string>> = {
  name: 'узнана по имени',
  bytes: 'узнана по содержимому',
  pixels: 'узнана по сходству изображений, его должен подтвердить человек',
};

const others = (more: number): string => (more > 0 ? ` Других копий без метки: ${more}.` : '');

export const buildWords: Words<BuildReasons> = {
  'mark-lost-in-build': ({ file, copy, by, more }) =>
    `Файл ${file} маркирован, а его копия после сборки ${copy} (${KNOWN[by]}) нет.${others(more)} Сохраняйте метаданные при сборке или маркируйте копии после неё.`,
  'built-copy-unread': ({ file, copy, code, offset }) =>
    `Файл ${copy}, копию ${file} после сборки, не удалось прочитать: ${PROBLEMS[code]}${offset === null ? '' : ` (байт ${offset})`}. Сохранилась ли маркировка, никто не видел.`,
  'built-copy-not-found': ({ to, files, first }) =>
    `Заявленные файлы, чьих копий нет в «${to}»: ${files}, первый — ${first}. Если они распространяются оттуда под другими именами, проверьте метку командой \`tanba inspect\`.`,
  'build-missing': ({ to }) =>
    `В «${to}» нет файлов сборки, поэтому неизвестно, сохраняются ли метки при сборке. Запустите сборку до \`tanba check\`.`,
  'build-unlisted': ({ to }) =>
    `«${to}» — не папка, или её содержимое не разрешено смотреть, поэтому неизвестно, сохраняются ли метки при сборке. Исправьте путь.`,
  'build-too-large': ({ to }) =>
    `В «${to}» или в папке исходных файлов больше файлов, чем Tanba сравнивает; остальные не просмотрены. Назовите в \`labeling.builds\` папки поменьше.`,
  'likely-culprit': ({ tool, does }) => `вероятная причина: ${tool}, ${does.ru}`,
};
