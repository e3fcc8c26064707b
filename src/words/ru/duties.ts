/** Russian sentences about duties that are not met, or cannot be seen to be met. */
import type { Doubt } from '../../model/page.ts';
import type { Words } from '../../model/reason.ts';
import type { DutyReasons } from '../../model/reason-duty.ts';
import { KEYS } from './duty-keys.ts';

const CAPABILITIES = {
  manipulation: 'манипулирование людьми',
  'exploiting-vulnerability': 'использование уязвимости людей',
  'social-scoring': 'социальный рейтинг',
  'unlawful-personal-data': 'незаконная обработка персональных данных',
  'discriminatory-biometrics': 'дискриминационная классификация по биометрии',
  'emotion-recognition': 'определение эмоций без согласия',
  'prohibited-output': 'создание запрещённых результатов',
} as const;

const SECTIONS = {
  explanation: 'как разъясняют результаты',
  data: 'как узнать о данных',
  refusal: 'как отказаться',
} as const;

const HARMS = {
  health: 'вред здоровью',
  'well-being': 'вред благополучию',
  'prohibited-information': 'распространение запрещённой информации',
  'false-information': 'распространение ложной информации',
  discrimination: 'дискриминация',
  'human-rights': 'нарушение прав человека',
  other: 'иной вред',
} as const;

const PAPERS = {
  system: 'документа на систему',
  risk: 'документа об управлении рисками',
  'data-libraries': 'документа о библиотеках данных',
  principles: 'политики принципов ИИ',
} as const;

const DEGREES = { minimal: 'минимальной', medium: 'средней', high: 'высокой' } as const;

const PLACES = {
  alt: 'в тексте alt',
  title: 'во всплывающей подсказке',
  aria: 'для программ чтения с экрана',
  comment: 'в комментарии исходного кода',
  style: 'в элементе, скрытом стилем',
  attribute: 'в скрытом элементе',
  element: 'в элементе, который закрыт или не показывается',
  tiny: 'шрифтом, который не прочесть',
  colour: 'цветом, почти не отличимым от фона',
  faint: 'настолько прозрачно, что его не видно',
  outside: 'за краем экрана или обрезано',
  hover: 'там, где видно только под курсором',
  covered: 'под тем, что его закрывает',
  far: 'дальше 400 пикселей от файла',
} as const;

const LANGUAGES = { kk: 'казахск', ru: 'русск' } as const;

/** Why only a browser could tell. */
const doubted = ({ why, what }: Doubt): string => {
  const said: Readonly<Record<Doubt['why'], string>> = {
    condition:
      what === 'selector' ? 'это зависит от селекторов, которых Tanba не знает' : `это зависит от условия ${what}`,
    style: `это зависит от стиля, который по исходному коду не вычислить (${what})`,
    size: 'размер шрифта в таблицах стилей не определён',
    colour: 'слова стоят на картинке или их цвет в таблицах стилей не определён',
    sheet: `странице нужна таблица стилей, которой нет в репозитории или которую не удалось прочесть (${what})`,
    script: 'слова стоят в скрипте, а покажет ли он их, неизвестно',
    inserted: 'слова вставляет таблица стилей',
  };
  return said[why];
};

