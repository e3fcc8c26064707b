/** Rules that no law sets: they see to it that nothing the laws ask about stays out of sight. */
import type { RuleInfo } from './model/finding.ts';
import type { Level } from './model/level.ts';
import type { NeutralRule } from './model/rule-names.ts';
import type { Text } from './model/text.ts';

const rule = (level: Level, title: Text, remedy: Text): Omit<RuleInfo, 'helpUri'> => ({
  title,
  remedy,
  level,
  basis: 'policy',
  citations: [],
});

/** Names that are promised and kept free: no code of this version raises them, so a report does not list them as asked. */
export const NOT_RAISED_YET: readonly NeutralRule[] = [];

export const neutralRules: Readonly<Record<NeutralRule, Omit<RuleInfo, 'helpUri'>>> = {
  'manifest/syntax': rule(
    'error',
    { en: 'The manifest is YAML', ru: 'Манифест написан на YAML', kk: 'Манифест YAML тілінде жазылған' },
    { en: 'Mend the line that is shown.', ru: 'Исправьте указанную строку.', kk: 'Көрсетілген жолды түзетіңіз.' },
  ),
  'manifest/schema': rule(
    'error',
    { en: 'The manifest says what can be understood', ru: 'Манифест понятен', kk: 'Манифест түсінікті жазылған' },
    {
      en: 'Mend the key or value that is shown; editors complete both from schemas/ai-compliance.schema.json.',
      ru: 'Исправьте указанный ключ или значение; редактор подскажет их по schemas/ai-compliance.schema.json.',
      kk: 'Көрсетілген кілтті немесе мәнді түзетіңіз; редактор оларды schemas/ai-compliance.schema.json бойынша ұсынады.',
    },
  ),
  'manifest/no-such-file': rule(
    'error',
    {
      en: 'Files named in the manifest are there',
      ru: 'Файлы, названные в манифесте, на месте',
      kk: 'Манифесте аталған файлдар орнында',
    },
    {
      en: 'Add the file, or correct its path: it is relative to the manifest.',
      ru: 'Добавьте файл или исправьте путь: он считается от манифеста.',
      kk: 'Файлды қосыңыз немесе жолын түзетіңіз: ол манифестке қатысты есептеледі.',
    },
  ),
  'manifest/weakened': rule(
    'notice',
    {
      en: 'A change makes the manifest milder',
      ru: 'Изменение смягчает манифест',
      kk: 'Өзгеріс манифест талаптарын жеңілдетеді',
    },
    {
      en: 'Ask a second person to look at it.',
      ru: 'Попросите второго человека посмотреть.',
      kk: 'Екінші адамға қаратып алыңыз.',
    },
  ),
  'system/undeclared': rule(
    'warning',
    {
      en: 'AI systems in use are declared',
      ru: 'Используемые системы ИИ заявлены',
      kk: 'Пайдаланылатын ЖИ жүйелері мәлімделген',
    },
    {
      en: 'Add the system under `systems`; if the package is no part of the product, leave its file out under `labeling.ignore` with a reason.',
      ru: 'Добавьте систему в `systems`; если пакет не относится к продукту, исключите его файл в `labeling.ignore` с указанием причины.',
      kk: 'Жүйені `systems` бөліміне қосыңыз; пакет өнімге қатысы болмаса, оның файлын себебін көрсетіп `labeling.ignore` арқылы алып тастаңыз.',
    },
  ),
  'system/contradicted': rule(
    'warning',
    {
      en: 'The code bears out what is declared',
      ru: 'Код не противоречит заявленному',
      kk: 'Код мәлімделгенге қайшы келмейді',
    },
    {
      en: 'Correct the declaration; or, where both are true, accept the finding under `waivers` and say why.',
      ru: 'Исправьте заявление; а если верно и то и другое, примите замечание в `waivers` и объясните почему.',
      kk: 'Мәлімдемені түзетіңіз; ал екеуі де дұрыс болса, ескертпені `waivers` бөлімінде қабылдап, себебін түсіндіріңіз.',
    },
  ),
  'asset/no-match': rule(
    'error',
    {
      en: 'Each path of the manifest matches a file',
      ru: 'Каждому пути манифеста отвечает файл',
      kk: 'Манифестегі әр жолға файл сәйкес келеді',
    },
    {
      en: 'Correct the path or glob, or remove the entry.',
      ru: 'Исправьте путь или шаблон либо удалите запись.',
      kk: 'Жолды немесе үлгіні түзетіңіз, болмаса жазбаны алып тастаңыз.',
    },
  ),
  'asset/unreadable': rule(
    'error',
    {
      en: 'Declared files can be read to their end',
      ru: 'Заявленные файлы читаются до конца',
      kk: 'Мәлімделген файлдар соңына дейін оқылады',
    },
    {
      en: 'Replace the damaged file, or export it in a format Tanba reads: `tanba inspect FILE` shows what it sees.',
      ru: 'Замените повреждённый файл или сохраните его в формате, который Tanba читает: `tanba inspect ФАЙЛ` покажет, что видно.',
      kk: 'Бүлінген файлды ауыстырыңыз немесе Tanba оқитын пішімде сақтаңыз: не көрінетінін `tanba inspect ФАЙЛ` көрсетеді.',
    },
  ),
  'asset/not-downloaded': rule(
    'error',
    {
      en: 'Declared files are here, not only their Git LFS pointers',
      ru: 'Сами файлы на месте, а не указатели Git LFS',
      kk: 'Файлдардың өзі орнында, тек Git LFS сілтемесі емес',
    },
    {
      en: 'Run `git lfs pull`, or set `lfs: true` in actions/checkout.',
      ru: 'Выполните `git lfs pull` или задайте `lfs: true` в actions/checkout.',
      kk: '`git lfs pull` орындаңыз немесе actions/checkout ішінде `lfs: true` қойыңыз.',
    },
  ),
  'asset/undeclared': rule(
    'error',
    { en: 'What AI made is declared', ru: 'Созданное ИИ заявлено', kk: 'ЖИ жасаған файлдар мәлімделген' },
    {
      en: 'Add the file under `assets`, or leave it out under `labeling.ignore` with a reason.',
      ru: 'Добавьте файл в `assets` или исключите его в `labeling.ignore` с указанием причины.',
      kk: 'Файлды `assets` бөліміне қосыңыз немесе себебін көрсетіп `labeling.ignore` арқылы алып тастаңыз.',
    },
  ),
  'asset/other-method': rule(
    'warning',
    {
      en: 'Files are marked by the chosen method',
      ru: 'Файлы промаркированы выбранным способом',
      kk: 'Файлдар таңдалған тәсілмен таңбаланған',
    },
    {
      en: 'Mark the file by a method named in `labeling.machine-readable`, or name the method it has.',
      ru: 'Промаркируйте файл способом из `labeling.machine-readable` или внесите туда имеющийся.',
      kk: 'Файлды `labeling.machine-readable` ішіндегі тәсілмен таңбалаңыз немесе бар тәсілді сол жерге қосыңыз.',
    },
  ),
  'asset/contradictory-marks': rule(
    'error',
    {
      en: 'Marks and declarations agree',
      ru: 'Маркировка и заявление не расходятся',
      kk: 'Таңба мен мәлімдеме бір-біріне сай',
    },
    {
      en: 'Correct `origin`, or give `grounds` why the file says otherwise; mend marks that disagree.',
      ru: 'Исправьте `origin` или укажите в `grounds`, почему файл говорит другое; устраните расхождение меток.',
      kk: '`origin` мәнін түзетіңіз немесе файл неге басқаша айтатынын `grounds` ішінде жазыңыз; қайшы таңбаларды реттеңіз.',
    },
  ),
  'asset/invalid-credential': rule(
    'error',
    { en: 'Signed marks hold', ru: 'Подписанные метки действительны', kk: 'Қол қойылған таңбалар жарамды' },
    {
      en: 'Take the file from its source again and keep it unchanged, or sign it anew.',
      ru: 'Возьмите файл из источника заново и не меняйте его либо подпишите снова.',
      kk: 'Файлды дереккөзден қайта алып, өзгертпей сақтаңыз немесе қайта қол қойыңыз.',
    },
  ),
  'asset/outside-repository': rule(
    'error',
    {
      en: 'Paths stay inside the repository',
      ru: 'Пути не выходят из репозитория',
      kk: 'Жолдар репозиторийден шықпайды',
    },
    {
      en: 'Put the file into the repository; links that lead out of it are not followed.',
      ru: 'Поместите файл в репозиторий; ссылки наружу не открываются.',
      kk: 'Файлды репозиторийге салыңыз; сыртқа апаратын сілтемелер ашылмайды.',
    },
  ),
  'waiver/expired': rule(
    'warning',
    { en: 'Waivers are still in force', ru: 'Отсрочки ещё действуют', kk: 'Кейінге қалдыру мерзімдері өтпеген' },
    {
      en: 'Mend what was waived, or set a new last day.',
      ru: 'Устраните нарушение или задайте новый последний день.',
      kk: 'Кемшілікті жойыңыз немесе жаңа соңғы күн белгілеңіз.',
    },
  ),
  'waiver/unused': rule(
    'warning',
    {
      en: 'Each waiver waives something',
      ru: 'Каждая отсрочка к чему-то относится',
      kk: 'Әр кейінге қалдыру бір ескертпеге қатысты',
    },
    { en: 'Remove it.', ru: 'Удалите её.', kk: 'Оны алып тастаңыз.' },
  ),
  'baseline/stale': rule(
    'warning',
    {
      en: 'The baseline holds only findings that are still there',
      ru: 'В базовом списке только то, что ещё есть',
      kk: 'Бастапқы тізімде тек әлі бар ескертпелер',
    },
    {
      en: 'Remove what is mended from the baseline.',
      ru: 'Уберите исправленное из базового списка.',
      kk: 'Түзетілгенін бастапқы тізімнен алып тастаңыз.',
    },
  ),
  'lock/stale': rule(
    'warning',
    {
      en: 'The lock says of files what they say themselves',
      ru: 'Файл блокировки говорит о файлах то же, что они сами',
      kk: 'Бекіту файлы файлдар туралы олардың өзі айтқанын айтады',
    },
    {
      en: 'Run `git lfs pull`, then `tanba lock`, and have a second person look at what changed.',
      ru: 'Выполните `git lfs pull`, затем `tanba lock` и попросите второго человека посмотреть на изменения.',
      kk: '`git lfs pull`, содан кейін `tanba lock` орындаңыз да, өзгерісті екінші адамға қаратып алыңыз.',
    },
  ),
  'law/old-text': rule(
    'notice',
    { en: 'The text of the law is recent', ru: 'Текст закона свежий', kk: 'Заң мәтіні жаңа' },
    { en: 'Update Tanba.', ru: 'Обновите Tanba.', kk: 'Tanba-ны жаңартыңыз.' },
  ),
};
