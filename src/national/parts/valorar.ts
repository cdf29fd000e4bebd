export { instrumentRows } from '../../view/national/instruments.ts';
export { openInstrument, saveJudgement } from './judge.ts';
export { markingOf, marksRows, publishJudgements } from './publishJudgements.ts';
