import type { NationalCalls } from '../../core/national/calls.ts';
import { askerOf } from '../server.ts';

/** Calls one function of the national program; what does not fit in one execution is gone on with until it is done. */
export const ask = askerOf<NationalCalls>();
