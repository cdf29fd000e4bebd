import type { Field } from '../core/fields.ts';
import { formFields } from '../core/forms.ts';
import type { RecordKey, Table } from '../core/records.ts';
import { fold } from '../core/words.ts';

/** Other names that people give to a column, folded; the key and the label of the field count always. */
const SYNONYMS: Readonly<Partial<Record<RecordKey, Readonly<Record<string, readonly string[]>>>>> = {
  stl: {
    nombre: ['nombre completo', 'integrante', 'persona'],
    cargo: ['puesto'],
    institucion: ['dependencia', 'organizacion', 'institucion u organizacion'],
    asiento: ['titular o suplente', 'calidad'],
    suple_a: ['suplente de'],
    eleccion: ['elegido el'],
    correo: ['correo', 'correo electronico', 'email', 'e mail'],
    telefono: ['telefono', 'tel', 'celular'],
  },
  compromisos: {
    titulo: ['titulo', 'nombre', 'nombre del compromiso', 'titulo del compromiso'],
    problema: ['problematica', 'problema publico que atiende'],
    accion: ['acciones', 'descripcion', 'que se hara'],
    objetivo: ['objetivo general'],
    mesa: ['mesa'],
    autoridad: ['dependencia', 'dependencia responsable', 'responsable', 'institucion responsable'],
    sociedad: ['sociedad civil', 'organizacion corresponsable', 'corresponsable'],
    beneficiarios: ['beneficiarios', 'poblacion beneficiada'],
    antes: ['antes', 'situacion actual'],
    despues: ['despues', 'cambio esperado'],
    potencial: ['potencial'],
    replica: ['replicabilidad'],
    agenda: ['agenda nacional', 'linea de la agenda'],
    fondo: ['fondo', 'programa', 'follow the money'],
    asignado: ['monto asignado', 'presupuesto asignado', 'presupuesto'],
    ejercido: ['monto ejercido', 'presupuesto ejercido'],
    valores: ['valores', 'valores de gobierno abierto'],
    acuerdo: ['acuerdo'],
  },
  actividades: {
    compromiso: ['id del compromiso', 'numero de compromiso', 'no de compromiso'],
    actividad: ['nombre', 'titulo', 'descripcion', 'hito', 'accion', 'nombre de la actividad'],
    producto: ['entregable', 'producto esperado'],
    responsable: ['responsable de la actividad'],
    inicio: ['fecha de inicio', 'fecha inicio', 'desde'],
    fin: ['fecha de fin', 'fecha fin', 'fecha de termino', 'termino', 'fecha final', 'hasta'],
    peso: ['ponderacion', 'peso porcentual'],
    avance: ['porcentaje de avance', 'avance porcentual'],
    final: ['resultado'],
  },
  indicadores: {
    compromiso: ['id del compromiso', 'numero de compromiso', 'no de compromiso'],
    variable: ['indicador', 'nombre', 'nombre del indicador'],
    unidad: ['unidad'],
    base: ['valor inicial'],
    meta: ['valor esperado'],
    periodo: ['periodicidad', 'frecuencia'],
    tipo: ['tipo de indicador'],
    medido: ['fecha de medicion'],
    fuente: ['fuente de informacion', 'medio de verificacion'],
  },
  evidencias: {
    de: ['actividad', 'indicador', 'id de la actividad', 'id del indicador'],
    tipo: ['tipo de evidencia'],
    titulo: ['nombre', 'documento', 'evidencia'],
    direccion: ['enlace', 'liga', 'url', 'vinculo', 'hipervinculo', 'link'],
    publica: ['publico'],
  },
};

/** Names of a field from the surest to the least sure; what stands between brackets in a label may be missing. */
function namesOf({ key }: Table, field: Field): string[][] {
  const bare = field.label.replace(/\(.*?\)/g, '');
  return [
    [fold(field.label), fold(field.key)],
    [fold(bare)],
    [...(SYNONYMS[key as RecordKey]?.[field.key] ?? [])],
  ];
}

/**
 * Finds the field of each column of a file by its heading: accents, case and order do not matter.
 * @returns for each heading the key of a field, or '' to leave the column out; no field twice
 */
export function matchColumns(table: Table, header: readonly string[]): string[] {
  const fields = formFields(table);
  const named = fields.map((field) => namesOf(table, field));
  const columns = header.map(() => '');
  for (const rank of [0, 1, 2]) {
    header.forEach((heading, column) => {
      const seen = fold(heading);
      if (!seen || columns[column]) return;
      const found = fields.find(
        ({ key }, index) => !columns.includes(key) && named[index]?.[rank]?.includes(seen),
      );
      if (found) columns[column] = found.key;
    });
  }
  return columns;
}

/** @returns the required fields for which no column was found. */
export const missingColumns = (table: Table, columns: readonly string[]): Field[] =>
  formFields(table).filter((field) => field.required && !columns.includes(field.key));

/** @returns the columns after a person gives a field to one of them; a field is in one place only. */
export const rematch = (columns: readonly string[], column: number, key: string): string[] =>
  columns.map((now, index) => (index === column ? key : now === key ? '' : now));
