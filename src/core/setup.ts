import type { Config } from './board.ts';
import type { SetupInput } from './calls.ts';
import { checkField } from './checkField.ts';
import { isIsoDay } from './dates.ts';
import { date, text } from './fields.ts';
import { VERSION } from './migrations.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import { stateOf, ZONES } from './states.ts';
import { visible } from './words.ts';

const GUARANTOR = text('organismo', 'Organismo garante', { required: true });
const LAUNCH = date('lanzamiento', 'Lanzamiento del plan');

/** First exercise: 2015 (domain.md §1.5). */
const FIRST_YEAR = 2015;

/** Reads what *Preparar tablero* asks; every problem at once. */
export function readSetup(input: SetupInput): { config: Config } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (field: string, code: string, sentence: string, tip: string): void => {
    problems.push({ code, level: 'error', where: { table: 'inicio', field }, sentence, tip });
  };
  const state = stateOf(input.state);
  if (!state) report('state', 'entidad', 'Elija la entidad federativa.', 'Es una de las 32 de la lista.');
  const guarantor = checkField(GUARANTOR, input.guarantor);
  if (guarantor) report('guarantor', guarantor.code, guarantor.sentence, guarantor.tip);
  const year = Number(input.year);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > 2100) {
    report('year', 'ejercicio', 'El ejercicio es un año de cuatro cifras desde 2015.', 'Por ejemplo, 2016.');
  }
  if (!ZONES.includes(input.zone))
    report('zone', 'zona', 'Elija la zona horaria.', 'Es la de la capital de su entidad.');
  const launch = parse(LAUNCH, input.launch);
  const day = 'value' in launch ? String(launch.value) : '';
  if (isIsoDay(day) && Number.isInteger(year) && Math.abs(Number(day.slice(0, 4)) - year) > 2) {
    report(
      'launch',
      'lanzamiento-lejano',
      `El lanzamiento queda lejos del ejercicio ${year}.`,
      'Revise el año de uno de los dos.',
    );
  }
  const wrong = 'code' in launch ? launch : checkField(LAUNCH, launch.value);
  if (wrong) report('launch', wrong.code, wrong.sentence, wrong.tip);
  if (problems.length > 0 || !state || !('value' in launch)) return { problems };
  return {
    config: {
      state,
      guarantor: visible(input.guarantor),
      year,
      zone: input.zone,
      launch: String(launch.value),
      version: VERSION,
    },
  };
}
