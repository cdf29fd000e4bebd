import { str, type Row } from '../../core/board.ts';
import { SEATS, SECTORS } from '../../core/method.ts';
import { isSeated } from '../../core/stl.ts';
import { shortDate } from '../labels.ts';
import { facts, table, type Block, type Cell } from './blocks.ts';
import type { PlanSource } from './source.ts';

const rank = (list: readonly string[], value: string): number => {
  const at = list.indexOf(value);
  return at < 0 ? list.length : at;
};

const inOrder = (a: Row, b: Row): number =>
  rank(SECTORS, str(a, 'sector')) - rank(SECTORS, str(b, 'sector')) ||
  rank(SEATS, str(a, 'asiento')) - rank(SEATS, str(b, 'asiento'));

/** Step 3: who holds each seat, by institution; persons only where the guarantor asked for their names. */
export function council(
  { tables, today, names }: PlanSource,
  lack: (sentence: string) => Block,
): readonly Block[] {
  const seated = tables.stl.filter((row) => isSeated(row, today)).sort(inOrder);
  if (seated.length === 0) return [lack('Faltan los integrantes del Secretariado — pestaña STL')];
  return table(
    'Integrantes del Secretariado Técnico Local',
    [
      ['Sector', 20],
      ['Asiento', 12],
      ['Institución', names ? 30 : 68],
      ...(names ? ([['Nombre y cargo', 38]] as const) : []),
    ],
    seated.map((row) => [
      str(row, 'sector'),
      str(row, 'asiento'),
      str(row, 'institucion'),
      ...(names ? [[str(row, 'nombre'), str(row, 'cargo')].filter((part) => part !== '').join(', ')] : []),
    ]),
  );
}

/** Step 3: "reglas mínimas de integración e interacción", facilitator and agenda. */
export function governance({ tables }: PlanSource): Block[] {
  const [row] = tables.gobernanza;
  if (!row) return [];
  const facilitator = [str(row, 'facilitador'), str(row, 'institucion')].filter((part) => part !== '');
  const entries: (readonly [string, Cell])[] = [
    ['Regla de decisión', str(row, 'regla')],
    ['Quórum', str(row, 'quorum') && `${str(row, 'quorum')} asientos presentes`],
    ['Facilitador', facilitator.join(', ')],
    ['Elegido el', str(row, 'elegido') && shortDate(row['elegido'])],
    ['Mecanismo de gobernanza', { address: str(row, 'documento') }],
    ['Agenda anual', { address: str(row, 'agenda') }],
  ];
  return facts(
    'Gobernanza del Secretariado',
    entries.filter(([, said]) => (typeof said === 'string' ? said : said.address) !== ''),
  );
}

/** Step 2: who joined. */
export const joined = ({ tables }: PlanSource): Block[] =>
  table(
    'Organizaciones y dependencias que se sumaron',
    [
      ['Sector', 25],
      ['Organización o dependencia', 55],
      ['Se sumó', 20],
    ],
    [...tables.actores]
      .sort(inOrder)
      .map((row) => [str(row, 'sector'), str(row, 'organizacion'), shortDate(row['sumado'])]),
  );
