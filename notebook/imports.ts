import type { Identifier, ImportDeclaration, Literal } from "acorn";
import { Problem } from "./problem.ts";
import type { Syntax } from "./syntax.ts";

/** A change to a cell's code: what stands from `at` to `to` becomes `text`. */
export interface Edit {
  at: number;
  to?: number;
  text: string;
}

/**
 * `import { a as b } from "m"` becomes `const { a: b } = __import("m", ["a"])`, on the same lines.
 * @throws Problem at an export, or at the import of a default.
 */
export function importEdits({ program, placeOf }: Syntax): Edit[] {
  const refuse = ({ start }: { start: number }, message: string): never => {
    const { line, column } = placeOf(start);
    throw new Problem(message, line, column);
  };
  return program.body.flatMap((node): Edit[] => {
    if (node.type.startsWith("Export")) refuse(node, exported);
    if (node.type !== "ImportDeclaration") return [];
    const whole = node.specifiers.find(({ type }) => type === "ImportDefaultSpecifier");
    if (whole) refuse(whole, withoutDefault(node.source.value, whole.local.name));
    return [{ at: node.start, to: node.end, text: importAsConst(node) }];
  });
}

/** Why a cell can't export. */
export const exported =
  'A cell exports nothing: the cells below know its names as they are. Leave out the word "export".';

const withoutDefault = (module: unknown, name: string) =>
  `"${module}" has no default to import as ${name}: write import { ${name} } from "${module}", or import * as ${name} from "${module}" for all of it.`;

function importAsConst({ specifiers, source }: ImportDeclaration): string {
  const named = specifiers.filter((s) => s.type === "ImportSpecifier");
  const wanted = named.map(({ imported }) => importedName(imported));
  const module = `__import(${JSON.stringify(source.value)}, ${JSON.stringify(wanted)})`;
  const whole = specifiers.find((s) => s.type === "ImportNamespaceSpecifier");
  if (whole) return `const ${whole.local.name} = ${module};`;
  const names = named.map(({ local }, i) =>
    wanted[i] === local.name ? local.name : `${JSON.stringify(wanted[i])}: ${local.name}`,
  );
  return `const { ${names.join(", ")} } = ${module};`;
}

const importedName = (name: Identifier | Literal) =>
  name.type === "Identifier" ? name.name : String(name.value);
