import { VERSION } from '../../src/core/migrations.ts';
import { readdirSync, readFileSync } from 'node:fs';
import type { Board, Config, Moment, Row, Tables, Value } from '../../src/core/board.ts';
import type { Result, Outcome } from '../../src/core/operations/result.ts';
import type { Problem } from '../../src/core/problems.ts';
import { CRITERIA_KEYS } from '../../src/core/criteriaKeys.ts';

export const CONFIG: Config = {
  state: { code: 'OAX', name: 'Oaxaca', zone: 'America/Mexico_City' },
  guarantor: 'Instituto de Acceso a la Información Pública de Oaxaca',
  year: 2016,
  zone: 'America/Mexico_City',
  launch: '2016-05-01',
  version: VERSION,
};

export const MOMENT: Moment = {
  today: '2016-06-15',
  instant: '2016-06-15T15:00:00.000Z',
  user: 'personal@organismo.example',
};

export const boardOf = (tables: Tables = {}, more: Partial<Board> = {}): Board => ({
  config: CONFIG,
  tables: { stl: [], compromisos: [], actividades: [], indicadores: [], evidencias: [], ...tables },
  lists: {},
  roster: (tables.stl ?? []).map((row) => String(row['id'] ?? '')),
  counters: {},
  ...more,
});

export const member = (more: Row = {}): Row => ({
  id: 'OAX-2016-M01',
  nombre: 'Ana Ruiz',
  institucion: 'IAIP',
  sector: 'Organismo garante',
  asiento: 'Titular',
  ...more,
});

/** A titular and a suplente of each sector. */
export const council = (): Row[] =>
  [
    ['Organismo garante', 'Ana Ruiz', 'Beto Solís', 'IAIP'],
    ['Sociedad civil', 'Carla Gil', 'Dalia Paz', 'Observatorio Oaxaca'],
    ['Autoridad', 'Elías Mora', 'Fabián Ríos', 'Secretaría de Finanzas'],
  ].flatMap(([sector = '', first = '', second = '', institucion = ''], index) => {
    const id = `OAX-2016-M0${index * 2 + 1}`;
    return [
      member({ id, nombre: first, institucion, sector }),
      member({
        id: `OAX-2016-M0${index * 2 + 2}`,
        nombre: second,
        institucion,
        sector,
        asiento: 'Suplente',
        suple_a: id,
      }),
    ];
  });

/** A commitment that lacks nothing, given `activity()` and `indicator()`. */
export const commitment = (more: Row = {}): Row => ({
  id: 'OAX-2016-C01',
  titulo: 'Publicar el padrón de uniformes escolares',
  problema: 'Desde 2013 las familias de Oaxaca no saben quién recibe uniformes.',
  linea_base: 'En 2015 se publicó 0 de 570 padrones municipales (SEFIN).',
  accion: 'Integrar el padrón y publicarlo cada mes en datos abiertos.',
  objetivo: 'Que cualquiera verifique la entrega.',
  mesa: 'OAX-2016-T01',
  mesa_sectores: 'Autoridad y sociedad civil',
  autoridad: 'Secretaría de Finanzas',
  sociedad: 'Observatorio Oaxaca A.C.',
  beneficiarios: '850 mil estudiantes de educación básica',
  antes: 'El padrón no es público.',
  despues: 'El padrón se publica cada mes.',
  potencial: 'Sustancial',
  replica: 'El programa de captura y un convenio con la secretaría.',
  licencia: 'CC BY 4.0',
  agenda: 'Rendición de cuentas',
  agenda_como: 'Hace visible un gasto que nadie podía revisar.',
  fondo: 'Programa de Uniformes Escolares',
  asignado: 250_000_000,
  fuente_gasto: 'Presupuesto de Egresos 2016, anexo 7',
  ...Object.fromEntries(CRITERIA_KEYS.map((key) => [`porque_${key}`, 'El STL lo revisó en la mesa.'])),
  ...more,
});

/** The mesa in which it was agreed, and the rules that were there before it. */
export const mesa = (more: Row = {}): Row => ({
  id: 'OAX-2016-T01',
  fecha: '2016-03-10',
  tema: 'Educación',
  asiste_sociedad: 5,
  asiste_autoridad: 2,
  sectores: 'Autoridad y sociedad civil',
  ...more,
});
export const rules = (more: Row = {}): Row => ({
  id: 'OAX-2016-G01',
  desde: '2016-02-20',
  regla: 'Consenso',
  quorum: 3,
  documento: 'https://iaip.example.mx/reglas.pdf',
  facilitador: 'Gala Sosa',
  elegido: '2016-02-21',
  agenda: 'https://iaip.example.mx/agenda.pdf',
  ...more,
});

export const activity = (more: Row = {}): Row => ({
  id: 'OAX-2016-C01-A01',
  compromiso: 'OAX-2016-C01',
  actividad: 'Publicar el padrón de beneficiarios',
  producto: 'Padrón en datos abiertos',
  responsable: 'OAX-2016-M01',
  inicio: '2016-05-01',
  fin: '2016-08-31',
  peso: '',
  avance: '',
  final: '',
  ...more,
});

export const indicator = (more: Row = {}): Row => ({
  id: 'OAX-2016-C01-I01',
  compromiso: 'OAX-2016-C01',
  variable: 'Padrones municipales publicados',
  unidad: 'padrones',
  base: 0,
  meta: 570,
  periodo: 'mensual',
  ...more,
});

export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
export const places = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, where }) => `${where.field ?? ''} ${code}`);

export function done(result: Result): Outcome {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

export function refused(result: Result): Problem[] {
  if (!('problems' in result)) throw new Error(`not refused: ${JSON.stringify(result.changes)}`);
  return result.problems;
}

/** Every text of the real plans that come with the project, with the file it is from. */
export function realTexts(): [file: string, text: string][] {
  const folder = new URL('../../src/host/examples/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { imports, commitments, setup } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        setup: unknown;
        commitments: unknown;
        imports: { rows: unknown }[];
      };
      const said = [setup, commitments, imports.map(({ rows }) => rows)];
      return textsIn(said).map((text): [string, string] => [file, text]);
    });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

export const cellsOf = (row: Row | undefined, ...keys: string[]): (Value | undefined)[] =>
  keys.map((key) => row?.[key]);
