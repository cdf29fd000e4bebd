import { ACTIVITY_STATES } from '../../core/method.ts';
import { SHAPES } from '../../core/shapes.ts';
import { count, GUIDE, LATE } from '../labels.ts';
import type { PublicRecord } from '../shape.ts';
import { heading, line, LOOKS, type Line } from './line.ts';

/** Words that stand beside their figures already, where there are figures. */
const SAID: readonly string[] = [LATE, ...ACTIVITY_STATES.map((state) => `${SHAPES[state]} ${state}`)];

/** How to read the tab, and what is kept out of it. */
export function guideLines({ totals, plan }: PublicRecord): Line[] {
  const open = totals.activities === 0;
  const terms = GUIDE.filter(([term]) => open || !SAID.includes(term));
  const lines = [
    ...terms.map(([term, meaning]) => `${term}: ${meaning}`),
    `Evidencia: ${count(totals.evidence, 'pública', 'públicas')} y ${count(totals.withheld, 'registrada que no es pública', 'registradas que no son públicas')}. ↗ abre un documento; ◇ no tiene una dirección que se pueda abrir.`,
    ...(plan.ask
      ? ['Preguntar: abre el formulario del organismo garante con el ID de lo que se pregunta.']
      : []),
    'Datos: los mismos de la pestaña «Datos abiertos». No se publican nombres, correos ni teléfonos.',
  ];
  return [heading('Cómo leer este tablero'), ...lines.map((text) => line(LOOKS.plain, text))];
}
