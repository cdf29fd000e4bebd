import { describe, expect, test } from 'vitest';
import { docxFiles } from '../../src/view/plan/docx.ts';
import { planDocument } from '../../src/view/plan/document.ts';
import type { PlanSource } from '../../src/view/plan/source.ts';
import { headingsOf, readXml } from '../hostile/xml.ts';
import { Desk } from './desk.ts';

const withPlan = Desk.once((desk) => {
  desk.call('guardarIntegrante', {
    member: {
      nombre: 'Ana Escondida Ruiz',
      cargo: 'Comisionada',
      institucion: 'IAIP',
      sector: 'Organismo garante',
      asiento: 'Titular',
      correo: 'ana@secreto.example',
      telefono: '951 765 4321',
    },
  });
  desk.call('guardarCompromiso', {
    commitment: {
      titulo: 'Publicar el padrón de uniformes escolares',
      problema: 'Nadie sabe quién los recibe.',
    },
    activities: [
      {
        actividad: 'Reunir los datos',
        producto: 'Base',
        responsable: 'OAX-2016-M01',
        inicio: '01/04/2016',
        fin: '15/05/2016',
      },
    ],
    indicators: [{ variable: 'Escuelas', unidad: 'escuelas', base: '0', meta: '570', periodo: 'mensual' }],
  });
});

describe('opening the document of the plan', () => {
  test('one call without a write gives all that the document shows', () => {
    const desk = withPlan();
    const { value, meter } = desk.ask('abrirDocumento', { names: false });
    expect(meter).toMatchObject({ writes: 0, reads_after_write: 0 });
    const { document, missing } = planDocument((value as { source: PlanSource }).source);
    const files = docxFiles(document);
    const titles = headingsOf(readXml(files['word/document.xml'] ?? '')).map(([, text]) => text);
    expect(titles).toContain('OAX-2016-C01 · Publicar el padrón de uniformes escolares');
    expect(missing).toContain('Falta escribir: Introducción — pestaña Textos del plan');
    expect(missing).toContain('Falta la fecha del lanzamiento público — menú Plan ▸ Revisar y lanzar');
  });

  test('what staff write in Textos del plan is in the next document', () => {
    const desk = withPlan();
    const row = desk.rows('Textos del plan').findIndex((cells) => cells.includes('objetivo')) + 1;
    desk.type('Textos del plan', desk.at('Textos del plan', 'texto', row), 'Que nadie pague dos veces.');
    const { source } = desk.call('abrirDocumento', { names: false });
    const { document, missing } = planDocument(source as PlanSource);
    expect(document.blocks).toContainEqual({ kind: 'paragraph', text: 'Que nadie pague dos veces.' });
    expect(missing).not.toContain('Falta escribir: Objetivo estratégico — pestaña Textos del plan');
  });

  test('names leave the server only when asked for, contacts never', () => {
    const desk = withPlan();
    const without = JSON.stringify(desk.call('abrirDocumento', { names: false }));
    const named = JSON.stringify(desk.call('abrirDocumento', { names: true }));
    for (const secret of ['ana@secreto.example', '765 4321']) {
      expect(without).not.toContain(secret);
      expect(named).not.toContain(secret);
    }
    expect(without).not.toMatch(/Escondida|Comisionada/);
    expect(named).toContain('Ana Escondida Ruiz');
  });

  test('personal data in a text is told before the document is made, with its cell', () => {
    const desk = withPlan();
    desk.type('Compromisos', desk.at('Compromisos', 'objetivo', 1), 'Llame al 951 234 5678');
    const { findings } = desk.call('abrirDocumento', { names: false });
    expect(findings).toMatchObject([{ level: 'privacidad', cell: { tab: 'Compromisos' } }]);
  });

  test('a call of another shape is refused before anything is read', () => {
    const { value, meter } = withPlan().run('abrirDocumento', [{ names: 'sí' }]) as unknown as {
      value: { refused: { code: string } };
      meter: { reads: number };
    };
    expect(value.refused.code).toBe('forma');
    expect(meter.reads).toBe(0);
  });
});
