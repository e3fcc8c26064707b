/** Reads subtitles as far as their words and the moments at which they appear. SubRip, WebVTT §4, Advanced SubStation Alpha. */

export interface Cue {
  /** Seconds from the start. */
  readonly from: number;
  readonly text: string;
}

const TIME = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})$/;
const MOST_CUES = 20_000;

/** The cues in the order of the file; [] for a text that is no subtitles. `text` at most a few MiB. */
export function cuesOf(text: string): readonly Cue[] {
  const lines = text.split(/\r\n?|\n/);
  return lines.some((line) => line.startsWith('Dialogue:')) ? dialogue(lines) : timed(lines);
}

/** A line of times, then words up to a blank line. */
function timed(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < lines.length && cues.length < MOST_CUES; at++) {
    const arrow = lines[at]?.indexOf('-->') ?? -1;
    const from = arrow < 0 ? null : seconds(lines[at]?.slice(0, arrow).trim() ?? '');
    if (from === null) continue;
    const words: string[] = [];
    while (lines[at + 1]?.trim()) words.push(lines[++at] ?? '');
    cues.push({ from, text: plain(words.join(' ').replace(/<[^<>]{0,200}>/g, '')) });
  }
  return cues;
}

/** `Dialogue: layer,start,end,style,name,left,right,vertical,effect,words`. Comments are lines of another kind. */
function dialogue(lines: readonly string[]): Cue[] {
  return lines.slice(0, MOST_CUES * 2).flatMap((line) => {
    const [, start = '', ...rest] = line.startsWith('Dialogue:') ? line.split(',') : [];
    const from = seconds(start.trim());
    return from === null
      ? []
      : [
          {
            from,
            text: plain(
              rest
                .slice(7)
                .join(',')
                .replace(/\{[^{}]{0,500}\}/g, '')
                .replace(/\\[Nnh]/g, ' '),
            ),
          },
        ];
  });
}

function seconds(written: string): number | null {
  const [, hours = '0', minutes, whole, part = '0'] = TIME.exec(written) ?? [];
  if (minutes === undefined || whole === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part}`);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
