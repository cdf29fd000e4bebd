import { choice, computed, date, id, long, number, percent, text, url, type Field } from '../fields.ts';
import { ACTIVITY_STATES, STEP_STATES, TRENDS } from '../method.ts';
import type { Look, Table } from '../table.ts';
import type { NationalKey } from '../tableKeys.ts';
import { aspectsOf, INSTRUMENTS, PUBLISHED_TAB, type InstrumentKey } from './instruments.ts';
import { REPORTED } from './markFields.ts';

/** A state of 100 commitments and 1,000 activities takes three; what needs more is not taken. */
export const COPY_CELLS = 12;
/** Below the 50,000 characters that a cell holds, with room for the mark of text. */
export const COPY_PIECE = 49_000;

const hidden = { ...computed, hidden: true } as const;

const copies = Array.from({ length: COPY_CELLS }, (_, index) =>
  long(`copia${index + 1}`, `Copia ${index + 1}`, { ...hidden, max: 50_000 }),
);

/** Every tab but Entidades is written by the add-on alone, from the copies that Entidades keeps. */
const written = (key: NationalKey, tab: string, look: Look, fields: readonly Field[]): Table => ({
  key,
  tab,
  locked: true,
  fields: fields.map((field) => ({ ...field, computed: true })),
  look,
});

const RED = '#611232';
const GREEN = '#1e5b4f';
const GOLD = '#7d5c10';
const DARK = '#002f2a';

const HEAD = [id('id', 'ID'), text('entidad', 'Entidad')];

/** The last cut of a state, by which one knows of which day its row is. */
const CUT = date('corte', 'Al corte del');

/** One row a commitment: what the data show, and what a person of INAI judges in the sidebar. */
const judged = (key: InstrumentKey): Table =>
  written(
    key,
    INSTRUMENTS[key].tab,
    { colour: GREEN, frozen: 2, wide: { first: 'titulo', count: 2, pixels: 340 } },
    [
      ...HEAD,
      text('titulo', 'Compromiso'),
      long('automatico', 'Lo que se ve en los datos', { max: 5000 }),
      text('corte', 'Corte'),
      percent('reportado', 'Avance reportado'),
      percent('verificado', 'Avance verificado'),
      percent('esperado', 'Avance esperado'),
      text('ritmo', 'Contra el calendario'),
      text('estado', 'Estado'),
      ...aspectsOf(key).map(({ key: own, label, choices }) =>
        choices ? choice(own, label, { choices }) : long(own, label),
      ),
      long('razon', 'Razón'),
      text('evaluador', 'Quién valoró'),
      date('valorado', 'Valorado el'),
      number('rubrica', 'Versión de la rúbrica'),
      date('publicada', 'Publicada el'),
      ...REPORTED.map((field): Field => ({ ...field, hidden: true })),
    ],
  );

