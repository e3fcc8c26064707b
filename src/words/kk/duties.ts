/** Kazakh sentences about duties that are not met, or cannot be seen to be met. */
import type { Doubt } from '../../model/page.ts';
import type { Words } from '../../model/reason.ts';
import type { DutyReasons } from '../../model/reason-duty.ts';
import { KEYS } from './duty-keys.ts';

const CAPABILITIES = {
  manipulation: 'адамдарды манипуляциялау',
  'exploiting-vulnerability': 'адамдардың осалдығын пайдалану',
  'social-scoring': 'әлеуметтік рейтинг',
  'unlawful-personal-data': 'дербес деректерді заңсыз өңдеу',
  'discriminatory-biometrics': 'биометрия бойынша кемсітетін сыныптау',
  'emotion-recognition': 'эмоцияны келісімсіз анықтау',
  'prohibited-output': 'тыйым салынған нәтижелер жасау',
} as const;

const SECTIONS = {
  explanation: 'нәтиже қалай түсіндірілетіні',
  data: 'деректерді қалай сұрауға болатыны',
  refusal: 'қалай бас тартуға болатыны',
} as const;

const HARMS = {
  health: 'денсаулыққа зиян',
  'well-being': 'әл-ауқатқа зиян',
  'prohibited-information': 'тыйым салынған ақпаратты тарату',
  'false-information': 'жалған ақпаратты тарату',
  discrimination: 'кемсітушілік',
  'human-rights': 'адам құқықтарын бұзу',
  other: 'өзге зиян',
} as const;

const PAPERS = {
  system: 'жүйе туралы құжат',
  risk: 'тәуекелдерді басқару туралы құжат',
  'data-libraries': 'дерекнамалар туралы құжат',
  principles: 'жасанды интеллект қағидаттары туралы саясат',
} as const;

const DEGREES = { minimal: 'ең төмен', medium: 'орташа', high: 'жоғары' } as const;

const PLACES = {
  alt: 'alt мәтінінде',
  title: 'қалқыма кеңесте',
  aria: 'экраннан оқу бағдарламалары үшін',
  comment: 'бастапқы кодтың түсініктемесінде',
  style: 'стилі жасыратын элементте',
  attribute: 'жасырын элементте',
  element: 'жабық немесе көрсетілмейтін элементте',
  tiny: 'оқылмайтын ұсақ қаріппен',
  colour: 'фонынан айырмасы жоқ дерлік түспен',
  faint: 'көзге көрінбейтіндей мөлдір түрде',
  outside: 'экраннан тыс немесе қиылып қалған жерде',
  hover: 'тек меңзер апарғанда көрінетін жерде',
  covered: 'үстін басқа нәрсе жауып тұрған жерде',
  far: 'файлдан 400 пиксельден астам қашық жерде',
} as const;

const LANGUAGES = { kk: 'қазақ', ru: 'орыс' } as const;

/** Why only a browser could tell. */
const doubted = ({ why, what }: Doubt): string => {
  const said: Readonly<Record<Doubt['why'], string>> = {
    condition: what === 'selector' ? 'бұл Tanba танымайтын селекторларға байланысты' : `бұл ${what} шартына байланысты`,
    style: `бұл бастапқы кодтан есептеп шығаруға келмейтін стильге байланысты (${what})`,
    size: 'қаріп өлшемі стиль кестелерінде нақты көрсетілмеген',
    colour: 'сөздер сурет үстінде тұр немесе түсі стиль кестелерінде нақты көрсетілмеген',
    sheet: `бетке керек стиль кестесі репозиторийде жоқ немесе оқылмады (${what})`,
    script: 'сөздер скриптте тұр, ал скрипт оларды көрсете ме, белгісіз',
    inserted: 'сөздерді стиль кестесі қосып тұр',
  };
  return said[why];
};

