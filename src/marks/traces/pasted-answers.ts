/** Signs that chat programs leave in what is copied out of them: references to their sources, which mean nothing elsewhere. */
import type { Trace, Vocabulary } from '../../model/mark.ts';
import { traceOf } from './trace-of.ts';

interface Signature {
  readonly tool: string;
  /** Whole signs only: their bare words stand in every article and every program that takes them out. */
  readonly signs: RegExp;
}

const TURN = 'turn\\d{1,3}(?:search|view|image|news|file|fetch)\\d{1,3}';
const SIGNATURES: readonly Signature[] = [
  { tool: 'chatgpt', signs: /:contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?/g },
  { tool: 'chatgpt', signs: /\[oai_citation(?:_attribution)?:\d{1,4}[\u2020\u2021,][^\]\n]{1,300}\]/g },
  { tool: 'chatgpt', signs: new RegExp(`\\ue200?cite[\\ue200-\\ue202]?${TURN}`, 'g') },
  { tool: 'chatgpt', signs: /\u3010\d{1,4}(?::\d{1,4})?\u2020[^\u3011\n]{1,100}\u3011/g },
  { tool: 'chatgpt', signs: /\{"attribution":\{"attributableIndex":"[\d-]{1,20}"/g },
  { tool: 'gemini', signs: /\[cite_start\]|\[cite: ?\d{1,4}(?:, ?\d{1,4}){0,50}\]/g },
  { tool: 'grok', signs: /<grok-card data-id=|<grok:render |grok_render_citation_card_json=/g },
];
/** A link copied from ChatGPT; whoever followed one may have copied it too. */
const VISITED = /[?&]utm_source=(?:chatgpt\.com|openai)\b/;
/** Whoever explains such a sign shows one; an answer carries several. */
const SEVERAL = 3;

/**
 * Never H: the signs prove that words were copied out of a chat, and not that the text is such an answer. Of files in
 * public repositories that have them, most are programs with a remark copied in, some are instructions to leave them
 * out; an error for all of these would be false.
 */
export const pastedAnswers: Vocabulary = {
  name: 'pasted-answers',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'text') continue;
      const grades = new Map<string, Trace['grade']>();
      for (const { tool, signs } of SIGNATURES) {
        const count = new Set(field.value.match(signs)).size;
        if (count >= SEVERAL) grades.set(tool, 'M');
        else if (count > 0 && !grades.has(tool)) grades.set(tool, 'L');
      }
      if (!grades.has('chatgpt') && VISITED.test(field.value)) grades.set('chatgpt', 'L');
      for (const [tool, grade] of grades) yield traceOf(field, tool, grade);
    }
  },
};
