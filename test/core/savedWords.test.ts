import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import { quorumWords, savedWords } from '../../src/core/savedWords.ts';
import { commitment, member } from './samples.ts';

describe('what a form says once it was saved', () => {
  test.each<[RecordKey, Row, string]>([
    ['stl', member(), 'Se registró a Ana Ruiz (titular, organismo garante).'],
    ['stl', { institucion: 'IAIP' }, 'Se registró a “IAIP”.'],
    ['compromisos', commitment(), 'Se registró el compromiso “Publicar el padrón de uniformes escolares”.'],
    [
      'sesiones',
      { fecha: '2016-05-12', tipo: 'Instalación' },
      'Se registró la sesión de instalación del 12/05/2016.',
    ],
    [
      'gobernanza',
      { desde: '2016-05-01' },
      'Se registraron las reglas del Secretariado, vigentes desde el 01/05/2016.',
    ],
    ['acuerdos', { acuerdo: 'Convocar' }, 'Se registró el acuerdo “Convocar”.'],
    ['mesas', { tema: 'Agua' }, 'Se registró la mesa “Agua”.'],
    ['mediciones', { fecha: '2016-05-01', valor: 40 }, 'Se registró la medición del 01/05/2016: 40.'],
    ['actores', { organizacion: 'Colectivo' }, 'Se registró el actor “Colectivo”.'],
    [
      'pasos',
      { requisito: 'Declaración', hecho: '2016-03-01' },
      'Se anotó que el requisito “Declaración” se cumplió el 01/03/2016.',
    ],
  ])('of a new record of %s: %j', (table, row, sentence) => {
    expect(savedWords(table, row, 'new')).toBe(sentence);
  });

  test('what was changed is named, and what was not is not said to be saved', () => {
    expect(savedWords('mesas', { tema: 'Agua' }, 'changed')).toBe(
      'Se guardaron los cambios: la mesa “Agua”.',
    );
    expect(savedWords('mesas', { tema: 'Agua' }, 'same')).toBe('No había cambios que guardar.');
    expect(savedWords('mesas', { tema: 'agua '.repeat(60) }, 'new')).toMatch(
      /^Se registró la mesa “.{79}…”\.$/,
    );
  });
});

describe('whether a session had quórum', () => {
  const rules = [{ id: 'OAX-2016-G01', desde: '2016-05-01', quorum: 3 }];
  const said = (session: Row, more = rules): string =>
    quorumWords({ fecha: '2016-05-12', ...session }, more, '2016-06-15');
  test.each<[string, string, RegExp]>([
    ['enough came', said({ asiste_garante: 1, asiste_sociedad: 1, asiste_autoridad: 1 }), /^Hubo quórum/],
    ['too few came', said({ asiste_garante: 1 }), /^No hubo quórum: asistieron 1\. Ratifique/],
    ['there was no rule that day', said({ asiste_garante: 3 }, []), /no había regla\. Regístrela/],
    ['nobody wrote who came', said({}), /falta la asistencia/],
    ['it is still to come', said({ fecha: '2016-07-01' }), /^Después de la sesión, agregue la asistencia/],
  ])('is told where %s', (_what, sentence, expected) => {
    expect(sentence).toMatch(expected);
  });
});
