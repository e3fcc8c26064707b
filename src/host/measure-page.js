/** Runs inside a page and measures whether words of it are seen: their boxes, what covers them, how they stand out. */

/** Tidied as people read them. */
const plain = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();

const isReplaced = (element) => /^(?:IMG|VIDEO|CANVAS|IFRAME|OBJECT|EMBED)$/.test(element.tagName);

/** The smallest elements that hold the words. */
function smallestWith(all, words) {
  const holds = (element) =>
    !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(element.tagName) && plain(element.textContent).includes(words);
  return all.filter((element) => holds(element) && ![...element.children].some(holds));
}

const depthOf = (element) => (element.parentElement ? 1 + depthOf(element.parentElement) : 0);

/** How deep the nearest element lies that holds both. */
function shared(one, other) {
  let element = one;
  while (element && !element.contains(other)) element = element.parentElement;
  return element ? depthOf(element) : -1;
}

/** What shows the files, as far as it says so in an attribute. */
function referring(all, references) {
  const names = ['src', 'srcset', 'poster', 'href', 'data', 'style'];
  const refers = (element) =>
    references.some((reference) => names.some((name) => (element.getAttribute(name) ?? '').includes(reference)));
  return all.filter(refers);
}

/** Those nearest to what refers to the file; all of them where they may stand anywhere. */
function nearest(found, files, references) {
  if (references.length === 0) return found;
  const depths = found.map((element) => Math.max(-1, ...files.map((file) => shared(element, file))));
  const deepest = Math.max(...depths);
  return files.length === 0 ? [] : found.filter((_, index) => depths[index] === deepest);
}

function colourOf(text) {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[ ,/]+/)
    .map(Number);
  if (parts) return { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 };
  // Colours of other spaces are what the browser paints them as.
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  if (!brush || !CSS.supports('color', text)) return null;
  brush.fillStyle = text;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
  return { rgb: [red, green, blue], alpha: alpha / 255 };
}

const over = (top, bottom) => top.rgb.map((part, index) => part * top.alpha + bottom[index] * (1 - top.alpha));

function luminance(rgb) {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What a browser paints below everything: dark where page and reader both want it so (CSS Color Adjustment 1, 2.3). */
function canvasColour() {
  const allows = getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return allows && matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
}

/** Of the words on what is painted behind them; null where that is a picture, or a colour we cannot read. */
function contrastOf(element, stack) {
  const layers = [];
  for (const below of stack.slice(Math.max(0, stack.indexOf(element)))) {
    const { backgroundColor, backgroundImage } = getComputedStyle(below);
    const colour = colourOf(backgroundColor);
    if (backgroundImage !== 'none' || isReplaced(below) || !colour) return null;
    layers.push(colour);
    if (colour.alpha === 1) break;
  }
  const words = colourOf(getComputedStyle(element).color);
  if (!words) return null;
  const ground = layers.reduceRight((bottom, layer) => over(layer, bottom), canvasColour());
  return ratio(over(words, ground), ground);
}

function opacityOf(element) {
  const own = Number(getComputedStyle(element).opacity);
  return element.parentElement ? own * opacityOf(element.parentElement) : own;
}

/** Whether something lies under it unseen. */
function paints(element, faintest) {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  if (opacityOf(element) < faintest) return false;
  return isReplaced(element) || backgroundImage !== 'none' || (colourOf(backgroundColor)?.alpha ?? 1) >= faintest;
}

/** What lies at the middle of a box, from the top. */
const stackAt = (box) => document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);

function boxesOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].slice(0, 20);
}

/** Why words with boxes of their own are not seen all the same; null when they are. Half of the words are not the words. */
function unseenBy(element, stacks, lines) {
  const within = stacks.filter((stack) => stack.some((one) => element.contains(one)));
  if (within.length * 2 <= stacks.length) return 'outside';
  const isCovered = (stack) =>
    stack
      .slice(
        0,
        stack.findIndex((one) => element.contains(one)),
      )
      .some((one) => paints(one, lines.faintest));
  return within.filter(isCovered).length * 2 >= within.length ? 'covered' : null;
}

/** Brings it into the window, but not where only a program could: no visitor scrolls in a box that hides what runs over. */
function bringIntoView(element) {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (let at = element; at; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (/hidden|clip/.test(overflowX)) at.scrollLeft = 0;
    if (/hidden|clip/.test(overflowY)) at.scrollTop = 0;
  }
}

