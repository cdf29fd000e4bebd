import type { RemindersOpening, RemindersPreview } from '../core/remindersCalls.ts';
import { button, count, h, put } from './dom.ts';
import { download } from './download.ts';
import { app, during, ending, hush, say, start, voice } from './page.ts';
import { ask, openPanel } from './server.ts';

start(() => ask('abrirRecordatorios'), show);

function show(opening: RemindersOpening): void {
  hush();
  put(app, ...reminders(opening), ...calendar(opening), ending(), h('footer', {}, voice, switchOf(opening)));
}

/** The one thing that this panel saves. */
function switchOf({ on }: RemindersOpening): HTMLButtonElement {
  const label = on ? 'Dejar de enviarlos' : 'Activar recordatorios';
  const press = button(label, () => void during(press, 'Guardando…', save), on ? '' : 'main');
  const save = async (): Promise<void> => {
    const { sentence } = await ask('guardarRecordatorios', { on: !on });
    show(await ask('abrirRecordatorios'));
    say(sentence);
    app.querySelector<HTMLElement>('footer button')?.focus();
  };
  return press;
}

function reminders(opening: RemindersOpening): HTMLElement[] {
  const { asked, mute, me } = opening;
  const list = h('div');
  const preview = button('Ver qué recibirían hoy', () => {
    void during(preview, 'Calculando…', async () => {
      const { digests } = await ask('previaRecordatorios');
      put(list, ...previewOf(digests, opening));
      list.querySelector<HTMLElement>('h2')?.focus();
    });
  });
  const trial = button('Enviarme una prueba', () => {
    void during(trial, 'Enviando…', async () => {
      const { sentence } = await ask('probarRecordatorios');
      say(sentence);
    });
  });
  return [
    h('h2', {}, 'Recordatorios por correo'),
    h('p', 'note', stateOf(opening)),
    h(
      'p',
      {},
      'Cada día hábil se revisa el tablero y se escribe a quienes lo pidieron: lo suyo que vence en 15 días, lo vencido, lo que no tiene evidencia, los acuerdos, la próxima sesión, los cortes y los plazos. Quienes comparten un buzón reciben un solo correo. A nadie más de una vez por semana, salvo que algo venza o esté por vencer.',
    ),
    h(
      'p',
      {},
      asked === 0
        ? 'Nadie los ha pedido: elija «Sí» en «Recibe recordatorios» y escriba el correo de cada integrante que los quiera.'
        : `Los ${asked === 1 ? 'pidió' : 'pidieron'} ${count(asked, 'integrante', 'integrantes')}.`,
    ),
    ...(mute.length > 0
      ? [
          h(
            'p',
            'note',
            `Pidieron recordatorios y no pueden recibirlos, porque falta su correo, no es válido o ya no están en su asiento: ${mute.join(', ')}.`,
          ),
        ]
      : []),
    h(
      'div',
      {},
      asked === 0 ? button('Registrar integrante', () => openPanel('mostrarIntegrante')) : preview,
      me !== '' && trial,
    ),
    list,
  ];
}

function stateOf({ on, by, me, workday }: RemindersOpening): string {
  if (!on && by !== '' && by !== me) return `● Los envía la cuenta ${by}.`;
  if (!on) return '○ Apagados: el tablero no le escribe a nadie.';
  return workday
    ? '● Activos: los envía esta cuenta.'
    : '● Activos: los envía esta cuenta. Hoy no es día hábil y no se envían.';
}

function previewOf(digests: RemindersPreview['digests'], { workday }: RemindersOpening): HTMLElement[] {
  const now = digests.filter((one) => one.today).length;
  const heading =
    digests.length === 0
      ? 'Hoy nadie tiene nada que recibir'
      : `${count(now, 'correo saldría', 'correos saldrían')} hoy${workday ? '' : ', que no es día hábil'}`;
  return [
    h('h2', { tabindex: '-1' }, heading),
    ...digests.map(({ names, subject, text, today }) =>
      h(
        'details',
        {},
        h(
          'summary',
          {},
          names.join(' y '),
          h('span', 'state', today ? '● Hoy' : '○ Ya se le avisó; espera su turno'),
        ),
        h('div', 'inside', h('p', 'subject', subject), h('pre', {}, text)),
      ),
    ),
  ];
}

function calendar({ calendar: { name, text, days } }: RemindersOpening): HTMLElement[] {
  const title = h('h2', {}, 'Calendario');
  if (days === 0)
    return [
      title,
      h('p', {}, 'Todavía no hay fechas: aparecen al registrar actividades, sesiones y el lanzamiento.'),
    ];
  const give = (): void => {
    download(name, text, 'text/calendar;charset=utf-8');
    say(`Se descargó ${name}. Ábralo con su calendario para agregar las fechas.`);
  };
  return [
    title,
    h(
      'p',
      {},
      `${count(days, 'fecha', 'fechas')}: inicio y fin de cada actividad, acuerdos, sesiones, mesas, plazos, cortes y el año del plan. Sin datos personales.`,
    ),
    h(
      'p',
      'help',
      'Ábralo con su calendario (Google, Outlook, Apple). Si algo cambia en el tablero, descárguelo e impórtelo otra vez: las fechas se corrigen y lo cancelado se quita.',
    ),
    button('Descargar calendario (.ics)', give),
  ];
}
