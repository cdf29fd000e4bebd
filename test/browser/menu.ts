export { choose, ITEMS, through } from '../../src/host/browser/menu.ts';
