/** How the duties of risk management are tested, system by system. */
import type { Rule } from '../../../model/law.ts';
import type { KzObligation } from '../obligations/index.ts';

export const riskRules = {
  'risk-register': {
    serves: 'manage-risks',
    on: 'system',
    level: 'error',
    when: [],
    check: 'risks-registered',
    with: {},
    title: {
      en: 'Risks are written down and weighed',
      ru: 'Риски выявлены и оценены в реестре',
      kk: 'Тәуекелдер тізілімге жазылған және бағаланған',
    },
    remedy: {
      en: 'Under `risk-management:` list `risks` for this system, or name a `register` file; give each risk its likelihood and impact.',
      ru: 'Перечислите в `risk-management:` риски этой системы (`risks`) или назовите файл реестра (`register`); у каждого риска укажите вероятность и последствия.',
      kk: '`risk-management:` бөлімінде осы жүйенің тәуекелдерін (`risks`) тізіңіз немесе тізілім файлын (`register`) көрсетіңіз; әр тәуекелдің ықтималдығы мен салдарын жазыңыз.',
    },
  },
  'foreseeable-misuse': {
    serves: 'foresee-misuse',
    on: 'system',
    level: 'error',
    when: [],
    check: 'misuse-foreseen',
    with: {},
    title: {
      en: 'Misuse that can be foreseen is among the risks',
      ru: 'Среди рисков есть предсказуемое нецелевое использование',
      kk: 'Тәуекелдер арасында алдын ала болжауға болатын мақсатсыз пайдалану бар',
    },
    remedy: {
      en: 'State the `purpose` of the system, and mark at least one risk with `foreseeable-misuse: true`.',
      ru: 'Укажите назначение системы (`purpose`) и отметьте хотя бы один риск `foreseeable-misuse: true`.',
      kk: 'Жүйенің мақсатын (`purpose`) жазыңыз және кемінде бір тәуекелге `foreseeable-misuse: true` белгісін қойыңыз.',
    },
  },
  'targeted-measures': {
    serves: 'treat-risks',
    on: 'system',
    level: 'error',
    when: [],
    check: 'measures-taken',
    with: {},
    title: {
      en: 'Each risk has a measure against it',
      ru: 'Против каждого риска есть мера',
      kk: 'Әр тәуекелге қарсы шара бар',
    },
    remedy: {
      en: 'Give each open or treated risk `measures`, each with `what`, `owner`, and `since` or, while it is not working yet, `due`.',
      ru: 'Добавьте к каждому открытому или обработанному риску `measures`: у каждой меры `what`, `owner` и `since` либо, пока мера не действует, `due`.',
      kk: 'Ашық немесе өңделген әр тәуекелге `measures` қосыңыз: әр шараның `what`, `owner` және `since`, ал әлі іске қосылмаса `due` жолдары болсын.',
    },
  },
  'yearly-risk-review': {
    serves: 'review-risks-yearly',
    on: 'system',
    level: 'error',
    when: [],
    check: 'reviewed-within',
    with: { years: 1, warnDaysAhead: 35 },
    title: {
      en: 'The risks were updated within a year',
      ru: 'Риски обновлены не более года назад',
      kk: 'Тәуекелдер соңғы бір жыл ішінде жаңартылған',
    },
    remedy: {
      en: 'Go through the register, change what has changed, and write the day in `reviewed:`.',
      ru: 'Пройдите реестр, обновите то, что изменилось, и запишите день в `reviewed:`.',
      kk: 'Тізілімді қарап шығып, өзгергенін жаңартыңыз да, күнін `reviewed:` жолына жазыңыз.',
    },
  },
  'harm-categories': {
    serves: 'consider-harms',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'harms-considered',
    with: {
      harms: [
        'health',
        'well-being',
        'prohibited-information',
        'false-information',
        'discrimination',
        'human-rights',
        'other',
      ],
    },
    title: {
      en: 'Each kind of harm is assessed or set aside with a reason',
      ru: 'Каждый вид вреда оценён или исключён с указанием причины',
      kk: 'Зиянның әр түрі бағаланған немесе себебі көрсетіліп алып тасталған',
    },
    remedy: {
      en: 'Add a risk of each kind of `harm` to the register, or name the harm under `not-applicable:` and say in a sentence why it cannot come from this system.',
      ru: 'Добавьте в реестр риск каждого вида (`harm`) или назовите вид вреда в `not-applicable:` и одной фразой объясните, почему эта система не может его причинить.',
      kk: 'Тізілімге зиянның әр түрі (`harm`) бойынша тәуекел қосыңыз немесе оны `not-applicable:` бөлімінде атап, бұл жүйе неге мұндай зиян келтіре алмайтынын бір сөйлеммен түсіндіріңіз.',
    },
  },
  'suspension-procedure': {
    serves: 'be-able-to-stop',
    on: 'system',
    level: 'error',
    when: [],
    check: 'stoppable',
    // The text knows no degree here; that a minimal risk needs less is our policy.
    with: { mildDegrees: ['minimal'] },
    title: {
      en: 'It is known how the system is stopped, and by whom',
      ru: 'Известно, как и кем останавливается система',
      kk: 'Жүйені кім және қалай тоқтататыны белгілі',
    },
    remedy: {
      en: 'Write down how the system is suspended or shut down; under `suspension:` name that file as `procedure`, add `contact`, and `tested` with the day of the last rehearsal.',
      ru: 'Опишите, как система приостанавливается или отключается; в `suspension:` назовите этот файл в `procedure`, добавьте `contact` и `tested` с днём последней проверки.',
      kk: 'Жүйе қалай тоқтатыла тұратынын немесе өшірілетінін жазыңыз; `suspension:` бөлімінде сол файлды `procedure` жолында көрсетіп, `contact` пен соңғы сынақ күнін (`tested`) қосыңыз.',
    },
  },
} as const satisfies Record<string, Rule<KzObligation>>;
