import { str } from '../../core/board.ts';
import { groupBy } from '../group.ts';
import { percent, shortDate } from '../labels.ts';
import { withItself } from '../frozen.ts';
import type { PublicRecord } from '../shape.ts';
import { blocks } from './bar.ts';
import { INKS, LOOKS, part, type Line } from './line.ts';
import { documentLink, evidenceLinks } from './links.ts';

const title = (id: string, what: string): string => (what ? `${id}\n${what}` : id);
const day = (value: unknown): string => (value ? shortDate(value) : '');
const plain = (cells: string[], links: Line['links'] = []): Line => ({ look: LOOKS.plain, cells, links });

/** What each activity is called, for the lists that only know its ID. */
const named = ({ activities }: PublicRecord): ReadonlyMap<string, string> =>
  new Map(activities.map(({ id, row }) => [id, str(row, 'actividad')]));

/** Ends that were moved, with the reason and who agreed to it. */
export function moveLines(record: PublicRecord): Line[] {
  const names = named(record);
  const agreements = new Map(record.agreements.map(({ id, row }) => [id, str(row, 'acuerdo')]));
  const lines = record.moves.map(({ row }) => {
    const id = str(row, 'actividad');
    const by = str(row, 'acuerdo');
    return plain([
      title(id, names.get(id) ?? ''),
      day(row['fecha']),
      `${row['de'] ? `Del ${shortDate(row['de'])}\n` : ''}al ${shortDate(row['a'])}`,
      title(by, agreements.get(by) ?? ''),
      str(row, 'motivo'),
    ]);
  });
  return part('Fechas reprogramadas', ['Actividad', 'Se cambió el', 'Fin', 'Acuerdo', 'Motivo'], lines);
}

const VERDICTS: Readonly<Record<string, readonly [words: string, ink: string]>> = {
  Cumplida: ['✔ Cumplida', INKS.green],
  'No cumplida': ['▲ No cumplida', INKS.alarm],
};

/** What authority and civil society saw, with the document that they looked at. */
export function verificationLines(record: PublicRecord): Line[] {
  const names = named(record);
  const seen = groupBy(record.evidence, ({ id }) => id);
  const lines = record.verifications.map(({ row }): Line => {
    const id = str(row, 'actividad');
    const verdict = str(row, 'veredicto');
    const [words, ink] = VERDICTS[verdict] ?? [verdict, LOOKS.plain.ink];
    const holds = str(row, 'vigencia') || 'Vigente';
    return {
      ...plain(
        [
          title(id, names.get(id) ?? ''),
          words,
          day(row['fecha']),
          str(row, 'sector'),
          [holds === 'Vigente' ? '' : `▲ ${holds}`, str(row, 'comentario')].filter(Boolean).join('\n'),
        ],
        evidenceLinks(seen.get(str(row, 'evidencia'))),
      ),
      second: { bold: true, ink },
    };
  });
  const columns = ['Actividad', 'Veredicto', 'Fecha', 'Quién verificó', 'Comentario', 'Evidencia que vio'];
  return part('Verificaciones', columns, lines);
}

/** What citizens asked and what they were answered. */
export function questionLines(record: PublicRecord): Line[] {
  const lines = record.questions.map(({ row }): Line => {
    const answer = str(row, 'respuesta');
    return plain(
      [
        `${str(row, 'actividad')}\n${str(row, 'pregunta')}`,
        day(row['fecha']),
        answer ? day(row['respondida']) : '▲ Sin respuesta',
        str(row, 'responde'),
        answer,
      ],
      documentLink(row, 'enlace', 'Documento de la respuesta'),
    );
  });
  const columns = ['Pregunta', 'Recibida', 'Respondida', 'Quién responde', 'Respuesta', 'Documento'];
  return part('Preguntas de la ciudadanía', columns, lines);
}

const facts = ({ number, kind, date }: { number: number; kind: string; date: string }): string =>
  `Corte ${number}${kind === 'Ordinario' ? '' : ` (${kind})`} · ${shortDate(date)}`;

/** The frozen cuts, the latest first, with what each one changed. */
export function cutLines(record: PublicRecord): Line[] {
  const lines = [...withItself(record)].reverse().map((one): Line => ({
    look: LOOKS.plain,
    second: { ink: INKS.green },
    cells: [
      [facts(one), ...one.changes.map((change) => `– ${change}`)].join('\n'),
      blocks(one.reported),
      `${percent(one.verified)} verificado`,
      '',
      one.digest ? `Huella ${one.digest.slice(0, 16)}…` : '',
    ],
  }));
  return part(
    'Cortes publicados y qué cambió',
    ['Corte', 'Reportado', 'Verificado', '', 'Huella (SHA-256)'],
    lines,
  );
}
