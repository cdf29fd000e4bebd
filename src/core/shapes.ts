import type { ActivityState, StepState } from './method.ts';
import type { Pace } from './progress.ts';

/** A shape beside each word, so that no state depends on its colour. */
export const SHAPES: Readonly<Record<ActivityState, string>> = {
  'Sin iniciar': '○',
  'En proceso': '►',
  'Sin evidencia': '△',
  Completa: '●',
  Verificada: '■',
  Cancelada: '✕',
};

export const STEP_MARKS: Readonly<Record<StepState, string>> = {
  Cumplido: '✔',
  'En curso': '►',
  Pendiente: '○',
  Vencido: '▲',
};

const points = (fraction: number): number => Math.round(fraction * 100);

/** How progress stands against the calendar, in the same words wherever it is told. */
export function paceWords(pace: Pace, reported: number, expected: number): string {
  switch (pace) {
    case 'none':
      return '◇ Sin actividades';
    case 'cancelled':
      return '✕ Sus actividades se cancelaron por acuerdo';
    case 'undated':
      return '◇ Sin fechas con que comparar';
    case 'waiting':
      return '○ Aún no empieza';
    case 'onTime':
      return '● Al día con el calendario';
    case 'behind': {
      const gap = points(expected) - points(reported);
      return `▲ ${gap} ${gap === 1 ? 'punto' : 'puntos'} por debajo de lo esperado`;
    }
  }
}
