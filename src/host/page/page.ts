import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './page.css';
import './book.css';
import './dialogs.css';
import './grid.css';
import { BookPage } from './book.ts';
import { startBookList } from './books.ts';
import { tell } from './modal.ts';

const { page, book } = document.body.dataset;
if (page === 'libros') startBookList();
else if (page === 'libro' && book) {
  new BookPage(book).start().catch((error: Error) => tell('No se pudo abrir el libro', error.message));
}
