import { str, type Row } from './board.ts';
import type { Problem } from './problems.ts';
import { fold } from './words.ts';

/** Somebody whose last day has not passed. */
export const isSeated = (member: Row, today: string): boolean => {
  const until = str(member, 'hasta');
  return until === '' || until >= today;
};

const overlaps = (a: Row, b: Row): boolean =>
  !(str(a, 'hasta') && str(b, 'desde') && str(a, 'hasta') < str(b, 'desde')) &&
  !(str(b, 'hasta') && str(a, 'desde') && str(b, 'hasta') < str(a, 'desde'));

/**
 * One member against the others (step 3): nobody in two seats, one suplente for one titular of the same sector. A sector
 * elects one titular or more ("al menos, por 3 representantes"). `others` leaves the member out.
 */
export function checkMember(member: Row, others: readonly Row[], today: string, index?: number): Problem[] {
  const problems: Problem[] = [];
  const id = str(member, 'id');
  const report = (code: string, field: string, sentence: string, tip: string): void => {
    const where = {
      table: 'stl' as const,
      field,
      ...(id ? { id } : {}),
      ...(index === undefined ? {} : { index }),
    };
    problems.push({ code, level: 'error', where, sentence, tip });
  };
  if (!isSeated(member, today)) return problems;
  const seated = others.filter((other) => isSeated(other, today) && overlaps(member, other));
  const name = fold(str(member, 'nombre'));
  const twin = name ? seated.find((other) => fold(str(other, 'nombre')) === name) : undefined;
  if (twin) {
    report(
      'dos-asientos',
      'nombre',
      `${str(member, 'nombre')} ya ocupa un asiento (${str(twin, 'id')}).`,
      'Nadie ocupa dos asientos: ponga fecha «Hasta» en el anterior.',
    );
  }
  if (str(member, 'asiento') === 'Titular') checkTitular(member, report);
  if (str(member, 'asiento') === 'Suplente') checkSubstitute(member, seated, report);
  return problems;
}

type Report = (code: string, field: string, sentence: string, tip: string) => void;

function checkTitular(member: Row, report: Report): void {
  if (str(member, 'suple_a')) {
    report(
      'titular-suple',
      'suple_a',
      'Un titular no suple a nadie.',
      'Deje vacío «Suple a» o cambie el asiento a suplente.',
    );
  }
}

function checkSubstitute(member: Row, seated: readonly Row[], report: Report): void {
  const wanted = str(member, 'suple_a');
  if (!wanted) {
    report(
      'suple-a-nadie',
      'suple_a',
      'El suplente no dice a qué titular suple.',
      'Elija al titular de su mismo sector.',
    );
    return;
  }
  if (wanted === str(member, 'id')) {
    report('suple-a-si', 'suple_a', 'Nadie se suple a sí mismo.', 'Elija al titular de su mismo sector.');
    return;
  }
  const titular = seated.find((row) => str(row, 'id') === wanted);
  if (titular && str(titular, 'asiento') !== 'Titular') {
    report('suple-a-suplente', 'suple_a', `${wanted} no es titular.`, 'Elija a un titular.');
  } else if (titular && str(titular, 'sector') !== str(member, 'sector')) {
    report(
      'otro-sector',
      'suple_a',
      `${wanted} es de otro sector (${str(titular, 'sector')}).`,
      'Cada suplente es del mismo sector que su titular.',
    );
  }
  const rival = seated.find((row) => str(row, 'asiento') === 'Suplente' && str(row, 'suple_a') === wanted);
  if (rival)
    report(
      'dos-suplentes',
      'suple_a',
      `${wanted} ya tiene suplente (${str(rival, 'id')}).`,
      'Cierre el asiento anterior con «Hasta».',
    );
}
