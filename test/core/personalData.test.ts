import { describe, expect, test } from 'vitest';
import { personalData } from '../../src/core/words.ts';
import { realTexts } from './samples.ts';

const around = (text: string): string[] => [text, `Responsable: ${text}.`, `(${text})`, `${text}, Oaxaca`];

describe('personal data in a text that will be public', () => {
  test.each([
    ['una CURP', 'GODE561231HDFRRN09'],
    ['una CURP', 'gode561231mocrrn0 9'.replace(' ', '')],
    ['una CURP', 'XEXX010101HNEXXXA4'],
    ['una CURP', 'GODE561231\u200bHDFRRN09'],
    ['un RFC', 'GODE561231GR8'],
    ['un RFC', 'GODE-561231-GR8'],
    ['un RFC', 'GODE561231-GR8'],
    ['un RFC', 'gode561231gr8'],
    ['un RFC', 'ÑAGE561231GR8'],
    ['un RFC', 'A&B160101AB1'],
    ['un RFC', 'ABC160229AB1'],
    ['un correo electrónico', 'ana@oaxaca.gob.mx'],
    ['un correo electrónico', 'ana.ruiz+pal@sub.oaxaca.gob.mx'],
    ['un correo electrónico', 'ANA_RUIZ@OAXACA.GOB.MX'],
    ['un correo electrónico', 'josé@muñoz.mx'],
    ['un correo electrónico', 'ana @ oaxaca.gob.mx'],
    ['un correo electrónico', 'ana (at) oaxaca.gob.mx'],
    ['un correo electrónico', 'ana(at)oaxaca.gob.mx'],
    ['un correo electrónico', 'ana[at]oaxaca.gob.mx'],
    ['un correo electrónico', 'ana@\u200boaxaca.gob.mx'],
    ['un correo electrónico', 'mailto:ana@oaxaca.gob.mx'],
    ['un correo electrónico', 'https://ana@oaxaca.gob.mx/'],
    ['un teléfono', '951 123 4567'],
    ['un teléfono', '951-123-4567'],
    ['un teléfono', '951.123.4567'],
    ['un teléfono', '(951) 123 4567'],
    ['un teléfono', '(951)1234567'],
    ['un teléfono', '(55) 1234-5678'],
    ['un teléfono', '55 1234 5678'],
    ['un teléfono', '55-1234-5678'],
    ['un teléfono', '55 12 34 56 78'],
    ['un teléfono', '5512345678'],
    ['un teléfono', '9511234567'],
    ['un teléfono', '+525512345678'],
    ['un teléfono', '+52 55 1234 5678'],
    ['un teléfono', '+52 1 951 123 4567'],
    ['un teléfono', '52 (951) 123-4567'],
    ['un teléfono', '01 951 123 4567'],
    ['un teléfono', '044 55 1234 5678'],
    ['un teléfono', 'Tel. 5151234'],
    ['un teléfono', 'teléfono: 515 1234 567'.replace('515 1234 567', '5151234567')],
    ['un teléfono', 'Cel. 9511234567'],
    ['un teléfono', 'WhatsApp 951-123-4567'],
    ['un teléfono', 'llamar al 1234567'],
  ])('%s: %j is found wherever it stands', (kind, text) => {
    for (const whole of around(text)) expect([whole, personalData(whole)]).toEqual([whole, [kind]]);
  });

  test('all kinds in one text are named, each once', () => {
    const text = 'Ana, GODE561231HDFRRN09, ana@oax.gob.mx, eva@oax.gob.mx, 951 123 4567 o 5512345678';
    expect(personalData(text)).toEqual(['una CURP', 'un correo electrónico', 'un teléfono']);
  });
});

describe('what only looks like personal data', () => {
  test.each([
    ...[
      '$1,250,000.00',
      '$1250000',
      '1250000000 pesos',
      '$2500000000',
      '2,500,000,000 de pesos',
      '$ 1 250 000',
    ],
    ...['250 000 000 pesos', '5.5123456789', '850,000 estudiantes', '0.951 1234', '$951.123.4567'],
    ...[
      '2016',
      '2015-2016',
      '2016 2017 2018',
      '31/12/2016',
      '31-12-2016',
      '2016-12-31',
      '01/01/2016 - 31/12/2016',
    ],
    ...['del 01.01.2016 al 31.12.2016', '18:00 a 20:00', '2016-03-01T15:00:00Z', '29 de febrero de 2016'],
    ...[
      'OAX-2016-C01',
      'OAX-2016-C01-A02',
      'OAX-2016-C01-I01',
      'OAX-2016-M05',
      'DUR-2012-E014',
      'QUE-2011-M12',
    ],
    ...[
      'artículo 6o., fracción IX',
      'artículos 70, 71 y 72, fracción XXVIII',
      'ODS 16.4',
      '16.4, 16.6 y 16.10',
    ],
    ...['Ley 875 de Transparencia', 'NOM-035-STPS-2018', 'DOF 23/10/2018', 'P.O. núm. 45, tomo CXLV'],
    ...['https://www.oaxaca.gob.mx/finanzas?folio=5512345678', 'https://x.mx/2016/05/9511234567.pdf'],
    ...[
      'https://medium.com/@inai.mx/plan-2016',
      '@INAImexico',
      'Síganos en @IAIPOaxaca',
      'www.plataforma.org.mx',
    ],
    ...['folio 00123416', 'folio 0064100123416', 'folio 202728525000123', 'SNT/ACUERDO/EXT18/03/2016-05'],
    ...['INAI/OCP/0123/2016', 'LA-009000987-E12-2016', 'LP-920037993-E1-2016', 'CONAIP/SNT/ACUERDO/EXT18'],
    ...[
      'CURP',
      'el RFC del proveedor',
      'CC BY 4.0',
      '17.0732, -96.7266',
      'kilómetro 43 al 123',
      'C.P. 68000',
    ],
    ...[
      '',
      'Ana',
      'GODE561331HDFRRN09X',
      'Programa 3x1 para Migrantes',
      '50 %',
      'SUBSEMUN',
      '100 000 personas',
    ],
  ])('%j raises no alarm', (text) => {
    for (const whole of around(text)) expect([whole, personalData(whole)]).toEqual([whole, []]);
  });

  test('no text of the real plans raises an alarm', () => {
    expect(realTexts().filter(([, text]) => personalData(text).length > 0)).toEqual([]);
  });

  test('the longest text that a field holds is looked through in a moment', () => {
    for (const piece of ['a', 'a.', '1 ', '12 ', '951 ', 'a@', 'tel ', '(at)', 'AAAA', 'A&', '+52 ', '. ']) {
      const before = performance.now();
      personalData(piece.repeat(3000 / piece.length));
      // a moment on a machine at rest; what goes back over the text again and again takes minutes
      expect([piece, performance.now() - before < 10_000]).toEqual([piece, true]);
    }
  });
});
