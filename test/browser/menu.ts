export { choose, ITEMS } from '../../src/host/browser/menu.ts';