/** Effects after which the colour and the size of letters no longer say what is seen. */
function hasEffect(element) {
  const { filter, maskImage, webkitTextFillColor, color, backgroundClip } = getComputedStyle(element);
  if (filter !== 'none' || maskImage !== 'none' || backgroundClip.includes('text') || webkitTextFillColor !== color)
    return true;
  return element.parentElement !== null && hasEffect(element.parentElement);
}

/** CSS pixels as drawn: what shrinks the element shrinks its letters. */
function typeOf(element) {
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const scale = element.offsetWidth ? element.getBoundingClientRect().width / element.offsetWidth : 1;
  // Widths are told in whole pixels.
  return Math.abs(scale - 1) < 0.05 ? size : size * scale;
}

/** From edge to edge of the nearest file that shows; 0 where none does. */
function gapTo(files, boxes) {
  const gaps = files
    .map((file) => file.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .flatMap((file) =>
      boxes.map((box) =>
        Math.hypot(
          Math.max(0, file.left - box.right, box.left - file.right),
          Math.max(0, file.top - box.bottom, box.top - file.bottom),
        ),
      ),
    );
  return gaps.length > 0 ? Math.min(...gaps) : 0;
}

function look(element, files, lines) {
  bringIntoView(element);
  const { visibility } = getComputedStyle(element);
  const drawn = boxesOf(element);
  const boxes = drawn.filter(({ width, height }) => width > 1 && height > 1);
  const size = typeOf(element);
  const hidden = (by) => ({ state: 'hidden', by });
  if (visibility !== 'visible' || drawn.length === 0) return hidden('style');
  if (opacityOf(element) < lines.faintest) return hidden('faint');
  if (size < lines.smallestType) return hidden('tiny');
  if (boxes.length === 0) return hidden('style');
  const stacks = boxes.map(stackAt);
  const by = unseenBy(element, stacks, lines);
  if (by) return hidden(by);
  if (gapTo(files, boxes) > lines.farthest) return hidden('far');
  const contrast = contrastOf(element, stacks.find((stack) => stack.some((one) => element.contains(one))) ?? []);
  // On a picture, or through an effect, only an eye could tell.
  if (contrast === null || hasEffect(element)) return { state: 'unknown' };
  if (contrast < lines.lowestContrast) return hidden('colour');
  const clear = size >= lines.largeType ? lines.clearLargeContrast : lines.clearContrast;
  if (contrast < clear) return { state: 'seen', strain: { by: 'contrast', value: Math.floor(contrast * 10) / 10 } };
  return size < lines.clearType ? { state: 'seen', strain: { by: 'type', value: size } } : { state: 'seen' };
}

function measurePage({ wanted, lines }) {
  const style = document.createElement('style');
  // What cannot be pointed at would not be found where it is drawn.
  style.textContent = '*{pointer-events:auto !important}';
  document.head?.append(style);
  // Visitors have scripts: what stands in for them would show and style only here.
  for (const { sheet } of document.querySelectorAll('noscript style, noscript link')) if (sheet) sheet.disabled = true;
  const all = [...(document.body?.querySelectorAll('*') ?? [])];
  return wanted.map(({ words, references }) => {
    const files = referring(all, references);
    const found = nearest(smallestWith(all, plain(words)), files, references);
    const looked = found.map((element) => look(element, files, lines));
    const seen = looked.filter(({ state }) => state === 'seen');
    return seen.find(({ strain }) => !strain) ?? seen[0] ?? looked[0] ?? { state: 'unknown' };
  });
}

const CODE = {
  plain,
  isReplaced,
  smallestWith,
  depthOf,
  shared,
  referring,
  nearest,
  colourOf,
  over,
  luminance,
  ratio,
  contrastOf,
};
const MORE = { canvasColour, opacityOf, paints, stackAt, boxesOf, unseenBy, bringIntoView, hasEffect, typeOf, gapTo };
const WHOLE = { look, measurePage };

/** The functions as text, under the names by which they call each other, which a bundler may have changed. */
export function measuringCode(asked) {
  const own = Object.values({ ...CODE, ...MORE, ...WHOLE }).map((part) => `const ${part.name}=${part};`);
  return `(() => {${own.join('\n')}\nreturn ${measurePage.name}(${JSON.stringify(asked)});})()`;
}

export const isMeasured = (answer) =>
  Array.isArray(answer) && answer.every((one) => ['seen', 'hidden', 'unknown'].includes(one?.state));
