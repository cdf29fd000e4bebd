import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/core/board.ts';
import { checkField } from '../../src/core/checkField.ts';
import { fieldOf } from '../../src/core/tables.ts';
import type { TableKey } from '../../src/core/tableKeys.ts';

const check = (path: string, value: Value | undefined): string => {
  const [table = '', key = ''] = path.split('.');
  const fault = checkField(fieldOf(table as TableKey, key), value);
  return fault ? `${fault.level} ${fault.code}` : '';
};
const x = (length: number): string => 'ab '.repeat(length).slice(0, length - 1) + 'z';

describe('a blank field', () => {
  test.each<[string, string]>([
    ['stl.institucion', 'error obligatorio'],
    ['stl.sector', 'error obligatorio'],
    ['compromisos.titulo', 'error obligatorio'],
    ['actividades.compromiso', 'error obligatorio'],
    ['actividades.actividad', 'error obligatorio'],
    ['indicadores.variable', 'error obligatorio'],
    ['evidencias.titulo', 'error obligatorio'],
    ['stl.nombre', 'falta obligatorio'],
    ['stl.asiento', 'falta obligatorio'],
    ['stl.cargo', ''],
    ['stl.correo', ''],
    ['actividades.fin', ''],
    ['compromisos.asignado', ''],
    ['actividades.peso', ''],
  ])('%s: %j', (path, expected) => {
    for (const blank of ['', ' \t\n ', '\u200b\u202e', undefined])
      expect([blank, check(path, blank)]).toEqual([blank, expected]);
  });

  test('zero and "no" are not blank', () => {
    expect(check('actividades.avance', 0)).toBe('');
    expect(check('evidencias.publica', 'No')).toBe('');
  });
});

describe('the length of a text', () => {
  test.each<[string, number]>([
    ['stl.nombre', 150],
    ['stl.cargo', 200],
    ['stl.institucion', 300],
    ['compromisos.titulo', 1000],
    ['compromisos.problema', 3000],
    ['compromisos.porque_concreto', 1000],
    ['compromisos.acuerdo', 100],
    ['actividades.final', 1000],
    ['indicadores.unidad', 80],
    ['evidencias.titulo', 300],
  ])('%s holds %i characters and not one more', (path, most) => {
    expect(check(path, x(most))).toBe('');
    expect(check(path, x(most + 1))).toBe('error texto-largo');
    expect(check(path, x(50_000))).toBe('error texto-largo');
  });
});

