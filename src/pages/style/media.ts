/** Whether a media query holds for somebody who looks at a screen. Media Queries Level 4. */

/** `condition`: it depends on the device, which no source tells. */
export type Media = 'always' | 'never' | { readonly condition: string };

/** `query` as in `@media` or in the `media` attribute; an empty one always holds. */
export function mediaOf(query: string): Media {
  const whole = query.replace(/\s+/g, ' ').trim();
  if (whole === '') return 'always';
  const each = whole
    .toLowerCase()
    .split(',')
    .map((one) => verdictOf(one.trim()));
  if (each.includes('always')) return 'always';
  if (each.every((one) => one === 'never')) return 'never';
  return { condition: `@media ${whole.slice(0, 100)}` };
}

function verdictOf(query: string): 'always' | 'never' | 'depends' {
  const [, negated, type] = /^(?:(not|only) )?(all|screen|[a-z-]+)(?= and |$)/.exec(query) ?? [];
  if (type === undefined) return 'depends';
  const isScreen = type === 'all' || type === 'screen';
  const isBare = !query.includes(' and ');
  if (negated === 'not') {
    if (isBare) return isScreen ? 'never' : 'always';
    return isScreen ? 'depends' : 'always';
  }
  if (!isScreen) return 'never';
  return isBare ? 'always' : 'depends';
}
