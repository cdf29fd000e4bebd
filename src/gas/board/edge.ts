import type { Answer } from '../../core/answers.ts';
import type { Input } from '../../core/inputs.ts';
import { isPending, isRefusal, Refusal } from '../refusal.ts';

/** Runs a call at the edge: refusals become sentences, anything unforeseen a plain one (and a line in the log). */
export function answer<T>(work: () => T): Answer<T> {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) return { refused: { code: error.code, sentence: error.message, tip: error.tip } };
    if (isPending(error))
      return { pending: { ...error.progress, earlier: error.earlier, sentence: error.message } };
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { refused: { code: 'falla', ...explain(error) } };
  }
}

/** What Google refuses, in words (texts observed in production; see the README). */
const KNOWN: readonly [pattern: RegExp, sentence: string, tip: string][] = [
  [
    /protected cell|protegid/i,
    'No tiene permiso para escribir en una celda protegida.',
    'Pida acceso a quien administra el libro.',
  ],
  [
    /permission|authoriz|permiso|autoriza/i,
    'Google no le dio permiso para esta acción.',
    'Vuelva a abrir el libro y acepte los permisos del complemento.',
  ],
  [
    /too many times|quota|cuota/i,
    'Google alcanzó el límite de uso de hoy.',
    'Intente más tarde; lo escrito sigue aquí.',
  ],
];

function explain(error: unknown): { sentence: string; tip: string } {
  const text = error instanceof Error ? error.message : String(error);
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  if (known) return { sentence: known[1], tip: known[2] };
  return {
    sentence: 'Google no pudo terminar la operación.',
    tip: 'Vuelva a intentar: si algo quedó a medias, el tablero lo termina en la siguiente operación.',
  };
}

/** @returns the input in its type; a shape other than the form's is refused before anything is read. */
export function expectInput<T>(input: Input<T>, raw: unknown): T {
  const where = input.wrong(raw);
  if (!where) return raw as T;
  throw new Refusal(
    'forma',
    `El formulario envió datos que el tablero no reconoce (${where.slice(0, 80)}).`,
    'Cierre el panel y vuelva a abrirlo; si se repite, actualice el complemento.',
  );
}
