export { openBrowser } from '../../src/host/browser/open.ts';
