import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isPlaceholder, isUnseen, personalData, visible } from '../../src/core/words.ts';
import { realTexts } from './samples.ts';

describe('what a reader sees of a text', () => {
  test.each([
    ['  Ana \n\t Ruiz ', 'Ana Ruiz'],
    ['A\u200bn\u00ada\u2060', 'Ana'],
    ['\u202eziuR anA', 'ziuR anA'],
    ['\u3164\uffa0', ''],
    ['\ufeffAna', 'Ana'],
    ['👩‍🏫', '👩🏫'],
  ])('%j is seen as %j', (text, seen) => {
    expect(visible(text)).toBe(seen);
  });

  test.each([
    ['Organismo  GARANTE', 'organismo garante'],
    ['José Ñúñez', 'jose nunez'],
    ['¿Qué se hará?', 'que se hara'],
    ['Línea-base (del problema)', 'linea base del problema'],
    ['%', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('placeholder text', () => {
  test.each([
    ...[
      'Actividad',
      'actividad 1',
      'Actividad 12',
      'ACTIVIDAD',
      'La actividad',
      'Compromiso 3',
      'Hito',
      'hito 2',
    ],
    ...['Descripción', 'Descripción del hito', 'Descripción del hito…', 'Descripción de la actividad'],
    ...['Descripción del hito 1', 'Producto', 'Indicador', 'Título', 'Nombre', 'Meta', 'Variable 1'],
    ...['okokok', 'ok', 'xxx', 'XXXX', 'x', 'aaaa', 'a a a a', '...', '…', '---', '?', '¿?'],
    ...['Lorem ipsum dolor sit amet', 'asdf', 'asdfgh', 'qwerty', 'prueba', 'Prueba 2', 'test', 'ejemplo'],
    ...['Por definir', 'POR DEFINIR.', 'Por determinar', 'Pendiente', 'N/A', 'n.a.', 'NA', 'S/D', 'TBD'],
    ...['No aplica', 'Ninguno', 'Escriba aquí la acción', 'Respon\u200bsable', '(actividad)'],
    ...['Por definir por el STL', 'por definirse en la mesa', 'Por asignar', 'Pendiente por definir'],
    ...['Texto aquí', 'Título aquí', 'Escriba el texto aquí', 'Aquí va el compromiso', 'Sin título'],
    ...['Compromiso número uno', 'Compromiso uno', 'Actividad dos', 'Primer compromiso', 'Nuevo compromiso'],
  ])('%j says nothing', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  test.each([
    ...['', '   ', '\u200b', 'Actividades de la mesa', 'Actividad física en escuelas', 'Publicar el padrón'],
    ...[
      'Meta de 570 padrones',
      'Indicadores publicados',
      'Plataforma publicada',
      'Minuta',
      'Ana',
      'Sí',
      'No',
    ],
    ...[
      'Okinawa',
      'Prueba piloto en cinco escuelas',
      'Testimonios de usuarias',
      'Nacional',
      'Narración',
      'Ejemplos',
    ],
    ...['Pendiente de firma del convenio', 'Por definir el padrón se reunió la mesa', 'Compromiso ciudadano'],
    ...['Primer informe', 'Aquí se publica el padrón', 'Sin violencia en las aulas', 'Uno por uno'],
    ...['Pendientes legislativos', 'FISM', 'IAIP', '2016-2017', '16.4', 'Acuerdo 12', '日本'],
  ])('%j is not taken for a placeholder', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  test('no text of the real plans is taken for a placeholder', () => {
    const texts = realTexts();
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(([, text]) => isPlaceholder(text))).toEqual([]);
  });
});

/** An invisible character in front changes no verdict, but no text with one is judged at a glance. */
const HIDDEN = '\u200b';
const TOKENS = [
  ...['Actividad', 'actividades', 'Título', 'el', 'La', 'primera', 'dato', 'aquí', 'aqui', 'Escriba', 'por', 'definir', 'sin'],
  ...['pendiente', 'no', 'aplica', 'n/a', 'na', 'Nada', 'ok', 'okok', 'bla', 'xxx', 'x', 'aa', 'Aaa', 'asdf', 'Publicar', 'padrón'],
  ...['de', 'la', 'uno', 'número', 'num', '1', '12', '951', '1234567', '55 1234 5678', '2015-2016', '2016-04-20', '(at)', '[ arroba ]'],
  ...['@', 'ejemplo.mx', 'GOLM800101ABC', 'GOLM800101HOCNPR09', 'tel.', 'oficio', '$', '…', '-', '.', ',', '¿', '²', '½', '５５', '＠'],
  ...['\u00ad', '\u00a0', '\u0301', '\n', 'ñandú', 'مرحبا', '(', 'ª', 'https://ejemplo.mx/9511234567'],
]; // oxfmt-ignore
const phrases = fc
  .array(fc.tuple(fc.constantFrom(...TOKENS), fc.constantFrom(' ', ' ', '', '  ')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));

test('a glance at a text decides nothing that reading it would not', () => {
  fc.assert(
    fc.property(phrases, (text) => {
      expect(isPlaceholder(text)).toBe(isPlaceholder(HIDDEN + text));
      if (text.length > 6) expect(personalData(text)).toEqual(personalData(HIDDEN + text));
      expect(visible(text)).toBe(visible(HIDDEN + text));
      expect(isUnseen(text)).toBe(visible(text) === '');
    }),
    { numRuns: 2000 },
  );
});
