/** How the duties about synthetic results are tested, file by file. */
import type { Case, Rule } from '../../../model/law.ts';
import type { KzObligation } from '../obligations/index.ts';
import { warnings } from '../phrases.ts';

/**
 * Art. 1(4) in facts. The broad scope, as press and ministry read the Law, also takes in results that imitate nothing;
 * the text does not, so there a breach is a warning.
 */
const distributed: readonly Case[] = [
  { facts: { origin: ['created', 'altered'], imitates: ['person', 'event'], distribution: ['public'] } },
  {
    facts: { origin: ['created', 'altered'], imitates: ['nothing'], distribution: ['public'], scope: ['broad'] },
    atMost: 'warning',
  },
];

export const resultRules = {
  'machine-readable-mark': {
    serves: 'mark-results',
    on: 'asset',
    level: 'error',
    when: distributed,
    check: 'has-mark',
    with: { claiming: ['ai-generated', 'ai-modified'] },
    title: {
      en: 'A synthetic result carries a machine-readable mark',
      ru: 'Синтетический результат маркирован в машиночитаемой форме',
      kk: 'Синтетикалық нәтиже машинамен оқылатын нысанда таңбаланған',
    },
    remedy: {
      en: 'Set IPTC Digital Source Type or a C2PA manifest in the generator or an editor. For a text, put the mark in its front matter. Which fields count: docs/marks.md.',
      ru: 'Задайте в генераторе или редакторе IPTC Digital Source Type или манифест C2PA. Для текста поставьте метку во вступительном блоке (front matter). Какие поля засчитываются: docs/marks.md.',
      kk: 'Генераторда немесе редакторда IPTC Digital Source Type не C2PA манифесін қойыңыз. Мәтін болса, таңбаны файл басындағы front matter бөліміне жазыңыз. Қай өрістер есептелетіні: docs/marks.md.',
    },
  },
  'perceivable-warning': {
    serves: 'warn-of-results',
    on: 'asset',
    level: 'error',
    when: distributed,
    check: 'has-warning',
    with: { phrases: warnings },
    title: {
      en: 'A synthetic result comes with a warning people can perceive',
      ru: 'Синтетический результат сопровождается предупреждением, которое можно воспринять',
      kk: 'Синтетикалық нәтижемен бірге адам қабылдай алатын ескерту беріледі',
    },
    remedy: {
      en: 'Put a visible sentence beside the file on every page that shows it, as “Generated with AI”. Where the warning is in the picture or the sound itself, attest it under `warning:`.',
      ru: 'Поставьте рядом с файлом на каждой странице, где он показан, видимую фразу, например «Создано с использованием искусственного интеллекта». Если предупреждение в самом изображении или звуке, подтвердите это в `warning:`.',
      kk: 'Файл көрсетілетін әр бетте оның жанына көрінетін сөйлем қойыңыз, мысалы «Жасанды интеллект көмегімен жасалды». Ескерту суреттің немесе дыбыстың өзінде болса, мұны `warning:` бөлімінде растаңыз.',
    },
  },
  'authorship-claim': {
    serves: 'claim-own-work-only',
    on: 'asset',
    level: 'notice',
    when: [{ facts: { origin: ['created'] } }],
    check: 'authorship-unclaimed',
    with: {},
    title: {
      en: 'What AI made by itself claims no copyright',
      ru: 'Созданное одним ИИ не содержит заявления об авторском праве',
      kk: 'Жасанды интеллект өзі жасаған файлда авторлық құқық туралы мәлімдеме жоқ',
    },
    remedy: {
      en: 'Take the claim out of the file, declare `origin: altered` if a person made the work and AI changed it, or say in `grounds` what a person contributed.',
      ru: 'Уберите заявление из файла, укажите `origin: altered`, если произведение создал человек, а ИИ изменил, либо опишите вклад человека в `grounds`.',
      kk: 'Мәлімдемені файлдан алып тастаңыз, туындыны адам жасап, жасанды интеллект өзгерткен болса, `origin: altered` деп көрсетіңіз немесе адамның үлесін `grounds` ішінде жазыңыз.',
    },
  },
  'unhindered-warning': {
    serves: 'keep-warning-clear',
    on: 'asset',
    level: 'warning',
    when: distributed,
    check: 'warning-clear',
    with: { phrases: warnings },
    title: {
      en: 'Nothing hinders perceiving the warning',
      ru: 'Ничто не затрудняет восприятие предупреждения',
      kk: 'Ескертуді қабылдауға ештеңе кедергі болмайды',
    },
    remedy: {
      en: 'Give the warning letters of at least 9 pixels and a contrast of at least 4.5 to 1 with its background (3 to 1 from 24 pixels on). The numbers are WCAG’s and ours; the Law gives none.',
      ru: 'Задайте предупреждению буквы не мельче 9 пикселей и контраст с фоном не ниже 4,5 к 1 (от 24 пикселей 3 к 1). Числа взяты из WCAG и наши, Закон их не называет.',
      kk: 'Ескертудің әріптерін кемінде 9 пиксель етіп, фонмен контрастын кемінде 4,5:1 қойыңыз (24 пиксельден бастап 3:1). Сандар WCAG-тан және біздікі, Заң оларды атамайды.',
    },
  },
  'mark-survives-build': {
    serves: 'keep-marks',
    on: 'asset',
    level: 'error',
    when: distributed,
    check: 'survives-build',
    with: { claiming: ['ai-generated', 'ai-modified'] },
    title: {
      en: 'A marked result is still marked after the build',
      ru: 'Маркированный результат остаётся маркированным после сборки',
      kk: 'Таңбаланған нәтиженің таңбасы құрастырудан кейін де сақталады',
    },
    remedy: {
      en: 'Make the build keep XMP and C2PA (sharp: `keepMetadata()`; cwebp: `-metadata all`; ffmpeg, exiftool, ImageMagick: without the option that strips), or mark the copies after it. Run the build before `tanba check`.',
      ru: 'Сохраняйте при сборке XMP и C2PA (sharp: `keepMetadata()`; cwebp: `-metadata all`; ffmpeg, exiftool, ImageMagick: без удаляющей опции) или маркируйте копии после неё. Запускайте сборку до `tanba check`.',
      kk: 'Құрастыру кезінде XMP пен C2PA-ны сақтаңыз (sharp: `keepMetadata()`; cwebp: `-metadata all`; ffmpeg, exiftool, ImageMagick: өшіретін опциясыз) немесе көшірмелерді содан кейін таңбалаңыз. Алдымен жобаны құрастырып, содан кейін `tanba check` іске қосыңыз.',
    },
  },
} as const satisfies Record<string, Rule<KzObligation>>;
