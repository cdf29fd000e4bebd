import { describe, expect, test } from 'vitest';
import { fold, isPlaceholder, visible } from '../../src/core/words.ts';
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
