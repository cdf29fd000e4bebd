import { CHART_METHODS } from './chart-methods.ts';
import { METHODS } from './methods.ts';

/** Deprecated methods that Google still answers, though its reference no longer lists them. */
const DEPRECATED: Readonly<Record<string, string>> = {
  BooleanCondition: 'getBackground getFontColor',
  Range: 'getColumnIndex:0 getEndColumn:0 getEndRow:0 getFontColor:0 getFontColors:0',
  ScriptApp: 'getScriptTriggers:6',
  Sheet: 'getTabColor:0',
  Spreadsheet: 'getKey:0 isAnonymousView:0',
  User: 'getUserLoginId',
};

/** The words of METHODS for a class. */
export const methodWords = (cls: string): string[] =>
  `${METHODS[cls] ?? CHART_METHODS[cls] ?? ''} ${DEPRECATED[cls] ?? ''}`.trim().split(/\s+/).filter(Boolean);

export const methodNames = (cls: string): string[] =>
  methodWords(cls).map((word) => word.replace(/[(:].*$/, ''));
