/** Panels are whole files: nothing of the board goes into them but by their own calls. */
const panel = (name: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile(name).setTitle(title);

export function showSidebar(name: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(panel(name, title));
}

export function showDialog(name: string, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(panel(name, title).setWidth(width).setHeight(height), title);
}

export function toast(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Tablero PAL');
}
