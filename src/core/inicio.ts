import { str, type Change, type Config, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { ADDRESS_ROWS, CONFIG_ROWS, shortDay } from './config.ts';

/** The day and the address stand in columns of their own. */
export type Line = readonly [
  id: string,
  label: string,
  value: string,
  note: string,
  day?: string,
  document?: string,
];

/** The rows of Inicio that say what the board is about. */
export function configLines(config: Config): Line[] {
  const plan = planWindow(config);
  return [
    [
      CONFIG_ROWS.state,
      'Entidad',
      `${config.state.code} · ${config.state.name}`,
      'Forma parte de todos los ID; se fija al preparar el tablero.',
    ],
    [CONFIG_ROWS.guarantor, 'Organismo garante', config.guarantor, 'Puede corregirlo aquí.'],
    [
      CONFIG_ROWS.year,
      'Ejercicio',
      String(config.year),
      'Forma parte de todos los ID; se fija al preparar el tablero.',
    ],
    [CONFIG_ROWS.zone, 'Zona horaria', config.zone, 'Con ella se cuentan los días.'],
    [
      CONFIG_ROWS.launch,
      'Lanzamiento del plan',
      shortDay(config.launch),
      'Día del evento público (paso 5): lo pone Plan ▸ Revisar y lanzar.',
    ],
    [
      CONFIG_ROWS.version,
      'Versión del tablero',
      String(config.version ?? 1),
      'La escribe el complemento cuando actualiza el tablero.',
    ],
    [
      'termino',
      'Término del plan',
      plan.launched ? shortDay(plan.to) : '',
      'Un año después del lanzamiento.',
    ],
  ];
}

const ADDRESSES: readonly (readonly [id: string, label: string, note: string])[] = [
  [
    ADDRESS_ROWS.data,
    'Datos abiertos en la Web',
    'Dirección del CSV que Google publica y que el INAI consulta. Péguela en Tablero PAL ▸ Publicar.',
  ],
  [
    ADDRESS_ROWS.ask,
    'Dónde se pregunta',
    'Formulario del organismo garante, con {ID} donde va el de la actividad: cada una tendrá su «Preguntar».',
  ],
  [
    ADDRESS_ROWS.marks,
    'Evaluación del INAI',
    'Dirección del CSV de sus notas. Péguela en Tablero PAL ▸ Revisar ▸ Traer evaluación del INAI.',
  ],
];

/**
 * The rows of Inicio in which staff write addresses; what stands there stays.
 * @param known what the Bitácora knows of a row that is gone
 */
export const addressLines = (rows: readonly Row[], known: ReadonlyMap<string, Row> = new Map()): Line[] =>
  ADDRESSES.map(([id, label, note]) => {
    const there =
      rows.find((row) => str(row, 'id') === id) ??
      rows.find((row) => str(row, 'id') === '' && str(row, 'concepto') === label);
    return [id, label, str(there ?? known.get(id) ?? {}, 'valor'), note];
  });

/** @returns what stands in a row of Inicio. */
export const valueOf = (rows: readonly Row[], id: string): string =>
  str(rows.find((row) => str(row, 'id') === id) ?? {}, 'valor').trim();

/** @returns the row of Inicio that says it. */
export const inicioRow = ([id, concepto, valor, nota, fecha = '', documento = '']: Line): Row => ({
  id,
  concepto,
  valor,
  nota,
  fecha,
  documento,
});

/** What of Inicio is not as it should be; rows that staff added stay. One that lost its ID is known by its concept. */
export function summaryChanges(rows: readonly Row[], lines: readonly Line[]): Change[] {
  const stored = new Map(rows.map((row) => [str(row, 'id'), row]));
  const nameless = new Map(
    [...rows.entries()]
      .filter(([, row]) => str(row, 'id') === '')
      .map(([at, row]) => [str(row, 'concepto'), at]),
  );
  const changes: Change[] = [];
  const fresh: Row[] = [];
  for (const line of lines) {
    const wanted = inicioRow(line);
    const index = nameless.get(line[1]);
    const before = stored.get(line[0]) ?? rows[index ?? -1];
    if (!before) {
      fresh.push(wanted);
      continue;
    }
    const cells = Object.fromEntries(
      Object.entries(wanted).filter(([key, value]) => (before[key] ?? '') !== value),
    );
    const place = stored.has(line[0]) || index === undefined ? { id: line[0] } : { id: '', index };
    if (Object.keys(cells).length > 0) changes.push({ kind: 'set', table: 'inicio', ...place, cells });
  }
  // the hour alone is no change
  if (fresh.length === 0 && changes.every((change) => change.kind === 'set' && change.id === 'actualizado'))
    return [];
  return fresh.length > 0 ? [...changes, { kind: 'append', table: 'inicio', rows: fresh }] : changes;
}
