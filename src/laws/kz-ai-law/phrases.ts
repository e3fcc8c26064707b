/** Wordings that say, in so many words, that a thing comes from AI. The law prescribes none; these are the ones in use. */
import type { Phrases } from '../../model/check.ts';

/** The letters of the three languages, folded. The class of all letters would do as well, and takes a hundred times longer to compile. */
const L = 'a-zа-яәғқңөұүһі';
const START = `(?<![${L}0-9])`;
const END = `(?![${L}0-9])`;
/** The end of a name of AI: `ИИ-компания` is somebody else. */
const NAME_END = `(?![${L}0-9]|-[${L}])`;
/** Around a label that is a sentence by itself. */
const ALONE = `[^${L}0-9]{0,12}`;

/** What may follow "by AI" without making it the name of somebody: "by AI researchers" tells of people. */
const EN_AFTER = `(?!\\s+(?!(?:(?:image |video |voice |text |music )?(?:tools?|models?|generators?)|systems?|technolog(?:y|ies)|software|assistants?|services?|programs?|algorithms?|in(?! mind)|on|for|from|at|to|under|using|with|by|via|based|as|after|during|this|today|then|it|not|only|solely|entirely|without|that|but|and (?:then |later )?(?:edited|reviewed|checked|retouched|approved|verified|modified|altered|may|a human|an editor|our|human))(?![${L}]))[${L}])`;
const EN_AI = `(?:(?:an?|the|some|our|generative|Google)\\s+){0,3}(?:AI|A\\.I\\.?|artificial intelligence|neural networks?)${NAME_END}${EN_AFTER}`;
const EN_DONE =
  '(?:generated|created|made|produced|synthesi[sz]ed|altered|modified|edited|manipulated|enhanced|written|voiced|narrated|translated|composed|rendered|drawn|illustrated|designed|retouched|dubbed|cloned|animated)';
const EN_MEDIA =
  '(?:images?|pictures?|photos?|portraits?|videos?|clips?|footage|audio|voices?|speech|music|songs?|texts?|content|media|illustrations?|artworks?|art|posters?|graphics?|visuals?|summary|translation|captions?|subtitles|article|story|copy|animation)';

const en = [
  `${START}${EN_DONE}\\s+(?:(?:entirely|partly|partially|in part|fully|wholly|automatically)\\s+)?(?:by|with|using|through|via|with the (?:help|use|assistance) of|with help from)\\s+${EN_AI}`,
  `${START}(?:AI|artificial[- ]intelligence)-${EN_DONE.replace('generated|', 'generated|assisted|')}${END}(?!(?: ${EN_MEDIA})? (?:polic|rules|guideline|detect|filter|contest|disclosure))`,
  `${START}AI ${EN_DONE}(?=\\s*$|[^${L}0-9\\s]|\\s+${EN_MEDIA}${END})`,
  `${START}(?:AI|artificial intelligence) (?:created|generated|made|wrote|voiced|altered|translated) (?:this|these|the) ${EN_MEDIA}${END}`,
  `^${ALONE}(?:${EN_MEDIA}|illustration)\\s*(?:[:/-]|by)\\s*(?:AI|artificial intelligence)${ALONE}$`,
  `^${ALONE}(?:(?:this|the) ${EN_MEDIA} is )?(?:an? )?(?:deepfake|synthetic ${EN_MEDIA}|altered or synthetic content)(?: ${EN_MEDIA})?${ALONE}$`,
];

