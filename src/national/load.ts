import { partsOf, type PartsReader } from '../gas/parts.ts';
import type * as archivo from './parts/archivo.ts';
import type * as edicion from './parts/edicion.ts';
import type * as informes from './parts/informes.ts';
import type * as preparar from './parts/preparar.ts';
import type * as valorar from './parts/valorar.ts';
import { SHARED } from './shared.ts';

interface Parts {
  archivo: typeof archivo;
  edicion: typeof edicion;
  informes: typeof informes;
  preparar: typeof preparar;
  valorar: typeof valorar;
}

/** @returns a part of the program, read once an execution: an update does without them. */
export const part: PartsReader<Parts> = partsOf<Parts>((file) => SHARED[file]);
