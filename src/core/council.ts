import { str, type Row } from './board.ts';
import { SECTORS } from './method.ts';
import type { Problem } from './problems.ts';
import { isSeated } from './stl.ts';

/** What the Secretariado as a whole lacks (step 3: "al menos, por 3 representantes"). */
export function checkCouncil(members: readonly Row[], today: string): Problem[] {
  const problems: Problem[] = [];
  const seated = members.filter((member) => isSeated(member, today));
  const where = { table: 'stl' as const };
  for (const sector of SECTORS) {
    const titulars = seated.filter(
      (row) => str(row, 'sector') === sector && str(row, 'asiento') === 'Titular',
    );
    if (titulars.length === 0) {
      problems.push({
        code: 'sin-titular',
        level: 'falta',
        where,
        sentence: `${sector}: no hay titular.`,
        tip: 'Registre al titular que eligió su sector.',
      });
    }
    for (const titular of titulars) {
      const id = str(titular, 'id');
      if (seated.some((row) => str(row, 'asiento') === 'Suplente' && str(row, 'suple_a') === id)) continue;
      problems.push({
        code: 'sin-suplente',
        level: 'falta',
        where: { ...where, id, field: 'asiento' },
        sentence: `${id} (${str(titular, 'institucion')}) no tiene suplente.`,
        tip: 'Registre al suplente del mismo sector.',
      });
    }
  }
  return problems;
}
