/** Kazakh sentences about files and waivers. */
import type { ProblemCode } from '../../model/mark.ts';
import type { Words } from '../../model/reason.ts';
import type { AssetReasons } from '../../model/reason-asset.ts';
import { lfsPull } from '../lfs-pull.ts';

export const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  empty: 'ол бос',
  truncated: 'ол соңына жетпей үзіледі',
  malformed: 'оның мазмұны өзіне-өзі қайшы',
  'too-large': 'ол Tanba оқитын көлемнен үлкен',
  unsupported: 'бұл пішімді Tanba әзірге оқымайды',
  'not-downloaded': 'орнында тек Git LFS сілтемесі бар',
  missing: 'ол жоқ',
  outside: 'ол репозиторийден тыс жатыр',
  'not-a-file': 'бұл кәдімгі файл емес',
  denied: 'оны оқуға рұқсат жоқ',
};

const at = (offset: number | null) => (offset === null ? '' : ` (${offset}-байт)`);
const list = (items: readonly string[]) => items.join(', ');

export const assetWords: Words<AssetReasons> = {
  'pattern-matches-nothing': ({ pattern }) =>
    `«${pattern}» жолына бірде-бір файл сәйкес келмейді. Мұндай жол ештеңені тексермейді: оны түзетіңіз немесе жазбаны алып тастаңыз.`,
  'nothing-seen': () =>
    'Бұл тексеру бірде-бір файл көрмеді, сондықтан ештеңе айта алмайды. ЖИ жасаған файлдарды `assets` бөлімінде мәлімдеңіз, ал олар жоқ болса `policy.allow-empty: true` қойыңыз.',
  unreadable: ({ file, code, offset }) =>
    `${file} файлын оқу мүмкін болмады: ${PROBLEMS[code]}${at(offset)}. Оқылмаған файл тексерістен өте алмайды.`,
  'not-downloaded': ({ file }) => `${file} — Git LFS сілтемесі, файлдың өзі жоқ. \`${lfsPull(file)}\` орындаңыз.`,
  'outside-repository': ({ file }) => `${file} репозиторийден тыс жерге апарады; ол жақта ештеңе оқылмайды.`,
  'undeclared-mark': ({ file, standard }) =>
    `${file} файлының өзі оны ЖИ жасағанын немесе өзгерткенін айтып тұр (${standard}), бірақ манифесте мәлімделмеген.`,
  'undeclared-trace': ({ file, tool }) =>
    `${file} файлында ${tool} бағдарламасының ізі бар, бірақ ол манифесте мәлімделмеген.`,
  unaccounted: ({ file, pattern }) =>
    `${file} файлы «${pattern}» ішінде жатыр, ал онда әр медиафайл мәлімделуі керек; оны ешбір жазба қамтымайды.`,
  'human-but-marked': ({ file, standard }) =>
    `${file} адам жасаған деп мәлімделген, бірақ файлдың өзі ЖИ туралы айтады (${standard}). \`origin\` мәнін түзетіңіз немесе файл неге қателесетінін \`grounds\` ішінде жазыңыз.`,
  'human-but-traced': ({ file, tool }) =>
    `${file} адам жасаған деп мәлімделген, бірақ онда ${tool} бағдарламасының ізі бар. \`origin\` мәнін түзетіңіз немесе себебін \`grounds\` ішінде жазыңыз.`,
  'marks-disagree': ({ file, values }) =>
    `${file} файлының таңбалары бір-біріне қайшы: ${list(values)}. Ол ЖИ жасаған деп есептеледі.`,
  'credential-invalid': ({ file, codes }) =>
    `${file} файлының қол қойылған куәлігі бұзылған: қолтаңба не хеш сәйкес келмейді (${list(codes)}), демек қол қойылғаннан кейін бірдеңе өзгертілген.`,
  'other-method': ({ found, wanted }) =>
    `Файл ${list(found)} тәсілімен таңбаланған; \`labeling.machine-readable\` ішінде ${list(wanted)} аталған.`,
  'waiver-expired': ({ until }) =>
    `Кейінге қалдыру мерзімі ${until} күні бітті; кейінге қалдырылған ескертпе қайта есептеледі.`,
  'waiver-without-a-day': ({ until }) =>
    `«${until}» — 2027-01-31 түріндегі күн емес, сондықтан кейінге қалдыру мерзімі өткен деп саналады.`,
  'waiver-unused': ({ rule }) => `Бұл кейінге қалдыруға ${rule} бойынша бірде-бір ескертпе сәйкес келмейді.`,
  'ignore-without-reason': () =>
    'Бұл түсініктемеде қағида немесе себеп жоқ, сондықтан ол ештеңені өзгертпейді. `tanba-ignore ҚАҒИДА: себебі` деп жазыңыз.',
  'ignore-unknown-rule': ({ found, meant }) =>
    `«${found}» деген қағида жоқ.${meant === '' ? '' : ` Мүмкін, «${meant}» шығар?`} Түсініктеме ештеңені өзгертпейді.`,
  'ignore-out-of-reach': ({ rule }) =>
    `${rule} қағидасын мұнда түсініктемемен айналып өтуге болмайды: қалғанының бәрі соған сүйенеді. Түзетіңіз немесе \`waivers\` ішінде атын және соңғы күнін көрсетіп қабылдаңыз.`,
  'ignore-unused': ({ rule }) => `Бұл түсініктеменің тұсында ${rule} ескертпесі жоқ. Түсініктемені алып тастаңыз.`,
  'baseline-stale': ({ rule, subject }) =>
    `Бастапқы тізімде ${rule}${subject && ` (${subject})`} әлі тұр, бірақ ондай ескертпе енді жоқ. Жолды алып тастаңыз немесе --update-baseline параметрімен іске қосыңыз.`,
  'weakened-value': ({ key, from, to }) =>
    `\`${key}\`: ${from === '' ? 'бұрын болмаған' : `бұрын «${from}» еді`}, ${to === '' ? 'енді жоқ' : `енді «${to}»`}. Талап азайған болуы мүмкін: екінші адамға қаратып алыңыз.`,
  'weakened-gone': ({ key, name }) =>
    `«${name}» енді \`${key}\` ішінде жоқ, сондықтан ол тексерілмейді. Екінші адамға қаратып алыңыз.`,
  'weakened-added': ({ key, name }) =>
    `\`${key}\` ішіне «${name}» жаңадан қосылды, ол бір нәрсені тексерістен шығарады. Екінші адамға қаратып алыңыз.`,
  'weakened-files': ({ key, from, to, file, more }) =>
    `${file}${more > 0 ? ` және тағы ${more} файл` : ''} үшін \`${key}\` мәні «${from}» еді, енді «${to}»: талап азайды. Екінші адамға қаратып алыңыз.`,
  'weakened-baseline': ({ count, rule, subject }) =>
    `Бастапқы тізімге ${count} жазба қосылды, біріншісі — ${rule}${subject && ` (${subject})`}: мұндай ескертпелер енді құрастыруды тоқтатпайды. Екінші адамға қаратып алыңыз.`,
  'weakened-nested': ({ file }) =>
    `${file} жаңадан пайда болды: оның қалтасын енді бұл манифест қарамайды. Екінші адамға қаратып алыңыз.`,
  'lock-stale': ({ file, lock }) =>
    `${lock} ${file} туралы файлдың өзінен басқаша айтады немесе файл енді мәлімделмеген. Файлдың өз айтқаны тексерілді.`,
  'lock-malformed': ({ lock }) => `${lock} мазмұны түсініксіз, сондықтан ол ештеңені куәландырмады.`,
  'not-read-yet': ({ key }) =>
    `Бұл нұсқа \`${key}\` кілтін әлі оқымайды, сондықтан ондағы толықтыру тексерілмеді. Мазмұнын осы манифестке көшіріңіз.`,
  'old-text': ({ textAsOf }) => `Заң мәтіні ${textAsOf} күнгі, алты айдан асты. Tanba-ны жаңартыңыз.`,
  'declared-here': () => 'осы жерде мәлімделген',
};
