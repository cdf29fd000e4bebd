/** The 32 states: code of ISO 3166-2:MX (without "MX-"), name, usual time zone. */
export interface State {
  code: string;
  name: string;
  zone: string;
}

const CENTRE = 'America/Mexico_City';

const rows: [string, string, string?][] = [
  ['AGU', 'Aguascalientes'],
  ['BCN', 'Baja California', 'America/Tijuana'],
  ['BCS', 'Baja California Sur', 'America/Mazatlan'],
  ['CAM', 'Campeche'],
  ['CHP', 'Chiapas'],
  ['CHH', 'Chihuahua', 'America/Chihuahua'],
  ['CMX', 'Ciudad de México'],
  ['COA', 'Coahuila'],
  ['COL', 'Colima'],
  ['DUR', 'Durango'],
  ['GUA', 'Guanajuato'],
  ['GRO', 'Guerrero'],
  ['HID', 'Hidalgo'],
  ['JAL', 'Jalisco'],
  ['MEX', 'Estado de México'],
  ['MIC', 'Michoacán'],
  ['MOR', 'Morelos'],
  ['NAY', 'Nayarit', 'America/Mazatlan'],
  ['NLE', 'Nuevo León', 'America/Monterrey'],
  ['OAX', 'Oaxaca'],
  ['PUE', 'Puebla'],
  ['QUE', 'Querétaro'],
  ['ROO', 'Quintana Roo', 'America/Cancun'],
  ['SLP', 'San Luis Potosí'],
  ['SIN', 'Sinaloa', 'America/Mazatlan'],
  ['SON', 'Sonora', 'America/Hermosillo'],
  ['TAB', 'Tabasco'],
  ['TAM', 'Tamaulipas', 'America/Monterrey'],
  ['TLA', 'Tlaxcala'],
  ['VER', 'Veracruz'],
  ['YUC', 'Yucatán', 'America/Merida'],
  ['ZAC', 'Zacatecas'],
];

export const STATES: readonly State[] = rows.map(([code, name, zone = CENTRE]) => ({ code, name, zone }));

/** For a plan that belongs to no state (the federal draft among the examples). */
export const FEDERAL: State = { code: 'FED', name: 'Federación (no es una entidad)', zone: CENTRE };

export const ZONES: readonly string[] = [...new Set(STATES.map((state) => state.zone))];

/** @returns the state of an ISO code, with or without "MX-"; undefined if there is none. */
export function stateOf(code: string): State | undefined {
  const bare = code.replace(/^MX-/, '');
  return bare === FEDERAL.code ? FEDERAL : STATES.find((state) => state.code === bare);
}
