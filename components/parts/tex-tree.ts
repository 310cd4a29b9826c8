/** A formula as a tree: what of TeX the engine's trace and the exercises write. */
export type TexNode =
  | { kind: "row"; parts: readonly TexNode[] }
  /** Characters: letters are italic, the rest upright; operators stand between spaces. */
  | { kind: "text"; text: string; style: "italic" | "upright" | "bold" | "operator" }
  | { kind: "scripts"; base: TexNode; above?: TexNode; below?: TexNode }
  | { kind: "fraction"; over: TexNode; under: TexNode; small: boolean }
  | { kind: "marked"; mark: string; of: TexNode };

const operators: Record<string, string> = {
  "\\cdot": "·",
  "\\ge": "≥",
  "\\leftarrow": "←",
  "\\odot": "⊙",
  "+": "+",
  "-": "−",
  "=": "=",
  ">": ">",
};
const letters: Record<string, string> = {
  "\\alpha": "α",
  "\\lambda": "λ",
  "\\mu": "μ",
  "\\delta": "δ",
  "\\sigma": "σ",
  "\\varphi": "φ",
  "\\partial": "∂",
};
const words: Record<string, string> = {
  "\\infty": "∞",
  "\\Phi": "Φ",
  "\\Delta": "Δ",
  "\\top": "⊤",
  "\\max": "max",
  "\\tanh": "tanh",
  "\\ln": "ln",
  "\\left": "",
  "\\right": "",
  "\\,": "\u2009",
};

// Words in braces stay in one piece with their command; other spaces mean nothing in TeX.
const TOKEN = /\\(?:text|operatorname|mathbf|htmlClass)\{[^}]*\}|\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|\S/g;

/** Reads TeX. @throws Error at a command that it does not know, or a brace that is missing. */
export function readTex(tex: string): TexNode {
  const tokens = tex.match(TOKEN) ?? [];
  let at = 0;
  const row = readRow();
  if (at < tokens.length) throw new Error(`“${tex}” closes a brace that was not opened`);
  return row;

  function readRow(): TexNode {
    const parts: TexNode[] = [];
    while (at < tokens.length && tokens[at] !== "}") parts.push(readScripted(parts.at(-1)));
    return parts.length === 1 ? parts[0] : { kind: "row", parts };
  }

  function readScripted(before?: TexNode): TexNode {
    const base = readAtom(before);
    const scripts: { above?: TexNode; below?: TexNode } = {};
    while (tokens[at] === "^" || tokens[at] === "_") {
      const place = tokens[at++] === "^" ? "above" : "below";
      scripts[place] = readArgument();
    }
    return scripts.above || scripts.below ? { kind: "scripts", base, ...scripts } : base;
  }

  function readAtom(before?: TexNode): TexNode {
    if (at === tokens.length) throw new Error(`“${tex}” lacks an argument`);
    const token = tokens[at++];
    const [, command, words] = /^\\(\w+)\{(.*)\}$/.exec(token) ?? [];
    if (command === "htmlClass") return { kind: "marked", mark: words, of: readArgument() };
    if (command) return { kind: "text", text: words, style: command === "mathbf" ? "bold" : "upright" };
    if (token === "{") return readGroup();
    if (token === "\\frac" || token === "\\tfrac") {
      return { kind: "fraction", over: readArgument(), under: readArgument(), small: token === "\\tfrac" };
    }
    if (token === "\\hat") return withHat(readArgument());
    return readCharacter(token, before);
  }

  // Two digits after a \frac are two arguments.
  function readArgument(): TexNode {
    const [digit, ...others] = /^\d\d/.test(tokens[at] ?? "") ? tokens[at] : [];
    if (digit === undefined) return readAtom();
    tokens[at] = others.join("");
    return upright(digit);
  }

  function readGroup(): TexNode {
    const inner = readRow();
    if (at === tokens.length) throw new Error(`“${tex}” lacks a closing brace`);
    at++;
    return inner;
  }
}

function readCharacter(token: string, before?: TexNode): TexNode {
  if (token in operators) {
    const sign = (token === "-" || token === "+") && isSign(before);
    return { kind: "text", text: operators[token], style: sign ? "upright" : "operator" };
  }
  if (token in letters) return { kind: "text", text: letters[token], style: "italic" };
  if (token in words) return upright(words[token]);
  if (token.startsWith("\\")) throw new Error(`“${token}” is not known here`);
  return { kind: "text", text: token, style: /[a-zA-Z]/.test(token) ? "italic" : "upright" };
}

// At the start, after an operator and after what opens, a minus is a sign.
const isSign = (before?: TexNode) =>
  !before || (before.kind === "text" && (before.style === "operator" || /[[({|,]$/.test(before.text)));

function withHat(of: TexNode): TexNode {
  if (of.kind !== "text") throw new Error("only a letter can wear a hat here");
  return { ...of, text: `${of.text}\u0302`.normalize() };
}

const upright = (text: string): TexNode => ({ kind: "text", text, style: "upright" });

/** The formula in one line of text, for those who hear it. */
export function texText(node: TexNode): string {
  switch (node.kind) {
    case "row":
      return node.parts.map(texText).join("");
    case "text":
      return node.style === "operator" ? ` ${node.text} ` : node.text;
    case "scripts":
      return `${texText(node.base)}${script(node.above, superscripts, "^")}${script(node.below, subscripts, "_")}`;
    case "fraction":
      return `${bracketed(node.over)} / ${bracketed(node.under)}`;
    case "marked":
      return texText(node.of);
  }
}

/** The same, from the TeX. */
export const plainTex = (tex: string) => texText(readTex(tex));

const superscripts: Record<string, string> = { "(": "⁽", ")": "⁾", "-": "⁻", "−": "⁻", "⊤": "ᵀ" };
const subscripts: Record<string, string> = { ",": "," };
[..."0123456789"].forEach((digit, i) => {
  superscripts[digit] = "⁰¹²³⁴⁵⁶⁷⁸⁹"[i];
  subscripts[digit] = "₀₁₂₃₄₅₆₇₈₉"[i];
});

function script(node: TexNode | undefined, raised: Record<string, string>, sign: string): string {
  if (!node) return "";
  const text = texText(node);
  return [...text].every((character) => character in raised)
    ? [...text].map((character) => raised[character]).join("")
    : `${sign}(${text})`;
}

function bracketed(node: TexNode): string {
  const text = texText(node);
  return /[ ·]/.test(text) ? `(${text})` : text;
}
