/** Panels are whole files: nothing of the board goes into them but by their own calls. */
const panel = (name: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile(name).setTitle(title);

/** @param more markup of our own after the panel: no text that anybody typed */
export function showSidebar(name: string, title: string, more = ''): void {
  const page = panel(name, title);
  SpreadsheetApp.getUi().showSidebar(more ? page.append(more) : page);
}

export function showDialog(name: string, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(panel(name, title).setWidth(width).setHeight(height), title);
}

export function toast(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Tablero PAL');
}
