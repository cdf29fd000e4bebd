import type { ChartOption, ChartOptions } from '../model.ts';

/** What an option's name leads to: `vAxis.title`. */
export function optionAt(options: ChartOptions, name: string): ChartOption | undefined {
  let found: ChartOption | undefined = options;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as ChartOptions)[part];
  }
  return found;
}

/** '' when it is no text. */
export function textAt(options: ChartOptions, name: string): string {
  const value = optionAt(options, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function numberAt(options: ChartOptions, name: string): number | undefined {
  const value = optionAt(options, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What a new chart in Sheets begins with. */
const PALETTE = [
  '#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72', '#fcd04f', '#71c287',
]; // oxfmt-ignore

/** A colour that is none is passed over: what is drawn goes into the page as it is. */
const isColor = (value: unknown): value is string =>
  typeof value === 'string' && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(value);

/** `group` is `series` or, in a pie, `slices`. */
export function colorOf(options: ChartOptions, group: 'series' | 'slices', index: number): string {
  const own = optionAt(options, `${group}.${index}.color`);
  const list = optionAt(options, 'colors');
  const listed: unknown = Array.isArray(list) ? list[index % Math.max(1, list.length)] : undefined;
  return [own, listed].find(isColor) ?? PALETTE[index % PALETTE.length] ?? '#4285f4';
}

export function backgroundOf(options: ChartOptions): string {
  const value = optionAt(options, 'backgroundColor.fill') ?? optionAt(options, 'backgroundColor');
  return isColor(value) ? value : '#ffffff';
}

export type LegendPlace = 'top' | 'right' | 'bottom' | 'none';

export function legendOf(options: ChartOptions): LegendPlace {
  const value = textAt(options, 'legend.position') || textAt(options, 'legend');
  if (value === 'none' || value === 'top' || value === 'bottom') return value;
  return 'right';
}
