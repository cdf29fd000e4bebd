import { describe, expect, test } from 'vitest';
import {
  asked,
  isPrivateHost,
  judgeAnswer,
  nextHop,
  resolved,
  type LinkAnswer,
} from '../../src/core/links.ts';
import { checkSharedDocuments } from '../../src/core/evidenceRules.ts';
import { earlyEvidence, linkChanges, linkTargets } from '../../src/core/linkTargets.ts';
import { activity, boardOf } from './samples.ts';

const HTTPS = 'https://iaip.example.mx/informe';
const HTTP = 'http://iaip.example.mx/informe';
const LOGIN = 'https://accounts.google.com/ServiceLogin?service=wise';
const ok: LinkAnswer = { status: 200 };
const to = (location: string, then?: LinkAnswer, status = 302): LinkAnswer => ({
  status,
  location,
  ...(then ? { then } : {}),
});

/** What an address answers, and what that means for who wants to see the document. */
const WORKED: readonly (readonly [title: string, address: string, answer: LinkAnswer, state: string])[] = [
  ['it is there', HTTPS, ok, 'Responde'],
  ['its first octet is there', HTTPS, { status: 206 }, 'Responde'],
  ['a blank file has no first octet', HTTPS, { status: 416 }, 'Responde'],
  ['it is there, and asked too often', HTTPS, { status: 429 }, 'Responde'],
  ['it is there without a safe connection', HTTP, ok, 'Sin https'],
  ['it asks who one is', HTTPS, { status: 401 }, 'Privado'],
  ['it is forbidden', HTTPS, { status: 403 }, 'Privado'],
  ['forbidden without https is private all the same', HTTP, { status: 403 }, 'Privado'],
  ['a file of Drive that nobody shared', 'https://drive.google.com/file/d/x/view', to(LOGIN), 'Privado'],
  ['a login page of its own site', HTTPS, to('/login?next=%2Finforme'), 'Privado'],
  ['a login page of WordPress', HTTPS, to('/wp-login.php'), 'Privado'],
  ['a login page behind a redirect', HTTPS, to('https://www.iaip.example.mx/informe', to(LOGIN)), 'Privado'],
  ['a word like login in a name is no login', HTTPS, to('/loginformes', ok), 'Redirige'],
  ['it moved', HTTPS, to('https://iaip.example.mx/nuevo', ok, 301), 'Redirige'],
  ['it moved to where it is safe', HTTP, to(HTTPS, ok, 301), 'Redirige'],
  ['it moved to where nothing is', HTTPS, to('/nuevo', { status: 404 }, 301), 'No responde'],
  ['it goes round and round', HTTPS, to(HTTPS, to(HTTPS, to(HTTPS))), 'No responde'],
  ['it moved to nowhere', HTTPS, { status: 302 }, 'No responde'],
  ['it moved to what is no address', HTTPS, to('mailto:ana@iaip.example.mx'), 'No responde'],
  ['it moved into a private network', HTTPS, to('http://10.0.0.7/informe'), 'No responde'],
  ['it is not there', HTTPS, { status: 404 }, 'No responde'],
  ['it was taken away', HTTPS, { status: 410 }, 'No responde'],
  ['the law took it away', HTTPS, { status: 451 }, 'No responde'],
  ['the site is broken', HTTPS, { status: 503 }, 'No responde'],
  ['the name does not exist', HTTPS, { failure: 'DNS error: ' }, 'No responde'],
  ['nobody answers in time', HTTPS, { failure: 'Timeout: ' }, 'No responde'],
  ['its certificate is bad', HTTPS, { failure: 'SSL Error ' }, 'No responde'],
  ['it is no web address', 'ftp://iaip.example.mx/informe', ok, 'No responde'],
  ['it is a folder of a computer', 'C:\\Documentos\\acta.pdf', ok, 'No responde'],
  ['it has a space in the middle', 'https://iaip.example.mx/acta final.pdf', ok, 'No responde'],
  ['it is a private network', 'http://192.168.1.20/acta.pdf', ok, 'No responde'],
  ['it is this computer', 'https://localhost:8080/acta.pdf', ok, 'No responde'],
];

