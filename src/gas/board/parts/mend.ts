import { headRows, isOurs, ruleCount } from './layout.ts';
import { HEAD_ROWS, letters } from '../../view.ts';
import { damage, USE, type Inspection } from './damage.ts';
import { inspectColumns } from './mendColumns.ts';
import { inspectHead } from './mendHead.ts';
import { inspectJournal } from './mendJournal.ts';
import { nameTab, paintHead, paintRules, protectTab, reachOf } from './tab.ts';
import type { Survey, Tab } from './survey.ts';

const PUBLIC_COLUMNS = 26;

/**
 * What of an existing tab differs from its definition, and how to put it back; nothing where nothing differs. Nobody's
 * words are lost: those that stand where the head has to stand become a note on their column's header, other rows
 * and columns stay where they are, and what Sheets made of a text while its column had lost its format is left to people.
 */
export function inspectTab(survey: Survey, tab: Tab): Inspection {
  const { table } = tab;
  const all: Inspection = { damages: [], actions: [] };
  const add = ({ damages, actions }: Inspection): void => {
    all.damages.push(...damages);
    all.actions.push(...actions);
  };
  add(inspectSight(survey, tab));
  if (table.bare) add(inspectPlainHead(tab));
  else if (table.fields.length > 0) {
    add(inspectMerges(tab));
    add(inspectHead(tab));
    add(inspectColumns(tab));
    add(inspectJournal(survey, tab));
  }
  const grown = all.damages.some(({ finding }) => finding.code === 'columna-borrada');
  add(inspectNames(survey, tab, grown));
  if (table.fields.length > 0) add(inspectLook(tab));
  return all;
}

/** Its name and whether it can be seen. */
function inspectSight({ spreadsheet }: Survey, tab: Tab): Inspection {
  const { table, sheet, name } = tab;
  const found: Inspection = { damages: [], actions: [] };
  if (name !== table.tab) {
    const other = spreadsheet.getSheetByName(table.tab);
    const taken = other !== null && other.getSheetId() !== sheet.getSheetId();
    const now = `La pestaña «${table.tab}» se llama ahora «${name}»`;
    found.damages.push(
      damage(tab, {
        code: 'pestana-renombrada',
        level: 'aviso',
        sentence: taken ? `${now}, y otra pestaña usa su nombre.` : `${now}.`,
        tip: taken
          ? `Póngale otro nombre a la otra pestaña y después use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.`
          : `El tablero la sigue encontrando. ${USE} para que recupere su nombre.`,
        says: 'su nombre',
        ...(taken ? { stays: true } : {}),
      }),
    );
    if (!taken) found.actions.push(() => sheet.setName(table.tab));
  }
  if (tab.hidden) {
    found.damages.push(
      damage(tab, {
        code: 'pestana-oculta',
        level: 'aviso',
        sentence: `La pestaña «${table.tab}» está oculta.`,
        says: 'estaba oculta',
      }),
    );
    found.actions.push(() => sheet.showSheet());
  }
  return found;
}

function inspectMerges(tab: Tab): Inspection {
  const [first] = tab.merges;
  if (!first) return { damages: [], actions: [] };
  const a1 = tab.merges.map((range) => range.getA1Notation());
  const said = damage(tab, {
    code: 'celdas-combinadas',
    sentence: `En «${tab.table.tab}» hay celdas combinadas (${a1.slice(0, 4).join(', ')}): solo cuenta lo que dice la primera de cada grupo.`,
    tip: `${USE}: las separará; lo escrito queda en la primera celda.`,
    says: 'celdas combinadas',
  });
  const cell = { tab: tab.name, a1: a1[0]?.split(':')[0] ?? 'A1' };
  return {
    damages: [{ ...said, finding: { ...said.finding, cell } }],
    actions: [() => tab.merges.forEach((range) => range.breakApart())],
  };
}

/** A head that others read: its words have to be exactly these, in this order. */
function inspectPlainHead(tab: Tab): Inspection {
  const { table, sheet, values } = tab;
  const [labels = []] = headRows(table);
  const head = values[0] ?? [];
  if (labels.every((label, index) => head[index] === label)) return { damages: [], actions: [] };
  const gone = !labels.some((label) => head.includes(label)) && head.some((cell) => cell !== '');
  const short = labels.length - head.length;
  return {
    damages: [
      damage(tab, {
        code: 'encabezado-cambiado',
        sentence: `«${table.tab}» perdió sus encabezados: otros programas no podrían leerla.`,
        says: 'los encabezados',
        row: 0,
      }),
    ],
    actions: [
      () => {
        if (short > 0) sheet.insertColumnsAfter(head.length, short);
        if (gone) {
          sheet.insertRowBefore(1);
          paintHead(table, sheet, labels.length);
        }
        sheet.getRange(1, 1, 1, labels.length).setValues([labels]);
      },
    ],
  };
}

/** The name by which operations find the tab, and its protection. */
function inspectNames({ spreadsheet, again }: Survey, tab: Tab, grown: boolean): Inspection {
  const { table, sheet, columns } = tab;
  const found: Inspection = { damages: [], actions: [] };
  const rename = (): void =>
    nameTab(spreadsheet, table, sheet, table.fields.length > 0 ? reachOf(columns) : PUBLIC_COLUMNS);
  if (!tab.named) {
    found.damages.push(
      damage(tab, {
        code: 'sin-nombre',
        sentence: `El tablero no encuentra todas las columnas de «${table.tab}»: falta su intervalo con nombre o quedó corto.`,
        says: 'su nombre interno',
      }),
    );
  }
  if (!tab.named || grown) found.actions.push(rename);
  if (!tab.guarded) {
    found.damages.push(
      damage(tab, {
        code: 'sin-proteccion',
        level: 'aviso',
        sentence: `«${table.tab}» perdió la protección de lo que escribe el complemento.`,
        says: 'la protección',
      }),
    );
  }
  if (!tab.guarded || grown || again) found.actions.push(() => protectTab(table, sheet, columns));
  return found;
}

/** Frozen head, hidden keys, colours. */
function inspectLook(tab: Tab): Inspection {
  const { table, sheet, columns, rules } = tab;
  const found: Inspection = { damages: [], actions: [] };
  const check = (wrong: boolean, code: string, sentence: string, says: string, mend: () => void): void => {
    if (!wrong) return;
    found.damages.push(damage(tab, { code, level: 'aviso', sentence, says }));
    found.actions.push(mend);
  };
  const head = table.bare ? 1 : HEAD_ROWS;
  check(
    tab.frozen !== head,
    'sin-fijar',
    `Los encabezados de «${table.tab}» ya no están fijos: al ordenar se moverían con las filas.`,
    'los encabezados fijos',
    () => sheet.setFrozenRows(head),
  );
  check(
    !tab.keysHidden && tab.head.keys >= 0,
    'claves-visibles',
    `La primera fila de «${table.tab}», que el complemento necesita, está a la vista.`,
    'la fila de claves',
    () => sheet.hideRows(1),
  );
  const letter = (field: string): string => letters(columns.indexOf(field));
  check(
    !table.locked && rules.filter(isOurs).length < ruleCount(table),
    'sin-colores',
    `«${table.tab}» perdió los colores que señalan el estado y la revisión.`,
    'los colores',
    () => paintRules(table, sheet, letter, rules),
  );
  return found;
}
