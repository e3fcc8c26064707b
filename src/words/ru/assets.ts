/** Russian sentences about files and waivers. */
import type { ProblemCode } from '../../model/mark.ts';
import type { Words } from '../../model/reason.ts';
import type { AssetReasons } from '../../model/reason-asset.ts';
import { lfsPull } from '../lfs-pull.ts';

export const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  empty: 'он пуст',
  truncated: 'он обрывается раньше конца',
  malformed: 'его содержимое противоречит само себе',
  'too-large': 'он больше, чем Tanba читает',
  unsupported: 'этот формат Tanba пока не читает',
  'not-downloaded': 'на месте только указатель Git LFS',
  missing: 'его нет',
  outside: 'он лежит вне репозитория',
  'not-a-file': 'это не обычный файл',
  denied: 'его не разрешено читать',
};

const at = (offset: number | null) => (offset === null ? '' : ` (байт ${offset})`);
const list = (items: readonly string[]) => items.join(', ');

export const assetWords: Words<AssetReasons> = {
  'pattern-matches-nothing': ({ pattern }) =>
    `Под «${pattern}» не подходит ни один файл. Такой путь ничего не проверяет: исправьте его или удалите запись.`,
  'nothing-seen': () =>
    'Этот запуск не увидел ни одного файла и потому ничего не говорит. Заявите созданные ИИ файлы в `assets` или, если их нет, задайте `policy.allow-empty: true`.',
  unreadable: ({ file, code, offset }) =>
    `Файл ${file} не удалось прочитать: ${PROBLEMS[code]}${at(offset)}. Непрочитанное не может пройти проверку.`,
  'not-downloaded': ({ file }) => `${file} — указатель Git LFS, самого файла нет. Выполните \`${lfsPull(file)}\`.`,
  'outside-repository': ({ file }) => `${file} ведёт за пределы репозитория; там ничего не читается.`,
  'undeclared-mark': ({ file, standard }) =>
    `Файл ${file} сам сообщает, что создан или изменён ИИ (${standard}), но в манифесте не заявлен.`,
  'undeclared-trace': ({ file, tool }) => `Файл ${file} несёт след программы ${tool}, но в манифесте не заявлен.`,
  unaccounted: ({ file, pattern }) =>
    `Файл ${file} лежит в «${pattern}», где нужно заявить каждый медиафайл, но ни одна запись его не охватывает.`,
  'human-but-marked': ({ file, standard }) =>
    `Файл ${file} заявлен как созданный человеком, но сам говорит об ИИ (${standard}). Исправьте \`origin\` или объясните в \`grounds\`, почему файл ошибается.`,
  'human-but-traced': ({ file, tool }) =>
    `Файл ${file} заявлен как созданный человеком, но несёт след программы ${tool}. Исправьте \`origin\` или объясните это в \`grounds\`.`,
  'marks-disagree': ({ file, values }) =>
    `Метки файла ${file} противоречат друг другу: ${list(values)}. Он считается созданным ИИ.`,
  'credential-invalid': ({ file, codes }) =>
    `Подписанное удостоверение файла ${file} нарушено: подпись или хеш не совпадает (${list(codes)}), значит, после подписания что-то изменили.`,
  'other-method': ({ found, wanted }) =>
    `Файл промаркирован способом ${list(found)}; в \`labeling.machine-readable\` названы ${list(wanted)}.`,
  'waiver-expired': ({ until }) => `Эта отсрочка истекла ${until}; отложенное замечание снова учитывается.`,
  'waiver-without-a-day': ({ until }) => `«${until}» — не дата вида 2027-01-31, поэтому отсрочка считается истёкшей.`,
  'waiver-unused': ({ rule }) => `Под эту отсрочку не подпадает ни одно замечание ${rule}.`,
  'ignore-without-reason': () =>
    'В этом комментарии нет правила или причины, поэтому он ничего не отменяет. Напишите `tanba-ignore ПРАВИЛО: почему`.',
  'ignore-unknown-rule': ({ found, meant }) =>
    `Правила «${found}» нет.${meant === '' ? '' : ` Может быть, «${meant}»?`} Комментарий ничего не отменяет.`,
  'ignore-out-of-reach': ({ rule }) =>
    `${rule} здесь нельзя отменить комментарием: на этом держится всё остальное. Исправьте или примите в \`waivers\`, указав имя и последний день.`,
  'ignore-unused': ({ rule }) => `У этого комментария нет замечания ${rule}. Удалите комментарий.`,
  'baseline-stale': ({ rule, subject }) =>
    `В базовом списке ещё есть ${rule}${subject && ` (${subject})`}, но такого замечания больше нет. Удалите строку или запустите с --update-baseline.`,
  'weakened-value': ({ key, from, to }) =>
    `\`${key}\`: ${from === '' ? 'раньше не было' : `было «${from}»`}, ${to === '' ? 'теперь нет' : `стало «${to}»`}. Возможно, требований стало меньше: попросите посмотреть второго человека.`,
  'weakened-gone': ({ key, name }) =>
    `«${name}» больше нет в \`${key}\`, и проверка об этом уже не спрашивает. Попросите посмотреть второго человека.`,
  'weakened-added': ({ key, name }) =>
    `«${name}» — новая запись в \`${key}\`, она выводит что-то из-под проверки. Попросите посмотреть второго человека.`,
  'weakened-files': ({ key, from, to, file, more }) =>
    `\`${key}\` для ${file}${more > 0 ? ` и других файлов (${more})` : ''}: было «${from}», стало «${to}», требований теперь меньше. Попросите посмотреть второго человека.`,
  'weakened-baseline': ({ count, rule, subject }) =>
    `В базовом списке прибавилось записей (${count}), первая — ${rule}${subject && ` для ${subject}`}: такие замечания больше не останавливают сборку. Попросите посмотреть второго человека.`,
  'weakened-nested': ({ file }) =>
    `Появился ${file}: за его папку этот манифест больше не отвечает. Попросите посмотреть второго человека.`,
  'lock-stale': ({ file, lock }) =>
    `${lock} говорит о ${file} не то, что сам файл, или файл больше не заявлен. Проверено то, что говорит файл.`,
  'lock-malformed': ({ lock }) => `${lock} не удалось разобрать, поэтому он ни за что не поручился.`,
  'not-read-yet': ({ key }) =>
    `Эта версия ещё не читает \`${key}\`, поэтому добавленное там не проверено. Перенесите содержимое в этот манифест.`,
  'old-text': ({ textAsOf }) => `Текст закона взят на ${textAsOf}, больше шести месяцев назад. Обновите Tanba.`,
  'declared-here': () => 'заявлен здесь',
};