export const dutyWords = {
  'no-mark': ({ file, trace }) =>
    trace
      ? `в файле ${file} видны следы программы ${trace}, но машиночитаемой метки об ИИ нет; след не заменяет маркировку`
      : `в файле ${file} нет машиночитаемой метки об ИИ`,
  'mark-only-possible': ({ file, standard, value }) =>
    `в файле ${file} сказано только, что ИИ мог применяться (${standard}: ${value}); метка должна говорить, что он применён`,
  'mark-says-not-ai': ({ file, standard, value }) =>
    `метка в файле ${file} говорит, что он создан не ИИ (${standard}: ${value}), а манифест говорит обратное`,
  'mark-not-usable': ({ file, standard, value }) =>
    `метка в файле ${file} записана не по стандарту, и машины не могут на неё положиться (${standard}: ${value})`,
  'mark-only-credit': ({ file, value }) =>
    `в файле ${file} есть только подпись производителя («${value}»); ни один стандарт не считает её меткой об ИИ`,
  'mark-invalid': ({ file }) =>
    `подписанная метка в файле ${file} недействительна: подпись или хеш не совпадает, файл изменён после подписания`,
  'mark-of-an-input': ({ file }) =>
    `единственная метка в файле ${file} относится к исходному материалу, а не к самому файлу`,
  'authorship-claimed': ({ file, words }) =>
    `${file} заявлен как созданный ИИ и содержит заявление об авторском праве («${words}»); созданное с ИИ охраняется только при творческом вкладе человека`,
  'mark-only-beside': ({ file }) =>
    `метка стоит только рядом с файлом ${file}, а не в нём: при передаче файла она потеряется`,

  'not-shown-there': ({ file, page }) => `указано, что страница ${page} показывает ${file}, но на ней его нет`,
  'no-words-beside': ({ file }) => `файл ${file} показан здесь без слов рядом`,
  'no-warning-in-text': ({ file }) => `в тексте ${file} нигде не сказано, что его создал ИИ`,
  'words-not-explicit': ({ words }) => `слова здесь не говорят прямо, что это создано ИИ: «${words}»`,
  'warning-hidden': ({ words, by }) =>
    `предупреждение стоит только ${PLACES[by]}, где посетитель его не видит: «${words}»`,
  'warning-strained': ({ words, by, value }) =>
    by === 'contrast'
      ? `предупреждение плохо видно: контраст ${value} к 1, а читается от 4,5 к 1 (крупное от 3 к 1): «${words}»`
      : `предупреждение трудно прочесть: высота букв ${value} пикселей, а нужно не меньше 9: «${words}»`,
  'warning-unsure': ({ words, ...doubt }) =>
    `видит ли посетитель предупреждение «${words}», может показать только браузер: ${doubted(doubt)}`,
  'warning-in-component': ({ file, component }) =>
    `предупреждает ли ${component} о файле ${file}, может показать только браузер: его слова стоят в другом файле`,
  'warning-late': ({ words, seconds }) =>
    `субтитры предупреждают только на ${seconds}-й секунде: «${words}»; предупреждение должно стоять в начале`,
  'warning-nowhere': ({ file }) =>
    `ни одна страница не показывает ${file}, и предупреждение для него не подтверждено; назовите страницу в \`shown-in\` или подтвердите предупреждение`,

  'not-declared': ({ key }) => `не указано: ${KEYS[key]}`,
  'only-a-placeholder': ({ key, found }) => `«${found}» лишь занимает место; ещё не указано: ${KEYS[key]}`,
  'says-nothing': ({ file, why }) =>
    why === 'empty' ? `файл ${file} пуст` : `в файле ${file} только заголовки или заготовки, он пока ничего не говорит`,
  'words-not-readable': ({ file }) =>
    `файл ${file} есть, но это не текст: что в нём сказано, должен посмотреть человек`,
  'day-to-come': ({ day }) => `день ${day} ещё не наступил, значит, это ещё не произошло`,
  'bad-contact': ({ found }) => `по адресу «${found}» ни с кем не связаться: укажите e-mail, телефон или веб-адрес`,
  'notice-not-told': ({ file }) => `в том, что видит пользователь в файле ${file}, не сказано, что используется ИИ`,
  'notice-hidden': ({ file }) => `об ИИ в файле ${file} сказано только там, где пользователь этого не видит`,
  'no-such-section': ({ file, section, where }) =>
    `в ${file} нет раздела «${where}», который должен говорить, ${SECTIONS[section]}`,
  'notice-unsure': ({ file, ...doubt }) =>
    `видит ли пользователь слова об ИИ в ${file}, может показать только браузер: ${doubted(doubt)}`,
  'language-missing': ({ file, language }) => `в ${file} этого не сказано на ${LANGUAGES[language]}ом языке`,
  'language-copied': ({ words, language }) =>
    `это указано как текст на ${LANGUAGES[language]}ом языке, но написано на другом: «${words}»`,
  'agreement-not-linked': ({ page, agreement }) =>
    page === agreement
      ? `${page} — само соглашение, а не страница, с которой к нему переходят`
      : `на странице ${page} нет ссылки на соглашение (${agreement})`,
  'objection-too-slow': ({ days, limit }) =>
    `срок рассмотрения возражения, рабочих дней: ${days}; закон о персональных данных, по сообщениям, отводит ${limit}`,

  'open-for-restricted-data': () =>
    'открытая система обрабатывает данные, доступ к которым ограничен законом: это допускается только с соблюдением законодательства об информатизации',
  'closed-for-restricted-data': () =>
    'данные, доступ к которым ограничен законом, обрабатывает система, которая не является локальной; для таких данных Закон называет локальные системы',
  'no-documentation': () => 'документации на систему нет',
  'paper-missing': ({ paper, degree }) =>
    degree === 'undeclared'
      ? `нет ${PAPERS[paper]}; по сообщениям, это нужно при любой степени риска`
      : `нет ${PAPERS[paper]}; по сообщениям, это нужно при ${DEGREES[degree]} степени риска`,
  'training-prohibited': ({ dataset, result }) =>
    result === 'prohibited'
      ? `авторы запретили обучение на «${dataset}», а библиотека названа использованной`
      : `авторы запретили обучение на части «${dataset}»: убедитесь, что эта часть исключена`,
  'metadata-broken': ({ dataset, file }) =>
    `${file}, описание «${dataset}», не является правильным JSON: машина его не прочтёт`,
  'producer-not-in-metadata': ({ dataset, file }) => `${file} не называет изготовителя «${dataset}»`,
  'capability-unanswered': ({ capability }) => `нет ответа: ${CAPABILITIES[capability]}`,
  'capability-without-basis': ({ capability }) =>
    `возможность есть, а закон, который её допускает, не назван: ${CAPABILITIES[capability]}`,
  'capability-forbidden': ({ capability }) =>
    `запрещено без исключений, но указано как имеющееся: ${CAPABILITIES[capability]}`,

  'no-register': () => 'для этой системы не записано ни одного риска',
  'register-unread': ({ file }) => `реестр рисков ${file} не удалось прочитать, о рисках ничего не известно`,
  'risk-not-weighed': ({ risk, missing }) => {
    if (missing === 'both') return `риск ${risk} назван, но не оценён: нет ни вероятности, ни последствий`;
    return `риск ${risk} оценён наполовину: ${missing === 'likelihood' ? 'нет вероятности' : 'нет последствий'}`;
  },
  'risk-says-nothing': ({ risk, found }) => `в описании риска ${risk} не сказано, что может случиться: «${found}»`,
  'risk-named-twice': ({ risk }) => `два риска названы одинаково: ${risk}`,
  'risk-copied': ({ risk, other }) => `описание риска ${risk} слово в слово повторяет риск ${other}`,
  'no-misuse-foreseen': () => 'ни один риск не связан с предсказуемым нецелевым использованием',
  'harms-unanswered': ({ harms }) =>
    `нет ни среди рисков, ни среди исключённых с указанием причины: ${harms.map((harm) => HARMS[harm]).join(', ')}`,
  'harm-without-reason': ({ harm, found }) => `исключено, а причина не названа («${found}»): ${HARMS[harm]}`,
  'harms-set-aside-alike': ({ found, harms }) =>
    `одна причина на всё исключённое («${found}»): ${harms.map((harm) => HARMS[harm]).join(', ')}`,
  'harm-both-ways': ({ harm, risk }) => `исключено, хотя риск ${risk} именно этого вида: ${HARMS[harm]}`,
  'no-measure': ({ risk }) => `против риска ${risk} не принято ни одной меры`,
  'measure-says-nothing': ({ risk, what }) => `в мере против риска ${risk} не сказано, что делают: ${what}`,
  'one-measure-for-all': ({ what, risks }) =>
    `против всех рисков (${risks}) указана одна и та же мера; Закон требует целенаправленных мер: ${what}`,
  'evidence-is-register': ({ risk, file }) => `подтверждением меры против риска ${risk} назван сам реестр (${file})`,
  'measure-without-owner': ({ risk, what }) => `не назван тот, кто исполняет эту меру против риска ${risk}: ${what}`,
  'measure-without-day': ({ risk, what }) => `не указан день для этой меры против риска ${risk}: ${what}`,
  'measure-overdue': ({ risk, due }) => `срок меры против риска ${risk} истёк ${due}`,
  'measure-not-working-yet': ({ risk }) =>
    `риск ${risk} назван обработанным, но ни одна мера против него ещё не действует`,
  'review-overdue': ({ reviewed, until }) => `риски обновлены ${reviewed}; обновить их нужно было не позднее ${until}`,
  'register-unchanged': ({ file, changed, reviewed }) =>
    `указано, что риски обновлены ${reviewed}, но файл ${file} последний раз менялся ${changed}, больше года назад: обновлялся ли он на деле?`,
  'review-left-no-trace': ({ file, changed, reviewed }) =>
    `указано, что риски обновлены ${reviewed}, но файл ${file} не менялся с ${changed}: запишите в нём итог пересмотра`,
  'review-written-ahead': ({ reviewed, committed }) =>
    `день ${reviewed} записан заранее: манифест последний раз менялся ${committed}`,
  'history-cut-off': ({ file }) =>
    `в этом клоне только часть истории, и не видно, когда менялся ${file}; задайте \`fetch-depth: 0\` в actions/checkout`,
  'history-unanswered': ({ file }) => `git не сообщил, когда менялся ${file}, и сверить день пересмотра не с чем`,
  'review-due': ({ until, days }) => `риски нужно обновить не позднее ${until}: осталось дней: ${days}`,
} satisfies Words<DutyReasons>;
