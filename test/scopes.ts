import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from '@typescript/typescript6';

export interface ServiceCall {
  /** `Range.getValues` */
  method: string;
  /** Any one of them is enough. */
  scopes: string[];
}

const REFERENCE = new URL('../node_modules/gas-types-detailed/', import.meta.url).pathname;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  lib: ['lib.es2020.d.ts'],
  types: ['google-apps-script'],
  skipLibCheck: true,
};

const SOURCES = ['gas', 'national', 'microsite'] as const;
type Source = (typeof SOURCES)[number];
const folderOf = (source: Source): string => new URL(`../src/${source}/`, import.meta.url).pathname;

let made: ts.Program | undefined;
/** One for all of the sources: reading them and Google's types costs more than all that is asked of it. */
const programOfAll = (): ts.Program =>
  (made ??= ts.createProgram(
    SOURCES.flatMap((source) => filesOf(folderOf(source))),
    OPTIONS,
  ));

/** Every method of Google's services that these sources call, with the scopes that the reference text names for it. */
export function callsOf(source: Source): ServiceCall[] {
  const known = calls.get(source) ?? findCalls(programOfAll(), folderOf(source));
  calls.set(source, known);
  return known;
}

const calls = new Map<Source, ServiceCall[]>();

function findCalls(program: ts.Program, folder: string): ServiceCall[] {
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const declared = checker.getResolvedSignature(node)?.declaration;
      if (declared && isGoogles(declared)) found.add(nameOf(declared));
    }
    node.forEachChild(visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(folder)) visit(file);
  const scopes = (reference ??= readScopes());
  return [...found].sort().map((method) => ({ method, scopes: scopes.get(method) ?? [] }));
}

let reference: Map<string, string[]> | undefined;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));

const isGoogles = (node: ts.Node): boolean =>
  node.getSourceFile().fileName.includes('@types/google-apps-script');

function nameOf(declared: ts.Node): string {
  const owner = declared.parent as ts.InterfaceDeclaration;
  const name = (declared as ts.MethodSignature).name.getText();
  return `${owner.name.text}.${name}`;
}

/** The reference text of each method, read from its comment. */
function readScopes(): Map<string, string[]> {
  const scopes = new Map<string, string[]>();
  for (const name of readdirSync(REFERENCE).filter((file) => file.endsWith('.d.ts'))) {
    const text = readFileSync(path.join(REFERENCE, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isMethodSignature(node) && ts.isInterfaceDeclaration(node.parent)) {
        const comment = text.slice(node.getFullStart(), node.getStart());
        const named = [...comment.matchAll(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g)].map(
          ([scope]) => scope,
        );
        const method = `${node.parent.name.text}.${node.name.getText()}`;
        scopes.set(method, [...new Set([...(scopes.get(method) ?? []), ...named])]);
      }
      node.forEachChild(visit);
    };
    visit(file);
  }
  return scopes;
}
