/** Whether a sentence that names AI denies, asks, supposes or reports, instead of stating it of what stands beside. */

/** The sentence, cut where a wording was found. Folded text. */
export interface Found {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const words = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const NEGATIONS = words(
  "not|no|non|never|none|nothing|neither|nor|cannot|\\p{L}{2,8}n't|without|zero|free (?:of|from)|free",
  'не|ни|нет|никогда|никак\\p{L}{0,3}|нельзя|ничего|ничто|никто|вовсе|якобы|неверно|неправда|ложь|миф\\p{L}{0,2}|запре[тщ]\\p{L}{1,8}',
  'без (?:\\p{L}{1,20} ){0,3}(?:ИИ|искусственн\\p{L}{1,4}|нейросет\\p{L}{1,4}|созданн\\p{L}{1,4}|сгенерированн\\p{L}{1,4})',
  'емес|жоқ|ешқандай|ешбір|ешқашан',
  '\\p{L}{2,20}(?:ма|ме|ба|бе|па|пе)(?:йды|йді|ймыз|йміз|ймын|ймін|йсыз|йсіз|ған|ген|ды|ді|дық|дік)',
);

/** Denials that belong to a warning: "not a real photograph", "an event that did not happen". */
const HARMLESS = [
  /(?<!\p{L})no\.(?=\s*\d|$)/giu,
  /(?<!\p{L})not (?:an? |the )?(?:real|actual|genuine|authentic)(?: \p{L}{1,20})?/giu,
  /(?<!\p{L})(?:does not|do not|did not|doesn't|didn't|never|not) (?:actually |really )?(?:exist(?:ed)?|happen(?:ed)?|occur(?:red)?|take place|took place)(?!\p{L})/giu,
  /(?<!\p{L})without (?:any )?(?:human|a human|a camera|an artist|a photographer)(?: \p{L}{1,20})?/giu,
  /(?<!\p{L})не (?:является |являются )?(?:настоящ|реальн|подлинн|документальн)\p{L}{1,4}(?: \p{L}{1,20})?/giu,
  /(?<!\p{L})не (?:фото\p{L}{0,8}|снимок|съемка|запись)(?=, а )/giu,
  /(?<!\p{L})(?:никогда )?не (?:происходил|случал|существ)\p{L}{1,6}/giu,
  /(?<!\p{L})(?:шынайы|нақты|нағыз|тірі) \p{L}{1,20} емес(?!\p{L})/giu,
  /(?<!\p{L})(?:болмаған|түсірілмеген)(?!\p{L})/giu,
];

/** Any denial anywhere in the sentence counts, unless it is one of the harmless ones. */
export function denies({ before, match, after }: Found): boolean {
  const left = HARMLESS.reduce((text, harmless) => text.replace(harmless, ' '), before + match + after);
  return NEGATIONS.test(left) || /(?<!\p{L})без\s+(?:\p{L}{1,20}\s+){0,2}$/iu.test(before);
}

const SUPPOSING = words(
  'how|why|what|whether|if|as(?! required| requested)|may|might|could|can|would|should|will|perhaps|possibly|probably|maybe|likely|suspected|allegedly|supposedly',
  'как|каким образом|почему|зачем|кем|если|ли|чтобы|может|могут|можно|возможно|вероятно|наверное|похоже|предположительно|будто|словно|будет|будут|бы',
  'қалай|неге|неліктен|егер|мүмкін|бәлкім|ықтимал|болжам бойынша',
);

/** Kazakh puts its particles of doubt and question after the verb. */
const DOUBT_AFTER = /^\s*(?:болуы|болар|болса|ма|ме|ба|бе|па|пе|секілді|сияқты|деп)(?!\p{L})/iu;

/** A question, a how, an if, a perhaps. */
export const supposes = ({ before, match, after }: Found): boolean =>
  /\?["'»”)\]\s]*$/u.test(after) || SUPPOSING.test(before + match) || DOUBT_AFTER.test(after);

const REPORTING = words(
  'researchers|scientists|experts|startups?|company|companies|government|ministry|police|lawmakers|regulators|scammers|fraudsters|hackers',
  'says|said|announce[ds]|launche[ds]|warns|warned|bans?|banned|detect\\p{L}{0,4}|spotting|flood\\p{L}{0,4}|spreads?|spreading|viral|sells?|selling|sold|rise of|beware|avoid|won',
  '(?:must|should|shall|have to|need to|needs to|required to) be|millions?|billions?|learn (?:how|to)|guide to|tips|tutorial|in mind|vaccines?|drugs?|chips?',
  'ученые|исследователи|эксперты|стартап|компания|компании|министерство|правительство|полиция|депутаты|мошенники|злоумышленники|хакеры',
  'рассказал\\p{L}{0,2}|сообщил\\p{L}{0,2}|сообщает\\p{L}{0,2}|заявил\\p{L}{0,2}|предупредил\\p{L}{0,2}|предупреждают|распозна\\p{L}{1,6}|отличи\\p{L}{1,5}|выяв\\p{L}{1,6}|обнаруж\\p{L}{1,6}|разоблач\\p{L}{1,6}',
  'распростран\\p{L}{1,8}|заполон\\p{L}{1,6}|прода(?:ют|ет|ж|н|ют)\\p{L}{0,4}|получил\\p{L}{0,2}|выиграл\\p{L}{0,2}|победил\\p{L}{0,2}|вызвал\\p{L}{0,2}|стал[аио]?|обману\\p{L}{1,5}|научил\\p{L}{0,4}',
  'должн\\p{L}{1,2}|обязан\\p{L}{0,2}|обязательн\\p{L}{1,3}|следует|необходимо|нужно|подлеж\\p{L}{1,4}|требует(?:ся)? (?:маркиров|помет|указа)\\p{L}{1,4}|впервые|в мире|лекарств\\p{L}{1,3}|препарат\\p{L}{0,3}|вакцин\\p{L}{1,3}|урок\\p{L}{0,3}|курс\\p{L}{0,3}|конкурс|фильтр|правила|политика',
  'ғалымдар|зерттеушілер|сарапшылар|стартап|компаниясы|министрлі\\p{L}{1,6}|үкімет\\p{L}{0,4}|полиция|алаяқтар|депутаттар',
  'хабарла\\p{L}{1,8}|мәлімде\\p{L}{1,6}|айтты|ескертті|ескертеді|тара(?:ды|луда|п)|ажырат\\p{L}{0,6}|анықта\\p{L}{1,6}|керек|тиіс|міндетті|қажет|алғаш|әлемде\\p{L}{0,2}|сатыл\\p{L}{1,5}|үйрен\\p{L}{1,6}|дәрі\\p{L}{0,4}|жеңіп алды',
);

/** "The …" or "Some …" at the head of a sentence that goes on to say something of such pictures in general. */
const GENERAL_HEAD = /^[^\p{L}]*(?:(?:the|an?|some|many|most|all|more|such)\s+)?$/iu;
const GENERAL_VERB = words('is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must');
const OFFER =
  /(?<!\p{L})(?:about|against|between|create|make|generate|buy|download|browse|try|find|share|upload|post|publish|explore|discover|love|hate|best)\s+(?:\p{L}{1,20}\s+){0,2}$/iu;
/** Russian verbs of what many do; a noun of a caption does not end so. */
const MANY_DO = /(?<!\p{L})\p{L}{3,20}(?:ают|яют|уют|ятся|утся|ются|ается|ится|ились|ались|овали|ировали)(?!\p{L})/iu;

/** News, offers and rules about AI, which name it without saying that this very thing comes from it. */
export function reports({ before, match, after }: Found): boolean {
  if (REPORTING.test(before + match + after)) return true;
  if (OFFER.test(before)) return true;
  if (GENERAL_HEAD.test(before) && /^AI\b/iu.test(match) && GENERAL_VERB.test(after)) return true;
  return ATTRIBUTE.test(match) && MANY_DO.test(after);
}

const ATTRIBUTE = /(?:нн(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми|ую)|ИИ-\p{L}+)/iu;
