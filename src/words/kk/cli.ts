/** What the command says in Kazakh. */
import type { CliLabels } from '../../model/cli-labels.ts';
import { PROBLEMS } from './assets.ts';
import { lockLabels, shardLabels } from './scale.ts';

const meantOr = (meant: string) => (meant ? ` Бәлкім, ${meant} деген шығарсыз?` : '');

export const cliLabels: CliLabels = {
  help: `Tanba ai-compliance.yaml манифестін және файлдарыңыздың мазмұнын заңмен салыстырады.

  tanba [check] [жол…]      осы жолдағы немесе жоғарырақтағы ең жақын манифесті тексеру
  tanba inspect <файл…>     файлдар өз шығу тегі туралы не айтатынын және қай жерде екенін көрсету
  tanba explain [АТАУ]      ереже немесе бап: заң сөзі, кім міндетті, құны, не істеу керек; атаусыз барлық ереже
  tanba badge [ЖОЛ…]        README үшін белгіше: заң, күн және нәтиже; нәтижесі қандай болса да, жазылса 0
  tanba lock [ЖОЛ]          ai-compliance.lock жазу: орнында тек Git LFS сілтемесі бар файлдарды куәландырады
  tanba merge <ЕСЕП…>       бөліктер оқығаны бойынша шешім шығару: файлдары не олар жатқан қалта
  tanba trust update [ҚАЛТА] C2PA ресми сенім тізімдерін жүктеу (certs ішіне); желіні басқа ештеңе пайдаланбайды

check
  --manifest ФАЙЛ           манифест, егер аты не орны басқа болса
  --format АТЫ[=ФАЙЛ]       text, json, sarif, github, markdown, junit, gitlab; қайталауға болады
  --lang en|ru|kk           есеп тілі (әдепкіде LANG бойынша)
  --as-of ЖЖЖЖ-АА-КК        сол күнгі жағдаймен тексеру (әдепкіде бүгін)
  --fail-on ДЕҢГЕЙ          error, warning немесе notice (әдепкіде error)
  --trust ФАЙЛ              қолтаңбасына сенетін PEM сертификаттары (әдепкіде labeling.trust)
  --render                  беттің қай сөздері көрінетінін орнатылған Chromium шешсін
  --baseline ФАЙЛ           осы тізімдегі ескертпелер белгіленеді, бірақ құрастыруды тоқтатпайды
  --update-baseline         сол тізімді қазір табылғандар бойынша қайта жазу
  --changed                 соңғы коммиттен немесе --base-тен бері өзгергенін қарау; күмән болса — бәрін
  --staged                  коммитке дайындалғанды, дайындалған күйінде қарау
  --base REF                тармақты немен салыстыру; манифесте не жеңілдегенін атайды
  --config-from head|base   қай манифест бойынша тексеру (әдепкі: head)
  --shard I/N               N үлестің I-сін ғана оқу, шешімсіз; --format json=ФАЙЛ арқылы, tanba merge үшін
  --quiet                   кемшілік болмаса, үндемеу
  --color auto|always|never

inspect
  --format text|json        json: әр жолда бір нысан
  --trust ФАЙЛ              қолтаңбасына сенетін PEM сертификаттары
  --files-from ФАЙЛ|-       жолдар файлдан не стандартты кірістен, NUL немесе жаңа жол арқылы бөлінген

badge
  --out ФАЙЛ.svg            сурет (әдепкіде стандартты шығысқа)
  --json ФАЙЛ               shields.io үшін дәл сол мәлімет
  --lang, --manifest, --as-of, --fail-on, --trust — жоғарыдағыдай

merge бұйрығы check параметрлерінің шешім мен есеп түріне қатысты бәрін қабылдайды

  --help, --version

Шығу кодтары: 0 көрсетілген деңгейде ештеңе жоқ · 1 бір талап орындалмаған · 2 қате шақыру не манифест жоқ
              3 көрілуге тиіс нәрсе көрінбеді · 4 Tanba-ның өз қатесі
`,
  noManifest: (folder, name) =>
    `${folder} ішінде де, одан жоғары да ${name} жоқ, сондықтан ештеңе тексерілмеді. Оны жасаңыз: ең қысқасы README ішінде, толықтары examples/ қалтасында.`,
  noSuchManifest: (path) => `${path} жолында манифест жоқ.`,
  silentRules: (rules) =>
    `шешім шықпады: Tanba әр іске қосылғанда өзіне әдейі бұзушылық қояды, бұл жолы мына ережелер оларды байқамады: ${rules}. Бұл — сіздің емес, Tanba-ның қатесі. Оны қайта орнатыңыз немесе алдыңғы шығарылымға оралыңыз; көмектеспесе, осы жолды бізге жіберіңіз.`,
  noSuchPath: (path) => `${path} жолында ештеңе жоқ.`,
  unknownCommand: (found, meant) => `«${found}» деген бұйрық та, жол да жоқ.${meantOr(meant)} tanba --help қараңыз.`,
  unknownOption: (found, meant) => `${found} деген параметр жоқ.${meantOr(meant)} tanba --help қараңыз.`,
  needsValue: (option) => `${option} параметріне мән керек.`,
  takesNoValue: (option) => `${option} параметрі мән қабылдамайды.`,
  notOneOf: (option, found, allowed) =>
    `${option} мәні «${found}», ал мыналардың бірі болуы керек: ${allowed.join(', ')}.`,
  notADay: (found) => `--as-of мәні «${found}», ал 2026-11-25 түріндегі күн керек.`,
  cannotWrite: (path, why) => `${path} файлын жазу мүмкін болмады: ${why}`,
  notAlone: (format) =>
    `${format} есебі басқа есеппен бірге экранға шығарылмайды: біреуінен басқасына файл беріңіз, --format ${format}=ФАЙЛ.`,
  sameFile: (path) => `--format ${path} файлын екі рет атайды; әр есепке бөлек файл беріңіз.`,
  nothingToInspect: 'кемінде бір файл атаңыз немесе --files-from беріңіз.',
  nothingToExplain: (found, meant) =>
    `«${found}» деген ереже де, бап та жоқ.${meantOr(meant)} Тізімін tanba explain шығарады.`,
  noCertificates: (path) =>
    `${path} файлында PEM түріндегі сертификат жоқ, сондықтан оған сүйеніп ешкімге сенуге болмайды.`,
  baseline: {
    notThere: (path) => `${path} деген бастапқы тізім жоқ; оны --update-baseline параметрімен жазыңыз.`,
    malformed: (path) =>
      `${path} бастапқы тізім емес, сондықтан ол бойынша ештеңе қабылданбады; файлды қалпына келтіріңіз немесе жойып, --update-baseline параметрімен іске қосыңыз.`,
    notWhole: 'бастапқы тізім бүкіл манифест бойынша жазылады; оның бір бөлігін емес, қалтасын көрсетіңіз.',
    noFile: '--update-baseline параметріне --baseline ФАЙЛ керек.',
  },
  against: {
    notAReference: (found) => `--base: «${found}», ал мұнда коммиттің, тармақтың немесе тегтің аты керек.`,
    noBase:
      'манифест алынатын коммит жоқ, сондықтан ештеңе тексерілмеді. --base REF беріңіз; actions/checkout ішінде fetch-depth: 0 қойыңыз және негізгі манифесті тек pull request сияқты негізі бар оқиғада сұраңыз.',
    noManifest: (path, commit) =>
      `${commit} ішінде ${path} жоқ, сондықтан тексеруге негіз болатын манифест жоқ. Файлдардың өз манифесі бойынша тексеріңіз: --config-from head.`,
    unreadable: (path) =>
      `салыстыратын коммиттен ${path} файлын оқу мүмкін болмады. Сол коммитті толық жүктеңіз немесе --config-from head арқылы тексеріңіз.`,
    notBoth: '--changed пен --staged әртүрлі бөлікті білдіреді; біреуін ғана беріңіз.',
  },
  shard: shardLabels,
  lock: lockLabels,
  problems: PROBLEMS,
  badge: {
    notWhole: 'белгіше бүкіл манифест туралы айтады; оның бір бөлігін емес, қалтасын көрсетіңіз.',
    sameFile: (path) => `--out пен --json бір ғана ${path} файлын атайды; әрқайсысына жеке файл беріңіз.`,
  },
  render: {
    noBrowser:
      '--render үшін Chromium керек, ал PATH ішінде ол жоқ. Оны орнатыңыз (Debian, Ubuntu: apt-get install chromium) немесе бағдарламасын TANBA_CHROMIUM айнымалысында көрсетіңіз.',
    noDriver: '--render үшін Tanba қасында playwright-core пакеті керек: npm install --save-dev playwright-core.',
  },
  trust: {
    onlyUpdate: 'tanba trust тек бір сөзді біледі: update.',
    failed: (what, why) => `${what} жүктелмеді: ${why}. Ештеңе өзгерген жоқ.`,
    written: (path, count) => `${path}: ${count} сертификат\n`,
    next: 'Файлдарды манифестегі labeling.trust ішінде атаңыз немесе --trust беріңіз.\n',
  },
  reading: (done, total) =>
    total === null ? `файлдар оқылып жатыр: ${done}` : `файлдар оқылып жатыр: ${total} ішінен ${done}`,
  inspect: {
    origins: {
      'ai-generated': 'ЖИ жасағанын айтады',
      'ai-modified': 'ЖИ өзгерткенін айтады',
      'ai-possible': 'ЖИ жасаған бөлігі болуы мүмкін',
      'synthetic-non-ai': 'ЖИ емес, алгоритм жасаған',
      'not-ai': 'камера не адам жасағанын айтады',
      unknown: 'шығу тегі туралы ештеңе айтпайды',
    },
    mark: 'таңба',
    trace: 'із',
    credential: 'қолтаңба',
    verdicts: {
      trusted: 'жарамды, қол қоюшыға сенеміз',
      untrusted: 'жарамды, бірақ қол қоюшы берілген тізімде жоқ',
      invalid: 'бұзылған: қолтаңба не хеш сәйкес емес',
      unchecked: 'тексерілмеді',
    },
    pointer: 'сілтеме',
    optOut: 'оқытуға тыйым',
    warning: 'ескерту',
    problem: 'кедергі',
    at: (offset) => `${offset}-байт`,
    line: (line) => `${line}-жол`,
    nothing: 'таңба да, із де жоқ',
    unknownFormat: 'белгісіз пішім',
    ingredient: (relationship) => `құрамдас бөлікте${relationship ? ` (${relationship})` : ''}`,
  },
};
