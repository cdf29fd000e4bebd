import type { DataAsked, DataInput } from './dataCalls.ts';
import { fillingKey, input, object, type Shape } from './inputs.ts';

/** A file of open data, in characters. */
export const MOST_CHARACTERS = 20_000_000;

const file: Shape = (value) =>
  typeof value === 'string' && value.length <= MOST_CHARACTERS ? '' : 'archivo';

/** What the file says is checked where it is read, in sentences. */
export const dataAsked = input<DataAsked>(object({ file }));
export const dataInput = input<DataInput>(object({ key: fillingKey, file }, ['key']));
