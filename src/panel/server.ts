import type { CallName, Calls } from '../core/calls.ts';

interface Handlers {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}
type Runner = Handlers & Readonly<Record<CallName, (...input: unknown[]) => void>>;
declare const google: { script: { run: Runner; host?: { close(): void } } };

/** What the server gives when it does not refuse. */
export type Given<N extends CallName> = Exclude<ReturnType<Calls[N]>, { refused: unknown }>;

/** Why a call was not done, in words for the person; what was typed stays in the panel. */
export type Refusal = Error & { tip: string };
const refusal = (sentence: string, tip: string): Refusal => Object.assign(new Error(sentence), { tip });

export const isRefusal = (reason: unknown): reason is Refusal => reason instanceof Error && 'tip' in reason;

/** Anything that went wrong without saying why. */
export const lost = (): Refusal =>
  refusal(
    'No se pudo completar la operación.',
    'Lo escrito sigue aquí. Revise su conexión e intente otra vez.',
  );

/** Calls one function of the server. */
export function ask<N extends CallName>(name: N, ...input: Parameters<Calls[N]>): Promise<Given<N>> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(lost());
    const take = (answer: unknown): void => {
      const { refused } = (answer ?? {}) as { refused?: { sentence: string; tip: string } };
      if (refused) reject(refusal(refused.sentence, refused.tip));
      else if (!answer) fail();
      else resolve(answer as Given<N>);
    };
    try {
      google.script.run
        .withSuccessHandler(take)
        .withFailureHandler(fail)
        [name](...input);
    } catch {
      fail();
    }
  });
}

/** Closes the dialog, where the page that holds it can. */
export const close = (): void => google.script.host?.close();
