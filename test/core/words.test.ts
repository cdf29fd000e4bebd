import { describe, expect, test } from 'vitest';
import { fold, isPlaceholder, vagueVerb, visible } from '../../src/core/words.ts';
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

describe('verbs that promise nothing by themselves', () => {
  test.each([
    ['Promover el manejo y disposición adecuados de los residuos sólidos', 'Promover'],
    ['Fortalecer los mecanismos de Contraloría Social, con acciones de Transparencia', 'Fortalecer'],
    ['Identificación de las necesidades de capacitaciones', 'Identificación'],
    ['Reducir la contaminación ocasionada por ladrilleras artesanales informales', 'Reducir'],
    ['Promover la mejora de los niveles de confianza en los policías', 'Promover'],
    ['Generación de esquemas participativos entre sociedad y gobierno', 'Generación'],
    ['Detonar, mediante la autoridad de justicia electoral, la simplificación', 'Detonar'],
    ['Modificar el esquema de comunicación con la ciudadanía', 'Modificar'],
    ['Potenciar el conocimiento del derecho de acceso a la información', 'Potenciar'],
    ['Difundir y consolidar el portal de preinscripciones escolares', 'Difundir'],
    ['Consolidar el portal de calificaciones y aplicación móvil', 'Consolidar'],
    ['Impulsar la participación', 'Impulsar'],
    ['FOMENTAR la lectura', 'FOMENTAR'],
    ['«Sensibilizar» a servidores públicos', 'Sensibilizar'],
    ['  \u200bMejorar   la atención', 'Mejorar'],
    ['Contribuir a la transparencia', 'Contribuir'],
    ['Coadyuvar con las autoridades', 'Coadyuvar'],
    ['Incrementar la confianza', 'Incrementar'],
  ])('%j is vague', (title, verb) => {
    expect(vagueVerb(title)).toContain(verb);
  });

  test.each([
    'Publicar el padrón de uniformes escolares',
    'Diseñar procedimientos estandarizados que permitan el seguimiento a los recursos SUBSEMUN',
    'Diseñar el registro público de personas desaparecidas en el Estado de Veracruz',
    'Diseño de un portal modelo que pueda ser utilizado por aquellos entes',
    'Desarrollar una aplicación móvil para el reporte de fallas en los servicios públicos',
    'Dar seguimiento a los recursos asignado y ejercidos en el programa "Agua Limpia" del estado',
    'Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas',
    'Seguir el dinero asignado al programa local “Beca Salario”',
    'Implementar un Programa de Educación Ambiental para el Saneamiento de la Bahía',
    'Vigilancia del cumplimiento de los compromisos de la Agenda Mínima Ciudadana',
    'Reconstrucción y rehabilitación de la vía ferroviaria (kilómetro 43 al 123)',
    'Rastreo de gasto público (follow the money) sobre el empréstito Zacatecas',
    'Ventanillas Únicas de Trámites',
    'Código Urbano',
    '',
  ])('%j is not', (title) => {
    expect(vagueVerb(title)).toBe('');
  });
});
