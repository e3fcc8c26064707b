/** How the duties about personal data, works of others and data libraries are tested. */
import type { Rule } from '../../../model/law.ts';
import type { KzObligation } from '../obligations/index.ts';

export const dataRules = {
  'personal-data': {
    serves: 'protect-personal-data',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'personal-data-founded',
    with: {},
    title: {
      en: 'It is said whether personal data are processed, and on which ground',
      ru: 'Указано, обрабатываются ли персональные данные и на каком основании',
      kk: 'Дербес деректердің өңделетін-өңделмейтіні және негізі көрсетілген',
    },
    remedy: {
      en: 'Say `personal-data: none`, or give the legal ground in `basis` and the file with the policy in `policy`.',
      ru: 'Укажите `personal-data: none` либо правовое основание в `basis` и файл с политикой в `policy`.',
      kk: '`personal-data: none` деп жазыңыз немесе құқықтық негізді `basis`, саясат файлын `policy` кілтінде көрсетіңіз.',
    },
  },
  'training-opt-out': {
    serves: 'respect-opt-out',
    on: 'system',
    level: 'error',
    when: [],
    check: 'training-allowed',
    with: {},
    title: {
      en: 'Training used no works whose authors forbade it',
      ru: 'Для обучения не использованы произведения, авторы которых это запретили',
      kk: 'Оқытуға авторлары тыйым салған туындылар пайдаланылмаған',
    },
    remedy: {
      en: 'For each data library give `opt-out:` with the day in `checked`, what you looked at in `signals`, and the `result`. Take a forbidden one out. Where nothing was trained, say `datasets: []`.',
      ru: 'Для каждой библиотеки данных укажите `opt-out:`: день проверки `checked`, где искали запрет `signals` и `result`. Запрещённую исключите. Если ничего не обучали, укажите `datasets: []`.',
      kk: 'Әр дерекнамаға `opt-out:` көрсетіңіз: тексеру күні `checked`, тыйымды қайдан іздегеніңіз `signals` және `result`. Тыйым салынғанын алып тастаңыз. Ештеңе оқытылмаса, `datasets: []` деп жазыңыз.',
    },
  },
  'dataset-conditions': {
    serves: 'describe-datasets',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'datasets-described',
    with: {},
    title: {
      en: 'Each data library has a source, conditions and a purpose',
      ru: 'У каждой библиотеки данных указаны источник, условия и цель',
      kk: 'Әр дерекнаманың көзі, шарттары және мақсаты көрсетілген',
    },
    remedy: {
      en: 'For each data library give `source`, `licence` and `purpose`.',
      ru: 'Для каждой библиотеки данных укажите `source`, `licence` и `purpose`.',
      kk: 'Әр дерекнамаға `source`, `licence` және `purpose` көрсетіңіз.',
    },
  },
  'dataset-producer': {
    serves: 'state-producer',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'producer-stated',
    with: {},
    title: {
      en: 'Who made a data library is stated where machines read it',
      ru: 'Изготовитель библиотеки данных указан в машиночитаемой форме',
      kk: 'Дерекнаманы әзірлеуші машинамен оқылатын нысанда көрсетілген',
    },
    remedy: {
      en: 'For each data library give `producer: { name, contact }` and a description in `metadata` (Croissant, DCAT or Data Package) that names the same producer.',
      ru: 'Для каждой библиотеки данных укажите `producer: { name, contact }` и описание в `metadata` (Croissant, DCAT или Data Package), где назван тот же изготовитель.',
      kk: 'Әр дерекнамаға `producer: { name, contact }` және сол әзірлеуші аталған сипаттаманы `metadata` (Croissant, DCAT немесе Data Package) көрсетіңіз.',
    },
  },
} as const satisfies Record<string, Rule<KzObligation>>;
