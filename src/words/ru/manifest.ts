/** Russian: what is wrong with the manifest, and what to do next. */
import type { UnseenWhy } from '../../model/document.ts';
import type { Words } from '../../model/reason.ts';
import type { ManifestReasons, ValueType, YamlProblem } from '../../model/reason-manifest.ts';

const YAML: Readonly<Record<YamlProblem, string>> = {
  indent: 'Отступ не согласуется со строками выше. Начинайте ключи одного уровня в одном и том же столбце.',
  tab: 'YAML не допускает табуляцию в начале строки. Замените её пробелами.',
  unclosed: 'Здесь открыта кавычка или скобка, которая нигде не закрыта. Закройте её.',
  missing:
    'Здесь чего-то не хватает: двоеточия после ключа, запятой или переноса строки. Сравните с соседними строками.',
  unexpected: 'Этому здесь не место. Если это часть текста, возьмите весь текст в кавычки.',
  escape:
    'В двойных кавычках обратная косая черта начинает особый знак, а такого знака нет. Используйте одинарные кавычки.',
  tag: 'Слова, начинающиеся с «!», меняют чтение значения в YAML; Tanba их не принимает. Удалите слово или возьмите текст в кавычки.',
  directive: 'Строки, начинающиеся с «%», меняют чтение YAML; Tanba их не принимает. Удалите строку.',
  key: 'Это не может быть ключом. Пишите каждый ключ с новой строки, после него двоеточие и пробел.',
};

const TYPES: Readonly<Record<ValueType, string>> = {
  text: 'текст',
  number: 'число',
  'yes-no': 'true или false',
  list: 'список',
  map: 'группа ключей',
  nothing: 'пусто (null)',
};

const UNSEEN: Readonly<Record<UnseenWhy, string>> = {
  missing: 'Такого файла нет.',
  outside: 'Он лежит вне репозитория.',
  'not-a-file': 'Это не файл.',
  'not-downloaded': 'Здесь только его указатель Git LFS. Выполните git lfs pull.',
  denied: 'Нет прав его открыть.',
  'too-large': 'Он слишком велик для чтения.',
};

const meant = (name: string): string => (name === '' ? '' : ` Может быть, «${name}»?`);
const list = (names: readonly string[]): string => names.join(', ');
const either = (types: readonly ValueType[]): string => types.map((type) => TYPES[type]).join(' или ');

/** YAML made something else of what was meant as text. */
const quoteHint = (wanted: readonly ValueType[], found: ValueType): string =>
  wanted.includes('text') && (found === 'number' || found === 'yes-no') ? ' Возьмите значение в кавычки.' : '';

export const manifestWords = {
  'not-yaml': ({ kind }) => YAML[kind],
  'duplicate-key': ({ key }) =>
    `Ключ «${key}» встречается здесь второй раз, а действовать может только один. Удалите или объедините их.`,
  'too-big': ({ bytes, limit }) =>
    `Размер файла в байтах: ${bytes}; Tanba читает не больше ${limit}. Задавайте файлы шаблонами, а реестры рисков вынесите в отдельные файлы.`,
  'too-dense': ({ limit }) => `В файле больше ${limit} слов и знаков. Точно ли это манифест? Сократите его.`,
  'too-deep': ({ limit }) =>
    `Вложенность ключей здесь больше ${limit} уровней. Манифесту столько не нужно: упростите его.`,
  'not-text': ({ character }) =>
    `Здесь стоит знак ${character}: это не обычный текст в UTF-8 (возможно, UTF-16 или вовсе не текст). Сохраните файл в UTF-8.`,
  'several-documents': () => 'Здесь начинается второй документ YAML («---»). В одном файле должен быть один манифест.',
  'empty-manifest': () => 'Файл пуст. Самый короткий манифест, который работает, показан в README.',
  'repeats-by-reference': ({ found }) =>
    `«${found}» повторяет значение по ссылке (якорь, псевдоним или ключ слияния). Напишите значение полностью: каждое утверждение должно стоять там, где его читают.`,
  'key-not-text': ({ found }) => `«${found}» — не текст, а ключ должен быть текстом. Возьмите его в кавычки.`,
  'reserved-key': ({ key }) => `«${key}» не может быть ключом: программы понимают его по-своему. Выберите другое имя.`,
  'unknown-key': ({ key, meant: name, allowed }) =>
    `Ключа «${key}» здесь не бывает.${meant(name) || ` ${allowed.length === 0 ? 'Удалите его.' : `Возможные ключи: ${list(allowed)}.`}`}`,
  'missing-key': ({ key, parent }) => `Не хватает ключа «${key}»${parent === '' ? '' : ` в ${parent}`}. Добавьте его.`,
  'not-one-of': ({ found, meant: name, allowed }) =>
    `${found === '' ? 'Значение не указано.' : `«${found}» здесь не подходит.`}${meant(name)} Напишите одно из: ${list(allowed)}.`,
  'wrong-type': ({ wanted, found }) => `Здесь ${TYPES[found]}, а нужно: ${either(wanted)}.${quoteHint(wanted, found)}`,
  'empty-text': () => 'Текст пуст. Заполните его или удалите ключ.',
  'too-short': ({ least }) => `Текст слишком короткий. Наименьшее число знаков: ${least}.`,
  'too-long': ({ most }) => `Текст слишком длинный. Наибольшее число знаков: ${most}. Сократите его.`,
  'too-few': ({ least }) => `Слишком мало записей. Их должно быть не меньше ${least}; иначе удалите ключ.`,
  'too-many': ({ most }) => `Слишком много записей. Их должно быть не больше ${most}: объедините или удалите лишние.`,
  'out-of-range': ({ found, least, most }) => `${found} выходит за пределы. Напишите число от ${least} до ${most}.`,
  'repeated-item': ({ found }) => `«${found}» уже есть в списке. Удалите повтор.`,
  'not-a-language': ({ found }) => `«${found}» — не код языка. Напишите kk, ru, en или другой такой код.`,
  'not-a-day': ({ found }) => `«${found}» не читается как дата. Напишите год, месяц и день, например 2026-01-18.`,
  'no-such-day': ({ found }) => `Даты ${found} нет в календаре. Исправьте её.`,
  'not-a-bin': ({ found }) => `«${found}» — не БИН и не ИИН. Напишите 12 цифр в кавычках, без пробелов.`,
  'unquoted-bin': ({ found }) =>
    `Возьмите БИН или ИИН в кавычки: "${found}". Без них YAML считает его числом и теряет нули в начале.`,
  'wrong-check-digit': ({ found }) =>
    `${found} не может быть БИН или ИИН: последняя цифра не согласуется с остальными. Проверьте, нет ли опечатки.`,
  'no-such-system': ({ found, meant: name, known }) =>
    `Система «${found}» не описана в systems.${meant(name) || (known.length === 0 ? ' Опишите её там.' : ` Описаны: ${list(known)}.`)}`,
  'no-such-rule': ({ found, meant: name }) =>
    `Правила «${found}» нет.${meant(name) || ' Возьмите имя из замечания, например kz-ai-law/perceivable-warning.'}`,
  'more-problems': ({ count }) =>
    `Отсюда и дальше остались другие ошибки, их примерно ${count}. Сначала исправьте те, что выше.`,
  'no-such-file': ({ file, why, hides }) =>
    `Манифест называет файл ${file}. ${UNSEEN[why]}${hides.length === 0 ? '' : ` Без него нельзя проверить правила: ${list(hides)}.`} Исправьте путь или добавьте файл.`,
} satisfies Words<ManifestReasons>;
