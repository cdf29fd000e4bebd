import vm from 'node:vm';

/** Names that a bundle adds to what Apps Script has. */
export function globalsOf(code: string): { names: string[]; functions: string[] } {
  const context = vm.createContext({});
  const all = (): string[] => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const before = new Set(all());
  vm.runInContext(code, context);
  const names = all().filter((name) => !before.has(name));
  return {
    names,
    functions: names.filter((name) => vm.runInContext(`typeof ${name}`, context) === 'function'),
  };
}
