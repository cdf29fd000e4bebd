import { str, type Row } from '../../core/board.ts';
import { answersOf, type MarkMoment } from '../../core/national/levels.ts';
import { markId } from '../../core/national/markFields.ts';

const REPORT = ['r_actividades', 'r_terminadas', 'r_atrasadas', 'r_avance'] as const;

/**
 * A judgement of INAI's workbook as the mark that is published. Whoever judged is left behind: an institution answers.
 * @param judged a row of the instrument: `id` of the commitment, `corte` as it is shown (`Corte 3 (Mes 6) al …`), an answer by
 *   key (`markAspects`), `razon`, `valorado` (ISO day), `rubrica` (version), and what the cut said (`reportOf`)
 */
export function markFrom(judged: Row, moment: MarkMoment, institution: string): Row {
  const commitment = str(judged, 'id');
  const cut = /^Corte (\d+)/.exec(str(judged, 'corte'))?.[1];
  const told = moment === 'Mes 12' ? ['antes', 'despues'] : [];
  const keys = [...answersOf(moment).map(({ key }) => key), ...told, 'razon', ...REPORT];
  return {
    ...Object.fromEntries(keys.map((key) => [key, judged[key] ?? ''])),
    id: markId(commitment, moment),
    compromiso: commitment,
    momento: moment,
    corte: cut === undefined ? '' : Number(cut),
    institucion: institution,
    fecha: judged['valorado'] ?? '',
    rubrica: judged['rubrica'] ?? '',
  };
}
