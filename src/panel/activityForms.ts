import { str, type Row } from '../core/board.ts';
import type { Saved, Typed, Unsaved } from '../core/answers.ts';
import { PROGRESS_HELP, REPROGRAMACIONES_HELP, VERIFICACIONES_HELP } from '../core/helpProof.ts';
import type { ProgressOpening } from '../core/progressCalls.ts';
import type { Table } from '../core/table.ts';
import { actividades } from '../core/records/actividades.ts';
import { reprogramaciones } from '../core/records/reprogramaciones.ts';
import { verificaciones } from '../core/records/verificaciones.ts';
import { button, h, put } from './dom.ts';
import { controlsOf, focusFirst, readControls, showProblems, type Choice, type Controls } from './form.ts';
import { newKey } from './opened.ts';
import { during, hush, warn } from './page.ts';
import { ask } from './server.ts';

/** What is done seldom waits in one fold. */
export function seldom(
  opening: ProgressOpening,
  row: Row,
  done: (sentence: string) => Promise<void>,
  prove: (inside: HTMLElement) => void,
  open: boolean,
): HTMLElement {
  const id = str(row, 'id');
  return fold('Más: evidencia, verificar, reprogramar, cancelar', open, (inside) =>
    put(
      inside,
      fold('Agregar evidencia', open, prove),
      fold('Verificar', false, (one) => put(one, ...verifying(opening, row, done))),
      fold('Reprogramar', false, (one) => put(one, ...moving(opening, row, done))),
      fold('Cancelar por acuerdo', false, (one) => put(one, ...cancelling(opening, id, done))),
    ),
  );
}

/** What is folded is made when it is opened. */
function fold(label: string, open: boolean, fill: (inside: HTMLElement) => void): HTMLElement {
  const inside = h('div', 'inside');
  const root = h('details', { open }, h('summary', {}, label), inside);
  let made = false;
  const make = (): void => {
    if (!root.open || made) return;
    made = true;
    fill(inside);
  };
  root.addEventListener('toggle', make);
  make();
  return root;
}

/** A small form of its own, saved by its own button. */
function apart(
  label: string,
  controls: Controls,
  send: (typed: Typed, key: string) => Promise<Saved | Unsaved>,
  done: (sentence: string) => Promise<void>,
): HTMLElement[] {
  const key = newKey();
  const body = h('div', {}, ...[...controls.values()].map(({ root }) => root));
  const press = button(label, () => void during(press, 'Guardando…', act));
  const act = async (): Promise<void> => {
    const answer = await send(readControls(controls), key);
    if ('ok' in answer) return done(answer.sentence);
    showProblems(controls, answer.problems, true);
    focusFirst(body);
    warn(`No se guardó. ${answer.problems[0]?.sentence ?? ''}`, answer.problems[0]?.tip);
  };
  body.addEventListener('input', (event) => {
    // it is not part of what Guardar sends
    event.stopPropagation();
    hush();
  });
  return [body, press];
}

function verifying(
  { evidence, board: { today } }: ProgressOpening,
  row: Row,
  done: (sentence: string) => Promise<void>,
): HTMLElement[] {
  const id = str(row, 'id');
  const own = evidence.filter((one) => [id, str(row, 'compromiso')].includes(str(one, 'de')));
  const choices = {
    evidencia: own.map((one): Choice => [
      str(one, 'id'),
      `${str(one, 'id').split('-').pop()} · ${str(one, 'titulo')}`,
    ]),
  };
  const keys = ['sector', 'veredicto', 'fecha', 'evidencia', 'comentario'];
  const controls = only(
    verificaciones,
    keys,
    { fecha: today, evidencia: own.length === 1 ? str(own[0] ?? {}, 'id') : '' },
    VERIFICACIONES_HELP,
    choices,
  );
  const send = (
    { sector = '', veredicto = '', fecha = '', evidencia = '', comentario = '' }: Typed,
    key: string,
  ) => ask('verificarActividad', { key, actividad: id, sector, veredicto, fecha, evidencia, comentario });
  return apart('Registrar verificación', controls, send, done);
}

const agreementsIn = ({ agreements }: ProgressOpening): Choice[] =>
  agreements.map(({ id, label }) => [id, `${id.split('-').slice(-2).join('-')} · ${label}`]);

function moving(
  opening: ProgressOpening,
  row: Row,
  done: (sentence: string) => Promise<void>,
): HTMLElement[] {
  const id = str(row, 'id');
  const controls = only(reprogramaciones, ['a', 'motivo', 'acuerdo'], {}, REPROGRAMACIONES_HELP, {
    acuerdo: agreementsIn(opening),
  });
  const send = ({ a = '', motivo = '', acuerdo = '' }: Typed, key: string) =>
    ask('reprogramarActividad', {
      key,
      actividad: id,
      a,
      motivo,
      acuerdo,
      seen: { [id]: { fin: row['fin'] ?? '' } },
    });
  return apart('Mover la fecha de fin', controls, send, done);
}

function cancelling(
  opening: ProgressOpening,
  id: string,
  done: (sentence: string) => Promise<void>,
): HTMLElement[] {
  const controls = only(actividades, ['cancelacion'], {}, PROGRESS_HELP, {
    cancelacion: agreementsIn(opening),
  });
  const send = ({ cancelacion = '' }: Typed, key: string) =>
    ask('cancelarActividad', { key, actividad: id, acuerdo: cancelacion });
  return apart('Cancelar la actividad', controls, send, done);
}

/** The controls of these fields of a table alone. */
export const only = (
  table: Table,
  keys: readonly string[],
  typed: Typed,
  help: Readonly<Record<string, string>>,
  choices = {},
): Controls =>
  controlsOf(
    table,
    typed,
    help,
    choices,
    table.fields.map(({ key }) => key).filter((key) => !keys.includes(key)),
  );
