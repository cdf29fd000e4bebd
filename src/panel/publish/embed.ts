const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** An attribute of HTML, between double quotes. */
const quoted = (text: string): string => text.replace(/[&"<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** Tall enough to be of use where the portal lets no script run. */
const HEIGHT = 900;

/**
 * What to paste in the portal: a frame that becomes as tall as the page inside says (src/page/client.ts). Another page can
 * say nothing: only the one in this frame is heard.
 * @param source address of the page, or the name of its file beside the portal's page
 */
export const embedCode = (source: string, title: string): string =>
  `<iframe id="tablero-pal" title="${quoted(title)}" src="${quoted(source)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>
<script>
addEventListener('message', function (event) {
  var frame = document.getElementById('tablero-pal');
  var said = event.data;
  if (event.source === frame.contentWindow && said && said.type === 'tablero-pal' && said.height > 0)
    frame.height = Math.ceil(said.height);
});
</script>`;

/** The tab as Google publishes it, without Google's own bars; it says no height. */
export const googleCode = (page: string, title: string): string =>
  `<iframe title="${quoted(title)}" src="${quoted(`${page}&widget=false&headers=false&chrome=false`)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`;
