import { describe, expect, test } from 'vitest';
import type { PublishDone } from '../../src/core/calls.ts';
import { dataPackage } from '../../src/view/files/package.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import type { Desk } from './desk.ts';
import { plenty, prepared } from './plenty.ts';

function published(desk: Desk): PublicRecord {
  const answer = desk.call('publicar');
  if ('blocking' in answer) throw new Error(JSON.stringify(answer.blocking.slice(0, 3)));
  return (answer as PublishDone).page.record as PublicRecord;
}

const datosOf = (record: PublicRecord): string => dataPackage(record)['datos.json'] ?? '';

const bring = (desk: Desk, file: string) => desk.call('traerDatos', { file });

describe('x', () => {
  test('y', () => {
    const a = plenty();
    const record = published(a);
    const file = datosOf(record);
    const b = prepared();
    const done = bring(b, file);
    expect(done).toMatchObject({ ok: true });
    const again = JSON.parse(datosOf(published(b)));
    const was = JSON.parse(file);
    for (const key of Object.keys(was)) expect(again[key], key).toEqual(was[key]);
  });
});
