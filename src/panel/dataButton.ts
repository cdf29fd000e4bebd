import type { PublishDone } from '../core/calls.ts';
import { dataPackage, packageName } from '../view/files/package.ts';
import type { PublicRecord } from '../view/shape.ts';
import { button } from './dom.ts';
import { download } from './download.ts';
import { zipped } from './files.ts';

/** The open data of what was just published, all files in one; made here, so that publishing does not wait for them. */
export const dataButton = ({ record }: PublishDone['page']): HTMLButtonElement =>
  button('Descargar los datos (.zip)', () => {
    const published = record as PublicRecord;
    // an hour of no time zone: the same cut makes the same file wherever it is downloaded
    const at = `${published.plan.cut}T12:00:00`;
    download(packageName(published), zipped(dataPackage(published), at), 'application/zip');
  });
