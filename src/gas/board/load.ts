import type * as importar from './parts/importar.ts';
import type * as edicion from './parts/edicion.ts';
import type * as preparar from './parts/preparar.ts';
import type * as plan from './parts/plan.ts';
import type * as publicar from './parts/publicar.ts';
import type * as abrir from './parts/abrir.ts';
import type * as alDia from './parts/alDia.ts';
import type * as avance from './parts/avance.ts';
import type * as archivo from './parts/archivo.ts';
import type * as datos from './parts/datos.ts';
import type * as documento from './parts/documento.ts';
import type * as entrega from './parts/entrega.ts';
import type * as evaluacion from './parts/evaluacion.ts';
import type * as enlaces from './parts/enlaces.ts';
import type * as estructura from './parts/estructura.ts';
import type * as historia from './parts/historia.ts';
import type * as recordatorios from './parts/recordatorios.ts';
import type * as registrar from './parts/registrar.ts';
import type * as terminar from './parts/terminar.ts';
import type * as registro from './parts/registro.ts';
import { partsOf, type PartsReader } from '../parts.ts';
import { SHARED } from './shared.ts';

/** What is seldom needed waits in a file of its own: Google loads Code.js again at every click. */
interface Parts {
  preparar: typeof preparar;
  importar: typeof importar;
  plan: typeof plan;
  publicar: typeof publicar;
  registrar: typeof registrar;
  historia: typeof historia;
  abrir: typeof abrir;
  alDia: typeof alDia;
  archivo: typeof archivo;
  avance: typeof avance;
  edicion: typeof edicion;
  enlaces: typeof enlaces;
  evaluacion: typeof evaluacion;
  recordatorios: typeof recordatorios;
  estructura: typeof estructura;
  terminar: typeof terminar;
  datos: typeof datos;
  documento: typeof documento;
  entrega: typeof entrega;
  registro: typeof registro;
}

/** @returns a part of the program, read once an execution. */
export const part: PartsReader<Parts> = partsOf<Parts>(
  (file) => SHARED[file] ?? part('estructura').MODULES[file],
);
