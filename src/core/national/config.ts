import type { Config } from '../board.ts';
import { VERSION } from '../migrations.ts';

const ZONE = 'America/Mexico_City';

/** What the national workbook is about: the country, whose Technical Secretariat is INAI's, in no year of its own. */
export const nationConfig = (year: number): Config => ({
  state: { code: 'NAC', name: 'México', zone: ZONE },
  guarantor: 'INAI',
  year,
  zone: ZONE,
  launch: '',
  version: VERSION,
});
