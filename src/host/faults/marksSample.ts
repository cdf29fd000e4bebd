import { createHash } from 'node:crypto';
import type { Row } from '../../core/board.ts';
import { FIRST_RUBRIC } from '../../core/national/markRubric.ts';
import { markId } from '../../core/national/markFields.ts';
import { csv } from '../../view/csv.ts';
import { publishMarks } from '../../view/marks/publishMarks.ts';
import { tableWeb } from '../world/web-table.ts';
import { calling, type Stage, type Step } from './stage.ts';

const AT = 'https://ejemplo.gob.mx/evaluacion.csv';

const mark = (compromiso: string, logro: string): Row => ({
  id: markId(compromiso, 'Mes 12'),
  compromiso,
  momento: 'Mes 12',
  corte: 3,
  logro,
  plazo: 'No se cumplió',
  res_transparencia: 'Marginal',
  res_participacion: 'Sin cambio',
  res_rendicion: 'Sin cambio',
  razon: 'Se publicó una parte de lo prometido.',
  institucion: 'Secretaría Técnica',
  fecha: '2016-04-18',
  rubrica: FIRST_RUBRIC.version,
});

function published(marks: readonly Row[]): string {
  const about = { rubrics: [FIRST_RUBRIC], institution: 'INAI', at: '2016-04-18T15:00:00.000Z' };
  const made = publishMarks({ marks, ...about }, (text) =>
    createHash('sha256').update(text, 'utf8').digest('hex'),
  );
  if ('unpublished' in made) throw new Error(JSON.stringify(made.unpublished));
  return csv(['type', 'id', 'json'], made.rows);
}

const FIRST = published([mark('OAX-2016-C01', 'Limitado'), mark('OAX-2016-C02', 'Sustancial')]);
/** One changed, one is gone and one is of a commitment that nobody knows. */
const LATER = published([mark('OAX-2016-C01', 'Sustancial'), mark('OAX-2016-C99', 'Limitado')]);

const fetching = (stage: Stage, body: string): Step => {
  stage.world.web = tableWeb({ [AT]: { body } });
  return calling('traerEvaluacion', { address: AT });
};

export const firstMarks = (stage: Stage): Step => fetching(stage, FIRST);
export const laterMarks = (stage: Stage): Step => fetching(stage, LATER);
