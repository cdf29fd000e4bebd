import { Desk } from './desk.ts';
import { launchable } from './cutsDesk.ts';

const SITE = 'https://iaip.example.mx';

const rows = (desk: Desk, table: string, columns: string, lines: string[][]): void => {
  const answer = desk.call('importar', {
    table: table as 'sesiones',
    columns: columns.split(' '),
    rows: lines,
  });
  must(answer);
};

function steps(desk: Desk): void {
  rows(desk, 'sesiones', 'fecha tipo asuntos asiste_garante asiste_sociedad asiste_autoridad minuta', [
    ['05/02/2016', 'Ordinaria', 'Instalación', '1', '2', '1', `${SITE}/minuta-1.pdf`],
    ['20/02/2016', 'Extraordinaria', 'Calendario', '1', '0', '0', ''],
  ]);
  rows(desk, 'acuerdos', 'sesion acuerdo vence cumplido', [
    ['OAX-2016-S01', 'Publicar las minutas en cinco días', '15/02/2016', '12/02/2016'],
    ['OAX-2016-S01', 'Mover el cierre de la base de datos de la región 2', '28/02/2016', ''],
  ]);
  rows(desk, 'mesas', 'fecha tema asiste_garante asiste_sociedad asiste_autoridad problema minuta', [
    [
      '10/02/2016',
      'Educación',
      '1',
      '4',
      '3',
      'Las familias no saben quién recibe uniformes.',
      `${SITE}/mesa.pdf`,
    ],
  ]);
}

const must = (answer: object): void => {
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
};

function progress(desk: Desk): void {
  const evidence = [
    {
      tipo: 'Documento',
      titulo: 'Base de datos de la región 1',
      direccion: `${SITE}/base-1.csv`,
      publica: 'Sí',
    },
    { tipo: 'Minuta', titulo: 'Minuta de la revisión', direccion: `${SITE}/revision.pdf`, publica: 'Sí' },
  ];
  const done = { id: 'OAX-2016-C01-A01', avance: 1, final: 'Se reunieron 570 escuelas.', evidence };
  const begun = { id: 'OAX-2016-C01-A02', avance: 0.4, informe: 'Faltan tres municipios.', evidence: [] };
  must(desk.call('guardarAvance', { updates: [done, begun] }));
  must(
    desk.call('verificarActividad', {
      actividad: 'OAX-2016-C01-A01',
      sector: 'Sociedad civil',
      veredicto: 'Cumplida',
      fecha: '18/04/2016',
      evidencia: 'OAX-2016-E001',
      comentario: 'Se abrió el archivo y tiene las 570 escuelas.',
    }),
  );
  must(
    desk.call('reprogramarActividad', {
      actividad: 'OAX-2016-C01-A02',
      a: '31/07/2016',
      motivo: 'Tres municipios entregan en junio.',
      acuerdo: 'OAX-2016-S01-A02',
    }),
  );
  must(
    desk.call('guardarRegistro', {
      table: 'preguntas',
      record: {
        actividad: 'OAX-2016-C01-A01',
        fecha: '05/04/2016',
        pregunta: '¿Incluye a las escuelas comunitarias?',
        respuesta: 'Sí: son 38 de las 570.',
        respondida: '11/04/2016',
        responde: 'Instituto de Educación',
        enlace: `${SITE}/respuesta.pdf`,
      },
    }),
  );
}

const APRIL = new Date('2016-04-20T15:00:00Z');

const launched = Desk.after(launchable, (desk) => {
  steps(desk);
  must(desk.call('lanzar', { date: '01/03/2016', document: `${SITE}/pal-2016.pdf` }));
  desk.world.setNow(APRIL);
  progress(desk);
  must(desk.call('publicar'));
});

/** A launched plan with a record of every kind, and two cuts; it is 20 April 2016. */
export function everyKind(): Desk {
  const desk = launched();
  desk.world.setNow(APRIL);
  return desk;
}
