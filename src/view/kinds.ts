import type { RecordKey } from '../core/tableKeys.ts';
import type { ListKey } from './shape.ts';

/** What a published value is: for the schema, the dictionary and whoever reads the data. */
export type ValueKind =
  | 'text'
  | 'day'
  | 'number'
  | 'fraction'
  | 'count'
  | 'truth'
  | 'texts'
  | 'criteria'
  | 'states'
  | 'planned';

/** A value that the board computes for the public, beside the columns of the record's table. */
export interface Computed {
  key: string;
  label: string;
  help: string;
  kind: ValueKind;
}

/** One kind of record: open data, schema, dictionary, files and page are made from these definitions. */
export interface RecordKind {
  /** In «Datos abiertos», as others read it. */
  type: string;
  list: ListKey;
  table: RecordKey;
  /** Name of its file, and of its list in the JSON. */
  resource: string;
  title: string;
  help: string;
  computed: readonly Computed[];
  /** First version of the schema that has it; absent of those that were always there. */
  since?: number;
}

const entry = (
  type: string,
  list: ListKey,
  table: RecordKey,
  title: string,
  help: string,
  computed: readonly Computed[] = [],
): RecordKind => ({ type, list, table, resource: table, title, help, computed });

const value = (key: string, kind: ValueKind, label: string, help: string): Computed => ({
  key,
  kind,
  label,
  help,
});

const PROGRESS: readonly Computed[] = [
  value(
    'avance_reportado',
    'fraction',
    'Avance reportado',
    'Lo que informa quien responde, de 0 a 1, según los pesos.',
  ),
  value(
    'avance_verificado',
    'fraction',
    'Avance verificado',
    'Lo que comprobaron autoridad y sociedad civil, de 0 a 1.',
  ),
  value(
    'avance_esperado',
    'fraction',
    'Avance esperado',
    'Lo que el calendario original pide el día del corte, de 0 a 1.',
  ),
  value('ritmo', 'text', 'Ritmo', 'Cómo va contra el calendario: none, undated, waiting, onTime o behind.'),
  value('atrasadas', 'count', 'Actividades atrasadas', 'Las que pasaron su último día sin estar completas.'),
];

/** Every kind of record, in the order in which it is published. */
export const KINDS: readonly RecordKind[] = [
  entry(
    'step',
    'steps',
    'pasos',
    'Requisitos de los seis pasos',
    'Lo que pide cada paso del ejercicio, con su fecha y documento.',
  ),
  entry('actor', 'actors', 'actores', 'Actores', 'Organizaciones y dependencias convocadas al ejercicio.'),
  entry(
    'member',
    'members',
    'stl',
    'Secretariado Técnico Local',
    'Asientos por institución y sector; nunca nombres ni contactos de personas.',
    [value('en_funciones', 'truth', 'En funciones', 'Si el asiento está ocupado el día del corte.')],
  ),
  entry(
    'rule',
    'rules',
    'gobernanza',
    'Reglas del Secretariado',
    'Cómo decide el Secretariado, su quórum y su facilitador.',
  ),
  entry(
    'session',
    'sessions',
    'sesiones',
    'Sesiones',
    'Sesiones del Secretariado, con asistencia por sector y minuta.',
  ),
  entry(
    'agreement',
    'agreements',
    'acuerdos',
    'Acuerdos',
    'Lo que el Secretariado acordó, con su fecha límite.',
  ),
  entry(
    'mesa',
    'mesas',
    'mesas',
    'Mesas participativas',
    'Mesas de trabajo en que se acordaron los compromisos.',
  ),
  entry('commitment', 'commitments', 'compromisos', 'Compromisos', 'Lo que el plan promete.', [
    value('cumple', 'count', 'Criterios que cumple', 'De los ocho del método.'),
    value(
      'aceptado',
      'truth',
      'Puede entrar al plan',
      'Cumple los ocho criterios o el Secretariado lo aceptó por acuerdo.',
    ),
    value('criterios', 'criteria', 'Criterios', 'Cada criterio, si se cumple y qué le falta.'),
    value('falta', 'texts', 'Lo que falta', 'Lo que un lector debe saber que falta.'),
    ...PROGRESS,
  ]),
  entry(
    'activity',
    'activities',
    'actividades',
    'Actividades',
    'Lo que se hará para cumplir cada compromiso, con fechas y producto.',
    [
      value(
        'responsable_institucion',
        'text',
        'Institución responsable',
        'La institución del integrante que responde.',
      ),
      value('responsable_sector', 'text', 'Sector responsable', 'El sector de esa institución.'),
      value(
        'estado',
        'text',
        'Estado',
        'Sin iniciar, En proceso, Sin evidencia, Completa, Verificada o Cancelada.',
      ),
      value('atrasada', 'truth', 'Atrasada', 'Pasó su último día y no está completa.'),
      value('evidencias', 'count', 'Evidencias', 'Cuántas tiene con dirección, públicas o no.'),
    ],
  ),
  entry(
    'indicator',
    'indicators',
    'indicadores',
    'Indicadores',
    'Qué mide cada compromiso, desde dónde y hasta dónde.',
  ),
  entry('measurement', 'measurements', 'mediciones', 'Mediciones', 'El valor de un indicador en un día.'),
  entry(
    'evidence',
    'evidence',
    'evidencias',
    'Evidencias',
    'Documentos públicos que prueban lo que se hizo.',
  ),
  entry(
    'verification',
    'verifications',
    'verificaciones',
    'Verificaciones',
    'Lo que comprobó cada sector, con su fecha y si sigue vigente.',
  ),
  entry(
    'rescheduling',
    'moves',
    'reprogramaciones',
    'Reprogramaciones',
    'Fechas que se movieron, con su motivo y acuerdo.',
  ),
  entry(
    'question',
    'questions',
    'preguntas',
    'Preguntas de la ciudadanía',
    'Preguntas sobre una actividad y su respuesta.',
  ),
  {
    ...entry(
      'evaluation',
      'evaluations',
      'evaluaciones',
      'Evaluación del INAI',
      'Lo que el INAI valora de cada compromiso a los seis y a los doce meses, con su razón; no lo escribe el organismo garante.',
      [
        value(
          'diferencias',
          'texts',
          'Diferencias con el tablero',
          'Dónde lo que informa el tablero no coincide con lo que valora el INAI, en frases.',
        ),
      ],
    ),
    since: 4,
  },
];

