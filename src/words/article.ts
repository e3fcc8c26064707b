/** Tells an article of a law, cited by its number, from an act that is cited by a name of its own. */

/** `21(2)`, `641-1(2)` and `17(1), part 3` are articles; `202/НҚ` and `Personal Data Law, 19-1` are not. */
export const isArticleNumber = (article: string): boolean => /^\d+(?:-\d+)?(?:[(,]|$)/.test(article);
