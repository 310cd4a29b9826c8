import type { Drawing, OutputWords } from "../show.ts";
import { showResult } from "../show.ts";
import type { Result } from "../unit.ts";

/** A cell's outputs as HTML in the reader's browser, where a drawing can't be trusted. Loads only what the values need. */
export async function drawResult(result: Result, words: OutputWords): Promise<string> {
  const needs = (kind: string) => result.displays.some((shown) => shown.kind === kind);
  const typeset: Drawing["typeset"] = needs("tex")
    ? safeTypeset((await import("../formula.ts")).typeset)
    : () => "";
  const sanitise: Drawing["sanitise"] = needs("markup") ? (await import("./sanitise.ts")).sanitise : () => "";
  return showResult(result, { typeset, sanitise, words });
}

/** A reader's formula that can't be typeset says so in its place. */
function safeTypeset(typeset: (tex: string, display: boolean) => string): Drawing["typeset"] {
  return (tex) => {
    try {
      return typeset(tex, true);
    } catch (error) {
      const words = document.createElement("p");
      words.className = "problem";
      words.textContent = (error as Error).message;
      return words.outerHTML;
    }
  };
}
