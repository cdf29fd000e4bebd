import { escapeHtml } from '../server/http.ts';

/** Arial at 12 pixels, on average: an estimate is enough to keep texts apart. */
const CHARACTER = 0.53;

export const widthOf = (text: string, size = 12): number => [...text].length * size * CHARACTER;

export function shortened(text: string, width: number, size = 12): string {
  if (widthOf(text, size) <= width) return text;
  const kept = Math.max(1, Math.floor(width / (size * CHARACTER)) - 1);
  return `${[...text].slice(0, kept).join('').trimEnd()}…`;
}

/** XML takes neither control characters nor halves of a pair. */
export const xml = (text: string): string =>
  escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ''));

interface Look {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  color?: string;
  /** Degrees around its own place. */
  turn?: number;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export function label(x: number, y: number, text: string, look: Look = {}): string {
  const { size = 12, anchor = 'start', bold = false, color = '#444746', turn } = look;
  const [atX, atY] = [round(x), round(y)];
  const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${atX} ${atY})"`;
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${atX}" y="${atY}" font-size="${size}" text-anchor="${anchor}" fill="${color}"${weight}${turned}>${xml(text)}</text>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, color: string): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}"/>`;
