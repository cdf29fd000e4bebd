export { boardOf, rich, TODAY } from '../view/samples.ts';
export { many } from '../view/many.ts';