export const dutyWords = {
  'no-mark': ({ file, trace }) =>
    trace
      ? `${file} файлында ${trace} құралының ізі бар, бірақ жасанды интеллект туралы машинамен оқылатын таңба жоқ; із таңбаның орнын баспайды`
      : `${file} файлында жасанды интеллект туралы машинамен оқылатын таңба жоқ`,
  'mark-only-possible': ({ file, standard, value }) =>
    `${file} файлында жасанды интеллект қолданылуы мүмкін деп қана айтылған (${standard}: ${value}); таңба оның қолданылғанын айтуға тиіс`,
  'mark-says-not-ai': ({ file, standard, value }) =>
    `${file} файлының таңбасы оны жасанды интеллект жасамаған дейді (${standard}: ${value}), ал манифест керісінше айтады`,
  'mark-not-usable': ({ file, standard, value }) =>
    `${file} файлының таңбасы стандартқа сай жазылмаған, сондықтан машиналар оған сене алмайды (${standard}: ${value})`,
  'mark-only-credit': ({ file, value }) =>
    `${file} файлында тек өндірушінің қолтаңбасы бар («${value}»); оны ешбір стандарт жасанды интеллект таңбасы деп санамайды`,
  'mark-invalid': ({ file }) =>
    `${file} файлының қол қойылған таңбасы жарамсыз: қолтаңба не хеш сәйкес келмейді, файл қол қойылғаннан кейін өзгертілген`,
  'mark-of-an-input': ({ file }) => `${file} файлындағы жалғыз таңба файлдың өзіне емес, бастапқы материалға қатысты`,
  'authorship-claimed': ({ file, words }) =>
    `${file} жасанды интеллект жасаған деп көрсетілген, ал өзінде авторлық құқық туралы мәлімдеме бар («${words}»); ондай туынды адамның шығармашылық үлесі болғанда ғана қорғалады`,
  'mark-only-beside': ({ file }) =>
    `таңба ${file} файлының ішінде емес, тек жанында тұр: файл әрі қарай берілгенде ол жоғалады`,

  'not-shown-there': ({ file, page }) => `${page} беті ${file} файлын көрсетеді деп жазылған, бірақ онда ол жоқ`,
  'no-words-beside': ({ file }) => `${file} файлы осы жерде көрсетілген, бірақ жанында ешқандай сөз жоқ`,
  'no-warning-in-text': ({ file }) => `${file} мәтінінің еш жерінде оны жасанды интеллект жасағаны айтылмаған`,
  'words-not-explicit': ({ words }) => `мұндағы сөздер бұны жасанды интеллект жасағанын тура айтпайды: «${words}»`,
  'warning-hidden': ({ words, by }) => `ескерту тек ${PLACES[by]} тұр, оны келуші көрмейді: «${words}»`,
  'warning-strained': ({ words, by, value }) =>
    by === 'contrast'
      ? `ескерту нашар көрінеді: контрасты ${value}:1, ал оқылуы үшін кемінде 4,5:1 (ірі әріпке 3:1) керек: «${words}»`
      : `ескертуді оқу қиын: әріп биіктігі ${value} пиксель, кемінде 9 болуы керек: «${words}»`,
  'warning-unsure': ({ words, ...doubt }) =>
    `«${words}» ескертуін келуші көре ме, оны тек браузер көрсете алады: ${doubted(doubt)}`,
  'warning-in-component': ({ file, component }) =>
    `${component} ${file} файлы туралы ескерте ме, оны тек браузер көрсете алады: оның сөздері басқа файлда`,
  'warning-late': ({ words, seconds }) =>
    `субтитрлер тек ${seconds}-секундта ескертеді: «${words}»; ескерту басында тұруға тиіс`,
  'warning-nowhere': ({ file }) =>
    `${file} файлын ешбір бет көрсетпейді, ескертуі де расталмаған; бетті \`shown-in\` жолында көрсетіңіз немесе ескертуді растаңыз`,

  'not-declared': ({ key }) => `көрсетілмеген: ${KEYS[key]}`,
  'only-a-placeholder': ({ key, found }) => `«${found}» тек орын толтырып тұр; әлі көрсетілмеген: ${KEYS[key]}`,
  'says-nothing': ({ file, why }) =>
    why === 'empty'
      ? `${file} файлы бос`
      : `${file} файлында тек тақырыптар немесе толтырылмаған орындар бар, ол әзірге ештеңе айтпайды`,
  'words-not-readable': ({ file }) => `${file} файлы бар, бірақ ол мәтін емес: онда не айтылғанын адам қарауы керек`,
  'day-to-come': ({ day }) => `${day} күні әлі келген жоқ, демек бұл әлі болмаған`,
  'bad-contact': ({ found }) =>
    `«${found}» арқылы ешкіммен байланысу мүмкін емес: e-mail, телефон немесе веб-мекенжай көрсетіңіз`,
  'notice-not-told': ({ file }) =>
    `${file} файлында пайдаланушы көретін мәтін жасанды интеллект қолданылатынын айтпайды`,
  'notice-hidden': ({ file }) => `${file} файлында жасанды интеллект туралы тек пайдаланушы көрмейтін жерде айтылған`,
  'no-such-section': ({ file, section, where }) =>
    `${file} ішінде «${where}» бөлімі жоқ, онда ${SECTIONS[section]} айтылуға тиіс`,
  'notice-unsure': ({ file, ...doubt }) =>
    `${file} ішіндегі жасанды интеллект туралы сөздерді пайдаланушы көре ме, оны тек браузер көрсете алады: ${doubted(doubt)}`,
  'language-missing': ({ file, language }) => `${file} ішінде бұл ${LANGUAGES[language]} тілінде айтылмаған`,
  'language-copied': ({ words, language }) =>
    `бұл ${LANGUAGES[language]} тіліндегі мәтін деп көрсетілген, бірақ басқа тілде жазылған: «${words}»`,
  'agreement-not-linked': ({ page, agreement }) =>
    page === agreement
      ? `${page} — оған апаратын бет емес, келісімнің өзі`
      : `${page} бетінде келісімге сілтеме жоқ (${agreement})`,
  'objection-too-slow': ({ days, limit }) =>
    `қарсылық ${days} жұмыс күнінде қаралады; хабарларға қарағанда, дербес деректер туралы заң ${limit} күн береді`,

  'open-for-restricted-data': () =>
    'қолжетімділігі заңмен шектелген деректерді ашық жүйе өңдейді: бұған ақпараттандыру туралы заңнама сақталғанда ғана жол беріледі',
  'closed-for-restricted-data': () =>
    'қолжетімділігі заңмен шектелген деректерді локалды емес жүйе өңдейді; Заң мұндай деректер үшін локалды жүйелерді атайды',
  'no-documentation': () => 'жүйенің құжаттамасы жоқ',
  'paper-missing': ({ paper, degree }) =>
    degree === 'undeclared'
      ? `${PAPERS[paper]} жоқ; хабарларға қарағанда, ол кез келген қауіп-қатер дәрежесінде керек`
      : `${PAPERS[paper]} жоқ; хабарларға қарағанда, ол ${DEGREES[degree]} қауіп-қатер дәрежесінде керек`,
  'training-prohibited': ({ dataset, result }) =>
    result === 'prohibited'
      ? `авторлар «${dataset}» негізінде оқытуға тыйым салған, ал ол пайдаланылған деп көрсетілген`
      : `авторлар «${dataset}» дерекнамасының бір бөлігінде оқытуға тыйым салған: сол бөліктің алынып тасталғанына көз жеткізіңіз`,
  'metadata-broken': ({ dataset, file }) =>
    `«${dataset}» сипаттамасы ${file} дұрыс JSON емес, сондықтан оны машина оқи алмайды`,
  'producer-not-in-metadata': ({ dataset, file }) => `${file} «${dataset}» дерекнамасын әзірлеушіні атамайды`,
  'capability-unanswered': ({ capability }) => `жауап берілмеген: ${CAPABILITIES[capability]}`,
  'capability-without-basis': ({ capability }) =>
    `мүмкіндік бар делінген, бірақ оған рұқсат беретін заң аталмаған: ${CAPABILITIES[capability]}`,
  'capability-forbidden': ({ capability }) =>
    `заң мүлде тыйым салған, бірақ бар деп көрсетілген: ${CAPABILITIES[capability]}`,

  'no-register': () => 'бұл жүйе бойынша бірде-бір тәуекел жазылмаған',
  'register-unread': ({ file }) => `${file} тәуекелдер тізілімі оқылмады, сондықтан тәуекелдер туралы ештеңе белгісіз`,
  'risk-not-weighed': ({ risk, missing }) => {
    if (missing === 'both') return `${risk} тәуекелі аталған, бірақ бағаланбаған: ықтималдығы да, салдары да жоқ`;
    return `${risk} тәуекелі жартылай бағаланған: ${missing === 'likelihood' ? 'ықтималдығы' : 'салдары'} көрсетілмеген`;
  },
  'risk-says-nothing': ({ risk, found }) =>
    `${risk} тәуекелінің сипаттамасында не болуы мүмкін екені айтылмаған: «${found}»`,
  'risk-named-twice': ({ risk }) => `екі тәуекелдің аты бірдей: ${risk}`,
  'risk-copied': ({ risk, other }) => `${risk} тәуекелінің сипаттамасы ${other} тәуекелін сөзбе-сөз қайталайды`,
  'no-misuse-foreseen': () => 'бірде-бір тәуекел алдын ала болжауға болатын мақсатсыз пайдаланумен байланысты емес',
  'harms-unanswered': ({ harms }) =>
    `тәуекелдер арасында да, себебі көрсетіліп алып тасталғандар арасында да жоқ: ${harms.map((harm) => HARMS[harm]).join(', ')}`,
  'harm-without-reason': ({ harm, found }) => `алып тасталған, бірақ себебі айтылмаған («${found}»): ${HARMS[harm]}`,
  'harms-set-aside-alike': ({ found, harms }) =>
    `алып тасталғанның бәріне бір ғана себеп айтылған («${found}»): ${harms.map((harm) => HARMS[harm]).join(', ')}`,
  'harm-both-ways': ({ harm, risk }) => `алып тасталған, ал ${risk} тәуекелі дәл осы түрге жатады: ${HARMS[harm]}`,
  'no-measure': ({ risk }) => `${risk} тәуекеліне қарсы бірде-бір шара қолданылмаған`,
  'measure-says-nothing': ({ risk, what }) => `${risk} тәуекеліне қарсы шарада не істелетіні айтылмаған: ${what}`,
  'one-measure-for-all': ({ what, risks }) =>
    `барлық тәуекелге (${risks}) қарсы бір ғана шара көрсетілген; Заң мақсатты шараларды талап етеді: ${what}`,
  'evidence-is-register': ({ risk, file }) =>
    `${risk} тәуекеліне қарсы шараның дәлелі ретінде тізілімнің өзі аталған (${file})`,
  'measure-without-owner': ({ risk, what }) => `${risk} тәуекеліне қарсы бұл шараны кім орындайтыны аталмаған: ${what}`,
  'measure-without-day': ({ risk, what }) => `${risk} тәуекеліне қарсы бұл шараның күні көрсетілмеген: ${what}`,
  'measure-overdue': ({ risk, due }) => `${risk} тәуекеліне қарсы шараның мерзімі ${due} күні өтіп кеткен`,
  'measure-not-working-yet': ({ risk }) =>
    `${risk} тәуекелі өңделген делінген, бірақ оған қарсы бірде-бір шара әлі іске қосылмаған`,
  'review-overdue': ({ reviewed, until }) =>
    `тәуекелдер соңғы рет ${reviewed} күні жаңартылған; келесі жаңарту ${until} күнінен кешікпеуі керек еді`,
  'register-unchanged': ({ file, changed, reviewed }) =>
    `тәуекелдер ${reviewed} күні жаңартылды делінген, бірақ ${file} файлы соңғы рет ${changed} күні, бір жылдан бұрын өзгерген: ол шынымен жаңартылды ма?`,
  'review-left-no-trace': ({ file, changed, reviewed }) =>
    `тәуекелдер ${reviewed} күні жаңартылды делінген, бірақ ${file} файлы ${changed} күнінен бері өзгермеген: қайта қарау нәтижесін соған жазыңыз`,
  'review-written-ahead': ({ reviewed, committed }) =>
    `${reviewed} күні алдын ала жазылған: манифест соңғы рет ${committed} күні өзгерген`,
  'history-cut-off': ({ file }) =>
    `бұл клонда тарихтың бір бөлігі ғана бар, сондықтан ${file} файлының қашан өзгергені көрінбейді; actions/checkout ішінде \`fetch-depth: 0\` қойыңыз`,
  'history-unanswered': ({ file }) =>
    `git ${file} файлының қашан өзгергенін айтпады, сондықтан қайта қарау күнін салыстыратын ештеңе жоқ`,
  'review-due': ({ until, days }) =>
    `тәуекелдерді ${until} күнінен кешіктірмей жаңарту керек: қалған күн саны: ${days}`,
} satisfies Words<DutyReasons>;
