import { EnumName, Instant, Thing } from './things.ts';
import type { RangeThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

/** Arguments of one call, after the signature was checked. */
export class Args {
  readonly values: Value[];
  readonly method: string;
  constructor(method: string, values: Value[]) {
    this.method = method;
    this.values = values;
  }
  get length(): number {
    return this.values.length;
  }
  raw(index: number): Value {
    return this.values[index];
  }
  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }
  number(index: number, otherwise?: number): number {
    const value = this.values[index];
    if (typeof value === 'number') return value;
    if (value === undefined && otherwise !== undefined) return otherwise;
    throw this.invalid();
  }
  /** Google truncates where it wants an integer. */
  int(index: number, otherwise?: number): number {
    return Math.trunc(this.number(index, otherwise));
  }
  text(index: number, otherwise?: string): string {
    const value = this.values[index];
    if (typeof value === 'string') return value;
    if (value === null || value === undefined) {
      if (otherwise !== undefined) return otherwise;
      throw this.invalid();
    }
    return textOf(value);
  }
  textOrNull(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }
  flag(index: number, otherwise = false): boolean {
    const value = this.values[index];
    return typeof value === 'boolean' ? value : otherwise;
  }
  list(index: number): Value[] {
    const value = this.values[index];
    if (Array.isArray(value)) return value;
    throw this.invalid();
  }
  grid(index: number): Value[][] {
    return this.list(index).map((row) => {
      if (Array.isArray(row)) return row;
      throw this.invalid();
    });
  }
  enumName(index: number): string | undefined {
    const value = this.values[index];
    return value instanceof EnumName ? value.name : undefined;
  }
  object(index: number): Record<string, Value> {
    const value = this.values[index];
    return isPlain(value) ? value : {};
  }
  range(index: number): RangeThing {
    const value = this.values[index];
    if (value instanceof Thing && value.cls === 'Range') return value as RangeThing;
    throw this.invalid();
  }
  thing<T extends Thing>(index: number, kind: abstract new (...made: never[]) => T): T {
    const value = this.values[index];
    if (value instanceof kind) return value;
    throw this.invalid();
  }
  invalid(): ScriptError {
    const types = this.values.map(typeName).join(',');
    return new ScriptError(`The parameters (${types}) don't match the method signature for ${this.method}.`);
  }
}

export function isPlain(value: Value): value is Record<string, Value> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Instant || value instanceof EnumName || value instanceof Thing);
}

export function textOf(value: Value): string {
  if (value instanceof Instant) return new Date(value.ms).toString();
  if (value instanceof EnumName) return value.name;
  if (value instanceof Thing) return value.cls;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

export function typeName(value: Value): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Instant) return 'Date';
  if (value instanceof EnumName) return `${value.path.split('.').slice(0, -1).join('.')}`;
  if (value instanceof Thing) return qualified(value.cls);
  if (Array.isArray(value)) return `${typeName(value.flat(3)[0] ?? 0).replace(/\[\]$/, '')}[]`;
  return '(class)';
}

const HOLDERS: Readonly<Record<string, string>> = {
  Lock: 'LockService',
  Cache: 'CacheService',
  Properties: 'PropertiesService',
  HtmlOutput: 'HtmlService',
  HtmlTemplate: 'HtmlService',
  TextOutput: 'ContentService',
  HTTPResponse: 'UrlFetchApp',
  Trigger: 'ScriptApp',
  TriggerBuilder: 'ScriptApp',
  ClockTriggerBuilder: 'ScriptApp',
  SpreadsheetTriggerBuilder: 'ScriptApp',
  ChartOptions: 'Charts',
};
const ALONE = /^(Ui|Menu|User|Blob|PromptResponse|Logger|Session|Browser)$|(App|Service|Utilities)$/;

/** As error texts name a class: SpreadsheetApp.Range, LockService.Lock. */
export function qualified(cls: string): string {
  const holder = HOLDERS[cls];
  if (holder) return `${holder}.${cls}`;
  return ALONE.test(cls) ? cls : `SpreadsheetApp.${cls}`;
}
