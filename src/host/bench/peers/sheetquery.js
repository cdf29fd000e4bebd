// As the README of sheetquery does it: from().where().getRows(), from().insertRows().
import { sheetQuery } from 'sheetquery';

const two = (number) => String(number).padStart(2, '0');

globalThis.registrar = (asked) => {
  const members = sheetQuery().from('STL').getRows();
  for (const { responsable } of asked.activities) {
    if (!members.some((row) => row.id === responsable)) throw new Error(`No existe ${responsable}.`);
  }
  const known = sheetQuery().from('Compromisos').getRows();
  const last = known[known.length - 1].id;
  const id = String(last).replace(/\d+$/, (digits) => two(Number(digits) + 1));
  const below = (letter) => (record, index) => ({
    ...record,
    id: `${id}-${letter}${two(index + 1)}`,
    compromiso: id,
  });
  sheetQuery()
    .from('Compromisos')
    .insertRows([{ ...asked.commitment, id }]);
  sheetQuery()
    .from('Actividades')
    .insertRows(asked.activities.map(below('A')));
  sheetQuery()
    .from('Indicadores')
    .insertRows(asked.indicators.map(below('I')));
  const said = { fecha: new Date(), quien: Session.getActiveUser().getEmail(), operacion: 'Registrar' };
  sheetQuery()
    .from('Bitácora')
    .insertRows([{ ...said, registro: id }]);
  return { ok: true, id };
};
