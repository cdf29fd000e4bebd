import { describe, expect, test } from 'vitest';
import { CRITERIA_TEXTS } from '../../src/core/criteriaTexts.ts';
import { formFields } from '../../src/core/forms.ts';
import { helpIn, helpOf } from '../../src/core/help.ts';
import { RECORDS } from '../../src/core/records.ts';
import { RECORD_KEYS } from '../../src/core/tableKeys.ts';
import { REQUIREMENTS, SECTIONS } from '../../src/core/requirements.ts';
import { TABLES } from '../../src/core/tables.ts';
import { GLOSSARY } from '../../src/panel/glossary.ts';
import { WORDS } from '../../src/panel/registroWords.ts';

const fields = RECORD_KEYS.flatMap((table) => formFields(RECORDS[table]).map((field) => ({ table, field })));

describe('help beside each field', () => {
  test.each([...RECORD_KEYS, 'inicio', 'catalogos'] as const)(
    'every column of %s that a person sees has its help',
    (key) => {
      for (const { key: field, hidden, label } of TABLES[key].fields)
        if (!hidden && !(key === 'inicio' && ['fecha', 'documento'].includes(field)))
          expect(helpOf(key, field), label).toMatch(/^.{5,}[.…//]$/u);
    },
  );

  test('of what is chosen from a list it speaks of things, not of IDs', () => {
    for (const { table, field } of fields) {
      const listed = field.kind === 'ref' || field.kind === 'refs' || field.choices || field.catalog;
      if (!listed) continue;
      const help = helpIn({ [field.key]: helpOf(table, field.key) }, field.key, true);
      expect(help, `${table}.${field.key}`).toMatch(/\S/);
      expect(help, `${table}.${field.key}`).not.toMatch(/\bID\b/);
    }
  });

  test('what is personal says what it is for and that it is never published', () => {
    const personal = fields.filter(({ field }) => field.personal);
    expect(personal.map(({ table, field }) => `${table}.${field.key}`)).toEqual([
      'actores.contacto',
      'actores.correo',
      'actores.telefono',
      'stl.correo',
      'stl.telefono',
    ]);
    for (const { table, field } of personal)
      expect(helpOf(table, field.key), `${table}.${field.key}`).toMatch(
        /^.{10,}\. Dato personal: nunca se publica\.$/,
      );
    const naming = [
      ['stl', 'nombre'],
      ['stl', 'cargo'],
      ['gobernanza', 'facilitador'],
      ['mesas', 'facilitador'],
      ['pasos', 'quien'],
    ] as const;
    for (const [table, field] of naming) expect(helpOf(table, field)).toMatch(/No se publica/);
  });
});

/** Words that nobody uses outside the exercise, and the entry that explains each. */
const JARGON: readonly (readonly [word: RegExp, entry: string])[] = [
  [/\bactor(?:es)?\b/i, 'Actor'],
  [/\bacuerdos?\b/i, 'Acuerdo'],
  [/\bagenda nacional\b/i, 'Agenda Nacional de Gobierno Abierto'],
  [/\basientos?\b/i, 'Asiento'],
  [/\bavance reportado\b/i, 'Avance reportado'],
  [/\bavance verificado\b/i, 'Avance verificado'],
  [/\bbitácora\b/i, 'Bitácora'],
  [/\bcatálogos\b/i, 'Catálogos'],
  [/\bcompromisos?\b/i, 'Compromiso'],
  [/\bcortes?\b/i, 'Corte'],
  [/\bcriterios?\b/i, 'Criterios'],
  [/\bdeclaración conjunta\b/i, 'Declaración conjunta'],
  [/\bdiagnóstico\b/i, 'Diagnóstico'],
  [/\bejercicios?\b/i, 'Ejercicio'],
  [/\bevidencias?\b/i, 'Evidencia'],
  [/\bfacilitador\b/i, 'Facilitador'],
  [/\bfollow the money\b/i, 'Follow the Money'],
  [/\bgobernanza\b/i, 'Gobernanza'],
  [/\bhuella\b/i, 'Huella'],
  [/\bindicador(?:es)?\b/i, 'Indicador'],
  [/\bjustificación\b/i, 'Justificación'],
  [/\blanz(?:amiento|arse|ó)\b/i, 'Lanzamiento'],
  [/\blicencia\b/i, 'Licencia'],
  [/\blíneas? base\b/i, 'Línea base'],
  [/\bmedici(?:ón|ones)\b/i, 'Medición'],
  [/\bmesas?\b/i, 'Mesa'],
  [/\bmetas?\b/i, 'Meta'],
  [/\bmicrositio\b/i, 'Micrositio'],
  [/\bminutas?\b/i, 'Minuta'],
  [/\borganismo garante\b/i, 'Organismo garante'],
  [/\bpesos? (?:suman|igual)/i, 'Peso'],
  [/\bpotencial\b/i, 'Potencial transformador'],
  [/\bproductos?\b/i, 'Producto'],
  [/\bquórum\b/i, 'Quórum'],
  [/\breprogram(?:ar|e|ación)\b/i, 'Reprogramar'],
  [/\brequisitos?\b/i, 'Requisito'],
  [/\bsectores?\b/i, 'Sector'],
  [/\bsesi(?:ón|ones)\b/i, 'Sesión'],
  [/\bsuplentes?\b/i, 'Suplente'],
  [/\btendencia\b/i, 'Tendencia'],
  [/\btitular(?:es)?\b/i, 'Titular'],
  [/\bvariables?\b/i, 'Variable'],
  [/\bverific(?:ación|ó|ada)\b/i, 'Verificación'],
];
/** Capital letters that need no entry: of a file, of money, of a licence, of the kits' numbers, of how a digest is made. */
const PLAIN = ['CC', 'BY', 'CSV', 'KIT', 'MXN', 'SHA'];

/** All that forms, columns and tabs say to who fills them in. */
const said = [
  ...Object.values(TABLES).flatMap(({ key, tab, fields }) => [
    tab,
    ...fields.filter(({ hidden }) => !hidden).flatMap((field) => [field.label, helpOf(key, field.key)]),
  ]),
  ...Object.values(CRITERIA_TEXTS).flatMap(({ question, help }) => [question, help]),
  ...Object.values(WORDS).flatMap(({ intro }) => [intro]),
  ...REQUIREMENTS.map(({ title }) => title),
  ...SECTIONS.flatMap(({ title, guide }) => [title, guide]),
].join('\n');

describe('the glossary', () => {
  const terms = GLOSSARY.map(([term]) => term);

  test('is in the order of the alphabet, one sentence or two a word, each word once', () => {
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'es')));
    expect(new Set(terms).size).toBe(terms.length);
    for (const [term, meaning] of GLOSSARY) expect(meaning, term).toMatch(/^[A-ZÁÉÍÓÚ].{20,150}\.$/u);
  });

  test('every word of the exercise that the help uses has its entry', () => {
    const used = JARGON.filter(([word]) => word.test(said));
    expect(used.length).toBeGreaterThan(30);
    expect(used.map(([, entry]) => entry).filter((entry) => !terms.includes(entry))).toEqual([]);
  });

  test('every abbreviation that the forms use has its entry', () => {
    const found = new Set(said.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu));
    expect([...found].filter((one) => !PLAIN.includes(one) && !terms.includes(one))).toEqual([]);
  });
});
