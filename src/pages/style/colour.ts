/** Reads the colours of CSS and tells how far two of them stand apart. CSS Color Module Level 4; WCAG 2.2, "contrast ratio". */

/** Red, green, blue from 0 to 255, and how much of it covers what lies below, from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly cover: number;
}

export const BLACK: Colour = { red: 0, green: 0, blue: 0, cover: 1 };
export const WHITE: Colour = { red: 255, green: 255, blue: 255, cover: 1 };
const TRANSPARENT: Colour = { ...BLACK, cover: 0 };

/** The named colours of §6.1 in sRGB. */
const NAMED = new Map(
  'aliceblue f0f8ff antiquewhite faebd7 aqua 0ff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000 blanchedalmond ffebcd blue 00f blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 0ff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia f0f gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 789 lightslategrey 789 lightsteelblue b0c4de lightyellow ffffe0 lime 0f0 limegreen 32cd32 linen faf0e6 magenta f0f maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 639 red f00 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white fff whitesmoke f5f5f5 yellow ff0 yellowgreen 9acd32'
    .match(/\w+ \w+/g)
    ?.map((pair) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

/** A colour as CSS writes it; null for one we cannot work out, as those of the system or of mixtures. */
export function colourOf(written: string): Colour | null {
  const text = written.trim().toLowerCase();
  if (text === 'transparent') return TRANSPARENT;
  const hex = NAMED.get(text) ?? /^#([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const [, name = '', inside = ''] = /^(rgba?|hsla?|oklch|oklab)\(([^()]*)\)$/.exec(text) ?? [];
  const parts = inside.split(/[\s,/]+/).filter(Boolean);
  if (parts.length !== 3 && parts.length !== 4) return null;
  const cover = bounded(share(parts[3] ?? '1', 1), 1);
  if (name.startsWith('rgb')) {
    const [red, green, blue] = parts.map((part) => bounded(share(part, 255), 255));
    return valid({ red: red ?? 0, green: green ?? 0, blue: blue ?? 0, cover });
  }
  if (name.startsWith('hsl'))
    return valid({ ...fromHsl(angle(parts[0]), share(parts[1] ?? '', 1), share(parts[2] ?? '', 1)), cover });
  const [light, second] = [share(parts[0] ?? '', 1), share(parts[1] ?? '', 0.4)];
  if (name === 'oklab') return valid({ ...fromOklab(light, second, share(parts[2] ?? '', 0.4)), cover });
  const turn = (angle(parts[2]) * Math.PI) / 180;
  return name === 'oklch'
    ? valid({ ...fromOklab(light, second * Math.cos(turn), second * Math.sin(turn)), cover })
    : null;
}

function fromHex(hex: string): Colour | null {
  const digits = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (digits.length !== 6 && digits.length !== 8) return null;
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16);
  return { red: at(0), green: at(2), blue: at(4), cover: digits.length === 8 ? at(6) / 255 : 1 };
}

/** A number as it is, a percentage as part of `whole`; NaN for neither. */
const share = (text: string, whole: number): number => {
  if (text === 'none') return 0;
  const [, digits, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%)?$/.exec(text) ?? [];
  return digits === undefined ? Number.NaN : (Number(digits) / (percent ? 100 : 1)) * (percent ? whole : 1);
};

const TURNS: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

const angle = (text = ''): number => {
  const [, digits = '', unit = 'deg'] = /^([^a-z]+?)(deg|grad|rad|turn)?$/.exec(text) ?? [];
  return text === 'none' ? 0 : share(digits, 1) * (TURNS[unit] ?? 1);
};

const bounded = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

const valid = (colour: Colour): Colour | null => (Object.values(colour).some(Number.isNaN) ? null : colour);

/** CSS Color 4, §7.1. */
function fromHsl(hue: number, saturation: number, light: number) {
  const reach = saturation * Math.min(light, 1 - light);
  const at = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return bounded(255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))), 255);
  };
  return { red: at(0), green: at(8), blue: at(4) };
}

/** CSS Color 4, §10.2 and the conversions given there. */
function fromOklab(light: number, a: number, b: number) {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const encoded = (value: number) =>
    bounded(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055), 255);
  return {
    red: encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  };
}

/** `upper` seen over `lower`. */
export function over(upper: Colour, lower: Colour): Colour {
  const mixed = (a: number, b: number) => a * upper.cover + b * (1 - upper.cover);
  return {
    red: mixed(upper.red, lower.red),
    green: mixed(upper.green, lower.green),
    blue: mixed(upper.blue, lower.blue),
    cover: upper.cover + lower.cover * (1 - upper.cover),
  };
}

/** From 1, the same, to 21, black on white. */
export function contrast(a: Colour, b: Colour): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
