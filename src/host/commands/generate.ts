import { generatedPlan } from '../generated.ts';
import { operatorOf } from '../operate.ts';
import { inWorkbook, loadProject } from './folder.ts';
import { countOption, momentOption, readOptions, textOption, UsageError } from './options.ts';

const USAGE = 'Usage: generate --commitments N --activities M --workbook NAME --data DIR [--now ISO]';

const OPTIONS = {
  commitments: { type: 'string', default: '10' },
  activities: { type: 'string', default: '5' },
  workbook: { type: 'string' },
  data: { type: 'string', default: '.data' },
  now: { type: 'string' },
} as const;

/** As many as IDs of three digits number. */
const MOST_COMMITMENTS = 999;
const MOST_ACTIVITIES = 99;

/** Fills a workbook with a plan of so many commitments, each with so many activities, and publishes it. */
export async function generateCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const name = textOption(values, 'workbook');
  if (name === undefined || rest.length > 0) throw new UsageError(USAGE);
  const commitments = countOption(values, 'commitments', [0, MOST_COMMITMENTS]);
  const activities = countOption(values, 'activities', [0, MOST_ACTIVITIES]);
  const now = momentOption(values, 'now');
  const project = await loadProject('board');
  const kept = { folder: textOption(values, 'data') ?? '.data', name, now, web: {} };
  await inWorkbook(kept, (world, book) => {
    if (book.sheets.length > 1)
      throw new UsageError(
        `${JSON.stringify(name)} has something in it: choose a name that is not there yet.`,
      );
    const call = operatorOf(world, project, book);
    const plan = generatedPlan(commitments, activities, world.now());
    call('guardarPreparar', plan.setup);
    for (const { table, columns, rows } of plan.tables) call('importar', { table, columns, rows });
    call('publicar');
    world.changed(book);
  });
  process.stdout.write(
    `${JSON.stringify({ workbook: name, commitments, activities: commitments * activities })}\n`,
  );
}
