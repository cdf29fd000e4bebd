import type { AddressCalls } from '../../core/addressCalls.ts';
import { addressInput } from '../../core/addressInputs.ts';
import { openForm, openLocked } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const guardarDirecciones: AddressCalls['guardarDirecciones'] = (raw) =>
  answer(() => {
    const input = expectInput(addressInput, raw);
    return part('enlaces').saveAddresses(openForm(), input, openLocked);
  });
