import { answer, sorry } from './answer.ts';
import { current } from './current.ts';
import { requestOf } from './request.ts';

type Output = GoogleAppsScript.HTML.HtmlOutput | GoogleAppsScript.Content.TextOutput;

/**
 * The whole web app. A visitor may call it with anything (every global of a served project can be called from a page), so
 * that nothing of the event is believed and nothing is ever thrown.
 */
export function doGet(event?: unknown): Output {
  try {
    const request = requestOf(event);
    return 'problem' in request ? sorry(request.problem, 'pagina') : answer(request, current());
  } catch (error) {
    console.error(error);
    return sorry('La página no se pudo preparar. Vuelva a intentarlo en unos minutos.', 'pagina');
  }
}
