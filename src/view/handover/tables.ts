import { str, type Row, type Value } from '../../core/board.ts';
import { fieldOf } from '../../core/tables.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { csv } from '../csv.ts';
import { lacksOf, pendingAgreements, responsibleOf, unfinished } from './left.ts';
import type { HandoverSource } from './source.ts';

type Column = readonly [label: string, of: (row: Row) => Value];

/** Columns by their name in the board, as people know them. */
const named = (table: RecordKey, keys: string): Column[] =>
  keys.split(' ').map((key) => [fieldOf(table, key).label, (row) => row[key] ?? '']);

const sheet = (columns: readonly Column[], rows: readonly Row[]): string =>
  csv(
    columns.map(([label]) => label),
    rows.map((row) => columns.map(([, of]) => of(row))),
  );

/** @returns the tables of the package as CSV files, by their name. */
export function handoverTables(source: HandoverSource): Record<string, string> {
  const left = unfinished(source);
  const institution = responsibleOf(source);
  const responsible: Column = ['Institución responsable', (row) => institution(str(row, 'responsable'))];
  const byId = new Map(left.map(({ commitment, id }) => [id, commitment]));
  const commitments: Column[] = [
    ...named('compromisos', 'id titulo tema problema accion objetivo autoridad sociedad acuerdo anterior'),
    ['Avance reportado', (row) => byId.get(str(row, 'id'))?.reported ?? 0],
    ['Avance verificado', (row) => byId.get(str(row, 'id'))?.verified ?? 0],
    ['Criterios que no cumple', (row) => (byId.get(str(row, 'id'))?.lacks ?? []).join(' ')],
  ];
  const plain = (columns: readonly (readonly [label: string, key: string])[]): Column[] =>
    columns.map(([label, key]) => [label, (row) => row[key] ?? '']);
  const history = plain([
    ['Cuándo (tiempo universal)', 'at'],
    ...(source.accounts ? ([['Cuenta', 'who']] as const) : []),
    ['Qué', 'what'],
    ['Registro', 'record'],
    ['Dato', 'field'],
    ['Antes', 'before'],
    ['Después', 'after'],
  ]);
  return {
    'compromisos-por-terminar.csv': sheet(
      commitments,
      left.map(({ commitment }) => commitment.row),
    ),
    'actividades-por-terminar.csv': sheet(
      [
        ...named('actividades', 'id compromiso actividad producto'),
        responsible,
        ...named('actividades', 'inicio fin inicio_original fin_original avance informe estado'),
        ['Qué le falta', (row) => lacksOf(row, source.today)],
      ],
      left.flatMap(({ open }) => open),
    ),
    'indicadores-por-terminar.csv': sheet(
      named(
        'indicadores',
        'id compromiso variable unidad base meta valor medido cumplimiento tendencia periodo tipo fuente',
      ),
      left.flatMap(({ indicators }) => indicators),
    ),
    'acuerdos-pendientes.csv': sheet(
      [
        ...named('acuerdos', 'id sesion acuerdo'),
        responsible,
        ...named('acuerdos', 'vence actividades estado'),
      ],
      pendingAgreements(source),
    ),
    'evidencia.csv': sheet(
      named('evidencias', 'id de fecha tipo titulo direccion publica enlace comprobado'),
      source.evidence,
    ),
    'verificaciones.csv': sheet(
      named('verificaciones', 'id actividad sector veredicto fecha evidencia comentario vigencia'),
      source.verifications,
    ),
    'reprogramaciones.csv': sheet(
      named('reprogramaciones', 'id actividad de a motivo acuerdo fecha'),
      source.reschedulings,
    ),
    'cortes.csv': sheet(
      plain([
        ['Número', 'numero'],
        ['Tipo', 'tipo'],
        ['Fecha', 'fecha'],
        ['Qué cambió desde el anterior', 'cambios'],
        ['Huella (SHA-256)', 'huella'],
      ]),
      source.cuts,
    ),
    'historia.csv': sheet(history, source.history as unknown as Row[]),
  };
}