describe('the kinds of field', () => {
  test.each<[string, Value, string]>([
    ['compromisos.titulo', 'Publicar el padrón', ''],
    ['compromisos.titulo', '=HYPERLINK("http://x")', ''],
    ['compromisos.titulo', '<script>alert(1)</script>', ''],
    ['compromisos.titulo', 'okokok', 'error relleno'],
    ['compromisos.titulo', 'Descripción del hito…', 'error relleno'],
    ['compromisos.accion', 'Llame al 951 123 4567', 'privacidad dato-personal'],
    ['compromisos.porque_dinero', 'Lo dijo ana@oax.gob.mx', 'privacidad dato-personal'],
    ['evidencias.titulo', 'CURP de GODE561231HDFRRN09', 'privacidad dato-personal'],
    ['stl.nombre', 'Ana 9511234567', 'privacidad dato-personal'],
    ['stl.correo', 'ana@oaxaca.gob.mx', ''],
    ['stl.correo', 'ana@oaxaca', 'error email-invalido'],
    ['stl.correo', 'ana oaxaca.gob.mx', 'error email-invalido'],
    ['stl.correo', 'ana@oax.mx, eva@oax.mx', 'error email-invalido'],
    ['stl.correo', `${'a'.repeat(247)}@oax.mx`, ''],
    ['stl.correo', `${'a'.repeat(248)}@oax.mx`, 'error texto-largo'],
    ['stl.telefono', '951 123 4567', ''],
    ['stl.telefono', '+52 (951) 123-4567 ext. 12', ''],
    ['stl.telefono', '1234567', ''],
    ['stl.telefono', 9511234567, ''],
    ['stl.telefono', '123456', 'error phone-invalido'],
    ['stl.telefono', 'no tiene', 'error phone-invalido'],
    ['evidencias.direccion', 'https://www.oaxaca.gob.mx/a?b=c#d', ''],
    ['evidencias.direccion', 'http://x.mx', ''],
    ['evidencias.direccion', 'https://x.mx:8080/ñandú%20a', ''],
    ['evidencias.direccion', 'www.oaxaca.gob.mx', 'error url-invalido'],
    ['evidencias.direccion', 'javascript:alert(1)', 'error url-invalido'],
    ['evidencias.direccion', 'https://localhost/a', 'error url-invalido'],
    ['evidencias.direccion', 'https://x.mx/a"onerror=alert(1)', 'error url-invalido'],
    ['evidencias.direccion', 'https://u:p@x.mx/', 'integridad dato-personal'],
    ['evidencias.direccion', 'https://x.mx/a b', 'error url-invalido'],
    ['evidencias.direccion', `https://x.mx/${'a'.repeat(2000 - 13)}`, ''],
    ['evidencias.direccion', `https://x.mx/${'a'.repeat(2001 - 13)}`, 'error texto-largo'],
    ['actividades.fin', '2016-12-31', ''],
    ['actividades.fin', '1990-01-01', ''],
    ['actividades.fin', '2100-12-31', ''],
    ['actividades.fin', '1989-12-31', 'integridad fecha-lejana'],
    ['actividades.fin', '2101-01-01', 'integridad fecha-lejana'],
    ['actividades.fin', '31/12/2016', 'integridad fecha-texto'],
    ['actividades.fin', '30/02/2016', 'integridad fecha-imposible'],
    ['actividades.fin', '1/2', 'integridad fecha-sin-ano'],
    ['actividades.fin', 'mañana', 'integridad fecha-ilegible'],
    ['actividades.fin', 42370, 'integridad fecha-ilegible'],
    ['indicadores.base', 0, ''],
    ['indicadores.base', -12.5, ''],
    ['indicadores.base', '1,200', 'error numero-texto'],
    ['indicadores.base', 'doce', 'error numero-ilegible'],
    ['indicadores.base', true, 'error numero-ilegible'],
    ['compromisos.asignado', 0, ''],
    ['compromisos.asignado', -0.01, 'error monto-negativo'],
    ['compromisos.asignado', '$ 5', 'error numero-texto'],
    ['actividades.avance', 0, ''],
    ['actividades.avance', 0.01, ''],
    ['actividades.avance', 1, ''],
    ['actividades.avance', 0.0099, 'aviso porcentaje-minimo'],
    ['actividades.avance', 0.005, 'aviso porcentaje-minimo'],
    ['actividades.avance', 1.01, 'error porcentaje-fuera'],
    ['actividades.avance', 50, 'error porcentaje-fuera'],
    ['actividades.avance', -0.01, 'error porcentaje-fuera'],
    ['actividades.avance', '50 %', 'error porcentaje-texto'],
    ['actividades.avance', 'mucho', 'error porcentaje-ilegible'],
    ['stl.sector', 'Autoridad', ''],
    ['stl.sector', 'autoridad', 'error opcion-desconocida'],
    ['stl.sector', 'Iglesia', 'error opcion-desconocida'],
    ['indicadores.tipo', 'Efecto', ''],
    ['compromisos.potencial', 'Transformador', 'error opcion-desconocida'],
    ['compromisos.agenda', 'Una línea que la lista no tiene', ''],
    ['actividades.responsable', 'OAX-2016-M01', ''],
  ])('%s: %j gives %j', (path, value, expected) => {
    expect(check(path, value)).toBe(expected);
  });

  test('a fault is a plain sentence that names the field and says what to do', () => {
    expect(checkField(fieldOf('actividades', 'avance'), 50)).toEqual({
      level: 'error',
      code: 'porcentaje-fuera',
      sentence: 'Avance: 5000 % no está entre 0 % y 100 %.',
      tip: '¿Quiso decir 50 %? Escriba 50%.',
    });
    expect(checkField(fieldOf('stl', 'sector'), '\u202eIglesia\u200b'.repeat(30))?.sentence).toBe(
      `Sector: «${'Iglesia'.repeat(30).slice(0, 60)}» no está en la lista.`,
    );
    expect(checkField(fieldOf('stl', 'cargo'), x(1234))?.sentence).toBe(
      'Cargo: tiene 1,234 caracteres; caben 200.',
    );
  });
});
