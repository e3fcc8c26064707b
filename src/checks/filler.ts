/** Whether words only fill a place: dummy texts, single words said again and again, "none" and "see above". */

/** Cicero's shreds that typesetters use, and by which a dummy text is known. */
const DUMMY_LATIN = /lorem ipsum|dolor sit amet|consectetur adipisc/i;
const LATIN_WORDS: ReadonlySet<string> = new Set(
  (
    'lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed do eiusmod tempor incididunt ut labore et ' +
    'dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo ' +
    'consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint ' +
    'occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum'
  ).split(' '),
);

/** Dummy texts and cross-references as people of the three languages write them, in lower case. */
const DUMMY_PHRASE =
  /(?:sample|dummy|placeholder|filler) text|the quick brown fox|(?:text|description) (?:goes )?here|^(?:same as|see) (?:above|below|before)|далеко-далеко за словесными горами|съешь (?:же )?(?:ещ[её] )?этих мягких|рыба-текст|рыбный текст|(?:тестовый|примерный) текст|(?:пример|образец) текста|^(?:см\.?|смотри(?:те)?) (?:выше|ниже)|^то же (?:самое)?$|^аналогично(?:$| пред)|(?:үлгі|сынақ) мәтін|мәтін үлгісі|мәтін осында|^жоғарыда(?:ғыдай|ғы| айтылғандай| қараңыз)|^дәл сол(?:ай)?$/u;

/** A longer line that holds such a phrase speaks of it. */
const LONGEST_DUMMY = 12;

/** Words that say nothing when they are all there is. */
const NOTHING: ReadonlySet<string> = new Set(
  (
    'test testing tests asdf asdfg qwerty foo bar baz bla blah string text description example sample none null nil ' +
    'undefined unknown no ok yes ditto idem тест тестовый проверка пример текст описание риск мера йцукен фыва ывапр ' +
    'нет да ок неизвестно отсутствует бла сынақ тексеру мәтін мысал сипаттама тәуекел шара жоқ иә белгісіз'
  ).split(' '),
);

/** Words of at least two letters, in lower case. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? [];

/** The different words of a text that are not those of a dummy Latin one; `whole` is the text it is a part of. Read once. */
export function tellingWords(text: string, whole = text): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(DUMMY_LATIN.test(whole) ? words.filter((word) => !LATIN_WORDS.has(word)) : words);
}

/** Whether one value or line says nothing, however many words it has. */
export function isFiller(line: string): boolean {
  const bare = line.toLowerCase().trim();
  const all = wordsOf(bare);
  const telling = tellingWords(bare);
  if (telling.size <= LONGEST_DUMMY && DUMMY_PHRASE.test(bare)) return true;
  if (all.length === 0) return false;
  return (
    telling.size === 0 || (all.length > 1 && telling.size === 1) || [...telling].every((word) => NOTHING.has(word))
  );
}

/** What stays the same when a sentence is copied: letters alone, without case, numbers and signs. */
export const likeness = (text: string): string => wordsOf(text.normalize('NFC')).join(' ');
