/** Kazakh: what is wrong with the manifest, and what to do next. */
import type { UnseenWhy } from '../../model/document.ts';
import type { Words } from '../../model/reason.ts';
import type { ManifestReasons, ValueType, YamlProblem } from '../../model/reason-manifest.ts';

const YAML: Readonly<Record<YamlProblem, string>> = {
  indent: 'Шегініс жоғарыдағы жолдарға сәйкес келмейді. Бір деңгейдегі кілттерді бір бағаннан бастаңыз.',
  tab: 'YAML жол басында табуляцияға жол бермейді. Оны бос орындармен алмастырыңыз.',
  unclosed: 'Осы жерде ашылған тырнақша немесе жақша жабылмай қалған. Оны жабыңыз.',
  missing:
    'Бұл жерде бірдеңе жетіспейді: кілттен кейінгі қос нүкте, үтір немесе жаңа жол. Көрші жолдармен салыстырыңыз.',
  unexpected: 'Бұл жерде мұндай таңба тұрмауы керек. Мәтіннің бөлігі болса, бүкіл мәтінді тырнақшаға алыңыз.',
  escape:
    'Қос тырнақша ішіндегі кері қиғаш сызық арнайы белгіні бастайды, ал мұндай белгі жоқ. Жалғыз тырнақша қолданыңыз.',
  tag: '«!» таңбасынан басталатын сөздер YAML мәнінің оқылуын өзгертеді, Tanba оларды қабылдамайды. Сөзді алып тастаңыз немесе мәтінді тырнақшаға алыңыз.',
  directive: '«%» таңбасынан басталатын жолдар YAML оқылуын өзгертеді, Tanba оларды қабылдамайды. Жолды алып тастаңыз.',
  key: 'Бұл кілт бола алмайды. Әр кілтті жаңа жолдан жазып, одан кейін қос нүкте мен бос орын қойыңыз.',
};

const TYPES: Readonly<Record<ValueType, string>> = {
  text: 'мәтін',
  number: 'сан',
  'yes-no': 'true немесе false',
  list: 'тізім',
  map: 'кілттер тобы',
  nothing: 'бос мән (null)',
};

const UNSEEN: Readonly<Record<UnseenWhy, string>> = {
  missing: 'Мұндай файл жоқ.',
  outside: 'Ол репозиторийден тыс жатыр.',
  'not-a-file': 'Бұл файл емес.',
  'not-downloaded': 'Мұнда оның Git LFS сілтемесі ғана бар. git lfs pull командасын орындаңыз.',
  denied: 'Оны ашуға рұқсат жоқ.',
  'too-large': 'Ол оқуға тым үлкен.',
};

const meant = (name: string): string => (name === '' ? '' : ` Мүмкін, «${name}» болар?`);
const list = (names: readonly string[]): string => names.join(', ');
const either = (types: readonly ValueType[]): string => types.map((type) => TYPES[type]).join(' немесе ');

/** YAML made something else of what was meant as text. */
const quoteHint = (wanted: readonly ValueType[], found: ValueType): string =>
  wanted.includes('text') && (found === 'number' || found === 'yes-no') ? ' Мәнді тырнақшаға алыңыз.' : '';

