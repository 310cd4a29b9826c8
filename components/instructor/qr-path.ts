import { correction, generate } from "lean-qr";

export interface QrPath {
  /** Modules a side; 0 where no QR code holds so much. */
  readonly size: number;
  /** The dark modules, in units of one module. */
  readonly path: string;
}

/** The QR code of a text, with the lowest correction: a screen has no stains, and larger modules are easier to read. */
export function pathOf(text: string): QrPath {
  try {
    const code = generate(text, { minCorrectionLevel: correction.L });
    let path = "";
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x},${y}h1v1h-1z`;
    return { size: code.size, path };
  } catch {
    return { size: 0, path: "" };
  }
}
