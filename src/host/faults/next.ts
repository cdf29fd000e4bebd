import { commitment, member } from './samples.ts';
import { calling } from './stage.ts';
import type { Step } from './stage.ts';

/** What somebody does after the fault; each succeeds by itself on a board. */
export const NEXT: Readonly<Record<string, Step>> = {
  integrante: calling('guardarIntegrante', {
    member: { ...member('Juan Vera', 'Autoridad'), asiento: 'Suplente', suple_a: 'OAX-2016-M03' },
  }),
  compromiso: calling('guardarCompromiso', commitment('Rendir cuentas del agua', 2, ['Pozos medidos'])),
};
