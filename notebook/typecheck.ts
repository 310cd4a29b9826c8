import { join } from "node:path";
import ts from "typescript";
import { cellModule, type Scope, throwsOnPurpose } from "./cell-module.ts";
import type { UnitSource } from "./chapter.ts";
import { prelude } from "./kernel.ts";
import { place } from "./positions.ts";

/** A chapter's cells and numbers, under the name by which findings call it. */
export interface CheckedChapter {
  path: string;
  units: UnitSource[];
}

/** Something that doesn't type-check, at its line and column of the chapter's file. */
export interface Finding {
  path: string;
  line: number;
  column: number;
  /** `cell "weighted-sum"` or `number "= z"` */
  unit: string;
  message: string;
  /** TypeScript's number for this kind of error, or 0 */
  code: number;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  // Cells are stripped of their types, not compiled; a chapter that is taken home runs in the same way.
  erasableSyntaxOnly: true,
  allowUnreachableCode: true,
  skipLibCheck: true,
  types: [],
};

/**
 * Type-checks every unit of all chapters, strictly, in one go. `modules` gives for each name that cells import the
 * absolute path of its file, or the package's own name; packages are looked up from `root`.
 */
export function typecheck(
  chapters: CheckedChapter[],
  modules: Record<string, string>,
  root: string,
): Finding[] {
  const texts = new Map<string, string>();
  const host = hostWith(texts);
  const entry = modules[prelude];
  const first = ts.createProgram([entry], options, host);
  const scope: Scope = {
    pathOf: (module) => modules[module] ?? module,
    prelude: { module: prelude, ...exportsOf(first, entry) },
  };
  const checked = chapters.map((chapter, i) => {
    const file = join(root, ".cells", `${i}.ts`);
    const module = cellModule(chapter.units, scope);
    texts.set(file, module.text);
    return { chapter, module, file };
  });
  const program = ts.createProgram([entry, ...texts.keys()], options, host, first);
  return checked.flatMap(({ chapter, module, file }) => {
    const found = diagnosticsOf(program, file).map((diagnostic) => finding(chapter.path, diagnostic, module));
    const plain = found.map((one) => ({ ...one, message: one.message.replaceAll(join(root, "/"), "") }));
    return [...lookingAway(chapter), ...plain].sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

/** Reads the generated texts from memory and all else from disk, each file once. */
function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const files = new Map<string, ts.SourceFile | undefined>();
  const read = host.getSourceFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => texts.has(name) || exists(name);
  host.getSourceFile = (name, version) => {
    const text = texts.get(name);
    if (!files.has(name))
      files.set(
        name,
        text === undefined ? read(name, version) : ts.createSourceFile(name, text, version, true),
      );
    return files.get(name);
  };
  return host;
}

function exportsOf(program: ts.Program, file: string): { values: Set<string>; types: Set<string> } {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is no module: the names that cells can use come from its exports`);
  const symbols = checker.getExportsOfModule(module).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return { name: symbol.name, flags: target.flags };
  });
  const having = (flag: ts.SymbolFlags) =>
    new Set(symbols.filter(({ flags }) => flags & flag).map(({ name }) => name));
  return { values: having(ts.SymbolFlags.Value), types: having(ts.SymbolFlags.Type) };
}

function diagnosticsOf(program: ts.Program, file: string): readonly ts.Diagnostic[] {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} was not checked`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}

function finding(
  path: string,
  { start = 0, code, messageText }: ts.Diagnostic,
  module: ReturnType<typeof cellModule>,
): Finding {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n").replace(/\n\s*/g, " ");
  const located = module.locate(start);
  if (!located) return { path, line: 1, column: 1, unit: "chapter", message, code };
  return { path, ...inFile(located.unit, located.at), unit: nameOf(located.unit), message, code };
}

/** Comments that silence the checker would hide mistakes; a cell that throws on purpose needs one to be wrong. */
function lookingAway({ path, units }: CheckedChapter): Finding[] {
  return units
    .filter((unit) => !throwsOnPurpose(unit))
    .flatMap((unit) =>
      [...unit.source.matchAll(/\/\/\s*(@ts-(?:expect-error|ignore|nocheck))/g)].map(
        ({ 1: comment, index }) => ({
          path,
          ...inFile(unit, place(unit.source, index)),
          unit: nameOf(unit),
          message: `${comment} is for cells that expect an error: //=> throws "message"`,
          code: 0,
        }),
      ),
    );
}

const inFile = ({ firstLine, indent }: UnitSource, { line, column }: { line: number; column: number }) => ({
  line: firstLine + line - 1,
  column: column + indent,
});

const nameOf = (unit: UnitSource) =>
  unit.kind === "cell" ? `cell "${unit.id}"` : `number "= ${unit.source}"`;
