import { describe, expect, test } from 'vitest';
import { planCheck } from '../../src/core/planCheck.ts';
import { statesProblem } from '../../src/core/planProblems.ts';
import { namesProduct, vagueTitle, vagueVerb } from '../../src/core/planWords.ts';
import { boardOf, TODAY } from './planBoards.ts';
import { REAL_PLANS, REAL_TITLES } from './planTitles.ts';

/** What the review says of each real title of which it says something, and why. */
const FOUND: readonly (readonly [plan: string, begins: string, why: string])[] = [
  ['Campeche 2017', 'Seguimiento ciudadano a la obra pública', 'vago: Seguimiento'],
  ['Campeche 2017', 'El fortalecimiento de la pesquería de pulpo', 'vago: fortalecimiento'],
  ['Durango 2015', 'Dar seguimiento a los recursos asignado', 'vago: Dar seguimiento'],
  ['Durango 2015', 'Reducir la contaminación ocasionada por ladrilleras', 'vago: Reducir'],
  ['Durango 2015', 'Promover el manejo y disposición adecuados', 'vago: Promover'],
  ['Durango 2015', 'Fortalecer los mecanismos de Contraloría Social', 'vago: Fortalecer'],
  ['Durango 2015', 'Identificación de las necesidades de capacitaciones', 'vago: Identificación'],
  ['Morelos 2015', 'Generación de esquemas participativos', 'vago: Generación de esquemas'],
  ['Morelos 2015', 'Detonar, mediante la autoridad de justicia electoral', 'vago: Detonar'],
  ['Morelos 2015', 'Promover la mejora de los niveles de confianza', 'vago: Promover'],
  ['Morelos 2015', 'Modificar el esquema de comunicación', 'vago: Modificar el esquema'],
  ['Morelos 2015', 'Potenciar el conocimiento del derecho', 'vago: Potenciar'],
  ['Durango 2022', 'Seguridad pública: impulsar un mecanismo ciudadano', 'vago: impulsar'],
  ['Durango 2022', 'Medio ambiente: concientizar a la población', 'vago: concientizar'],
  ['Durango 2022', 'Reactivación de la economía: mejorar los procesos', 'vago: mejorar'],
  ['Tlaxcala 2016', 'El municipio de Ixtacuixtla de Mariano Matamoros sufre', 'problema'],
];

const REASONS: Readonly<Record<string, (sentence: string) => string>> = {
  'texto-de-relleno': () => 'relleno',
  'titulo-problema': () => 'problema',
  'verbo-vago': (sentence) => `vago: ${/«(.*?)»/.exec(sentence)?.[1] ?? ''}`,
};

/** What the whole review of a plan says of its titles, in their order. */
function saidOf(titles: readonly string[]): string[][] {
  const compromisos = titles.map((titulo, index) => ({ id: `FED-2019-C${index + 1}`, titulo }));
  const { problems } = planCheck(boardOf({ compromisos }), {
    today: TODAY,
    instant: `${TODAY}T17:30:00.000Z`,
    user: '',
  });
  return compromisos.map(({ id }) =>
    problems
      .filter(({ where }) => where.id === id && where.field === 'titulo')
      .flatMap(({ code, sentence }) => REASONS[code]?.(sentence) ?? []),
  );
}

describe('the titles of the real plans', () => {
  test('all that were found are here, each plan with its source', () => {
    expect(REAL_TITLES).toHaveLength(62 + 5);
    expect(new Set(REAL_TITLES.map(([, title]) => title)).size).toBe(REAL_TITLES.length);
    for (const { plan, sources } of REAL_PLANS) expect(sources.join(' '), plan).toMatch(/^\S+\.\S+\/\S+/);
  });

  test('these are found, for these reasons, and no other', () => {
    const said = saidOf(REAL_TITLES.map(([, title]) => title));
    const found = REAL_TITLES.flatMap(([plan, title], index) =>
      (said[index] ?? []).map((why) => [plan, title, why] as const),
    );
    expect(found.map(([plan, , why]) => [plan, why])).toEqual(FOUND.map(([plan, , why]) => [plan, why]));
    for (const [index, [, begins]] of FOUND.entries())
      expect(found[index]?.[1]?.slice(0, begins.length)).toBe(begins);
  });

  test('a vague word passes where the title names what will be there', () => {
    const passing = REAL_TITLES.filter(([, title]) => vagueVerb(title) && namesProduct(title));
    expect(passing.map(([plan, title]) => `${plan}: ${title.slice(0, 33)}`)).toEqual([
      'Campeche 2017: Difundir y consolidar el portal y',
      'Campeche 2017: Consolidar el portal de calificac',
      'Tlaxcala 2016: Incentivar la participación ciuda',
    ]);
  });

  test('what will be done may name the product, and no other field does it', () => {
    expect(vagueTitle('Mejorar la atención', 'Publicar un reglamento de ventanillas.')).toBe('');
    expect(vagueTitle('Mejorar la atención', 'Se mejorará con un programa integral.')).toBe('Mejorar');
  });
});