describe('what an answer means', () => {
  test.each(WORKED)('%s', (_title, address, answer, state) => {
    const found = judgeAnswer(address, answer);
    expect(found.state).toBe(state);
    expect(found.sentence).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
    if (state !== 'Responde') expect(found.tip).not.toBe('');
  });

  test('names and numbers of private networks are told from public ones', () => {
    const own = [
      'localhost',
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.9.9',
      '192.168.0.1',
      '169.254.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[fd00::1]',
      '[fe80::1]',
      '[::ffff:10.0.0.1]',
      'servidor',
      'intranet.local',
      'pal.intranet',
    ];
    const open = ['iaip.example.mx', '8.8.8.8', '172.32.0.1', '192.169.0.1', '[2001:db8::1]', 'localhost.mx'];
    expect(own.filter((host) => !isPrivateHost(host))).toEqual([]);
    expect(open.filter(isPrivateHost)).toEqual([]);
  });

  test('the place to which a redirect leads is found as browsers find it, and not asked when it is a login', () => {
    expect(resolved('/a?b=1', 'https://x.mx/c/d')).toBe('https://x.mx/a?b=1');
    expect(resolved('e', 'https://x.mx/c/d')).toBe('https://x.mx/c/e');
    expect(resolved('?p=2', 'https://x.mx/c/d?p=1')).toBe('https://x.mx/c/d?p=2');
    expect(resolved('//y.mx/a', 'http://x.mx')).toBe('http://y.mx/a');
    expect(nextHop(HTTPS, to('/nuevo'))).toBe('https://iaip.example.mx/nuevo');
    expect(nextHop(HTTPS, to(LOGIN))).toBeUndefined();
    expect(nextHop(HTTPS, to('http://127.0.0.1/'))).toBeUndefined();
    expect(nextHop(HTTPS, ok)).toBeUndefined();
  });

  test('letters with accents are asked for as octets, and what is written so already stays', () => {
    expect(asked(' https://x.mx/añ%C3%B3\ud800 ')).toBe('https://x.mx/a%C3%B1%C3%B3%EF%BF%BD');
  });
});

describe('the addresses of a board', () => {
  const proof = (id: string, more: object) => ({ id, de: 'OAX-2016-C01-A01', titulo: 'Acta', ...more });
  const board = boardOf({
    actividades: [activity()],
    pasos: [{ id: 'OAX-2016-P01', documento: 'https://x.mx/declaracion' }],
    sesiones: [{ id: 'OAX-2016-S01', minuta: 'https://x.mx/minuta' }],
    evidencias: [
      proof('OAX-2016-E001', { direccion: 'https://x.mx/acta', fecha: '2016-04-30' }),
      proof('OAX-2016-E002', {
        de: 'OAX-2016-C01-A02',
        direccion: 'HTTP://X.mx/acta/#p2',
        fecha: '2016-06-01',
      }),
      proof('OAX-2016-E003', {
        direccion: 'https://x.mx/otra',
        enlace: 'Responde',
        comprobado: '2016-06-15',
      }),
      proof('OAX-2016-E004', { direccion: '', enlace: 'Responde', comprobado: '2016-06-01' }),
    ],
  });

  test('evidence comes first, then the documents of steps, sessions and mesas', () => {
    expect(linkTargets(board).map(({ id, field }) => `${id} ${field}`)).toEqual([
      'OAX-2016-E001 direccion',
      'OAX-2016-E002 direccion',
      'OAX-2016-E003 direccion',
      'OAX-2016-P01 documento',
      'OAX-2016-S01 minuta',
    ]);
  });

  test('rows say what was found and what deserves a look; only what differs changes, and what an address no longer there said is cleared', () => {
    const found = new Map(
      ['https://x.mx/acta', 'https://x.mx/otra'].map((address) => [address, judgeAnswer(address, ok)]),
    );
    expect(linkChanges(board, found, '2016-06-15')).toEqual([
      {
        kind: 'set',
        table: 'evidencias',
        id: 'OAX-2016-E001',
        index: 0,
        cells: {
          enlace: 'Responde',
          comprobado: '2016-06-15',
          revision: 'Por revisar: anterior a su actividad; un documento para 2 registros',
        },
      },
      {
        kind: 'set',
        table: 'evidencias',
        id: 'OAX-2016-E002',
        index: 1,
        cells: { revision: 'Por revisar: un documento para 2 registros' },
      },
      {
        kind: 'set',
        table: 'evidencias',
        id: 'OAX-2016-E004',
        index: 3,
        cells: { enlace: '', comprobado: '' },
      },
    ]);
  });

  test('what is wrong in a row is said before any doubt, and a doubt that was settled goes', () => {
    const reviews = (revision: string, direccion: string) =>
      linkChanges(
        boardOf({
          evidencias: [
            proof('OAX-2016-E001', { direccion, revision }),
            proof('OAX-2016-E002', {
              de: 'OAX-2016-C01-A02',
              direccion: 'https://x.mx/acta',
              revision: '1 por corregir',
            }),
          ],
        }),
        new Map(),
        '2016-06-15',
      ).map((change) => (change.kind === 'set' ? [change.id, change.cells] : []));
    const doubt = 'Por revisar: un documento para 2 registros';
    expect(reviews('Correcto', 'https://x.mx/acta')).toEqual([['OAX-2016-E001', { revision: doubt }]]);
    expect(reviews(doubt, 'https://x.mx/otra')).toEqual([['OAX-2016-E001', { revision: 'Correcto' }]]);
    expect(reviews('', 'https://x.mx/otra')).toEqual([]);
  });

  test('evidence older than its activity, and a document that backs two records, are named', () => {
    expect(earlyEvidence(board).map(({ sentence }) => sentence)).toEqual([
      'OAX-2016-E001: es del 30/04/2016, antes de que empezara OAX-2016-C01-A01 (01/05/2016).',
    ]);
    expect(checkSharedDocuments(board).map(({ sentence }) => sentence)).toEqual([
      'Un mismo documento respalda 2 registros: OAX-2016-C01-A01, OAX-2016-C01-A02.',
    ]);
  });
});
