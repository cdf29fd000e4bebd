import { str } from '../../core/board.ts';
import { count, shortDate } from '../labels.ts';
import { heading, table, type Block } from './blocks.ts';
import { institutionsOf, type PlanSource } from './source.ts';

/** The index of all public evidence; what is not public is only counted. */
export function evidenceTable({ tables, withheld }: PlanSource): Block[] {
  const rows = tables.evidencias.map((row) => [
    str(row, 'id'),
    str(row, 'de'),
    [str(row, 'titulo'), str(row, 'tipo')].filter((part) => part !== '').join('\n'),
    str(row, 'fecha') && shortDate(row['fecha']),
    { address: str(row, 'direccion') },
  ]);
  const more: Block[] =
    withheld > 0
      ? [
          {
            kind: 'paragraph',
            text: `Hay además ${count(withheld, 'evidencia registrada que no es pública', 'evidencias registradas que no son públicas')}.`,
          },
        ]
      : [];
  if (rows.length + withheld === 0) return [];
  return [
    heading(2, 'Índice de evidencia documental', 'a-evidencia'),
    ...table(
      'Evidencia documental',
      [
        ['ID', 16],
        ['De qué es', 17],
        ['Título y tipo', 27],
        ['Fecha', 12],
        ['Dirección', 28],
      ],
      rows,
    ),
    ...more,
  ];
}

export function agreementsTable({ tables }: PlanSource): Block[] {
  if (tables.acuerdos.length === 0) return [];
  const institution = institutionsOf(tables.stl);
  return [
    heading(2, 'Acuerdos del Secretariado', 'a-acuerdos'),
    ...table(
      'Acuerdos del Secretariado Técnico Local',
      [
        ['ID', 17],
        ['Acuerdo', 34],
        ['Institución responsable', 20],
        ['Vence', 12],
        ['Actividades que mueve', 17],
      ],
      tables.acuerdos.map((row) => [
        str(row, 'id'),
        str(row, 'acuerdo'),
        institution(str(row, 'responsable')),
        str(row, 'vence') && shortDate(row['vence']),
        str(row, 'actividades'),
      ]),
    ),
  ];
}
