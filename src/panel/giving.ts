import { h } from './dom.ts';
import { explain, say } from './page.ts';

/** What the browser refuses is said; the other ways to the file remain. */
export function give(work: () => string): void {
  try {
    say(work());
  } catch (reason) {
    explain(reason);
  }
}

/** The browser may keep a window from opening without saying so: the sentence names the other way. */
export function openPrint(html: string): string {
  const href = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const link = h('a', { href, target: '_blank', rel: 'noopener' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 600_000);
  return 'Se abrió en otra ventana. Si no la ve, use «Descargar la página» y ábrala desde su equipo.';
}
