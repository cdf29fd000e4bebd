/** Panels are whole files: nothing of the board goes into them but by their own calls. */
const panel = (name: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile(name).setTitle(title);

/** An ID of the board's own, or `nuevo`: nothing that markup could be made of. */
const ID = /^(?:nuevo|[A-Z]{3}-\d{4}(?:-[A-Z]\d{1,6}){1,2})$/;

/** @param about which table and which record the panel is about: it reads them at the end of its file */
export function showSidebar(name: string, title: string, about: { table?: string; id?: unknown } = {}): void {
  const { table, id } = about;
  const known = typeof id === 'string' && ID.test(id) ? id : '';
  const said = `${table ? ` data-table="${table}"` : ''}${known ? ` data-id="${known}"` : ''}`;
  const page = panel(name, title);
  SpreadsheetApp.getUi().showSidebar(said ? page.append(`<i hidden id="asked"${said}></i>`) : page);
}

export function showDialog(name: string, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(panel(name, title).setWidth(width).setHeight(height), title);
}

export function toast(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Tablero PAL');
}
