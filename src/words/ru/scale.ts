/** What is said in Russian of work that is shared among machines. */
import type { Differing, LockLabels, ShardLabels } from '../../model/scale-labels.ts';

const WHAT: Readonly<Record<Differing, string>> = {
  of: 'число частей',
  version: 'версия Tanba',
  laws: 'редакция закона',
  asOf: 'день (--as-of)',
  commit: 'коммит',
  manifest: 'манифест',
  trust: 'доверенные сертификаты',
  files: 'список файлов (отчёты лежат в репозитории? Держите их снаружи или там, где git их игнорирует)',
};

export const shardLabels: ShardLabels = {
  notAShard: (option, found, most) =>
    `${option} — «${found}», а нужно I/N, например 2/7: вторая часть из семи, не больше ${most}.`,
  needsJson: 'часть не выносит решения, а только читает свою долю файлов: задайте --format json=ФАЙЛ и ничего больше.',
  forMerge: (option) => `${option} влияет на решение, а у части его нет: задайте этот параметр команде tanba merge.`,
  oneManifest: 'часть берёт долю одного манифеста целиком: назовите его папку или задайте --manifest ФАЙЛ.',
  tooLarge: 'отчёт этой части слишком велик; разделите работу на большее число частей.',
  done: ({ index, of }, read, all) =>
    `Часть ${index} из ${of}: прочитано файлов ${read} из ${all}. Это не решение: его выносит tanba merge по всем отчётам (${of}).`,
  nothingToMerge: 'назовите отчёты всех частей или папку, где они лежат.',
  noReportIn: (folder) => `в ${folder} нет ни одного файла .json.`,
  tooMany: (most) => `названо больше ${most} отчётов; столько частей не бывает.`,
  malformed: (path) =>
    `${path} — не целый отчёт части: он оборван, изменён или это другой файл. Запустите эту часть заново.`,
  missing: (shards, of) =>
    `частей ${of}, не хватает: ${shards}. Решение не вынесено; запустите их и объедините все отчёты.`,
  twice: (index, one, other) =>
    `${one} и ${other} — одна и та же часть ${index}. Решение не вынесено; оставьте один файл.`,
  mixed: (what, one, other) =>
    `${one} и ${other} — от разных запусков, не совпадает: ${WHAT[what]}. Решение не вынесено; запустите все части одинаково.`,
  elsewhere: (what) =>
    `у частей и у этого запуска не совпадает: ${WHAT[what]}. Решение не вынесено; объединяйте там же и так же, как запускали части.`,
  unread: (file, name) => `в ${name} нет прочитанного файла ${file}. Решение не вынесено; запустите эту часть заново.`,
  unknown: (file, name) => `в ${name} есть ${file}, которого этот запуск не спрашивает. Решение не вынесено.`,
  misplaced: (file, name) => `в ${name} есть ${file}, который читает другая часть. Решение не вынесено.`,
  both: 'shard и merge исключают друг друга: задание либо читает свою часть, либо выносит решение по всем.',
};

export const lockLabels: LockLabels = {
  unread: (count, lock) =>
    `ничего не записано: не удалось прочесть заявленные файлы (${count}), а ${lock} ручается только за прочитанное:`,
  fileUnread: (file, why) => `  ${file}: ${why}`,
  more: (count) => `  и ещё ${count}`,
  notUnderstood: (manifest) => `ничего не записано: ${manifest} не удалось разобрать. Запустите tanba check.`,
  nothing: (manifest) => `ничего не записано: ${manifest} не заявляет ни одного файла, который есть на месте.`,
  notAFile: (lock) => `${lock} — не обычный файл репозитория.`,
  written: (lock, count, kept) =>
    `${lock}: файлов ${count}${kept > 0 ? `, из них перенесено из прежнего ${kept}: на месте только указатели Git LFS` : ''}. Закоммитьте его.`,
};
