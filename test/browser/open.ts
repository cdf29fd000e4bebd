import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';

/** Where a browser installed by the system usually is. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Web security stays on: the tests rely on it. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'];

let running: Promise<Browser> | undefined;

/** The process's one browser; to close it closes what was opened by this caller. */
export async function openBrowser(): Promise<Browser> {
  running ??= launch();
  const opened: BrowserContext[] = [];
  const kept = (context: BrowserContext): void => void opened.push(context);
  const lent: Pick<Browser, 'newContext' | 'newPage' | 'close'> = {
    async newContext(options) {
      const context = await browser.newContext(options);
      kept(context);
      return context;
    },
    async newPage(options) {
      const page = await browser.newPage(options);
      kept(page.context());
      return page;
    },
    async close() {
      await Promise.all(opened.map((context) => context.close()));
    },
  };
  const browser = await running;
  return new Proxy(browser, { get: (target, key) => Reflect.get(key in lent ? lent : target, key) });
}

/** The Chromium that npm brings (Linux x64), or the installed Chrome. No browser is a failure, never a skip. */
async function launch(): Promise<Browser> {
  const reasons: string[] = [];
  const attempts: (() => Promise<Browser>)[] = [
    ...(process.platform === 'linux' && process.arch === 'x64'
      ? [
          async () =>
            playwright.launch({
              executablePath: await chromium.executablePath(),
              args: ARGS,
              headless: true,
            }),
        ]
      : []),
    ...INSTALLED.filter((path) => existsSync(path)).map(
      (executablePath) => () => playwright.launch({ executablePath, args: ARGS, headless: true }),
    ),
  ];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      reasons.push(String(error).split('\n')[0] ?? '');
    }
  }
  throw new Error(
    `No se pudo abrir un navegador para las pruebas. Instale Google Chrome o Chromium y repita npm test.\n${reasons.join('\n')}`,
  );
}
