import type { Failure } from './types.ts';

/** As Google shows it; without a name, the message stands alone. */
export const sentenceOf = ({ name, message }: Pick<Failure, 'name' | 'message'>): string =>
  name ? `${name}: ${message}` : message;
