import type { Answer, Unsaved } from './answers.ts';

/** The open data of the last cut, as text by the name of each file; the panel puts them in one. */
export interface DataFiles {
  name: string;
  /** The day of the cut, which the files bear. */
  day: string;
  files: Record<string, string>;
}

/** `datos.json` as it was chosen or pasted. */
export interface DataAsked {
  file: string;
}

/** What a file would bring to this board, before anything is changed. */
export interface DataOffer {
  /** The day of the data, and of the launch ('' where there was none). */
  cut: string;
  launch: string;
  guarantor: string;
  /** Kinds of records and how many there are. */
  kinds: [title: string, total: number][];
  /** What is not in published data, in sentences. */
  left: string[];
}

export interface DataInput extends DataAsked {
  /** The same for every try of one saving. */
  key?: string;
}

export interface DataDone {
  ok: true;
  added: number;
  sentence: string;
}

/** The microsite page of the last cut: one file for the guarantor's portal. */
export interface PageFile {
  name: string;
  html: string;
}

export interface DataCalls {
  descargarPagina: () => Answer<PageFile>;
  descargarDatos: () => Answer<DataFiles>;
  leerDatos: (input: DataAsked) => Answer<DataOffer | Unsaved>;
  traerDatos: (input: DataInput) => Answer<DataDone | Unsaved>;
}
