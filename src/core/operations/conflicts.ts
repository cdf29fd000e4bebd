import type { Row, Value } from '../board.ts';
import { shortDay } from '../config.ts';
import { formFields } from '../forms.ts';
import type { Problem } from '../problems.ts';
import { RECORDS } from '../records.ts';
import type { RecordKey } from '../tableKeys.ts';

/**
 * Fields that somebody else changed between the opening of a form and its saving.
 * @param seen what the form's changed fields were when it was opened
 * @param wanted the record as the form would leave it: who wants what is there already is not told
 */
export function conflicts(
  table: RecordKey,
  before: Row | undefined,
  seen: Readonly<Record<string, Value>> | undefined,
  wanted: Row,
  index?: number,
): Problem[] {
  if (!before || !seen) return [];
  return formFields(RECORDS[table]).flatMap(({ key, label, kind }): Problem[] => {
    const stored = before[key] ?? '';
    if (seen[key] === undefined || seen[key] === stored || wanted[key] === stored) return [];
    const text = kind === 'date' ? shortDay(String(stored)) || String(stored) : String(stored);
    const shown = text === '' ? 'está vacío' : `dice «${text.slice(0, 200)}»`;
    return [
      {
        code: 'cambio-mientras',
        level: 'error',
        where: { table, field: key, ...(index === undefined ? {} : { index }) },
        sentence: `${label}: otra persona lo cambió mientras usted escribía; ahora ${shown}.`,
        tip: 'Vuelva a abrir el panel para ver lo nuevo, o escriba ahí mismo lo que deba quedar.',
      },
    ];
  });
}
