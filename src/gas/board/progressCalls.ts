import type { ProgressCalls } from '../../core/progressCalls.ts';
import { cancelInput, progressInput, rescheduleInput, verifyInput } from '../../core/progressInputs.ts';
import { isFollowed } from '../followed.ts';
import { factsOf, openForm, openLocked, openToLook } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const abrirAvance: ProgressCalls['abrirAvance'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('avance').openProgress(book) };
  });

export const guardarAvance: ProgressCalls['guardarAvance'] = (raw) =>
  answer(() => {
    const input = expectInput(progressInput, raw);
    return part('avance').saveProgress(openLocked(), input);
  });

export const verificarActividad: ProgressCalls['verificarActividad'] = (raw) =>
  answer(() => {
    const input = expectInput(verifyInput, raw);
    return part('avance').verify(openLocked(), input);
  });

export const reprogramarActividad: ProgressCalls['reprogramarActividad'] = (raw) =>
  answer(() => {
    const input = expectInput(rescheduleInput, raw);
    return part('avance').reschedule(openLocked(), input);
  });

export const cancelarActividad: ProgressCalls['cancelarActividad'] = (raw) =>
  answer(() => {
    const input = expectInput(cancelInput, raw);
    return part('avance').cancel(openLocked(), input);
  });

export const ponerAlDia: ProgressCalls['ponerAlDia'] = () =>
  answer(() =>
    // most guides open on a board where nothing is due: nobody is kept waiting for that
    isFollowed(openToLook()) ? { ok: true, changed: 0 } : part('alDia').bringUpToDate(openLocked()),
  );