const RU_BY = `(?:(?:ИИ|AI)${NAME_END}|ИИ-(?:модел|инструмент|сервис|генератор|систем|ассистент|алгоритм|редактор)[${L}]{0,4}|(?:системой )?искусственн(?:ым|ого) интеллект(?:ом|а)${END}|нейросет(?:ью|ями)${END}|нейронн(?:ой сетью|ыми сетями)${END})`;
const RU_OF = `(?:(?:генеративн(?:ого|ых)|систем[ы]?|технологи[йи]|инструмент(?:а|ов)|алгоритм(?:а|ов)|сервис(?:а|ов)|модел(?:и|ей)|программы|средств)\\s+){0,3}(?:(?:ИИ|AI)${NAME_END}|(?:ИИ|AI)-(?:модел|инструмент|сервис|генератор|систем|технологи|ассистент|алгоритм|редактор)[${L}]{0,4}|искусственного интеллекта${END}|нейросет(?:и|ей|евых технологий)${END}|нейронн(?:ой сети|ых сетей)${END})`;
const RU_WITH = '(?:с (?:помощью|использованием|применением|участием)|при (?:помощи|участии)|посредством|через)';
const RU_STEM =
  '(?:сгенерирован|создан|изготовлен|сделан|нарисован|написан|подготовлен|озвучен|переведен|изменен|обработан|отредактирован|синтезирован|дополнен|произведен|составлен|выполнен|улучшен|смонтирован|анимирован|дорисован|клонирован)';
/** Short forms in neuter, feminine, plural; and the long forms. */
const RU_ENDING = '(?:[оаы]|н(?:ый|ая|ое|ые|ого|ой|ом|ых|ым|ыми|ую))';
const RU_ADVERB =
  '(?:(?:полностью|частично|автоматически|целиком|исключительно|нами|мной|редакцией|автором|художником|дизайнером)\\s+){0,2}';
const RU_THING = `(?:изображени|картин|рисун|иллюстраци|фото|снимок|снимк|портрет|видео|ролик|клип|аудио|голос|озвучк|музык|песн|текст|перевод|материал|контент|плакат|постер|баннер|логотип|обложк|коллаж|график|анимаци|персонаж|образ|документ|отчет|результат|пост|дизайн|субтитр)[${L}]{0,6}`;
/** Parts that cannot be read as "an AI was …", so that the short masculine form is safe with them. */
const RU_SAFE = '(?:сгенерирован|нарисован|озвучен|отредактирован|написан|переведен|анимирован|дорисован)';

const ru = [
  `${START}${RU_STEM}${RU_ENDING}\\s+${RU_ADVERB}${RU_BY}`,
  `${START}${RU_SAFE}\\s+${RU_ADVERB}${RU_BY}`,
  `${START}${RU_THING}\\s+(?:[${L}0-9«»"-]{1,30}\\s+){0,4}${RU_STEM}\\s+${RU_ADVERB}${RU_BY}`,
  `${START}${RU_STEM}${RU_ENDING}?\\s+${RU_ADVERB}${RU_WITH}\\s+${RU_OF}`,
  `${START}${RU_STEM}${RU_ENDING}?\\s+с[о]?\\s+(?:(?:ИИ|AI)${NAME_END}|(?:искусственным интеллектом|нейросетью|нейросетями)${END})`,
  `${START}${RU_WITH}\\s+${RU_OF}\\s+(?:был[аои]?\\s+)?${RU_STEM}${RU_ENDING}?\\s+(?:(?:это|эта|этот|эти)\\s+)?(?:${RU_THING})`,
  `${START}${RU_WITH}\\s+${RU_OF}\\s+(?:был[аои]?\\s+)?${RU_STEM}${RU_ENDING}?\\s*[.!]?$`,
  `${START}(?:ИИ|искусственный интеллект|нейросеть)\\s+(?:создал|сгенерировал|нарисовал|написал|озвучил|перевел|изменил)[аи]?\\s+(?:эт|данн)[${L}]{1,3}${END}`,
  `^${ALONE}(?:говорит|читает|поет|озвучивает)\\s+(?:ИИ|искусственный интеллект|нейросеть)${ALONE}$`,
  `^${ALONE}(?:автор|источник|диктор|чтец|ведущ(?:ий|ая)|${RU_THING})\\s*[:/-]\\s*(?:ИИ|AI|искусственный интеллект|нейросеть)${ALONE}$`,
  `^${ALONE}(?:(?:внимание|это|данн[${L}]{2})[\\s:!-]{1,3}){0,2}(?:${RU_THING}\\s*[:-]\\s*)?(?:дипфейк(?:-${RU_THING})?|ИИ-(?:${RU_THING}|генерация)|нейросетев[${L}]{2} ${RU_THING}|синтетическ[${L}]{2} ${RU_THING})${ALONE}$`,
  `^${ALONE}синтетическ(?:ий|ие) результаты? деятельности систем[${L}]? искусственного интеллекта${ALONE}$`,
];

