import type { CallName, Calls } from '../core/calls.ts';
import type { Pending } from '../core/answers.ts';

interface Handlers {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}
type Runner = Handlers & Readonly<Record<string, (...input: unknown[]) => void>>;
declare const google: { script: { run: Runner; host?: { close(): void } } };

type Refusing = { refused: unknown } | { pending: unknown };

/** What the server gives when it does not refuse. */
export type Given<N extends CallName> = Exclude<ReturnType<Calls[N]>, Refusing>;

type Call = (...input: never[]) => object;

/** The calls of one server, typed by their names. */
type Asking<C> = <N extends keyof C & string>(
  name: N,
  ...input: C[N] extends Call ? Parameters<C[N]> : never
) => Promise<C[N] extends Call ? Exclude<ReturnType<C[N]>, Refusing> : never>;

/** Why a call was not done, in words for the person; what was typed stays in the panel. */
export type Refusal = Error & { tip: string; code: string };
const refusal = (sentence: string, tip: string, code = ''): Refusal =>
  Object.assign(new Error(sentence), { tip, code });

export const isRefusal = (reason: unknown): reason is Refusal => reason instanceof Error && 'tip' in reason;

/** Anything that went wrong without saying why. */
export const lost = (): Refusal =>
  refusal(
    'No se pudo completar la operación.',
    'Lo escrito sigue aquí. Revise su conexión e intente otra vez.',
  );

let tell: (progress: Pending) => void = () => undefined;

/** Who shows how far a saving has come that does not fit in one execution. */
export const whilePending = (show: (progress: Pending) => void): void => {
  tell = show;
};

async function call(name: string, ...input: readonly unknown[]): Promise<object> {
  for (;;) {
    const answer = await send(name, input);
    if (!isPending(answer)) return answer;
    await goOn(answer.pending);
    // the saving is done: the same form again says so, and makes no twin
  }
}

/** @returns what calls the functions of a server other than a board's */
export const askerOf = <C>(): Asking<C> => call as unknown as Asking<C>;

/** Calls one function of the server; what does not fit in one execution is gone on with until it is done. */
export const ask = askerOf<Calls>();

const isPending = (answer: object): answer is { pending: Pending } => 'pending' in answer;

const PAUSE_MS = 3000;
const MOST_TRIES = 5;

/** Goes on until nothing is open. Somebody else who saves meanwhile, or a failure, is waited for. */
async function goOn(open: Pending, tries = 0): Promise<void> {
  tell(open);
  const answer = await send('continuar', []).catch((reason: unknown) => {
    if (tries === MOST_TRIES) throw reason;
  });
  if (!answer) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return goOn(open, tries + 1);
  }
  if (isPending(answer)) return goOn(answer.pending);
}

function send(name: string, input: readonly unknown[]): Promise<object> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(lost());
    const take = (answer: unknown): void => {
      const { refused } = (answer ?? {}) as { refused?: { code: string; sentence: string; tip: string } };
      if (refused) reject(refusal(refused.sentence, refused.tip, refused.code));
      else if (!answer) fail();
      else resolve(answer as object);
    };
    // where there is no google, the error rejects
    google.script.run
      .withSuccessHandler(take)
      .withFailureHandler(fail)
      [name]?.(...input);
  });
}

/**
 * Opens another panel, as its item of the menu does; what it says is not waited for.
 * @param id of the record that it shows, `nuevo` for a new one; left out, that of the selected row
 */
export const openPanel = (menu: string, id?: string): void => menuOf(google.script.run)[menu]?.(id);

/** What the menu can do, beside the calls; it answers nothing. */
const menuOf = (runner: Runner): Readonly<Record<string, (id?: string) => void>> =>
  runner as unknown as Record<string, (id?: string) => void>;

/** Closes the dialog, where the page that holds it can. */
export const close = (): void => google.script.host?.close();

/** Back to the guide; a dialog would stay over it, so it closes once the guide is there. */
export function openGuide(): void {
  const { run } = google.script;
  const runner = document.body.dataset['dialog'] === undefined ? run : run.withSuccessHandler(close);
  menuOf(runner)['mostrarGuia']?.();
}
