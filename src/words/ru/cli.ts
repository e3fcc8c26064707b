/** What the command says in Russian. */
import type { CliLabels } from '../../model/cli-labels.ts';
import { PROBLEMS } from './assets.ts';
import { lockLabels, shardLabels } from './scale.ts';

const meantOr = (meant: string) => (meant ? ` Возможно, имелось в виду ${meant}?` : '');

export const cliLabels: CliLabels = {
  help: `Tanba сверяет ai-compliance.yaml и содержимое ваших файлов с законом.

  tanba [check] [путь…]     проверить манифест по пути или ближайший выше
  tanba inspect <файл…>     показать, что файлы сообщают о своём происхождении и где
  tanba explain [ИМЯ]       правило или статья: слова закона, кто обязан, цена, что делать; без имени все правила
  tanba badge [ПУТЬ…]       значок для README: закон, день и итог; код 0, если записан, каким бы ни был итог
  tanba lock [ПУТЬ]         записать ai-compliance.lock: он ручается за файлы, от которых есть лишь указатель Git LFS
  tanba merge <ОТЧЁТ…>      вынести решение по прочитанному частями: их файлы или папка с ними
  tanba trust update [ПАПКА] скачать официальные списки доверия C2PA (в certs); больше ничто не выходит в сеть

check
  --manifest ФАЙЛ           манифест, если он называется или лежит иначе
  --format ИМЯ[=ФАЙЛ]       text, json, sarif, github, markdown, junit, gitlab; можно повторять
  --lang en|ru|kk           язык отчёта (по умолчанию — из LANG)
  --as-of ГГГГ-ММ-ДД        проверить на этот день (по умолчанию — сегодня)
  --fail-on УРОВЕНЬ         error, warning или notice (по умолчанию error)
  --trust ФАЙЛ              сертификаты PEM, подписям которых верить (по умолчанию labeling.trust)
  --render                  пусть установленный Chromium решит, какие слова страницы видны
  --baseline ФАЙЛ           замечания из этого списка помечаются и сборку не останавливают
  --update-baseline         записать этот список заново по найденному сейчас
  --changed                 смотреть отличия от последнего коммита или от --base; при сомнении всё
  --staged                  смотреть подготовленное к коммиту, в подготовленном виде
  --base REF                с чем сравнить ветку; называет, что в манифесте стало мягче
  --config-from head|base   по чьему манифесту судить (по умолчанию head)
  --shard I/N               прочитать долю I из N без решения; с --format json=ФАЙЛ, для tanba merge
  --quiet                   молчать, если всё в порядке
  --color auto|always|never

inspect
  --format text|json        json: по объекту на строку
  --trust ФАЙЛ              сертификаты PEM, подписям которых верить
  --files-from ФАЙЛ|-       пути из файла или стандартного ввода, через NUL или перевод строки

badge
  --out ФАЙЛ.svg            картинка (по умолчанию — в стандартный вывод)
  --json ФАЙЛ               то же для shields.io
  --lang, --manifest, --as-of, --fail-on, --trust — как выше

merge принимает те параметры check, от которых зависят решение и вид отчёта

  --help, --version

Коды выхода: 0 ничего на заданном уровне · 1 что-то не выполнено · 2 неверный вызов или нет манифеста
             3 не удалось увидеть то, что нужно было увидеть · 4 ошибка в самой Tanba
`,
  noManifest: (folder, name) =>
    `в ${folder} и выше нет ${name}, поэтому ничего не проверено. Создайте его: в README показан самый короткий, в examples/ — полные.`,
  noSuchManifest: (path) => `манифеста ${path} нет.`,
  silentRules: (rules) =>
    `решения нет: в каждый запуск Tanba подкладывает себе нарушения и на этот раз не заметила их по правилам: ${rules}. Это ошибка Tanba, а не ваша. Установите её заново или вернитесь к предыдущему выпуску; если не поможет, сообщите нам эту строку.`,
  noSuchPath: (path) => `по пути ${path} ничего нет.`,
  unknownCommand: (found, meant) => `нет такой команды или пути: «${found}».${meantOr(meant)} Смотрите tanba --help.`,
  unknownOption: (found, meant) => `нет такого параметра: ${found}.${meantOr(meant)} Смотрите tanba --help.`,
  needsValue: (option) => `параметру ${option} нужно значение.`,
  takesNoValue: (option) => `параметр ${option} не принимает значения.`,
  notOneOf: (option, found, allowed) => `${option} — «${found}», а должно быть одно из: ${allowed.join(', ')}.`,
  notADay: (found) => `--as-of — «${found}», а нужен день вида 2026-11-25.`,
  cannotWrite: (path, why) => `не удалось записать ${path}: ${why}`,
  notAlone: (format) =>
    `вывод не вместит ${format} рядом с другим отчётом: дайте файл всем, кроме одного, --format ${format}=ФАЙЛ.`,
  sameFile: (path) => `--format дважды называет файл ${path}; дайте каждому отчёту свой файл.`,
  nothingToInspect: 'назовите хотя бы один файл или задайте --files-from.',
  nothingToExplain: (found, meant) =>
    `нет ни правила, ни статьи «${found}».${meantOr(meant)} Их список выводит tanba explain.`,
  noCertificates: (path) => `в файле ${path} нет ни одного сертификата PEM, верить по нему некому.`,
  baseline: {
    notThere: (path) => `базового списка ${path} нет; запишите его с --update-baseline.`,
    malformed: (path) =>
      `${path} — не базовый список, поэтому по нему ничего не принято; восстановите файл или удалите его и запустите с --update-baseline.`,
    notWhole: 'базовый список пишется по всему манифесту; назовите его папку, а не часть.',
    noFile: 'вместе с --update-baseline нужен --baseline ФАЙЛ.',
  },
  against: {
    notAReference: (found) => `--base: «${found}», а нужно имя коммита, ветки или метки.`,
    noBase:
      'нет коммита, из которого взять манифест, поэтому ничего не проверено. Задайте --base REF; в actions/checkout задайте fetch-depth: 0 и просите манифест базы только там, где у события она есть, как у запроса на слияние.',
    noManifest: (path, commit) =>
      `в ${commit} нет ${path}, и судить не по чему. Проверьте по манифесту самих файлов: --config-from head.`,
    unreadable: (path) =>
      `не удалось прочитать ${path} из коммита для сравнения. Загрузите этот коммит целиком или проверьте с --config-from head.`,
    notBoth: '--changed и --staged означают разные части; укажите что-то одно.',
  },
  shard: shardLabels,
  lock: lockLabels,
  problems: PROBLEMS,
  badge: {
    notWhole: 'значок говорит обо всём манифесте; назовите его папку, а не часть.',
    sameFile: (path) => `--out и --json называют один файл ${path}; дайте каждому свой.`,
  },
  render: {
    noBrowser:
      'для --render нужен Chromium, а в PATH его нет. Установите его (Debian, Ubuntu: apt-get install chromium) или укажите программу в TANBA_CHROMIUM.',
    noDriver: 'для --render рядом с Tanba нужен пакет playwright-core: npm install --save-dev playwright-core.',
  },
  trust: {
    onlyUpdate: 'у tanba trust есть одно слово: update.',
    failed: (what, why) => `не удалось скачать ${what}: ${why}. Ничего не изменено.`,
    written: (path, count) => `${path}: сертификатов — ${count}\n`,
    next: 'Назовите файлы в labeling.trust манифеста или передайте --trust.\n',
  },
  reading: (done, total) => (total === null ? `читаю файлы: ${done}` : `читаю файлы: ${done} из ${total}`),
  inspect: {
    origins: {
      'ai-generated': 'сообщает, что создан ИИ',
      'ai-modified': 'сообщает, что изменён ИИ',
      'ai-possible': 'может содержать созданное ИИ',
      'synthetic-non-ai': 'создан алгоритмом, не ИИ',
      'not-ai': 'сообщает о камере или человеке',
      unknown: 'ничего не сообщает о происхождении',
    },
    mark: 'метка',
    trace: 'след',
    credential: 'подпись',
    verdicts: {
      trusted: 'действительна, подписавшему доверяем',
      untrusted: 'действительна, но подписавшего нет в заданном списке',
      invalid: 'нарушена: подпись или хеш не совпадает',
      unchecked: 'не проверена',
    },
    pointer: 'указатель',
    optOut: 'запрет на обучение',
    warning: 'предупреждение',
    problem: 'препятствие',
    at: (offset) => `байт ${offset}`,
    line: (line) => `строка ${line}`,
    nothing: 'ни меток, ни следов',
    unknownFormat: 'неизвестный формат',
    ingredient: (relationship) => `в составной части${relationship ? ` (${relationship})` : ''}`,
  },
};
