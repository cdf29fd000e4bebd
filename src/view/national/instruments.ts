import { str, type Row } from '../../core/board.ts';
import { proposalsFor } from '../../core/national/automatic.ts';
import { aspectsOf, type InstrumentKey } from '../../core/national/instruments.ts';
import { PENDING } from '../../core/national/judgement.ts';
import { reportOf, type Subject } from '../../core/national/subject.ts';
import { paceWords } from '../../core/shapes.ts';
import { cutWords } from '../labels.ts';
import { subjectOf } from '../marks/subject.ts';
import type { PublicCommitment, PublicRecord } from '../shape.ts';

/** What is said of one question is cut here: a cell tells of all of them. */
const MOST_FACTS = 400;

/** What a commitment set out to change, which no rule judges. */
const aims = ({ row }: PublicCommitment): string =>
  `Lo que se quería cambiar: antes, ${told(row, 'antes')}; después, ${told(row, 'despues')}.`;

const told = (row: Row, key: string): string =>
  str(row, key)
    .trim()
    .replace(/[.\s]+$/, '') || '(no lo dice)';

const MORE: Readonly<Record<InstrumentKey, (one: PublicCommitment) => string>> = {
  monitoreo: ({ holds }) => `Criterios del método: ${holds} de 8 cumplidos.`,
  evaluacion: aims,
};

/** What the data themselves show of each question, and what follows from it where a rule says so; the judgement is a person's. */
function automaticLines(instrument: InstrumentKey, one: PublicCommitment, subject: Subject): string[] {
  const aspects = aspectsOf(instrument);
  const proposed = proposalsFor(
    aspects.map(({ key }) => key),
    subject,
  );
  const facts = new Set<string>();
  const lines = proposed.flatMap(({ key, answer, because }) => {
    const label = aspects.find((aspect) => aspect.key === key)?.label ?? key;
    const said = because.length > MOST_FACTS ? `${because.slice(0, MOST_FACTS - 1)}…` : because;
    // what holds for several questions is told once
    if (answer === '' && facts.has(because)) return [];
    facts.add(because);
    return [`${label}: ${said}${answer === '' ? '' : ` Propuesta: ${answer}.`}`];
  });
  return [...lines, MORE[instrument](one)];
}

/** An instrument as it opens: one row a commitment, its automatic part filled, its judgement blank. */
export const instrumentRows = (instrument: InstrumentKey, record: PublicRecord, state: string): Row[] =>
  record.commitments.flatMap((one): Row[] => {
    const subject = subjectOf(record, one.id);
    return subject ? [instrumentRow(instrument, { record, one, subject, state })] : [];
  });

interface Opened {
  record: PublicRecord;
  one: PublicCommitment;
  subject: Subject;
  state: string;
}

function instrumentRow(instrument: InstrumentKey, { record, one, subject, state }: Opened): Row {
  return {
    id: one.id,
    entidad: state,
    titulo: str(one.row, 'titulo'),
    automatico: automaticLines(instrument, one, subject).join('\n'),
    corte: cutWords(record),
    reportado: one.progress.reported,
    verificado: one.progress.verified,
    esperado: one.progress.expected,
    ritmo: paceWords(one.pace, one.progress.reported, one.progress.expected),
    estado: PENDING,
    ...reportOf(subject),
  };
}
