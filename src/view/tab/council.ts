import { str, type Row } from '../../core/board.ts';
import { SECTORS, STEPS, STEP_STATES } from '../../core/method.ts';
import { STEP_MARKS } from '../../core/shapes.ts';
import { groupBy } from '../group.ts';
import { count, shortDate } from '../labels.ts';
import type { PublicRecord, PublicRow } from '../shape.ts';
import { LOOKS, part, type Line } from './line.ts';
import { documentLink, evidenceLinks } from './links.ts';

const plain = (cells: string[], links: Line['links'] = []): Line => ({ look: LOOKS.plain, cells, links });
const day = (value: unknown): string => (value ? shortDate(value) : '');

type Evidence = ReadonlyMap<string, PublicRow[]>;
const evidenceOf = ({ evidence }: PublicRecord): Evidence => groupBy(evidence, ({ row }) => str(row, 'de'));

/** The rules that hold on the day of the cut. */
function ruleLine({ rules, plan }: PublicRecord): Line[] {
  const held = rules.filter(({ row }) => str(row, 'desde') <= plan.cut);
  const row = [...held].sort((a, b) => (str(a.row, 'desde') < str(b.row, 'desde') ? 1 : -1))[0]?.row;
  if (!row) return [];
  const quorum = row['quorum'];
  return [
    plain(
      [
        `Reglas del Secretariado: ${str(row, 'regla') || 'sin regla de decisión'}`,
        typeof quorum === 'number' ? `Quórum: ${quorum}` : '',
        `Desde ${day(row['desde'])}`,
        str(row, 'institucion') && `Facilita ${str(row, 'institucion')}`,
      ],
      [...documentLink(row, 'documento', 'Reglas'), ...documentLink(row, 'agenda', 'Agenda anual')],
    ),
  ];
}

/** Who decides, by institution and sector; never a person. */
export function councilLines(record: PublicRecord): Line[] {
  const seats = SECTORS.flatMap((sector) => {
    const own = record.members.filter(({ row, seated }) => seated && row['sector'] === sector);
    if (own.length === 0) return [plain(['▲ Nadie registrado', sector])];
    return own.map(({ row }) => plain([str(row, 'institucion'), sector, str(row, 'asiento')]));
  });
  const columns = ['Institución', 'Sector', 'Asiento', '', '', 'Documento'];
  return part('Secretariado Técnico Local', columns, [...seats, ...ruleLine(record)]);
}

const CAME = [
  ['asiste_garante', 'del organismo garante'],
  ['asiste_sociedad', 'de sociedad civil'],
  ['asiste_autoridad', 'de autoridad'],
] as const;

const attendance = (row: Row): string => {
  const came = CAME.filter(([key]) => str(row, key) !== '').map(
    ([key, label]) => `${str(row, key)} ${label}`,
  );
  return came.length > 0 ? `Asistieron ${came.join(', ')}` : '';
};

const QUORUM: Readonly<Record<string, string>> = { Sí: '● Con quórum', No: '▲ Sin quórum' };
const AGREED: Readonly<Record<string, string>> = { Cumplido: '✔ Cumplido', Vencido: '▲ Vencido' };

const agreementLine = ({ id, row }: PublicRow, evidence: Evidence): Line => {
  const done = day(row['cumplido']);
  const due = day(row['vence']);
  return plain(
    [
      `Acuerdo ${id}\n${str(row, 'acuerdo')}`,
      AGREED[str(row, 'estado')] ?? '○ Pendiente',
      done ? `Cumplido el ${done}` : due && `Vence el ${due}`,
    ],
    evidenceLinks(evidence.get(id)),
  );
};

const latestFirst = (rows: readonly PublicRow[]): PublicRow[] =>
  [...rows].sort((a, b) => (str(a.row, 'fecha') < str(b.row, 'fecha') ? 1 : -1));

/** The sessions of the STL with what each agreed, and the mesas, the latest first. */
export function sessionLines(record: PublicRecord): Line[] {
  const evidence = evidenceOf(record);
  const agreements = groupBy(record.agreements, ({ row }) => str(row, 'sesion'));
  const sessions = latestFirst(record.sessions).flatMap(({ id, row }) => {
    const own = agreements.get(id) ?? [];
    agreements.delete(id);
    const session: Line = {
      ...plain(
        [
          `${day(row['fecha'])} · ${str(row, 'tipo') || 'Sesión'}`,
          QUORUM[str(row, 'quorum')] ?? '',
          own.length > 0 ? count(own.length, 'acuerdo', 'acuerdos') : '',
          attendance(row),
          str(row, 'asuntos'),
        ],
        [...documentLink(row, 'minuta', 'Minuta'), ...evidenceLinks(evidence.get(id))],
      ),
      first: { bold: true },
    };
    return [session, ...own.map((one) => agreementLine(one, evidence))];
  });
  const loose = [...agreements.values()].flat().map((one) => agreementLine(one, evidence));
  const mesas = latestFirst(record.mesas).map(({ id, row }) =>
    plain(
      [str(row, 'tema'), str(row, 'sectores'), day(row['fecha']), attendance(row), str(row, 'problema')],
      [...documentLink(row, 'minuta', 'Minuta'), ...evidenceLinks(evidence.get(id))],
    ),
  );
  return [
    ...part(
      'Sesiones y acuerdos',
      ['Sesión o acuerdo', 'Estado', 'Fecha', 'Asistencia', 'Orden del día', 'Documentos'],
      [...sessions, ...loose],
    ),
    ...part(
      'Mesas participativas',
      ['Mesa', 'Sectores', 'Fecha', 'Asistencia', 'Problema público', 'Documentos'],
      mesas,
    ),
  ];
}

const markOf = (state: string): string => {
  const known = STEP_STATES.find((one) => one === state);
  return known ? `${STEP_MARKS[known]} ${known}` : '○ Pendiente';
};

/** What each of the six steps asks for, and its proof. */
export function stepLines(record: PublicRecord): Line[] {
  const evidence = evidenceOf(record);
  const lines = STEPS.flatMap(({ number, title }) =>
    record.steps
      .filter(({ row }) => row['paso'] === number)
      .map(({ id, row }) => {
        const done = day(row['hecho']);
        const due = day(row['vence']);
        return plain(
          [
            `${markOf(str(row, 'estado'))} · ${str(row, 'requisito')}`,
            `Paso ${number}`,
            done || (due && `Vence el ${due}`),
            title,
          ],
          [...documentLink(row, 'documento', 'Documento'), ...evidenceLinks(evidence.get(id))],
        );
      }),
  );
  return part(
    'Los seis pasos del ejercicio',
    ['Requisito', 'Paso', 'Fecha', 'Etapa', '', 'Documentos'],
    lines,
  );
}