/** Of the plan as a whole. */
export const PLAN: readonly Computed[] = [
  value('iso', 'text', 'Código', 'ISO 3166-2 de la entidad.'),
  value('entidad', 'text', 'Entidad', 'Nombre de la entidad federativa.'),
  value('clave', 'text', 'Clave', 'Tres letras con que empiezan los ID.'),
  value('garante', 'text', 'Organismo garante', 'Quien lleva el tablero.'),
  value('ejercicio', 'number', 'Ejercicio', 'Año del ejercicio local.'),
  value('lanzamiento', 'day', 'Lanzamiento', 'Día de la presentación pública del plan.'),
  value('inicio', 'day', 'Inicio', 'Primer día del plan.'),
  value('fin', 'day', 'Fin', 'Último día del plan: un año.'),
  value('corte', 'day', 'Corte', 'Día al que corresponden los datos.'),
  value(
    'preguntar',
    'text',
    'Dónde preguntar',
    'Formulario del organismo garante, con {ID} en lugar del de la actividad.',
  ),
  value('falta', 'texts', 'Lo que falta', 'Lo que le falta al plan.'),
  value('compromisos', 'count', 'Compromisos', 'Cuántos son.'),
  value(
    'compromisos_aceptados',
    'count',
    'Compromisos aceptados',
    'Cuántos cumplen los criterios o tienen acuerdo.',
  ),
  value('actividades', 'count', 'Actividades', 'Cuántas son.'),
  value('estados', 'states', 'Actividades por estado', 'Cuántas hay en cada estado.'),
  value(
    'avance_sin_evidencia',
    'count',
    'Con avance y sin evidencia',
    'Actividades que reportan avance y nadie puede comprobarlo.',
  ),
  value('indicadores', 'count', 'Indicadores', 'Cuántos son.'),
  value('evidencias_publicas', 'count', 'Evidencias públicas', 'Cuántas son.'),
  value(
    'evidencias_reservadas',
    'count',
    'Evidencias reservadas',
    'Registradas que no son públicas: solo se cuentan.',
  ),
  value(
    'planeado',
    'planned',
    'Planeado por mes',
    'Lo que el calendario pide al final de cada mes, de 0 a 1.',
  ),
  ...PROGRESS,
];

/** Of each frozen cut. */
export const CUT: readonly Computed[] = [
  value('numero', 'count', 'Número', 'Empieza en 1 y nunca se repite.'),
  value('tipo', 'text', 'Tipo', 'Lanzamiento, Ordinario, Mes 6 o Mes 12.'),
  value('fecha', 'day', 'Fecha', 'Día del corte.'),
  value('huella', 'text', 'Huella', 'SHA-256 del registro congelado y de la huella anterior.'),
  value('cambios', 'texts', 'Qué cambió', 'Diferencias con el corte anterior, en frases.'),
  value('avance_reportado', 'fraction', 'Avance reportado', 'El del plan ese día, de 0 a 1.'),
  value('avance_verificado', 'fraction', 'Avance verificado', 'El del plan ese día, de 0 a 1.'),
];
