/** Whether a sentence that names AI denies, asks, supposes or reports, instead of stating it of what stands beside. */

/** The sentence, cut where a wording was found. Folded text. */
export interface Found {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** The letters of the three languages, folded. The class of all letters would do as well, and takes a hundred times longer to compile. */
const L = 'a-zа-яәғқңөұүһі';

const words = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![${L}0-9])(?:${sources.join('|')})(?![${L}0-9])`, 'i');

const NEGATIONS = words(
  `not|no|non|never|none|nothing|neither|nor|cannot|[${L}]{2,8}n't|without|zero|free (?:of|from)|free`,
  `не|ни|нет|никогда|никак[${L}]{0,3}|нельзя|ничего|ничто|никто|вовсе|якобы|неверно|неправда|ложь|миф[${L}]{0,2}|запре[тщ][${L}]{1,8}`,
  `без (?:[${L}]{1,20} ){0,3}(?:ИИ|искусственн[${L}]{1,4}|нейросет[${L}]{1,4}|созданн[${L}]{1,4}|сгенерированн[${L}]{1,4})`,
  'емес|жоқ|ешқандай|ешбір|ешқашан',
  `[${L}]{2,20}(?:ма|ме|ба|бе|па|пе)(?:йды|йді|ймыз|йміз|ймын|ймін|йсыз|йсіз|ған|ген|ды|ді|дық|дік)`,
);

/** Denials that belong to a warning: "not a real photograph", "an event that did not happen". */
const HARMLESS = [
  /(?<![a-zа-яәғқңөұүһі])no\.(?=\s*\d|$)/gi,
  /(?<![a-zа-яәғқңөұүһі])not (?:an? |the )?(?:real|actual|genuine|authentic)(?: [a-zа-яәғқңөұүһі]{1,20})?/gi,
  /(?<![a-zа-яәғқңөұүһі])(?:does not|do not|did not|doesn't|didn't|never|not) (?:actually |really )?(?:exist(?:ed)?|happen(?:ed)?|occur(?:red)?|take place|took place)(?![a-zа-яәғқңөұүһі])/gi,
  /(?<![a-zа-яәғқңөұүһі])without (?:any )?(?:human|a human|a camera|an artist|a photographer)(?: [a-zа-яәғқңөұүһі]{1,20})?/gi,
  /(?<![a-zа-яәғқңөұүһі])не (?:является |являются )?(?:настоящ|реальн|подлинн|документальн)[a-zа-яәғқңөұүһі]{1,4}(?: [a-zа-яәғқңөұүһі]{1,20})?/gi,
  /(?<![a-zа-яәғқңөұүһі])не (?:фото[a-zа-яәғқңөұүһі]{0,8}|снимок|съемка|запись)(?=, а )/gi,
  /(?<![a-zа-яәғқңөұүһі])(?:никогда )?не (?:происходил|случал|существ|имел[аоиы]? мест)[a-zа-яәғқңөұүһі]{1,6}/gi,
  /(?<![a-zа-яәғқңөұүһі])(?:шынайы|нақты|нағыз|тірі) [a-zа-яәғқңөұүһі]{1,20} емес(?![a-zа-яәғқңөұүһі])/gi,
  /(?<![a-zа-яәғқңөұүһі])(?:болмаған|түсірілмеген)(?![a-zа-яәғқңөұүһі])/gi,
];

/** Any denial anywhere in the sentence counts, unless it is one of the harmless ones. */
export function denies({ before, match, after }: Found): boolean {
  const left = HARMLESS.reduce((text, harmless) => text.replace(harmless, ' '), before + match + after);
  return NEGATIONS.test(left) || /(?<![a-zа-яәғқңөұүһі])без\s+(?:[a-zа-яәғқңөұүһі]{1,20}\s+){0,2}$/i.test(before);
}

const SUPPOSING = words(
  'how|why|what|whether|if|as(?! required| requested)|may|might|could|can|would|should|will|perhaps|possibly|probably|maybe|likely|hardly|scarcely|barely|suspected|allegedly|supposedly',
  'как|каким образом|почему|зачем|кем|если|ли|чтобы|может|могут|мог|могла|могло|могли|можно|возможно|вероятно|наверное|похоже|предположительно|будто|словно|будет|будут|бы',
  'қалай|неге|неліктен|егер|мүмкін|бәлкім|ықтимал|болжам бойынша',
);

/** Kazakh puts its particles of doubt and question after the verb. */
const DOUBT_AFTER = /^\s*(?:болуы|болар|болса|ма|ме|ба|бе|па|пе|секілді|сияқты|деп)(?![a-zа-яәғқңөұүһі])/i;

