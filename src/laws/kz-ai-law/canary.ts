/** Faults planted on purpose, one of each kind that must never be missed: a picture without a mark, a hidden warning, a review long overdue. */
import type { Canary } from '../../model/law.ts';

/** One grey pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

export const canary: Canary = {
  manifest: `version: 1
organization: { name: Canary, size: small }
laws: { kz-ai-law: {} }
systems:
  canary: { name: Canary, role: possessor, purpose: None, user-facing: true, risk: { degree: high } }
risk-management:
  canary: { reviewed: 2020-01-01 }
labeling:
  warning: { kk: Жасанды интеллект көмегімен жасалды, ru: Создано с помощью искусственного интеллекта }
assets:
  - { path: canary.png, system: canary, origin: created, imitates: event, distribution: public, shown-in: [canary.html] }
`,
  files: {
    'canary.png': { base64: PICTURE },
    'canary.html': {
      text: `<!doctype html><html><body><figure><img src="canary.png" alt="">
<figcaption style="display: none">Жасанды интеллект көмегімен жасалды. Создано с помощью искусственного интеллекта</figcaption>
</figure></body></html>`,
    },
  },
  breaks: {
    'machine-readable-mark': { subject: 'canary.png', reason: 'no-mark' },
    'perceivable-warning': { subject: 'canary.png', reason: 'warning-hidden' },
    'yearly-risk-review': { subject: 'canary', reason: 'review-overdue' },
    'risk-register': { subject: 'canary', reason: 'no-register' },
    'prohibited-capabilities': { subject: 'canary', reason: 'capability-unanswered' },
    'use-notice': { subject: 'canary', reason: 'not-declared' },
  },
};
