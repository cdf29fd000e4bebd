/**
 * What Google puts into a sidebar: `google.script.run` and `google.script.host`, as plain source for the frame.
 * The frame has no origin of its own, so it can only talk to its parent, by messages.
 */
export const BRIDGE = `<script>(() => {
  const waiting = new Map();
  const queue = [];
  let next = 1;
  let running = 0;
  const tell = (message) => parent.postMessage({ bridge: 1, ...message }, '*');
  const illegal = (value, path) => {
    if (value === null || value === undefined) return '';
    const kind = typeof value;
    if (kind === 'function' || kind === 'symbol' || kind === 'bigint' || value instanceof Date || value instanceof Node) return path;
    if (kind !== 'object') return '';
    for (const key of Object.keys(value)) {
      const wrong = illegal(value[key], path === '' ? key : path + '.' + key);
      if (wrong) return wrong;
    }
    return '';
  };
  const fields = (form) => {
    const data = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') continue;
      data[name] = name in data ? [].concat(data[name], value) : value;
    }
    return data;
  };
  const pump = () => {
    while (running < 10 && queue.length > 0) {
      running += 1;
      tell(queue.shift());
    }
  };
  const runner = (success, failure, user) => new Proxy({}, {
    get: (_target, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failure, user);
      if (name === 'withFailureHandler') return (handler) => runner(success, handler, user);
      if (name === 'withUserObject') return (value) => runner(success, failure, value);
      return (...args) => {
        const sent = args.length === 1 && args[0] instanceof HTMLFormElement ? [fields(args[0])] : args;
        for (let i = 0; i < sent.length; i += 1) {
          const wrong = illegal(sent[i], String(i));
          if (wrong) throw new TypeError('Failed due to illegal value in property: ' + wrong);
        }
        const id = next++;
        waiting.set(id, { success, failure, user });
        queue.push({ kind: 'run', id, name, args: JSON.parse(JSON.stringify(sent)) });
        pump();
      };
    },
  });
  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data || event.data.bridge !== 1) return;
    const { id, ok, value, error } = event.data;
    const call = waiting.get(id);
    if (!call) return;
    waiting.delete(id);
    running -= 1;
    pump();
    if (ok) return call.success && call.success(value, call.user);
    const failed = new Error(error.message);
    if (error.name) failed.name = error.name;
    if (call.failure) call.failure(failed, call.user);
    else console.error('Uncaught ' + (error.name && error.name + ': ') + error.message);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell({ kind: 'escape' });
  });
  const host = {
    close: () => tell({ kind: 'close' }),
    setHeight: (pixels) => tell({ kind: 'height', pixels }),
    setWidth: (pixels) => tell({ kind: 'width', pixels }),
    editor: { focus: () => tell({ kind: 'focus' }) },
    origin: 'http://localhost',
  };
  globalThis.google = { script: { run: runner(), host } };
})();</script>`;

/** Before any script of the panel itself. */
export function withBridge(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head)
    return html.slice(0, head.index + head[0].length) + BRIDGE + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return doctype + BRIDGE + html.slice(doctype.length);
}
