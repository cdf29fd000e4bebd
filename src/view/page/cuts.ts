import { escape, list } from '../html.ts';
import { percent, shortDate } from '../labels.ts';
import { withItself } from '../frozen.ts';
import type { PastCut, PublicRecord } from '../shape.ts';

const changes = ({ changes: lines }: PastCut): string =>
  lines.length ? `<details><summary>Qué cambió</summary>${list(lines.map(escape))}</details>` : '';

/** The frozen cuts, the latest first, with what each reported, what changed and the digest that proves it. */
export const cutList = (record: PublicRecord): string =>
  list(
    [...withItself(record)]
      .reverse()
      .map(
        (one) =>
          `<p id="corte-${one.number}"><b>Corte ${one.number}</b> · ${escape(one.kind)} · ${shortDate(one.date)}: ${percent(one.reported)} reportado, ` +
          `${percent(one.verified)} verificado</p>${changes(one)}<small>Huella SHA-256: ${escape(one.digest)}</small>`,
      ),
    ' class="acts"',
    'ol',
  );