export const manifestWords = {
  'not-yaml': ({ kind }) => YAML[kind],
  'duplicate-key': ({ key }) =>
    `«${key}» кілті осы жерде екінші рет кездеседі, ал біреуі ғана есепке алынады. Бірін алып тастаңыз немесе біріктіріңіз.`,
  'too-big': ({ bytes, limit }) =>
    `Файл көлемі — ${bytes} байт, Tanba ең көбі ${limit} байт оқиды. Файлдарды үлгімен көрсетіңіз, тәуекелдер тізілімін бөлек файлға шығарыңыз.`,
  'too-dense': ({ limit }) => `Файлда ${limit} сөз бен белгіден көп. Бұл шынымен манифест пе? Қысқартыңыз.`,
  'too-deep': ({ limit }) =>
    `Кілттер бұл жерде ${limit} деңгейден терең кірістірілген. Манифестке мұндай тереңдік керек емес, ықшамдаңыз.`,
  'not-text': ({ character }) =>
    `Бұл жерде ${character} таңбасы тұр, демек бұл UTF-8 кодтауындағы мәтін емес (бәлкім UTF-16, бәлкім мүлде мәтін емес). Файлды UTF-8 түрінде сақтаңыз.`,
  'several-documents': () => 'Осы жерден екінші YAML құжаты («---») басталады. Бір файлда бір ғана манифест болсын.',
  'empty-manifest': () => 'Файл бос. Ең қысқа жарамды манифест README ішінде көрсетілген.',
  'repeats-by-reference': ({ found }) =>
    `«${found}» мәнді сілтеме арқылы қайталайды (зәкір, бүркеншік ат немесе біріктіру кілті). Мәнді толық жазыңыз: әр мәлімдеме оқылатын жерінде тұруға тиіс.`,
  'key-not-text': ({ found }) => `«${found}» мәтін емес, ал кілт мәтін болуға тиіс. Оны тырнақшаға алыңыз.`,
  'reserved-key': ({ key }) => `«${key}» кілт бола алмайды: бағдарламалар оны өзінше түсінеді. Басқа атау таңдаңыз.`,
  'unknown-key': ({ key, meant: name, allowed }) =>
    `Бұл жерде «${key}» деген кілт болмайды.${meant(name) || ` ${allowed.length === 0 ? 'Оны алып тастаңыз.' : `Болатын кілттер: ${list(allowed)}.`}`}`,
  'missing-key': ({ key, parent }) =>
    `${parent === '' ? '' : `${parent} ішінде `}«${key}» кілті жетіспейді. Оны қосыңыз.`,
  'not-one-of': ({ found, meant: name, allowed }) =>
    `${found === '' ? 'Мән көрсетілмеген.' : `«${found}» бұл жерге келмейді.`}${meant(name)} Мыналардың бірін жазыңыз: ${list(allowed)}.`,
  'wrong-type': ({ wanted, found }) =>
    `Бұл жерде ${TYPES[found]} тұр, ал керегі — ${either(wanted)}.${quoteHint(wanted, found)}`,
  'empty-text': () => 'Мәтін бос. Толтырыңыз немесе кілтті алып тастаңыз.',
  'too-short': ({ least }) => `Мәтін тым қысқа: кемінде ${least} таңба жазыңыз.`,
  'too-long': ({ most }) => `Мәтін тым ұзын: ең көбі ${most} таңба. Қысқартыңыз.`,
  'too-few': ({ least }) => `Жазбалар тым аз: кемінде ${least} болуға тиіс, әйтпесе кілтті алып тастаңыз.`,
  'too-many': ({ most }) => `Жазбалар тым көп: ең көбі ${most} болуға тиіс. Артығын біріктіріңіз немесе алып тастаңыз.`,
  'out-of-range': ({ found, least, most }) =>
    `${found} шектен шығып тұр. ${least} мен ${most} аралығындағы санды жазыңыз.`,
  'repeated-item': ({ found }) => `«${found}» тізімде бұрыннан бар. Қайталанғанын алып тастаңыз.`,
  'not-a-language': ({ found }) => `«${found}» тіл коды емес. kk, ru, en немесе сол сияқты код жазыңыз.`,
  'not-a-day': ({ found }) => `«${found}» күн ретінде оқылмайды. Жылын, айын, күнін 2026-01-18 үлгісімен жазыңыз.`,
  'no-such-day': ({ found }) => `Күнтізбеде ${found} деген күн жоқ. Түзетіңіз.`,
  'not-a-bin': ({ found }) => `«${found}» БСН де, ЖСН де емес. 12 цифрын тырнақшада, бос орынсыз жазыңыз.`,
  'unquoted-bin': ({ found }) =>
    `БСН немесе ЖСН тырнақшада тұрсын: "${found}". Тырнақшасыз YAML оны сан деп ұғып, басындағы нөлдерді жоғалтады.`,
  'wrong-check-digit': ({ found }) =>
    `${found} БСН не ЖСН бола алмайды: соңғы цифры қалғандарына сай емес. Теру қатесі жоқ па, тексеріңіз.`,
  'no-such-system': ({ found, meant: name, known }) =>
    `systems бөлімінде «${found}» жүйесі жоқ.${meant(name) || (known.length === 0 ? ' Оны сонда сипаттаңыз.' : ` Сипатталғандары: ${list(known)}.`)}`,
  'no-such-rule': ({ found, meant: name }) =>
    `«${found}» деген ереже жоқ.${meant(name) || ' Атауын ескертпеден алыңыз, мысалы kz-ai-law/perceivable-warning.'}`,
  'more-problems': ({ count }) =>
    `Осы жерден бастап тағы шамамен ${count} қате бар. Алдымен жоғарыдағыларын түзетіңіз.`,
  'no-such-file': ({ file, why, hides }) =>
    `Манифест ${file} файлын атайды. ${UNSEEN[why]}${hides.length === 0 ? '' : ` Онсыз мына ережелерді тексеру мүмкін емес: ${list(hides)}.`} Жолын түзетіңіз немесе файлды қосыңыз.`,
} satisfies Words<ManifestReasons>;
