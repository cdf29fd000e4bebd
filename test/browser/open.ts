import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../src/host/browser/open.ts';
import { examinable } from './barriers.ts';

let running: Promise<Browser> | undefined;

/** The process's one browser; to close it closes what was opened by this caller. */
export async function openBrowser(): Promise<Browser> {
  // a page of a walk is gone before it would run faster for having been optimized
  running ??= launchBrowser(['--js-flags=--no-maglev --no-turbofan']);
  const opened: BrowserContext[] = [];
  const lent: Pick<Browser, 'newContext' | 'newPage' | 'close'> = {
    async newContext(options) {
      const context = await browser.newContext(options);
      opened.push(context);
      await examinable(context);
      return context;
    },
    newPage: async (options) => (await lent.newContext(options)).newPage(),
    async close() {
      await Promise.all(opened.map((context) => context.close()));
    },
  };
  const browser = await running;
  return new Proxy(browser, { get: (target, key) => Reflect.get(key in lent ? lent : target, key) });
}
