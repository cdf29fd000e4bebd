import { post } from './api.ts';
import { confirmed, tell } from './modal.ts';

/** The list of workbooks: the server writes it, this only makes its buttons work. */
export function startBookList(): void {
  document.addEventListener('click', (event) => {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-do]') : null;
    if (!target) return;
    const item = target.closest<HTMLElement>('[data-book]');
    const name = item?.querySelector('.book-name')?.textContent ?? '';
    act(target.dataset['do'] ?? '', item?.dataset['book'] ?? '', name).catch((error: Error) =>
      tell('No se pudo', error.message),
    );
  });
}

async function act(what: string, id: string, name: string): Promise<void> {
  if (what === 'new') {
    const made = await post<{ name: string }>('libros');
    location.href = `/libro/${encodeURIComponent(made.name)}`;
    return;
  }
  const isDelete = what === 'delete';
  const sentence = isDelete
    ? `Se borrará «${name}» de esta computadora. No se puede deshacer.`
    : `«${name}» quedará como un libro nuevo, sin nada de lo que contiene. No se puede deshacer.`;
  const title = isDelete ? 'Eliminar libro' : 'Vaciar libro';
  if (!(await confirmed(title, sentence, isDelete ? 'Eliminar' : 'Vaciar'))) return;
  await post(`libro/${id}/${isDelete ? 'eliminar' : 'vaciar'}`);
  location.reload();
}
