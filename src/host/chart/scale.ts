import type { ChartOptions } from '../model.ts';
import { numberAt } from './options.ts';

export interface Scale {
  min: number;
  max: number;
  ticks: number[];
  /** From 0 at `min` to 1 at `max`; outside it is cut. */
  at(value: number): number;
}

const WANTED = 5;

/** Round numbers from `low` to `high`; the options of that axis may say where it begins and ends. */
export function scaleOf(options: ChartOptions, axis: string, low: number, high: number): Scale {
  const least = numberAt(options, `${axis}.viewWindow.min`) ?? numberAt(options, `${axis}.minValue`);
  const most = numberAt(options, `${axis}.viewWindow.max`) ?? numberAt(options, `${axis}.maxValue`);
  const from = least ?? Math.min(0, low);
  const to = Math.max(most ?? high, from);
  const multiple = Math.abs(numberAt(options, `${axis}.gridlines.multiple`) ?? 0);
  const step = Math.max(niceStep((to - from || 1) / WANTED), multiple);
  const min = least ?? Math.floor(from / step) * step;
  const max = most ?? (Math.ceil((to - min) / step) * step + min || min + step);
  const end = max > min ? max : min + step;
  const count = Math.floor((end - min) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => rounded(min + index * step));
  return { min, max: end, ticks, at: (value) => Math.min(1, Math.max(0, (value - min) / (end - min))) };
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const rounded = (value: number): number => Number(value.toPrecision(12));