/** Kazakh letters are often typed on a Russian keyboard; both spellings are read. */
const KK_AI =
  '(?:жасанды\\s+интеллект(?:т[іи][ңн]?|[іи]н[іи][ңн]?)?|(?:ЖИ|AI)(?:-[дтн][іи][ңн])?|нейро(?:н(?:ды[қк])?\\s+)?жел[іи](?:н[іи][ңн]|лерд[іи][ңн])?)';
const KK_KIND =
  '(?:(?:ж[үу]йес[іи]|технологиясы|[қк][ұу]рал(?:ы|дары)|модел[іи]|алгоритм[іи])(?:н[іи][ңн]|ны[ңн])?\\s+)?';
const KK_WITH =
  '(?:к[өо]мег[іи]мен|ар[қк]ылы|[қк]олдан(?:а отырып|ып|ылып|уымен)|пайдалан(?:а отырып|ып|ылып|уымен)|нег[іи]з[іи]нде|[қк]атысуымен)';
/** The passive stem, not followed by the Kazakh "not" (-ма-, -ме-, -ба-, -бе-). */
const KK_DONE = `(?:жасал|[қк][ұу]рыл|[қк][ұу]растырыл|[әа]з[іи]рлен|генерациялан|[өо][ңн]дел|[өо]згерт[іи]л|синтездел|салын|сал[ғг]ан|жазыл|дыбыстал|аударыл|т[үу]зет[іи]л|т[үу]с[іи]р[іи]л|шы[ғг]арыл|дайындал|толы[қк]тырыл|жа[қк]сартыл|жаса[ғг]ан)(?![мбп][ае])[${L}]{0,8}`;
const KK_MEDIA = `(?:сурет|бейне|видео|аудио|дауыс|дыбыс|мәтін|контент|мазмұн|иллюстрация|фото|кескін|музыка|ән|аударма|материал|кейіпкер|портрет|графика|дизайн|плакат|постер|анимация|ролик|талдау|түйіндеме|нәтиже)[${L}]{0,6}`;

const kk = [
  `${START}${KK_AI}\\s+${KK_KIND}${KK_WITH}\\s+(?:[${L}-]{1,20}\\s+){0,3}${KK_DONE}${END}`,
  `${START}(?:жасанды\\s+интеллект(?:пен|[іи]мен)|ЖИ-(?:мен|пен|бен)|нейрожел[іи]мен)\\s+(?:[${L}-]{1,20}\\s+){0,3}${KK_DONE}${END}`,
  `${START}${KK_AI}\\s+(?:ж[үу]йес[іи]\\s+)?(?:жаса|генерацияла|жаз|сал|дыбыста|аудар|[қк][ұу]растыр|шы[ғг]ар)[ғг]ан(?=[^${L}0-9\\s]|\\s*$|\\s+${KK_MEDIA})`,
  `${START}${KK_AI}\\s+(?:ж[үу]йес[іи]\\s+)?(?:[өо]згерткен|[өо][ңн]деген)(?=[^${L}0-9\\s]|\\s*$|\\s+${KK_MEDIA})`,
  `${START}(?:(?:бұл|осы)\\s+${KK_MEDIA}|${KK_MEDIA}(?:т[іы]|д[іы]|н[іы]))\\s+${KK_AI}\\s+(?:жасады|генерациялады|салды|жазды|дыбыстады|аударды|өзгертті)${END}`,
  `${START}${KK_AI}\\s+технология(?:сымен|ларымен|мен|лармен|сының көмегімен)\\s+(?:[${L}-]{1,20}\\s+){0,3}${KK_DONE}${END}`,
  `^${ALONE}(?:жасанды интеллект|ЖИ)\\s+(?:сөйлейді|сөйлеп тұр|оқиды|оқып тұр|дыбыстайды)${ALONE}$`,
  `^${ALONE}(?:автор[ыі]|дереккөз[іи]?|диктор[ыі]?|${KK_MEDIA})\\s*[:/-]\\s*(?:ЖИ|AI|жасанды интеллект|нейрожелі)${ALONE}$`,
  `^${ALONE}(?:(?:назар аударыңыз|бұл|бұл ${KK_MEDIA})[\\s:!-]{1,3}){0,2}(?:дипфейк(?:-${KK_MEDIA})?|ЖИ-${KK_MEDIA}|синтетикалық ${KK_MEDIA})${ALONE}$`,
  `${START}jasandy\\s+intellekt[${L}]{0,4}\\s+(?:k[oö]megimen|arqyly)\\s+(?:[${L}]{1,20}\\s+){0,2}jasal(?!ma)[${L}]{0,6}`,
];

