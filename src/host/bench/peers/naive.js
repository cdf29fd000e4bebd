// Row by row, as the samples of the documentation do it: look with getValue, write where getLastRow says.
globalThis.registrar = (asked) => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const members = book.getSheetByName('STL');
  const commitments = book.getSheetByName('Compromisos');
  const lastId = commitments.getRange(commitments.getLastRow(), 1).getValue();
  const id = nextId(lastId);
  appendTo(commitments, { ...asked.commitment, id });
  const activities = book.getSheetByName('Actividades');
  asked.activities.forEach((activity, index) => {
    if (!isMember(members, activity.responsable)) throw new Error(`No existe ${activity.responsable}.`);
    appendTo(activities, { ...activity, id: `${id}-A${two(index + 1)}`, compromiso: id });
  });
  const indicators = book.getSheetByName('Indicadores');
  asked.indicators.forEach((indicator, index) =>
    appendTo(indicators, { ...indicator, id: `${id}-I${two(index + 1)}`, compromiso: id }),
  );
  book
    .getSheetByName('Bitácora')
    .appendRow([new Date(), Session.getActiveUser().getEmail(), 'Registrar', id]);
  return { ok: true, id };
};

function isMember(sheet, id) {
  for (let row = 2; row <= sheet.getLastRow(); row += 1) {
    if (sheet.getRange(row, 1).getValue() === id) return true;
  }
  return false;
}

function appendTo(sheet, record) {
  const [head] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  const line = head.map((field) => record[field] ?? '');
  sheet.getRange(sheet.getLastRow() + 1, 1, 1, line.length).setValues([line]);
}

const two = (number) => String(number).padStart(2, '0');
const nextId = (last) => String(last).replace(/\d+$/, (digits) => two(Number(digits) + 1));
