export { archiveJournal, openArchive } from '../../gas/board/parts/archivo.ts';