describe('a title that states a problem', () => {
  test.each([
    'Falta de información sobre el destino del FORTAMUN',
    'Rezago educativo',
    'La opacidad en el uso de los recursos municipales',
    'Existe un alto desconocimiento del derecho de acceso a la información',
    'No existe un padrón de beneficiarios',
    'Escasa participación ciudadana en las obras',
    'Altos índices de violencia en las escuelas',
    'Inseguridad en el transporte público',
    'El municipio de Ixtacuixtla sufre de contaminación en sus barrancas',
    'Bajo nivel de confianza en la policía',
    'Poca difusión de los programas',
    'Deficiente recolección de basura',
    'Insuficiente información en los portales municipales',
    'Escasos espacios públicos',
    'Se carece de un padrón de obras',
    'La ciudadanía desconoce en qué se gasta el presupuesto',
    'Las escuelas no cuentan con agua potable',
    'Compromiso 4: Los jóvenes no participan en las decisiones',
    'Obra pública: falta de datos',
  ])('%j says a problem and not what will be done', (title) => {
    expect(statesProblem(title)).toBe(true);
  });

  test.each([
    'Reducir la falta de agua en la sierra',
    'Índice de transparencia municipal publicado',
    'Nadie sin acta: registro civil itinerante',
    'Contaminación cero: reglamento de ladrilleras',
    'Baja California: padrón de obras',
    'Alto a la corrupción: portal de compras',
    'Bajo el puente: biblioteca pública',
    'Los municipios que no tienen portal lo publican en el del estado',
    'La red de apoyo a quienes sufren violencia',
    'El padrón de jornaleros agrícolas',
    'Altas y bajas del padrón, cada mes',
    'Pocos pasos: ventanilla única',
    'Mapa de los municipios que carecen de agua',
  ])('%j is let pass', (title) => {
    expect(statesProblem(title)).toBe(false);
  });
});

describe('verbs that promise nothing by themselves', () => {
  test.each([
    ['Promover el manejo y disposición adecuados de los residuos sólidos', 'Promover'],
    ['Fortalecer los mecanismos de Contraloría Social, con acciones de Transparencia', 'Fortalecer'],
    ['Identificación de las necesidades de capacitaciones', 'Identificación'],
    ['Reducir la contaminación ocasionada por ladrilleras artesanales informales', 'Reducir'],
    ['Promover la mejora de los niveles de confianza en los policías', 'Promover'],
    ['Generación de esquemas participativos entre sociedad y gobierno', 'Generación de esquemas'],
    ['Detonar, mediante la autoridad de justicia electoral, la simplificación', 'Detonar'],
    ['Modificar el esquema de comunicación con la ciudadanía', 'Modificar el esquema'],
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
    ['Reforzar la vigilancia', 'Reforzar'],
    ['Incentivar la participación', 'Incentivar'],
    ['Generar confianza', 'Generar'],
    ['Concientizar a la población', 'Concientizar'],
    ['Dar seguimiento a los recursos asignado y ejercidos en el programa "Agua Limpia"', 'Dar seguimiento'],
    ['Se dará puntual seguimiento a los acuerdos', 'Se dará puntual seguimiento'],
    ['Seguimiento ciudadano a la obra pública', 'Seguimiento'],
    ['Se fortalecerá la cultura de la transparencia', 'Se fortalecerá'],
    ['Impulsaremos la participación', 'Impulsaremos'],
    ['Fortaleciendo a los comités', 'Fortaleciendo'],
    ['Este gobierno promete: se impulsarán las mesas', 'se impulsarán'],
    ['Seguridad pública: impulsar un mecanismo ciudadano para la prevención', 'impulsar'],
    ['Agua — «reforzar» la vigilancia', 'reforzar'],
    ['Compromiso 4. Promover el deporte', 'Promover'],
    ['2. El fortalecimiento de la pesca', 'fortalecimiento'],
  ])('%j is vague', (title, verb) => {
    expect(vagueVerb(title)).toBe(verb);
  });

  test.each([
    'Publicar el padrón de uniformes escolares',
    'Diseñar procedimientos estandarizados que permitan el seguimiento a los recursos SUBSEMUN',
    'Diseñar el registro público de personas desaparecidas en el Estado de Veracruz',
    'Diseño de un portal modelo que pueda ser utilizado por aquellos entes',
    'Desarrollar una aplicación móvil para el reporte de fallas en los servicios públicos',
    'Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas',
    'Seguir el dinero asignado al programa local “Beca Salario”',
    'Implementar un Programa de Educación Ambiental para el Saneamiento de la Bahía',
    'Vigilancia del cumplimiento de los compromisos de la Agenda Mínima Ciudadana',
    'Reconstrucción y rehabilitación de la vía ferroviaria (kilómetro 43 al 123)',
    'Rastreo de gasto público (follow the money) sobre el empréstito Zacatecas',
    'Ventanillas Únicas de Trámites',
    'Código Urbano',
    'Registro para fortalecer la transparencia',
    'Mejores prácticas de compras',
    'Generación 2016: becas para jóvenes',
    'Programa: se publica el padrón',
    'Potencial turístico de la sierra',
    'Apoyo económico a jornaleras',
    '',
  ])('%j is not', (title) => {
    expect(vagueVerb(title)).toBe('');
  });
});
