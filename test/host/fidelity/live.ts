import { BELIEVED } from './believed.ts';

/**
 * A script for the editor of a new Google Sheet. Its function `comprobar` says of each believed fact whether it holds
 * there, each on a sheet of its own, which it deletes; it answers with those that do not.
 */
export function liveScript(): string {
  const facts = BELIEVED.map(([says, script, expected]) => ({ says, script, expected }));
  return `const FACTS = ${JSON.stringify(facts, undefined, 1)};

function comprobar() {
  const book = SpreadsheetApp.getActive();
  const message = (act) => { try { act(); return 'nothing thrown'; } catch (error) { return error.message; } };
  const other = [];
  for (const { says, script, expected } of FACTS) {
    book.setSpreadsheetLocale('es_MX');
    book.setSpreadsheetTimeZone('America/Mexico_City');
    const sheet = book.insertSheet();
    const answer = (() => { try { return eval(script); } catch (error) { return String(error); } })();
    const holds = JSON.stringify(answer) === JSON.stringify(expected);
    console.log((holds ? 'as believed: ' : 'OTHERWISE: ') + says + (holds ? '' : ' ' + JSON.stringify(answer)));
    if (!holds) other.push(says);
    book.getNamedRanges().forEach((named) => named.remove());
    book.deleteSheet(sheet);
  }
  return other;
}
`;
}
