import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

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

/** The Chromium that npm brings (Linux x64), or the installed Chrome. No browser is a failure, never a skip. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...ARGS, ...more];
  // only who asks for a browser loads what opens one
  const [{ default: chromium }, { chromium: playwright }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  const reasons: string[] = [];
  const attempts: (() => Promise<Browser>)[] = [
    ...(process.platform === 'linux' && process.arch === 'x64'
      ? [
          async () =>
            playwright.launch({
              executablePath: await chromium.executablePath(),
              args,
              headless: true,
            }),
        ]
      : []),
    ...INSTALLED.filter((path) => existsSync(path)).map(
      (executablePath) => () => playwright.launch({ executablePath, args, headless: true }),
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
    `No se pudo abrir un navegador. Instale Google Chrome o Chromium y repita la orden.\n${reasons.join('\n')}`,
  );
}
