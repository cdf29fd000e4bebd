import { showInstrument } from './instrument.ts';

showInstrument('monitoreo');
