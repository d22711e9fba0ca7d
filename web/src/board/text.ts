// Text in SVG does not wrap and does not end in dots by itself.

const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif';
const context = document.createElement('canvas').getContext('2d');

export function width(text: string, size: number, weight = 400): number {
  if (!context) return text.length * size * 0.6;
  context.font = `${weight} ${size}px ${SANS}`;
  return context.measureText(text).width;
}

/** As much of it as fits, with dots in the middle: the ends tell names apart. */
export function shorten(text: string, room: number, size: number, weight = 400): string {
  if (width(text, size, weight) <= room) return text;
  for (let keep = text.length - 1; keep > 2; keep -= 1) {
    const tail = Math.floor(keep / 2);
    const short = `${text.slice(0, keep - tail)}…${text.slice(text.length - tail)}`;
    if (width(short, size, weight) <= room) return short;
  }
  return '…';
}

/** Lines that fit, at most `most` of them. */
export function wrap(text: string, room: number, size: number, most: number): string[] {
  const words = text.split(/(?<=\s)|(?<=[-/，。：])/u);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && width((line + word).trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  lines.push(line.trimEnd());
  const shown = lines.slice(0, most).map((part) => shorten(part, room, size));
  if (lines.length > most) shown[most - 1] = shorten(`${shown[most - 1]} …`, room, size);
  return shown;
}
