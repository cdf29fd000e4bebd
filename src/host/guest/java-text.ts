/** V (logger-semantics): Logger shows values as Java does, whole numbers with a decimal. */
export function javaText(value: unknown, seen: object[] = []): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== 'object' || seen.includes(value)) return String(value);
  const deeper = [...seen, value];
  if (Array.isArray(value)) return `[${value.map((item) => javaText(item, deeper)).join(', ')}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  const fields = Object.entries(value).map(([key, field]) => `${key}=${javaText(field, deeper)}`);
  return `{${fields.join(', ')}}`;
}
