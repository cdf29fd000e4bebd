import { digest } from '../microsite/digest.ts';
import { pack, unpack } from '../microsite/pack.ts';
import type { Packing } from '../view/national/copies.ts';

export const PACKING: Packing = { pack, unpack, digest };
