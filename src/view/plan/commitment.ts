import { str, type Row, type Value } from '../../core/board.ts';
import { weighEqually, weightsOf } from '../../core/checkWeights.ts';
import { countHolding, CRITERIA, judge, type Verdict } from '../../core/criteria.ts';
import { CRITERIA_KEYS } from '../../core/criteriaKeys.ts';
import { elsewhereOf, variablesOf } from '../../core/derive.ts';
import { groupBy } from '../../core/group.ts';
import { registeredIn, withSectors } from '../../core/origins.ts';
import { fieldOf } from '../../core/tables.ts';
import { publicFields } from '../publicFields.ts';
import { count, figure, percent, shortDate } from '../labels.ts';
import { facts, heading, oneLine, table, type Block, type Cell } from './blocks.ts';
import { institutionsOf, type PlanSource } from './source.ts';
import { INDICATOR_COLUMNS, indicatorCells } from './tables.ts';

type Lack = (sentence: string) => Block;

/** What the template says elsewhere: in its title, or criterion by criterion. */
const ELSEWHERE = new Set(['id', 'titulo', 'anterior', ...CRITERIA_KEYS.map((key) => `porque_${key}`)]);

/** Each commitment on its template (Oaxaca's index, VII), on a page of its own. */
export function commitmentsOf(source: PlanSource, lack: Lack): Block[] {
  const { tables } = source;
  const activities = groupBy(tables.actividades, 'compromiso');
  const indicators = groupBy(tables.indicadores, 'compromiso');
  const owners = variablesOf(tables.indicadores);
  const institution = institutionsOf(tables.stl);
  const registered = registeredIn({ tables });
  return tables.compromisos.flatMap((row) => {
    const id = str(row, 'id');
    const [acts, inds] = [activities.get(id) ?? [], indicators.get(id) ?? []];
    const verdicts = judge({
      commitment: row,
      activities: acts,
      indicators: inds,
      elsewhere: elsewhereOf(owners, id, inds),
      config: source.config,
      registered,
    });
    return [
      { kind: 'break' } as const,
      heading(2, `${id} · ${str(row, 'titulo')}`, `c-${id}`),
      ...carriedFrom(row),
      ...facts(`Plantilla del compromiso ${id}`, template(withSectors(row, registered))),
      heading(3, 'Los ocho criterios', `c-${id}-criterios`),
      ...criteria(row, verdicts),
      heading(3, 'Actividades y productos', `c-${id}-actividades`),
      ...(acts.length > 0
        ? activityTable(id, acts, institution)
        : [lack(`${id}: faltan sus actividades — pestaña Actividades`)]),
      heading(3, 'Indicadores', `c-${id}-indicadores`),
      ...(inds.length > 0
        ? table(`Indicadores de ${id}`, INDICATOR_COLUMNS, inds.map(indicatorCells))
        : [lack(`${id}: faltan sus indicadores — pestaña Indicadores`)]),
    ];
  });
}

/** A commitment that goes on from an earlier exercise says so first. */
const carriedFrom = (row: Row): Block[] =>
  str(row, 'anterior') === ''
    ? []
    : [
        {
          kind: 'paragraph',
          text: oneLine(`Viene del compromiso ${str(row, 'anterior')} de un ejercicio anterior.`),
        },
      ];

function template(row: Row): [string, Cell][] {
  return publicFields('compromisos')
    .filter(({ key }) => !ELSEWHERE.has(key) && str(row, key).trim() !== '')
    .map(({ key, label }) => [
      label,
      key === 'fuente_gasto' ? addressed(row, key) : said(key, row[key] ?? ''),
    ]);
}

const addressed = (row: Row, key: string): Cell =>
  /^https?:\/\/\S+$/i.test(str(row, key).trim()) ? { address: str(row, key) } : str(row, key);

function said(key: string, value: Value): string {
  if (typeof value !== 'number') return String(value);
  return fieldOf('compromisos', key).kind === 'money' ? `$${figure(value, true)} MXN` : figure(value);
}

function criteria(row: Row, verdicts: readonly Verdict[]): Block[] {
  const label = (verdict: Verdict): string => CRITERIA.find(({ key }) => key === verdict.key)?.label ?? '';
  const agreed = str(row, 'acuerdo');
  return [
    {
      kind: 'paragraph',
      text: oneLine(
        `Cumple ${countHolding(verdicts)} de ${count(verdicts.length, 'criterio', 'criterios')}.` +
          (agreed ? ` El Secretariado lo aceptó por acuerdo ${agreed}.` : ''),
      ),
    },
    ...table(
      `Criterios de ${str(row, 'id')}`,
      [
        ['Criterio', 24],
        ['¿Se cumple?', 13],
        ['Justificación', 63],
      ],
      verdicts.map((verdict) => [
        label(verdict),
        verdict.holds ? '● Sí' : '○ No',
        [
          str(row, `porque_${verdict.key}`),
          ...(verdict.holds ? [] : verdict.lacks.map(({ sentence }) => `Pendiente: ${sentence}`)),
        ]
          .filter((text) => text !== '')
          .join('\n'),
      ]),
      { named: true },
    ),
  ];
}

function activityTable(id: string, rows: readonly Row[], institution: (id: string) => string): Block[] {
  const counted = rows.filter((row) => str(row, 'cancelacion') === '');
  const weights = weightsOf(counted);
  const weight = (row: Row): string =>
    counted.includes(row) ? percent(weights[counted.indexOf(row)] ?? 0) : 'Cancelada';
  const day = (row: Row, key: string): string => (str(row, key) === '' ? 'Sin fecha' : shortDate(row[key]));
  return table(
    `Actividades de ${id}${weighEqually(counted) ? ' (todas con el mismo peso)' : ''}`,
    [
      ['Actividad', 29],
      ['Producto', 23],
      ['Institución responsable', 18],
      ['Inicio', 11],
      ['Fin', 11],
      ['Peso', 8],
    ],
    rows.map((row) => [
      str(row, 'actividad'),
      str(row, 'producto'),
      institution(str(row, 'responsable')),
      day(row, 'inicio'),
      day(row, 'fin'),
      weight(row),
    ]),
  );
}
