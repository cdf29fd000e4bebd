/**
 * Which walk looks at a panel with `barriers`, and the panel's title, by the item of the menu that opens it.
 * What is not on this list is opened by registro.test.ts.
 */
export const LOOKED_AT: Readonly<Record<string, readonly [walk: string, title: string]>> = {
  'Actualizar avance…': ['avance', 'Actualizar avance'],
  'Publicar…': ['plan', 'Publicar'],
  'Actor…': ['registro', 'Actor'],
  'Integrante del STL…': ['firstDay', 'Integrante del STL'],
  'Sesión…': ['registro', 'Sesión'],
  'Mesa…': ['registro', 'Mesa'],
  'Compromiso…': ['firstDay', 'Compromiso'],
  'Medición…': ['registro', 'Medición'],
  'Importar plan…': ['panels', 'Importar plan'],
  'Revisar y lanzar el plan…': ['plan', 'Revisar plan'],
  'Documento del plan…': ['documents', 'Documento del plan'],
  Diagnóstico: ['firstDay', 'Diagnóstico'],
  'Comprobar enlaces…': ['care', 'Comprobar enlaces'],
  'Traer evaluación del INAI…': ['care', 'Evaluación del INAI'],
  'Historia de la fila': ['panels', 'Historia'],
  'Recordatorios y calendario…': ['care', 'Recordatorios y calendario'],
  'Entrega y nuevo ejercicio…': ['documents', 'Entrega y nuevo ejercicio'],
};
