import { gzipSync } from 'node:zlib';
import { sourceCsv } from './openDataCsv.ts';
import { renderPage } from '../../view/page.ts';
import type { PublicRecord } from '../../view/shape.ts';
import { trace } from '../faults/trace.ts';
import { World } from '../world.ts';
import type { Project } from '../world.ts';
import { scriptStore } from '../world/stores.ts';
import { deploy, visit } from '../world/web-app.ts';
import { recordByValue } from './byValue.ts';
import { figure, found } from './figure.ts';
import type { Figure, Found } from './figure.ts';
import { EACH } from './plans.ts';
import { exponent, leastTimes, memoryOf } from './timing.ts';

const SOURCE = 'https://docs.google.com/spreadsheets/d/e/2PACX-1vMedicion/pub?gid=7&single=true&output=csv';
const OWNER = 'enlace@organismo.example';

/** Bytes that arrive in the first ten packets of a connection. */
const FIRST_FLIGHT = 14_600;
/** The board of commitments of Buenos Aires: its own files, 54 commitments (datosgcba/ba_compromisos, `dist`). */
export const BUENOS_AIRES = { commitments: 54, gzip: 381_430 };

/** The page by size, the web app's visits, and how drawing grows. */
export function pageFigures(microsite: Project, sizes: readonly number[], times: number): Found {
  const records = sizes.map((size) => [size, recordByValue(size)] as const);
  const hundred = renderPage(recordByValue(100));
  const same = renderPage(recordByValue(BUENOS_AIRES.commitments));
  const least = leastTimes(
    3 * times,
    records.map(
      ([, record]) =>
        () =>
          renderPage(record),
    ),
  );
  const drawn = records.map(([size, record], at) => ({ size, ms: least[at] ?? NaN, ...drawing(record) }));
  const growth = exponent(drawn.map(({ size, ms }) => [size, ms]));
  return found([
    ...visits(microsite, recordByValue(10)),
    figure('page.100x10.gzip', gzipSync(hundred).length, 'bytes', { goal: 30_000 }),
    figure('page.overview.gzip', gzipSync(firstPart(hundred)).length, 'bytes', { goal: FIRST_FLIGHT }),
    figure('page.54x10.gzip', gzipSync(same).length, 'bytes', {
      peers: { 'Buenos Aires, 54 commitments (published)': BUENOS_AIRES.gzip },
    }),
    ...drawn.flatMap(({ size, ms, megabytes, bytes }) => [
      figure(`page.render.${size}.ms`, ms, 'ms', { goal: size === 100 ? 20 : null }),
      figure(`page.render.${size}.memory`, megabytes, 'MB'),
      figure(`page.${size}x${EACH}.bytes`, bytes, 'bytes'),
    ]),
    figure('growth.page', growth, 'exponent', { goal: 1.05 }),
  ]);
}

/** What was promised and how it goes, before the single commitments. */
const firstPart = (html: string): string => html.slice(0, html.indexOf('<section id="compromisos"'));

const drawing = (record: PublicRecord): { megabytes: number; bytes: number } => ({
  bytes: Buffer.byteLength(renderPage(record)),
  megabytes: memoryOf(() => renderPage(record)),
});

/** The deployed web app: one visit that finds nothing in the cache, and one that does. */
function visits(project: Project, record: PublicRecord): Figure[] {
  const world = new World();
  world.setNow(new Date('2016-04-20T18:00:00Z'));
  const body = sourceCsv(record);
  world.web = ({ url }) =>
    url === SOURCE
      ? { status: 200, headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body }
      : undefined;
  world.properties.set(scriptStore(project.name), { FUENTE: SOURCE });
  const deployment = { project, deployer: OWNER };
  deploy(world, deployment);
  const one = () => {
    const { result, calls } = trace(() => visit(world, deployment));
    const count = (method: RegExp): number => calls.filter((call) => method.test(call)).length;
    const seconds = (result.outcome?.meter.modelled_ms ?? NaN) / 1000;
    return {
      fetches: count(/^UrlFetchApp\.fetch/),
      cache: count(/^Cache\.get/),
      calls: calls.length,
      seconds,
    };
  };
  const [miss, hit] = [one(), one()];
  return [
    figure('page.hit.fetches', hit.fetches, 'fetches', { goal: 0 }),
    figure('page.hit.cache_reads', hit.cache, 'reads', { goal: 1 }),
    figure('page.hit.calls', hit.calls, 'calls'),
    figure('page.hit.modelled.s', hit.seconds, 's'),
    figure('page.miss.fetches', miss.fetches, 'fetches', { goal: 1 }),
    figure('page.miss.calls', miss.calls, 'calls'),
    figure('page.miss.modelled.s', miss.seconds, 's'),
  ];
}
