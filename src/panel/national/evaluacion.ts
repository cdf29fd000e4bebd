import { showInstrument } from './instrument.ts';

showInstrument('evaluacion');
