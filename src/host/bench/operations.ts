import { calling } from '../faults/stage.ts';
import type { Stage, Step } from '../faults/stage.ts';
import { place } from './plans.ts';
import type { Planned } from './plans.ts';

/** A form filling has a key of its own. */
const keyOf = (what: string): string => `clave-de-la-medicion-${what}`;

/** What people do most, as the panels send it or as they type it; each is measured on boards of two sizes. */
export interface Measured {
  name: string;
  step: (planned: Planned) => Step;
}

export const registration = ({ prefix }: Pick<Planned, 'prefix'>) => ({
  commitment: { titulo: 'Publicar el registro de obras de la región', tema: 'Obra pública' },
  activities: Array.from({ length: 10 }, (_, index) => ({
    actividad: `Visitar las obras del municipio ${index + 1}`,
    producto: `Minuta de la visita ${index + 1}`,
    responsable: `${prefix}-M02`,
    inicio: '01/05/2016',
    fin: '31/08/2016',
  })),
  indicators: [
    { variable: 'Obras visitadas', unidad: 'obras', base: '0', meta: '10', periodo: '2016', tipo: 'Gestión' },
  ],
});

const typed =
  (tab: string, field: string, which: 'first' | 'new', values: string[][]) =>
  ({ stage }: { stage: Stage }): Step =>
    stage.type(tab, place(stage, tab, field, which), values);

const pasted = (rows: number): string[][] =>
  Array.from({ length: rows }, (_, index) => [`Publicar el padrón de la escuela ${index + 1}`, 'Padrones']);

export const MEMBER: Measured = {
  name: 'member',
  step: () =>
    calling('guardarIntegrante', {
      member: {
        nombre: 'Rosa Gil',
        institucion: 'Colectivo Valle',
        sector: 'Sociedad civil',
        asiento: 'Titular',
      },
      key: keyOf('member'),
    }),
};
export const COMMITMENT: Measured = {
  name: 'commitment',
  step: (planned) => calling('guardarCompromiso', { ...registration(planned), key: keyOf('commitment') }),
};
export const PROGRESS: Measured = {
  name: 'progress',
  step: ({ prefix }) =>
    calling('guardarAvance', {
      updates: [{ id: `${prefix}-C01-A02`, avance: '60 %', informe: 'Va más de la mitad.' }],
      key: keyOf('progress'),
    }),
};
/** A report of progress: nothing else follows from it. */
export const EDIT: Measured = {
  name: 'edit',
  step: typed('Actividades', 'informe', 'first', [['Se visitó la mitad de las escuelas.']]),
};
export const EDIT_PROGRESS: Measured = {
  name: 'edit.progress',
  step: typed('Actividades', 'avance', 'first', [['60%']]),
};
/** A public text of a commitment, whose criteria follow from its activities and indicators. */
export const EDIT_COMMITMENT: Measured = {
  name: 'edit.commitment',
  step: typed('Compromisos', 'problema', 'first', [['Nadie sabe cuántos uniformes se entregan ni dónde.']]),
};
export const PASTE: Measured = {
  name: 'paste1000',
  step: typed('Compromisos', 'titulo', 'new', pasted(1000)),
};
export const PASTE_ONE: Measured = { name: 'paste1', step: typed('Compromisos', 'titulo', 'new', pasted(1)) };
export const DIAGNOSIS: Measured = { name: 'diagnosis', step: () => calling('diagnosticar') };
export const PUBLISH: Measured = { name: 'publish', step: () => calling('publicar') };
export const SETUP_AGAIN: Measured = {
  name: 'setup.again',
  step: ({ plan }) => calling('guardarPreparar', plan.setup),
};
