import type { Box, Protection, Workbook } from '../model.ts';
import type { Execution } from './execution.ts';
import { ScriptError } from './wire.ts';
import { signatureOf } from './signature.ts';

const SCOPE_ROOT = 'https://www.googleapis.com/auth/';
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Stands in `editors` for everybody who can edit the file: what a new protection allows. */
export const EVERYBODY = '*';

const full = (scope: string): string => (scope.startsWith('https:') ? scope : SCOPE_ROOT + scope);

/** What an add-on that is installed but not enabled in the document may still do. */
const ALLOWED_IN_NONE =
  /^(SpreadsheetApp\.(getUi|getActive|getActiveSpreadsheet)|Ui\.create\w*Menu|Menu\.|Logger\.|console\.|Utilities\.|HtmlService\.|HtmlOutput\.|Session\.(getActiveUserLocale|getScriptTimeZone))/;

export function checkAuthorization(x: Execution, cls: string, method: string): void {
  const scopes = signatureOf(cls, method)?.scopes ?? [];
  const name = `${cls}.${method}`;
  if (x.authMode === 'NONE' && !ALLOWED_IN_NONE.test(name)) {
    throw new ScriptError(`You do not have permission to call ${name}`);
  }
  if (scopes.length === 0) return;
  const needed = scopes.map(full);
  const granted = x.options.project.manifest.oauthScopes;
  if (granted && !needed.some((scope) => granted.includes(scope))) {
    throw new ScriptError(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${alternatives(needed)}`,
    );
  }
  if (x.authMode === 'LIMITED' && !allowedInLimited(name, scopes)) {
    throw new ScriptError(
      `You do not have permission to call ${name}. Required permissions: ${alternatives(needed)}`,
    );
  }
}

const allowedInLimited = (name: string, scopes: string[]): boolean =>
  scopes.includes('spreadsheets.currentonly') || scopes.includes('userinfo.email') || /^Session\./.test(name);

const alternatives = (scopes: string[]): string =>
  scopes.length === 1 ? (scopes[0] ?? '') : `(${scopes.join(' || ')})`;

export function mayEdit(protection: Protection, book: Workbook, user: string): boolean {
  if (protection.warningOnly || user === book.owner) return true;
  return protection.editors.includes(EVERYBODY) || protection.editors.includes(user);
}

export function overlap(one: Box, other: Box): boolean {
  const end = (value: number | undefined) => value ?? Infinity;
  return (
    one.sheetId === other.sheetId &&
    one.row < end(other.rowEnd) &&
    other.row < end(one.rowEnd) &&
    one.column < end(other.columnEnd) &&
    other.column < end(one.columnEnd)
  );
}

function inside(inner: Box, outer: Box): boolean {
  const end = (value: number | undefined) => value ?? Infinity;
  return (
    inner.sheetId === outer.sheetId &&
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    end(inner.rowEnd) <= end(outer.rowEnd) &&
    end(inner.columnEnd) <= end(outer.columnEnd)
  );
}

/** Refuses a write that a protection forbids to that user. */
export function checkProtection(book: Workbook, box: Box, user: string): void {
  const sheet = book.sheets.find(({ id }) => id === box.sheetId);
  const forbids = sheet?.protections.some((protection) => {
    if (mayEdit(protection, book, user) || !overlap(protection.box, box)) return false;
    return !protection.unprotected.some((hole) => inside(box, hole));
  });
  if (forbids) throw new ScriptError(PROTECTED);
}
