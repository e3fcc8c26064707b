/** How each check works, in a sentence a lawyer can follow. */
import type { AssetChecks, OrganizationChecks, SystemChecks } from '../../src/model/check.ts';
import type { Text } from '../../src/model/text.ts';

type CheckName = keyof AssetChecks | keyof SystemChecks | keyof OrganizationChecks;

export const checkWords: Readonly<Record<CheckName, Text>> = {
  'has-mark': {
    en: 'Tanba reads the bytes of each file and looks for a mark, in a published standard, that says AI made or changed it. A trace of a tool, a maker’s credit, a “may have been used” or a broken signature does not do.',
    ru: 'Tanba читает байты каждого файла и ищет метку по опубликованному стандарту о том, что файл создан или изменён ИИ. След программы, подпись производителя, «мог применяться» и нарушенная электронная подпись не засчитываются.',
    kk: 'Tanba әр файлдың байттарын оқып, оны жасанды интеллект жасағаны немесе өзгерткені туралы жарияланған стандарттағы таңбаны іздейді. Құралдың ізі, өндірушінің қолтаңбасы, «қолданылуы мүмкін» деген сөз немесе бұзылған электрондық қолтаңба есепке алынбайды.',
  },
  'has-warning': {
    en: 'On every page that shows the file, Tanba looks for visible words beside it that plainly say AI made it. Words only in alt text, comments or hidden elements do not do, nor words that the styles of the page hide, in its own style sheets and linked ones of the repository; what only a browser could tell is said to be unverifiable. Subtitles warn in a cue within the first ten seconds. A warning within the picture or the sound is attested by a person, with a day and evidence.',
    ru: 'На каждой странице, где показан файл, Tanba ищет рядом видимые слова, прямо говорящие, что это создано ИИ. Слова только в alt, комментариях или скрытых элементах не засчитываются, как и слова, скрытые стилями страницы: её собственными и связанными таблицами из репозитория; о том, что может показать только браузер, так и говорится. Субтитры предупреждают в реплике первых десяти секунд. Предупреждение в самом изображении или звуке подтверждает человек, с днём и доказательством.',
    kk: 'Файл көрсетілетін әр бетте Tanba оның жанынан жасанды интеллект жасағанын тура айтатын көрінетін сөздерді іздейді. Тек alt мәтініндегі, түсініктемедегі немесе жасырын элементтегі сөздер есепке алынбайды, беттің өз стильдері мен репозиторийдегі байланысты стиль кестелері жасырған сөздер де солай; тек браузер көрсете алатын жайт солай деп айтылады. Субтитрлер алғашқы он секундта ескертуге тиіс. Суреттің немесе дыбыстың ішіндегі ескертуді адам күнін және дәлелін көрсетіп растайды.',
  },
  'notice-given': {
    en: 'The files named as notices for the system exist, and what users see in them tells of AI.',
    ru: 'Файлы, названные уведомлениями для системы, существуют, и то, что в них видит пользователь, говорит об ИИ.',
    kk: 'Жүйе бойынша хабарлама деп көрсетілген файлдар бар және пайдаланушы көретін мәтінде жасанды интеллект туралы айтылған.',
  },
  classified: {
    en: 'A degree is given, the file with the reasons says something, and the day of the decision is not in the future.',
    ru: 'Степень указана, файл с обоснованием содержателен, день решения не в будущем.',
    kk: 'Дәреже көрсетілген, негіздеме файлында мазмұн бар, шешім күні болашақта емес.',
  },
  'autonomy-backed': {
    en: 'A level is given; for medium there is a file on how a person corrects a decision, for high an enabling law is named.',
    ru: 'Уровень указан; для среднего есть файл о том, как человек исправляет решение, для высокого назван закон.',
    kk: 'Деңгей көрсетілген; орташа деңгейге адам шешімді қалай түзететіні жазылған файл, жоғары деңгейге заң аталған.',
  },
  'regime-fits': {
    en: 'A regime is given; where the law limits access to the data, it is the local one.',
    ru: 'Режим указан; если доступ к данным ограничен законом, он локальный.',
    kk: 'Режим көрсетілген; деректерге қол жеткізу заңмен шектелсе, ол локалды режим.',
  },
  'capabilities-answered': {
    en: 'Each of the seven capabilities is answered; a present one names its legal basis, where the Law allows one at all.',
    ru: 'По каждой из семи возможностей дан ответ; для имеющейся названо основание, если Закон его вообще допускает.',
    kk: 'Жеті мүмкіндіктің әрқайсысына жауап берілген; бар мүмкіндікке, Заң жол берсе ғана, құқықтық негіз аталған.',
  },
  'documents-for-degree': {
    en: 'There is documentation; the papers that the risk degree is reported to need are named, exist and say something.',
    ru: 'Документация есть; документы, которые, по сообщениям, нужны при этой степени риска, названы, существуют и содержательны.',
    kk: 'Құжаттама бар; хабарларға қарағанда осы қауіп-қатер дәрежесінде керек құжаттар көрсетілген, бар және мазмұнды.',
  },
  'document-says': {
    en: 'The file is named, exists and holds more than headings and placeholders.',
    ru: 'Файл назван, существует и содержит не только заголовки и заготовки.',
    kk: 'Файл көрсетілген, бар және онда тек тақырыптар мен толтырылмаған орындар ғана емес.',
  },
  'risks-registered': {
    en: 'There is a register with at least one risk, and each risk has a likelihood and an impact.',
    ru: 'Есть реестр хотя бы с одним риском, и у каждого риска указаны вероятность и последствия.',
    kk: 'Кемінде бір тәуекелі бар тізілім бар және әр тәуекелдің ықтималдығы мен салдары көрсетілген.',
  },
  'misuse-foreseen': {
    en: 'The purpose of the system is stated, and at least one risk is marked as foreseeable misuse.',
    ru: 'Назначение системы указано, и хотя бы один риск отмечен как предсказуемое нецелевое использование.',
    kk: 'Жүйенің мақсаты жазылған және кемінде бір тәуекел болжауға болатын мақсатсыз пайдалану деп белгіленген.',
  },
  'measures-taken': {
    en: 'Each open or treated risk has a measure with an owner and a day; a treated risk has one that already works.',
    ru: 'У каждого открытого или обработанного риска есть мера с исполнителем и днём; у обработанного хотя бы одна уже действует.',
    kk: 'Ашық немесе өңделген әр тәуекелдің орындаушысы мен күні бар шарасы бар; өңделген тәуекелдің кемінде бір шарасы іске қосылған.',
  },
  'reviewed-within': {
    en: 'The day of the last update is within a calendar year, its last day included. Tanba warns 35 days ahead.',
    ru: 'День последнего обновления не старше календарного года, включая последний день. Tanba предупреждает за 35 дней.',
    kk: 'Соңғы жаңарту күнінен бері күнтізбелік бір жыл өтпеген, соңғы күні де есепке кіреді. Tanba 35 күн бұрын ескертеді.',
  },
  stoppable: {
    en: 'A file says how the system is stopped, somebody is named who stops it, and the rehearsal has a day.',
    ru: 'Файл говорит, как останавливают систему, назван тот, кто останавливает, и указан день проверки.',
    kk: 'Жүйе қалай тоқтатылатыны файлда жазылған, тоқтататын адам аталған және сынақ күні көрсетілген.',
  },
  'decisions-explained': {
    en: 'It is said whether the system decides about people; where it decides alone, there are a notice, a contact for objections with a number of days, and a review by a person.',
    ru: 'Сказано, решает ли система о людях; если решает одна, есть уведомление, контакт для возражений со сроком и пересмотр человеком.',
    kk: 'Жүйе адамдар туралы шешім қабылдай ма, ол айтылған; жеке өзі шешсе, хабарлама, мерзімі бар қарсылық байланысы және адамның қайта қарауы бар.',
  },
  'responsible-named': {
    en: 'A name and a contact are given, and the contact can be an address.',
    ru: 'Указаны имя и контакт, и контакт может быть адресом.',
    kk: 'Есім мен байланыс көрсетілген және байланыс мекенжай бола алады.',
  },
  'support-offered': {
    en: 'An address for help is given, and it can be one: e-mail, telephone or web. Tanba opens nothing.',
    ru: 'Указан адрес поддержки, и он может быть адресом: e-mail, телефон, веб. Tanba ничего не открывает.',
    kk: 'Көмек мекенжайы көрсетілген және ол шынымен мекенжай бола алады: e-mail, телефон, веб. Tanba ештеңені ашпайды.',
  },
  'told-in-languages': {
    en: 'Each notice tells of AI in Kazakh and in Russian, the agreement is there in both, and a text given for a language is in that language: Tanba tells them apart by letters and words. How good a translation is, a person must see.',
    ru: 'Каждое уведомление говорит об ИИ на казахском и на русском, соглашение есть на обоих языках, а текст, указанный для языка, написан на нём: Tanba различает их по буквам и словам. Качество перевода оценивает человек.',
    kk: 'Әр хабарламада жасанды интеллект туралы қазақша да, орысша да айтылған, келісім екі тілде де бар, ал белгілі бір тілге арналған мәтін сол тілде жазылған: Tanba тілдерді әріптері мен сөздерінен ажыратады. Аударманың сапасын адам бағалайды.',
  },
  'agreement-offered': {
    en: 'The agreement exists and says something, and the page people enter by links to it.',
    ru: 'Соглашение существует и содержательно, и на странице входа есть ссылка на него.',
    kk: 'Келісім бар және мазмұнды, ал адамдар кіретін беттен оған сілтеме бар.',
  },
};