/** A question, a how, an if, a perhaps. */
export const supposes = ({ before, match, after }: Found): boolean =>
  /\?["'»”)\]\s]*$/u.test(after) || SUPPOSING.test(before + match) || DOUBT_AFTER.test(after);

const REPORTING = words(
  'researchers|scientists|experts|startups?|company|companies|government|ministry|police|lawmakers|regulators|scammers|fraudsters|hackers',
  `says|said|announce[ds]|launche[ds]|warns|warned|bans?|banned|detect[${L}]{0,4}|spotting|flood[${L}]{0,4}|spreads?|spreading|viral|sells?|selling|sold|rise of|beware|avoid|won`,
  '(?:must|should|shall|have to|need to|needs to|required to) be|millions?|billions?|learn (?:how|to)|guide to|tips|tutorial|in mind|vaccines?|drugs?|chips?',
  'ученые|исследователи|эксперты|стартап|компания|компании|министерство|правительство|полиция|депутаты|мошенники|злоумышленники|хакеры',
  `рассказал[${L}]{0,2}|сообщил[${L}]{0,2}|сообщает[${L}]{0,2}|заявил[${L}]{0,2}|предупредил[${L}]{0,2}|предупреждают|распозна[${L}]{1,6}|отличи[${L}]{1,5}|выяв[${L}]{1,6}|обнаруж[${L}]{1,6}|разоблач[${L}]{1,6}`,
  `распростран[${L}]{1,8}|заполон[${L}]{1,6}|прода(?:ют|ет|ж|н|ют)[${L}]{0,4}|получил[${L}]{0,2}|выиграл[${L}]{0,2}|победил[${L}]{0,2}|вызвал[${L}]{0,2}|стал[аио]?|обману[${L}]{1,5}|научил[${L}]{0,4}`,
  `должн[${L}]{1,2}|обязан[${L}]{0,2}|обязательн[${L}]{1,3}|следует|необходимо|нужно|подлеж[${L}]{1,4}|требует(?:ся)? (?:маркиров|помет|указа)[${L}]{1,4}|впервые|в мире|лекарств[${L}]{1,3}|препарат[${L}]{0,3}|вакцин[${L}]{1,3}|урок[${L}]{0,3}|курс[${L}]{0,3}|конкурс|фильтр|правила|политика`,
  `ғалымдар|зерттеушілер|сарапшылар|стартап|компаниясы|министрлі[${L}]{1,6}|үкімет[${L}]{0,4}|полиция|алаяқтар|депутаттар`,
  `хабарла[${L}]{1,8}|мәлімде[${L}]{1,6}|айтты|ескертті|ескертеді|тара(?:ды|луда|п)|ажырат[${L}]{0,6}|анықта[${L}]{1,6}|керек|тиіс|міндетті|қажет|алғаш|әлемде[${L}]{0,2}|сатыл[${L}]{1,5}|үйрен[${L}]{1,6}|дәрі[${L}]{0,4}|жеңіп алды`,
);

/** "The …" or "Some …" at the head of a sentence that goes on to say something of such pictures in general. */
const GENERAL_HEAD = /^[^a-zа-яәғқңөұүһі]*(?:(?:the|an?|some|many|most|all|more|such)\s+)?$/i;
const GENERAL_VERB = words('is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must');
const OFFER =
  /(?<![a-zа-яәғқңөұүһі])(?:about|against|between|create|make|generate|buy|download|browse|try|find|share|upload|post|publish|explore|discover|love|hate|best)\s+(?:[a-zа-яәғқңөұүһі]{1,20}\s+){0,2}$/i;
/** Russian verbs of what many do; a noun of a caption does not end so. */
const MANY_DO =
  /(?<![a-zа-яәғқңөұүһі])[a-zа-яәғқңөұүһі]{3,20}(?:ают|яют|уют|ятся|утся|ются|ается|ится|ились|ались|овали|ировали)(?![a-zа-яәғқңөұүһі])/i;

/** News, offers and rules about AI, which name it without saying that this very thing comes from it. */
export function reports({ before, match, after }: Found): boolean {
  if (REPORTING.test(before + match + after)) return true;
  if (OFFER.test(before)) return true;
  if (GENERAL_HEAD.test(before) && /^AI\b/i.test(match) && GENERAL_VERB.test(after)) return true;
  return ATTRIBUTE.test(match) && MANY_DO.test(after);
}

const ATTRIBUTE = /(?:нн(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми|ую)|ИИ-[a-zа-яәғқңөұүһі]+)/i;
