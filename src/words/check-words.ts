/** How each check works, in a sentence a lawyer can follow. */
import type { AssetChecks, OrganizationChecks, SystemChecks } from '../model/check.ts';
import type { Text } from '../model/text.ts';

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
  'authorship-unclaimed': {
    en: 'In files declared as made by AI, Tanba looks for copyright notices in Exif, IPTC, XMP, tags and front matter. Where `grounds` says what a person contributed, nothing is said.',
    ru: 'В файлах, заявленных как созданные ИИ, Tanba ищет заявления об авторском праве в Exif, IPTC, XMP, тегах и во вступительном блоке. Если в `grounds` описан вклад человека, замечаний нет.',
    kk: 'Жасанды интеллект жасаған деп көрсетілген файлдарда Tanba авторлық құқық туралы мәлімдемелерді Exif, IPTC, XMP, тегтер мен front matter ішінен іздейді. `grounds` ішінде адамның үлесі жазылса, ескертпе жасалмайды.',
  },
  'warning-clear': {
    en: 'For each warning that visitors see beside the file, Tanba computes from the page and its local style sheets the contrast of the letters with their background, as WCAG 2 does, and their size. Words that cannot be seen at all are for `perceivable-warning`.',
    ru: 'Для каждого предупреждения, которое посетитель видит рядом с файлом, Tanba вычисляет по странице и её локальным стилям контраст букв с фоном, как в WCAG 2, и их размер. Слова, которых вовсе не видно, относятся к `perceivable-warning`.',
    kk: 'Келуші файлдың жанынан көретін әр ескерту үшін Tanba бет пен оның жергілікті стильдері бойынша әріптердің фонмен контрастын WCAG 2 тәртібімен және олардың өлшемін есептейді. Мүлде көрінбейтін сөздер `perceivable-warning` ережесіне жатады.',
  },
  'survives-build': {
    en: 'Tanba lists the files below `to` of each `labeling.builds` entry, git-ignored ones too, and pairs them with declared files below `from`: by name, also with another extension or with what bundlers add to names; by identical bytes; PNG with PNG by a likeness of the pixels, which makes a warning at most. Each copy of a marked file is then read for a mark like any other file. A name that fits several files is paired with none. Pictures of other formats under an unrelated name are not recognised.',
    ru: 'Tanba перечисляет файлы в папке `to` каждой записи `labeling.builds`, в том числе игнорируемые git, и сопоставляет их с заявленными файлами из `from`: по имени, в том числе с другим расширением или с добавками сборщиков; по совпадению байтов; PNG с PNG по сходству изображений, что даёт не больше предупреждения. Затем в каждой копии маркированного файла ищется метка, как в любом другом файле. Имя, подходящее нескольким файлам, не сопоставляется ни с одним. Изображения других форматов под посторонним именем не узнаются.',
    kk: 'Tanba әр `labeling.builds` жазбасының `to` қалтасындағы файлдарды, git елемейтіндерін де, тізіп шығып, `from` ішіндегі мәлімделген файлдармен жұптайды: атауы бойынша, оның ішінде кеңейтімі басқа немесе құрастырғыш қосымша жазған атаулар; байттары бірдей болса; PNG мен PNG суреттерінің ұқсастығы бойынша, бұл ең көбі ескерту береді. Содан кейін таңбаланған файлдың әр көшірмесінен кез келген файлдағыдай таңба ізделеді. Бірнеше файлға сай келетін атау ешқайсысымен жұпталмайды. Басқа пішімдегі, атауы мүлде бөлек суреттер танылмайды.',
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
    en: 'There is a register with at least one risk, and each risk has a likelihood, an impact and a description of its own: no placeholder, no copy of another.',
    ru: 'Есть реестр хотя бы с одним риском, и у каждого риска указаны вероятность, последствия и своё описание: не заготовка и не копия другого.',
    kk: 'Кемінде бір тәуекелі бар тізілім бар және әр тәуекелдің ықтималдығы, салдары және өз сипаттамасы көрсетілген: толтырылмаған орын да, басқасының көшірмесі де емес.',
  },
  'misuse-foreseen': {
    en: 'The purpose of the system is stated, and at least one risk is marked as foreseeable misuse.',
    ru: 'Назначение системы указано, и хотя бы один риск отмечен как предсказуемое нецелевое использование.',
    kk: 'Жүйенің мақсаты жазылған және кемінде бір тәуекел болжауға болатын мақсатсыз пайдалану деп белгіленген.',
  },
  'measures-taken': {
    en: 'Each open or treated risk has a measure with an owner and a day; a treated risk has one that already works. No measure is a placeholder, overdue or the same for every risk; evidence that is named exists and is not the register itself.',
    ru: 'У каждого открытого или обработанного риска есть мера с исполнителем и днём; у обработанного хотя бы одна уже действует. Мера не заготовка, не просрочена и не одна на все риски; названное подтверждение существует и это не сам реестр.',
    kk: 'Ашық немесе өңделген әр тәуекелдің орындаушысы мен күні бар шарасы бар; өңделген тәуекелдің кемінде бір шарасы іске қосылған. Шара толтырылмаған орын емес, мерзімі өтпеген және барлық тәуекелге біреу емес; аталған дәлел бар және ол тізілімнің өзі емес.',
  },
  'harms-considered': {
    en: 'Each of the seven kinds of harm is the harm of some risk in the register, or is set aside with words that give a reason of its own; not both.',
    ru: 'Каждый из семи видов вреда есть у какого-либо риска в реестре либо исключён словами, называющими причину; но не то и другое сразу.',
    kk: 'Зиянның жеті түрінің әрқайсысы тізілімдегі бір тәуекелде бар немесе себебін айтатын сөзбен алып тасталған; екеуі қатар емес.',
  },
  'reviewed-within': {
    en: 'The day of the last update is within a calendar year, its last day included. Tanba warns 35 days ahead. Where git knows the history, the day is held against the last commit of the register: one that has not changed for a year was not updated.',
    ru: 'День последнего обновления не старше календарного года, включая последний день. Tanba предупреждает за 35 дней. Если git знает историю, день сверяется с последним коммитом реестра: реестр, не менявшийся год, не обновляли.',
    kk: 'Соңғы жаңарту күнінен бері күнтізбелік бір жыл өтпеген, соңғы күні де есепке кіреді. Tanba 35 күн бұрын ескертеді. git тарихты білсе, күн тізілімнің соңғы коммитімен салыстырылады: бір жыл өзгермеген тізілім жаңартылмаған болып саналады.',
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
  'papers-say': {
    en: 'At least one file is named, and each exists and holds more than headings and placeholders.',
    ru: 'Назван хотя бы один файл, и каждый существует и содержит не только заголовки и заготовки.',
    kk: 'Кемінде бір файл көрсетілген, әрқайсысы бар және онда тек тақырыптар мен толтырылмаған орындар ғана емес.',
  },
  'personal-data-founded': {
    en: 'It is said that no personal data are processed, or a legal ground is given and the file with the policy exists and says something.',
    ru: 'Указано, что персональные данные не обрабатываются, либо дано правовое основание, а файл с политикой существует и содержателен.',
    kk: 'Дербес деректер өңделмейтіні көрсетілген немесе құқықтық негіз берілген, ал саясат файлы бар және мазмұнды.',
  },
  'training-allowed': {
    en: 'For each data library it is stated on which day, and where, somebody looked for an author’s ban, and that there was none. Whether that is true, nothing in a repository shows.',
    ru: 'Для каждой библиотеки данных указано, в какой день и где искали запрет авторов, и что его нет. Так ли это, из репозитория не видно.',
    kk: 'Әр дерекнама бойынша авторлардың тыйымын қай күні және қайдан іздегені, тыйым жоқ екені көрсетілген. Солай ма, ол репозиторийден көрінбейді.',
  },
  'datasets-described': {
    en: 'Each data library has a source, conditions of access and a purpose, and none of them is a placeholder.',
    ru: 'У каждой библиотеки данных указаны источник, условия доступа и цель, и это не заготовки.',
    kk: 'Әр дерекнаманың көзі, қол жеткізу шарттары және мақсаты көрсетілген, олар толтырылмаған орын емес.',
  },
  'producer-stated': {
    en: 'Each data library names its producer with a contact, and its description exists, can be read by machines and names the same producer.',
    ru: 'У каждой библиотеки данных назван изготовитель с контактом, а её описание существует, читается машиной и называет того же изготовителя.',
    kk: 'Әр дерекнаманың әзірлеушісі байланысымен аталған, ал сипаттамасы бар, машинамен оқылады және сол әзірлеушіні атайды.',
  },
  'claim-audited': {
    en: 'Where a place on a list of trusted systems is claimed, the body, the address, the audit report, the auditor and the day are given, and the report exists and says something. Without a claim nothing is asked.',
    ru: 'Если заявлено место в перечне доверенных систем, указаны орган, адрес, отчёт об аудите, аудитор и день, а отчёт существует и содержателен. Без заявления ничего не требуется.',
    kk: 'Сенімді жүйелер тізбесінде орын бар деп мәлімделсе, орган, мекенжай, аудит есебі, аудитор және күн көрсетілген, ал есеп бар және мазмұнды. Мәлімдеме болмаса, ештеңе талап етілмейді.',
  },
  'sections-there': {
    en: 'The manifest says where the agreement speaks of each of the three, and the agreement has an anchor or a heading there, in every language version.',
    ru: 'Манифест называет место для каждого из трёх вопросов, и в соглашении там есть якорь или заголовок, в каждой языковой версии.',
    kk: 'Манифестте үш мәселенің әрқайсысы келісімнің қай жерінде екені көрсетілген және келісімнің әр тілдегі нұсқасында сол жерде якорь немесе тақырып бар.',
  },
};
