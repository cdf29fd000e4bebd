import type * as Mini from 'zod/mini';
import { str, type Row } from '../../../core/board.ts';
import { planWindow } from '../../../core/checkRow.ts';
import type { Field } from '../../../core/fields.ts';
import { idPattern, prefixOf } from '../../../core/ids.ts';
import { TABLES } from '../../../core/tables.ts';
import type { RecordKey } from '../../../core/tableKeys.ts';
import { fold, isPlaceholder, personalData, visible } from '../../../core/words.ts';
import type { Checked, Side } from './board.ts';
import type { Check } from './serve.ts';

type Z = typeof Mini;
type Schema = Mini.ZodMiniType;

/** What stands in this field is read only. */
const COMPUTED_DAYS = ['inicio_original', 'fin_original'];

/** The same rules as a schema of zod or of zod/mini; what reads words is the same function on both sides. */
export function schemaChecks(z: Z, board: Checked): Check {
  const made: Record<Side, Schema> = {
    compromisos: rowSchema(z, 'compromisos', board),
    actividades: rowSchema(z, 'actividades', board),
  };
  return (side, row) => {
    const { success, error } = made[side].safeParse(row);
    return success ? [] : error.issues.map(({ path }) => path[0]);
  };
}

function rowSchema(z: Z, side: Side, board: Checked): Schema {
  const fields = TABLES[side].fields.filter(
    ({ key, kind, computed }) => !computed || kind === 'id' || COMPUTED_DAYS.includes(key),
  );
  const rows = z.object(Object.fromEntries(fields.map((field) => [field.key, cell(z, side, field, board)])));
  if (side === 'compromisos') return rows;
  const { from, to } = planWindow(board.config);
  const isDay = (day: string): boolean => DAY.safeParse(day).success;
  const DAY = z.iso.date();
  const rule = (key: string, holds: (row: Row) => boolean) =>
    z.refine<Row>(holds, { path: [key], when: () => true });
  const within = (key: string) =>
    rule(key, (row) => !isDay(str(row, key)) || (str(row, key) >= from && str(row, key) <= to));
  const inOrder = (row: Row): boolean =>
    !isDay(str(row, 'inicio')) || !isDay(str(row, 'fin')) || str(row, 'inicio') <= str(row, 'fin');
  return (rows as unknown as Mini.ZodMiniType<Row, Row>).check(
    rule('fin', inOrder),
    within('inicio'),
    within('fin'),
  );
}

function cell(z: Z, side: Side, field: Field, { config, tables, lists }: Checked): Schema {
  const { key, kind, max = 300, choices = [], catalog, required } = field;
  const said = (holds: (text: string) => boolean) => z.refine<string>(holds);
  const blank = z.string().check(said((text) => visible(text) === ''));
  const orBlank = (schema: Schema): Schema => (required ? schema : z.union([schema, blank]));
  const ids = (table: RecordKey): Set<string> => new Set((tables[table] ?? []).map((row) => str(row, 'id')));
  switch (kind) {
    case 'id':
      return z.union([
        z.literal(''),
        z.string().check(z.maxLength(max), z.regex(new RegExp(`^${prefixOf(config)}${idPattern(side)}$`))),
      ]);
    case 'date':
      if (COMPUTED_DAYS.includes(key)) return z.union([z.iso.date(), z.literal('')]);
      return orBlank(z.iso.date().check(said((day) => day >= '1990-01-01' && day <= '2100-12-31')));
    case 'money':
      return orBlank(z.number().check(z.gte(0)));
    case 'number':
      return orBlank(z.number());
    case 'percent':
      return orBlank(
        z.number().check(
          z.lte(1),
          z.refine<number>((part) => part === 0 || part >= 0.01),
        ),
      );
    case 'ref': {
      const known = ids(field.to as RecordKey);
      const id = z.string().check(
        z.maxLength(max),
        said((text) => known.has(text)),
      );
      return required ? id : z.union([id, z.literal('')]);
    }
    case 'choice': {
      if (!catalog) return orBlank(z.enum(choices as [string, ...string[]]));
      const listed = (lists[catalog] ?? []).map(fold);
      const open = z.string().check(
        z.maxLength(max),
        said((text) => personalData(text).length === 0),
        said((text) => listed.includes(fold(text))),
      );
      return z.union([open, z.literal('')]);
    }
    default: {
      const known = field.to ? ids(field.to as RecordKey) : undefined;
      const prose = kind === 'long' || Boolean(required);
      const checks = [
        z.maxLength(max),
        said((one) => personalData(one).length === 0),
        ...(prose ? [said((one) => !isPlaceholder(one))] : []),
        ...(known ? [said((one) => !one.startsWith(`${prefixOf(config)}-`) || known.has(one))] : []),
        ...(required ? [said((one) => visible(one) !== '')] : []),
      ];
      const text = z.string().check(...checks);
      // a cell of text may hold what Sheets took for a number
      return z.union([text, z.number(), z.boolean()]);
    }
  }
}
