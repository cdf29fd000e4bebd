/** A strict reader of what RFC 5545 asks of a calendar of whole days; anything else throws. */
export interface Component {
  name: string;
  properties: { name: string; parameters: Record<string, string>; value: string }[];
  parts: Component[];
}

export function readCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no CRLF');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line ends otherwise than by CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (line.trim() === '') throw new Error('a blank line');
    if (Buffer.from(line).toString('utf8') !== line) throw new Error('half a letter');
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (!line.startsWith(' ')) lines.push(line);
    else if (lines.length > 0) lines[lines.length - 1] += line.slice(1);
    else throw new Error('the first line goes on nothing');
  }
  const stack: Component[] = [{ name: '', properties: [], parts: [] }];
  for (const line of lines) {
    const [, name = '', given = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/s.exec(line) ?? [];
    const top = stack.at(-1);
    if (!name || !top) throw new Error(`no content line: ${line}`);
    if (name === 'BEGIN') {
      const part = { name: value, properties: [], parts: [] };
      top.parts.push(part);
      stack.push(part);
    } else if (name === 'END') {
      if (top.name !== value) throw new Error(`END:${value} in ${top.name}`);
      stack.pop();
    } else {
      const parameters = Object.fromEntries(
        given
          .split(';')
          .filter(Boolean)
          .map((one) => one.split('=')),
      );
      top.properties.push({ name, parameters, value: TEXTS.has(name) ? unescaped(value) : value });
    }
  }
  const [calendar, second] = stack[0]?.parts ?? [];
  if (stack.length !== 1 || !calendar || second || calendar.name !== 'VCALENDAR')
    throw new Error('no calendar');
  return calendar;
}

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'UID', 'X-WR-CALNAME']);

function unescaped(value: string): string {
  // 3.3.11: these are the only escapes, and comma, semicolon and backslash never stand alone
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_all, mark: string) => (/n/i.test(mark) ? '\n' : mark));
}

/** @returns the value; throws when it is not there exactly once. */
export function only(component: Component, name: string): string {
  const found = component.properties.filter((one) => one.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ${name} in ${component.name}`);
  return found[0].value;
}
