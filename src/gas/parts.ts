/** Gives one part of a program by its name. */
export type PartsReader<Parts> = <K extends keyof Parts & string>(name: K) => Parts[K];

/**
 * Parts wait in files of their own, for Google loads Code.js again at every click (build.mjs writes them).
 * @param find a module that the part takes from Code.js, by its path below src
 * @returns reads a part from `parte_<name>.html`, once an execution
 */
export function partsOf<Parts>(find: (file: string) => object | undefined): PartsReader<Parts> {
  const loaded: Partial<Parts> = {};
  return <K extends keyof Parts & string>(name: K): Parts[K] => {
    const known = loaded[name];
    if (known) return known;
    const file = HtmlService.createHtmlOutputFromFile(`parte_${name}`).getContent();
    const code = JSON.parse(file.slice(file.indexOf('>') + 1, file.lastIndexOf('<'))) as string;
    const module = { exports: {} };
    // the code is ours, from the same build; nothing that a person typed reaches it
    new Function('module', 'exports', 'require', code)(module, module.exports, find);
    return (loaded[name] = module.exports as Parts[K]);
  };
}
