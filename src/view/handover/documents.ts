import { rowsOf, str, type Board, type Row } from '../../core/board.ts';
import { linkTargets, type LinkTarget } from '../../core/linkTargets.ts';
import { named } from '../../core/recordNames.ts';
import { fieldOf } from '../../core/tables.ts';
import { publicFields } from '../publicFields.ts';

/** `Minuta · 12/05/2016 Ordinaria`; what has no name of its own is called by its field alone. */
function nameOf({ table, field }: LinkTarget, row: Row): string {
  const [, said] = named(table, row);
  const [, ...name] = said.split(' · ');
  return [fieldOf(table, field).label, ...name].join(' · ');
}

/**
 * Documents with an address that stand in other tabs than Evidencias: of the steps (the plan's own among them), the
 * rules, the agenda and the minutes (step 6: "toda la evidencia documental").
 */
export const documentsOf = (board: Board): Row[] =>
  linkTargets(board)
    .filter(({ table }) => table !== 'evidencias')
    .map((target): Row => {
      const row = rowsOf(board, target.table)[target.index] ?? {};
      const open = publicFields(target.table).some(({ key }) => key === target.field);
      return {
        id: '',
        de: target.id,
        fecha: str(row, 'hecho') || str(row, 'fecha') || str(row, 'desde'),
        tipo: 'Documento del tablero',
        titulo: nameOf(target, row),
        direccion: target.address,
        publica: open ? 'Sí' : 'No',
      };
    });