/** For Art. 21(2): words that warn of what stands beside them. */
export const warnings: Phrases = { en, ru, kk };

/** For Art. 21(1): besides these, words that tell of AI at work. */
export const notices: Phrases = {
  en: [
    ...en,
    `${START}(?:uses?|using|powered by|driven by|assisted by|with the (?:help|use) of|based on|works? with|supported by|run by|answered by)\\s+${EN_AI}`,
    `${START}(?:talking|chatting|speaking|interacting|dealing) (?:to|with) (?:an? )?(?:AI|artificial intelligence)${END}`,
    `${START}(?:AI|artificial intelligence)(?:[- ](?:assistant|chatbot|bot|system|model|agent))?\\s+(?:answers|replies|writes|helps|speaks|is used|recommends|selects|processes)${END}`,
    `${START}(?:assistant|chatbot|bot|program) is (?:an? )?(?:AI|artificial intelligence)${END}`,
  ],
  ru: [
    ...ru,
    `${START}(?:${RU_WITH}|на (?:основе|базе)|под управлением|благодаря)\\s+${RU_OF}`,
    `${START}(?:использу|применя)[${L}]{1,5}\\s+(?:генеративный |технологии |систему |системы |инструменты |сервисы )?(?:ИИ|искусственный интеллект|искусственного интеллекта|нейросет[ьи]|нейронн[${L}]{2} сет[ьи])${NAME_END}`,
    `${START}(?:диалог|разговор|беседу|переписку|чат) вед(?:ет|ут)\\s+(?:[${L}(-]{1,20}\\s*){0,3}(?:ИИ|искусственный интеллект|нейросеть)${END}`,
    `${START}(?:отвечает|говорит|пишет|помогает|консультирует|работает|подбирает|рекомендует|общается)\\s+(?:вам |с вами )?(?:программа |бот |чат-бот |помощник )?[(]?(?:ИИ|искусственный интеллект|нейросеть)${END}`,
    `${START}(?:общаетесь|разговариваете|переписываетесь|взаимодействуете)\\s+(?:вы )?с[о]?\\s+(?:системой |помощником |программой |чат-ботом )?[(]?(?:ИИ|искусственн(?:ым|ого) интеллект(?:ом|а)|нейросетью)${END}`,
    `${START}(?:ИИ|искусственный интеллект|нейросеть)(?:-[${L}]{1,12})?\\s+(?:отвечает|говорит|пишет|помогает|используется|применяется|подбирает|рекомендует|обрабатывает)${END}`,
  ],
  kk: [
    ...kk,
    `${START}${KK_AI}\\s+${KK_KIND}${KK_WITH}${END}`,
    `${START}(?:жасанды\\s+интеллект(?:ті|т[іи]|пен)|ЖИ-(?:ді|ні|мен|пен|бен))\\s+(?:қолдана|пайдалана|сөйлес|жұмыс іс)[${L}]{1,8}`,
    `${START}${KK_AI}\\s+${KK_KIND}(?:қолданыла|пайдаланыла|пайдаланыл|қолданыл)(?![мбп][ае])[${L}]{1,6}`,
    `${START}(?:диалогты|сұхбатты|әңгімені|чатты)\\s+(?:[${L}(-]{1,20}\\s*){0,2}(?:ЖИ|жасанды интеллект)[)]?\\s+(?:жүйесі\\s+)?(?:жүргізеді|жүргізіп)`,
    `${START}${KK_AI}[)]?\\s+(?:жауап береді|сөйлейді|жазады|көмектеседі|ұсынады|іріктейді)`,
  ],
};
