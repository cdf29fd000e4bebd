import chromium from '@sparticuz/chromium';

/** Before any file runs: two workers that unpack the browser at once would find each other's half. */
export async function setup(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  // whoever needs a browser says what is wrong, or takes the installed one
  await chromium.executablePath().catch(() => undefined);
}
