import { cell, fillingKey, input, list, object, record, seen, string } from './inputs.ts';
import type { CancelInput, ProgressInput, RescheduleInput, VerifyInput } from './progressCalls.ts';

/** As many activities as one person reports at once. */
const MOST_UPDATES = 20;
const MOST_EVIDENCE = 10;

export const progressInput = input<ProgressInput>(
  object(
    {
      key: fillingKey,
      updates: list(
        object(
          {
            id: string,
            avance: cell,
            informe: cell,
            final: cell,
            evidence: list(record('evidencias'), MOST_EVIDENCE),
          },
          ['avance', 'informe', 'final', 'evidence'],
        ),
        MOST_UPDATES,
      ),
      seen,
    },
    ['key', 'seen'],
  ),
);

export const verifyInput = input<VerifyInput>(
  object(
    {
      key: fillingKey,
      actividad: string,
      sector: cell,
      veredicto: cell,
      fecha: cell,
      evidencia: cell,
      comentario: cell,
    },
    ['key'],
  ),
);

export const rescheduleInput = input<RescheduleInput>(
  object({ key: fillingKey, actividad: string, a: cell, motivo: cell, acuerdo: cell, seen }, ['key', 'seen']),
);

export const cancelInput = input<CancelInput>(
  object({ key: fillingKey, actividad: string, acuerdo: cell }, ['key']),
);
