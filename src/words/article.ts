/** Takes a citation apart, so that each language can name an article of a law in its own order. */

/** `15(2)(5)`: number 15, paragraph 2, subparagraph 5. `17(4), part 5`: the fifth part of a paragraph. Null for what is not there. */
export interface Citation {
  readonly number: string;
  readonly paragraph: string | null;
  readonly subparagraph: string | null;
  readonly part: string | null;
}

/**
 * Null for an act that is cited by a name or number of its own, as `202/НҚ`. An article with a hyphen, `641-1(2)`, is
 * one of the Code, whose articles have parts; Art. 1 of the Law has no paragraphs, its numbers are those of subparagraphs.
 */
export function citationOf(article: string): Citation | null {
  const found = /^(\d+(?:-\d+)?)(?:\((\d+)\))?(?:\((\d+)\))?(?:, part (\d+))?$/.exec(article);
  if (!found) return null;
  const [, number = '', first = null, second = null, part = null] = found;
  if (number.includes('-')) return { number, paragraph: null, subparagraph: null, part: first };
  if (number === '1') return { number, paragraph: null, subparagraph: first, part };
  return { number, paragraph: first, subparagraph: second, part };
}

/** `Personal Data Law, 19-1`: another law by its name, and the article in it. Null for anything else. */
export function otherLaw(article: string): { readonly law: string; readonly article: string } | null {
  const [, law, number] = /^([A-Z][A-Za-z ]+), (\d+(?:-\d+)?)$/.exec(article) ?? [];
  return law && number ? { law, article: number } : null;
}
