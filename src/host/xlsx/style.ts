import type { BorderSide, CellStyle, Color } from 'hucre';
import type { Style } from '../model.ts';

export const DEFAULT_FONT = { name: 'Arial', size: 10 };

const HEX = /^#[0-9a-f]{6}$/i;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const DATE_PARTS = /[ymdhs]/i;

export function nativeColor(color: string | undefined): Color | undefined {
  return color !== undefined && HEX.test(color) ? { rgb: color.slice(1).toUpperCase() } : undefined;
}

export function modelColor(color: Color | undefined): string | undefined {
  return color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toLowerCase()}`;
}

export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false;
  return DATE_PARTS.test(format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ''));
}

export function encodeStyle(
  style: Style | undefined,
  numberFormat: string | undefined,
): CellStyle | undefined {
  const native: CellStyle = {};
  if (numberFormat) native.numFmt = numberFormat;
  if (style) {
    const font = encodeFont(style);
    if (font) native.font = font;
    const background = nativeColor(style.background);
    if (background) native.fill = { type: 'pattern', pattern: 'solid', fgColor: background };
    const alignment = encodeAlignment(style);
    if (alignment) native.alignment = alignment;
    const border = encodeBorder(style);
    if (border) native.border = border;
  }
  return Object.keys(native).length > 0 ? native : undefined;
}

export function encodeFont(style: Style): CellStyle['font'] {
  const color = nativeColor(style.fontColor);
  const { bold, italic, underline, strikethrough, fontFamily, fontSize } = style;
  if (!color && !bold && !italic && !underline && !strikethrough && !fontFamily && !fontSize)
    return undefined;
  return {
    name: fontFamily ?? DEFAULT_FONT.name,
    size: fontSize ?? DEFAULT_FONT.size,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(color ? { color } : {}),
  };
}

function encodeAlignment(style: Style): CellStyle['alignment'] {
  const { horizontal, vertical, wrap } = style;
  if (!horizontal && !vertical && wrap !== 'WRAP') return undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical: vertical === 'middle' ? 'center' : vertical } : {}),
    ...(wrap === 'WRAP' ? { wrapText: true } : {}),
  };
}

function encodeBorder(style: Style): CellStyle['border'] {
  const { border } = style;
  if (!border || !SIDES.some((side) => border[side])) return undefined;
  const line: BorderSide = { style: 'thin', color: nativeColor(border.color) ?? { rgb: '000000' } };
  return Object.fromEntries(SIDES.filter((side) => border[side]).map((side) => [side, line]));
}

export function decodeStyle(native: CellStyle | undefined): { style?: Style; numberFormat?: string } {
  if (!native) return {};
  const style: Style = { ...decodeFont(native), ...decodeAlignment(native), ...decodeBorder(native) };
  if (native.fill?.type === 'pattern' && native.fill.pattern === 'solid') {
    const background = modelColor(native.fill.fgColor);
    if (background) style.background = background;
  }
  return {
    ...(Object.keys(style).length > 0 ? { style } : {}),
    ...(native.numFmt && native.numFmt !== 'General' ? { numberFormat: native.numFmt } : {}),
  };
}

function decodeFont({ font }: CellStyle): Style {
  const color = modelColor(font?.color);
  return {
    ...(color && color !== '#000000' ? { fontColor: color } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(font?.name && font.name !== DEFAULT_FONT.name ? { fontFamily: font.name } : {}),
    ...(font?.size && font.size !== DEFAULT_FONT.size ? { fontSize: font.size } : {}),
  };
}

function decodeAlignment({ alignment }: CellStyle): Style {
  const { horizontal, vertical } = alignment ?? {};
  const style: Style = {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    style.horizontal = horizontal;
  if (vertical === 'top' || vertical === 'bottom') style.vertical = vertical;
  if (vertical === 'center') style.vertical = 'middle';
  if (alignment?.wrapText) style.wrap = 'WRAP';
  return style;
}

function decodeBorder({ border }: CellStyle): Style {
  const sides = SIDES.filter((side) => border?.[side]);
  if (!border || sides.length === 0) return {};
  const color = modelColor(border[sides[0] ?? 'top']?.color);
  const drawn = Object.fromEntries(sides.map((side) => [side, true]));
  return { border: { ...drawn, ...(color && color !== '#000000' ? { color } : {}) } };
}
