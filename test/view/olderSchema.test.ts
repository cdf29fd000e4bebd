import { describe, expect, test } from 'vitest';
import { readData } from '../../src/view/back/read.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { freeze, thaw } from '../../src/view/frozen.ts';
import { renderPage } from '../../src/view/page.ts';
import { readOpenData } from '../../src/view/readOpenData.ts';
import { described, publishedRows } from './published.ts';
import { csvOf, sha } from './sha.ts';
import { thirdCut } from './whole.ts';

/** A cut as version 3 of the schema knew it: without INAI's marks. */
const older = (content: string): string => {
  const { evaluations: _, ...rest } = JSON.parse(content) as Record<string, unknown>;
  return JSON.stringify({ ...rest, schema: 3 });
};

describe('what was published before there were marks', () => {
  test('a frozen cut is read, and drawn, without them', () => {
    const record = thaw({ content: older(freeze(thirdCut())), digest: 'd' });
    expect(record?.schema).toBe(3);
    expect(record?.evaluations).toEqual([]);
    expect(record && renderPage(record)).not.toContain('Lo que dice el INAI</h4>');
  });

  test('open data are read as they are', () => {
    const rows = publishedRows(thirdCut()).filter(([type]) => type !== 'evaluation');
    const reading = readOpenData(csvOf(described(rows, (meta) => ({ ...meta, version: 3 }))), sha);
    expect('record' in reading && reading.record).toMatchObject({ schema: 3, evaluations: [] });
  });

  test('a file of theirs makes a board again; one of this version has to hold the list', () => {
    const { evaluaciones: _, ...file } = JSON.parse(jsonFile(thirdCut())) as Record<string, unknown>;
    expect(readData(JSON.stringify({ ...file, version: 3 }))).toMatchObject({
      data: { rows: { evaluaciones: [] } },
    });
    expect(readData(JSON.stringify(file))).toMatchObject({ problems: [{ code: 'no-son-datos' }] });
  });
});