export const NATIONAL: Readonly<Record<NationalKey, Table>> = {
  entidades: {
    key: 'entidades',
    tab: 'Entidades',
    look: {
      colour: RED,
      frozen: 2,
      wide: { first: 'direccion', count: 1, pixels: 320 },
      help: {
        direccion:
          'La del CSV de su pestaña «Datos abiertos» publicada en la Web, la de su micrositio o la de su «datos.json».',
      },
    },
    // what one update changes stands side by side, so that it is one block
    fields: [
      id('id', 'Código'),
      text('entidad', 'Entidad', computed),
      url('direccion', 'Dirección de lo que publica'),
      long('rechazados', 'Registros rechazados', { ...hidden, max: 50_000 }),
      date('desde', 'Con problemas desde', computed),
      long('problema', 'Qué pasa', computed),
      text('estado', 'Estado', computed),
      text('fuente', 'Qué hay en la dirección', computed),
      text('tomada', 'De dónde se tomó la copia', { ...hidden, max: 2000 }),
      text('corte', 'Último corte', computed),
      date('fecha', 'Al día', computed),
      date('respuesta', 'Última respuesta buena', computed),
      number('registros', 'Registros', computed),
      number('esquema', 'Versión del esquema', computed),
      long('huella', 'Huella (SHA-256)', hidden),
      long('vistos', 'Cortes vistos', { ...hidden, max: 50_000 }),
      ...copies,
      long('avisos', 'Lo que cambió después de publicado', computed),
      text('abiertos', 'Instrumentos abiertos', hidden),
    ],
  },
  resumen: written(
    'resumen',
    'Tablero nacional',
    { colour: RED, frozen: 2, wide: { first: 'avisos', count: 1, pixels: 360 } },
    [
      id('id', 'Código'),
      text('entidad', 'Entidad'),
      text('estado', 'Respuesta'),
      number('paso', 'Paso alcanzado'),
      text('paso_titulo', 'Qué es ese paso'),
      date('declaracion', 'Declaración'),
      date('stl', 'Secretariado'),
      date('pal', 'Plan presentado'),
      number('dias_stl', 'Días de la declaración al Secretariado'),
      number('dias_pal', 'Días del Secretariado al plan'),
      number('compromisos', 'Compromisos'),
      number('aceptados', 'Compromisos que pueden entrar al plan'),
      number('actividades', 'Actividades'),
      percent('reportado', 'Avance reportado'),
      percent('verificado', 'Avance verificado'),
      percent('esperado', 'Avance esperado'),
      text('ritmo', 'Contra el calendario'),
      number('atrasadas', 'Actividades atrasadas'),
      number('sin_evidencia', 'Con avance y sin evidencia'),
      text('corte', 'Último corte'),
      date('fecha', 'Al día'),
      date('respuesta', 'Última respuesta buena'),
      long('avisos', 'Avisos'),
    ],
  ),
  // a picture of the table before it, without columns
  mapa: written('mapa', 'Mapa', { colour: RED }, []),
  compromisosMx: written(
    'compromisosMx',
    'Compromisos',
    { colour: GOLD, frozen: 2, wide: { first: 'titulo', count: 1, pixels: 340 } },
    [
      ...HEAD,
      text('titulo', 'Título'),
      text('tema', 'Tema'),
      text('autoridad', 'Autoridad responsable'),
      text('sociedad', 'Sociedad civil responsable'),
      text('potencial', 'Potencial transformador'),
      number('cumple', 'Criterios que cumple'),
      text('aceptado', 'Puede entrar al plan'),
      number('actividades', 'Actividades'),
      percent('reportado', 'Avance reportado'),
      percent('verificado', 'Avance verificado'),
      percent('esperado', 'Avance esperado'),
      text('ritmo', 'Contra el calendario'),
      number('atrasadas', 'Actividades atrasadas'),
      CUT,
    ],
  ),
  actividadesMx: written(
    'actividadesMx',
    'Actividades',
    { colour: GOLD, frozen: 2, wide: { first: 'actividad', count: 2, pixels: 320 } },
    [
      ...HEAD,
      text('compromiso', 'Compromiso'),
      long('actividad', 'Actividad'),
      long('producto', 'Producto'),
      text('responsable', 'Institución responsable'),
      text('sector', 'Sector'),
      date('inicio', 'Inicio'),
      date('fin', 'Fin'),
      date('fin_original', 'Fin original'),
      percent('avance', 'Avance'),
      choice('estado', 'Estado', { choices: ACTIVITY_STATES }),
      text('atrasada', 'Atrasada'),
      number('evidencias', 'Evidencias'),
      CUT,
    ],
  ),
  indicadoresMx: written(
    'indicadoresMx',
    'Indicadores',
    { colour: GOLD, frozen: 2, wide: { first: 'variable', count: 1, pixels: 280 } },
    [
      ...HEAD,
      text('compromiso', 'Compromiso'),
      text('variable', 'Variable'),
      text('unidad', 'Unidad de medida'),
      number('base', 'Línea base'),
      number('meta', 'Meta'),
      text('periodo', 'Periodo'),
      text('tipo', 'Tipo'),
      number('valor', 'Valor actual'),
      date('medido', 'Medido el'),
      percent('cumplimiento', 'Avance hacia la meta'),
      choice('tendencia', 'Tendencia', { choices: TRENDS }),
      CUT,
    ],
  ),
  pasosMx: written(
    'pasosMx',
    'Pasos',
    { colour: GREEN, frozen: 2, wide: { first: 'requisito', count: 1, pixels: 320 } },
    [
      ...HEAD,
      number('paso', 'Paso'),
      text('requisito', 'Requisito'),
      date('vence', 'Vence'),
      date('hecho', 'Hecho el'),
      text('documento', 'Documento', { max: 2000 }),
      choice('estado', 'Estado', { choices: STEP_STATES }),
      CUT,
    ],
  ),
  evidenciasMx: written(
    'evidenciasMx',
    'Evidencias',
    { colour: GOLD, frozen: 2, wide: { first: 'titulo', count: 2, pixels: 280 } },
    [
      ...HEAD,
      text('de', 'De qué es'),
      date('fecha', 'Fecha'),
      text('tipo', 'Tipo'),
      text('titulo', 'Título'),
      text('direccion', 'Dirección', { max: 2000 }),
      text('enlace', 'Estado del enlace'),
      CUT,
    ],
  ),
  monitoreo: judged('monitoreo'),
  evaluacion: judged('evaluacion'),
  rubrica: {
    key: 'rubrica',
    tab: 'Rúbrica',
    look: {
      colour: GREEN,
      frozen: 4,
      wide: { first: 'pregunta', count: 1, pixels: 480 },
      help: {
        pregunta: 'Puede cambiarla: lo que se valore después llevará una versión nueva de la rúbrica.',
      },
    },
    fields: [
      text('id', 'Clave', hidden),
      text('instrumento', 'Instrumento', computed),
      text('grupo', 'Qué se valora', computed),
      text('aspecto', 'Aspecto', computed),
      long('pregunta', 'Pregunta', { max: 1000 }),
      text('respuestas', 'Respuestas', computed),
      long('ayuda', 'Cómo se responde y de dónde viene', computed),
      text('origen', 'De quién es la pregunta', computed),
      number('version', 'Versión', computed),
      long('anterior', 'Como se preguntó en esa versión', hidden),
    ],
  },
  notas: {
    key: 'notas',
    tab: PUBLISHED_TAB,
    locked: true,
    bare: true,
    look: { colour: GREEN },
    fields: [
      text('type', 'type', computed),
      text('id', 'id', computed),
      long('json', 'json', { ...computed, max: 50_000 }),
    ],
  },
  rechazos: written(
    'rechazos',
    'Rechazos',
    { colour: RED, frozen: 2, wide: { first: 'motivo', count: 1, pixels: 560 } },
    [
      text('id', 'Código'),
      text('entidad', 'Entidad'),
      text('registro', 'Registro'),
      text('campo', 'Campo'),
      long('motivo', 'Motivo, para enviar a la entidad'),
      date('desde', 'Desde'),
    ],
  ),
  datosMx: {
    ...written(
      'datosMx',
      'Datos nacionales',
      { colour: DARK, wide: { first: 'json', count: 1, pixels: 700 } },
      [text('type', 'type'), text('id', 'id'), long('json', 'json', { max: 50_000 })],
    ),
    bare: true,
  },
};
