import { transform } from "sucrase";
import { explain } from "./errors.ts";

/** The JavaScript of an answer in TypeScript, line by line the same; or a sentence, where it can't be read. */
export function stripTypes(source: string): { code: string } | { unreadable: string } {
  try {
    const { code } = transform(source, { transforms: ["typescript"], disableESTransforms: true });
    // An answer is one function, which its author may well think of as a module's.
    return {
      code: code.replace(/^export\s+(?:default\s+)?(?=(?:async\s|function|const|let|class)\b)/gm, ""),
    };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    const words = message.replace(/^Error transforming [^:]*: /, "").replace(/ ?\(\d+:\d+\)$/, "");
    return { unreadable: explain({ name: "SyntaxError", message: words, line: loc?.line }) };
  }
}
