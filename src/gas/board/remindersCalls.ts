import type { Answer } from '../../core/answers.ts';
import type * as shapes from '../../core/calls.ts';
import { remindersInput } from '../../core/remindersInputs.ts';
import { Refusal } from '../refusal.ts';
import { factsOf, openForm, openLocked, openToLook } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const abrirRecordatorios: shapes.Calls['abrirRecordatorios'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('recordatorios').openReminders(book) };
  });

export const guardarRecordatorios: shapes.Calls['guardarRecordatorios'] = (raw) =>
  answer(() => {
    const input = expectInput(remindersInput, raw);
    return part('recordatorios').saveReminders(openLocked(), input);
  });

export const previaRecordatorios: shapes.Calls['previaRecordatorios'] = () =>
  answer(() => part('recordatorios').previewReminders(openToLook()));

export const probarRecordatorios: shapes.Calls['probarRecordatorios'] = () =>
  answer(() => part('recordatorios').sendTrial(openToLook()));

/** Installable trigger, once a day, of the account that turned reminders on. */
export const diario = (event?: { triggerUid?: unknown }): Answer<{ ok: true }> => {
  const said = answer(() => {
    const { isOwnTrigger, runDaily } = part('recordatorios');
    if (isOwnTrigger(event?.triggerUid)) return runDaily(openLocked());
    throw new Refusal(
      STRANGER,
      'Esto solo lo hace el reloj de la cuenta que activó los recordatorios.',
      'Actívelos en el menú Tablero PAL ▸ Administrar ▸ Recordatorios y calendario.',
    );
  });
  // Google tells the account of a trigger that failed, and nobody sees what it returns
  if ('refused' in said && said.refused.code !== STRANGER)
    throw new Error(`${said.refused.sentence} ${said.refused.tip}`);
  return said;
};

const STRANGER = 'sin-disparador';
