import ts from "typescript";
import type { UnitSource } from "./chapter.ts";
import { type Place, place } from "./positions.ts";

/** What every cell has in scope: the modules that it can import, and the names of the one that needs no import. */
export interface Scope {
  /** what stands for a module's name in an import of the checked text */
  pathOf(module: string): string;
  prelude: { module: string; values: ReadonlySet<string>; types: ReadonlySet<string> };
}

/** A chapter's cells and numbers as one TypeScript module, and the way back from it. */
export interface CellModule {
  text: string;
  /** the unit that the character at this offset comes from, and its place in that unit's source */
  locate(offset: number): { unit: UnitSource; at: Place } | null;
}

/** A stretch of the module; one that comes from a unit keeps its text, or stands for the place `at` (`fixed`). */
interface Piece {
  text: string;
  unit?: UnitSource;
  at?: number;
  fixed?: boolean;
}

interface Imported {
  module: string;
  name: string;
}

const shared = `declare function display<T>(value: T, ...more: unknown[]): T;
declare const tex: (strings: TemplateStringsArray, ...values: unknown[]) => { readonly tex: string };
declare const sometimes: boolean;
export {};
`;

/**
 * Nests the cells as blocks, each inside the one before, so that a name means its nearest declaration above. A cell
 * that throws on purpose gets a block of its own that may be skipped: nothing after it depends on it.
 */
export function cellModule(units: UnitSource[], scope: Scope): CellModule {
  const parsed = units.map((unit) =>
    ts.createSourceFile("cell.ts", unit.source, ts.ScriptTarget.Latest, true),
  );
  const declared = new Set(parsed.flatMap((file) => file.statements.flatMap(namesOf)));
  const head: Piece[] = [{ text: shared }];
  const imports = new Map<string, Imported>();
  const body = units.flatMap((unit, i): Piece[] => {
    if (unit.kind === "number") return [{ text: "void (" }, verbatim(unit), { text: "\n);\n" }];
    const pieces = cellPieces(unit, parsed[i], { scope, declared, imports, head });
    return throwsOnPurpose(unit)
      ? [{ text: "if (sometimes) {\n" }, ...pieces, { text: "\n}\n" }]
      : [{ text: "{\n" }, ...pieces, { text: "\n" }];
  });
  const depth = units.filter((unit) => unit.kind === "cell" && !throwsOnPurpose(unit)).length;
  const pieces = [
    ...head,
    { text: preludeImports(units, imports, scope) },
    ...body,
    { text: "}".repeat(depth) },
  ];
  return { text: pieces.map(({ text }) => text).join(""), locate: (offset) => locate(pieces, offset) };
}

/** Whether the cell expects an error: only such a cell may tell the checker to look away. */
export const throwsOnPurpose = ({ source }: UnitSource) => /\/\/=>\s*throws\s/.test(source);

const verbatim = (unit: UnitSource, start = 0, end = unit.source.length): Piece => ({
  text: unit.source.slice(start, end),
  unit,
  at: start,
});

const standIn = (text: string, unit: UnitSource, at: number): Piece => ({ text, unit, at, fixed: true });

interface Context {
  scope: Scope;
  /** names that cells declare: an import under such a name can't be hoisted */
  declared: ReadonlySet<string>;
  imports: Map<string, Imported>;
  head: Piece[];
}

/** The cell's own text; import declarations go to the head of the module, and a `var` stays in its cell. */
function cellPieces(unit: UnitSource, file: ts.SourceFile, context: Context): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const statement of file.statements) {
    const start = statement.getStart(file);
    if (ts.isImportDeclaration(statement)) {
      pieces.push(verbatim(unit, done, start), ...importPieces(unit, statement, context));
      done = statement.end;
    } else if (ts.isVariableStatement(statement) && unit.source.startsWith("var", start)) {
      pieces.push(verbatim(unit, done, start), standIn("let", unit, start));
      done = start + 3;
    }
  }
  return [...pieces, verbatim(unit, done)];
}

function importPieces(unit: UnitSource, declaration: ts.ImportDeclaration, context: Context): Piece[] {
  const { head, imports, scope } = context;
  const specifier = declaration.moduleSpecifier as ts.StringLiteral;
  const from = standIn(JSON.stringify(scope.pathOf(specifier.text)), unit, specifier.getStart());
  const hoist = (before: Piece[]) => head.push({ text: "import " }, ...before, from, { text: ";\n" });
  const bindings = declaration.importClause?.namedBindings;
  const whole =
    declaration.importClause?.name ??
    (bindings && ts.isNamespaceImport(bindings) ? bindings.name : undefined);
  if (whole)
    hoist([
      verbatim(unit, declaration.importClause?.getStart(), declaration.importClause?.end),
      { text: " from " },
    ]);
  if (!bindings && !whole) hoist([]);
  if (!bindings || ts.isNamespaceImport(bindings)) return [];
  return bindings.elements.flatMap((element): Piece[] => {
    const { name: local, propertyName: imported = local } = element;
    const known = imports.get(local.text);
    if (known?.module === specifier.text && known.name === imported.text && !context.declared.has(local.text))
      return [];
    const free = !known && !context.declared.has(local.text);
    const alias = free ? local.text : `imported_${imports.size}`;
    imports.set(alias, { module: specifier.text, name: imported.text });
    hoist([
      { text: "{ " },
      verbatim(unit, imported.getStart(), imported.end),
      { text: ` as ${alias} } from ` },
    ]);
    return free ? [] : localAlias(unit, local, alias, imported.text, scope);
  });
}

/** Where a cell above declares the same name, an import has to be a declaration of the cell's block. */
function localAlias(
  unit: UnitSource,
  local: ts.Identifier,
  alias: string,
  name: string,
  { prelude }: Scope,
): Piece[] {
  const value = prelude.types.has(name) && !prelude.values.has(name) ? "" : `const ${local.text} = ${alias};`;
  const type = prelude.types.has(name) ? `type ${local.text} = ${alias};` : "";
  return [standIn(value + type, unit, local.getStart())];
}

/** The names that need no import, but for those that a cell imports: they mean the same. */
function preludeImports(
  units: UnitSource[],
  imports: Map<string, Imported>,
  { prelude, pathOf }: Scope,
): string {
  const names = [...prelude.values, ...prelude.types].filter(
    (name, i, all) => all.indexOf(name) === i && !imports.has(name),
  );
  const drawn = units.some(({ source }) => /\bPlot\b/.test(source)) && !imports.has("Plot");
  const plot = drawn ? `import * as Plot from ${JSON.stringify(pathOf("@observablehq/plot"))};\n` : "";
  return `import { ${names.join(", ")} } from ${JSON.stringify(pathOf(prelude.module))};\n${plot}`;
}

/** The names that a statement of a cell's top level declares, types included. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

function locate(pieces: Piece[], offset: number): { unit: UnitSource; at: Place } | null {
  let start = 0;
  for (const { text, unit, at = 0, fixed } of pieces) {
    if (offset < start + text.length && unit)
      return { unit, at: place(unit.source, fixed ? at : at + Math.max(0, offset - start)) };
    start += text.length;
  }
  return null;
}
