import type { Json } from '../world.ts';

interface Sample {
  table: string;
  record: Record<string, Json>;
}

/** One record of each kind, as its form sends it; the first of each is on the board already. */
const made: Readonly<Record<string, (nth: number) => Sample>> = {
  session: (nth) => ({
    table: 'sesiones',
    record: { fecha: `1${nth}/04/2016`, tipo: 'Ordinaria', lugar: 'Sala de plenos', asiste_garante: '1' },
  }),
  agreement: (nth) => ({
    table: 'acuerdos',
    record: {
      sesion: 'OAX-2016-S01',
      acuerdo: `Publicar la minuta ${nth}`,
      responsable: 'OAX-2016-M02',
      vence: '30/04/2016',
      actividades: 'OAX-2016-C01-A01',
    },
  }),
  measurement: (nth) => ({
    table: 'mediciones',
    record: { indicador: 'OAX-2016-C01-I01', fecha: `1${nth}/04/2016`, valor: `${nth}` },
  }),
  evidence: (nth) => ({
    table: 'evidencias',
    record: {
      de: 'OAX-2016-C01-A01',
      titulo: `Acta ${nth}`,
      direccion: `https://datos.example.mx/acta-${nth}`,
    },
  }),
  actor: (nth) => ({
    table: 'actores',
    record: {
      organizacion: `Observatorio ${nth}`,
      sector: 'Sociedad civil',
      correo: 'correo@privado.example',
    },
  }),
};

/** Kinds of which the board has one already, or none before. */
const others: readonly (readonly [name: string, sample: Sample])[] = [
  ['mesa', { table: 'mesas', record: { fecha: '12/04/2016', tema: 'Agua', asiste_sociedad: '2', asiste_autoridad: '1', problema: 'Nadie mide los pozos.' } }],
  ['rules', { table: 'gobernanza', record: { desde: '15/04/2016', regla: 'Consenso', quorum: '3' } }],
]; // oxfmt-ignore

/** What is registered before, with the rules that give sessions their quórum. */
export const REGISTERED: readonly Sample[] = [
  { table: 'gobernanza', record: { desde: '01/04/2016', regla: 'Consenso', quorum: '2' } },
  ...Object.values(made).map((make) => make(1)),
];

export const NEW: readonly (readonly [name: string, sample: Sample])[] = [
  ...Object.entries(made).map(([name, make]) => [name, make(2)] as const),
  ...others,
];

export const CHANGED: readonly (readonly [name: string, sample: Sample & { id: string }])[] = [
  ['session', { table: 'sesiones', id: 'OAX-2016-S01', record: { lugar: 'En línea', asiste_autoridad: '1' } }],
  ['agreement', { table: 'acuerdos', id: 'OAX-2016-S01-A01', record: { cumplido: '18/04/2016' } }],
  ['measurement', { table: 'mediciones', id: 'OAX-2016-D001', record: { valor: '3' } }],
  ['evidence', { table: 'evidencias', id: 'OAX-2016-E002', record: { titulo: 'Acta firmada' } }],
  ['requirement', { table: 'pasos', id: 'OAX-2016-P01', record: { hecho: '15/04/2016', quien: 'Las tres partes' } }],
  ['text', { table: 'textos', id: 'OAX-2016-X01', record: { texto: 'Oaxaca abre sus datos.' } }],
  ['actor', { table: 'actores', id: 'OAX-2016-O01', record: { sumado: '12/04/2016' } }],
]; // oxfmt-ignore
