/** The declarations of a `style` attribute. */
export class Style {
  [property: string]: unknown;
  readonly declarations = new Map<string, string>();

  getPropertyValue(name: string): string {
    return this.declarations.get(name) ?? "";
  }

  setProperty(name: string, value: unknown): void {
    if (value === null || value === "") this.declarations.delete(name);
    else this.declarations.set(name, String(value));
  }

  removeProperty(name: string): void {
    this.declarations.delete(name);
  }

  get cssText(): string {
    return [...this.declarations].map(([name, value]) => `${name}: ${value};`).join(" ");
  }

  set cssText(text: string) {
    this.declarations.clear();
    for (const [, name, value] of text.matchAll(declaration)) this.setProperty(name, value.trim());
  }
}

/** A name, a colon and a value that ends at a semicolon outside quotes and brackets. */
const declaration = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+)/g;

/** A style whose properties can also be set by their names in JavaScript: `style.maxWidth = "100%"`. */
export function createStyle(): Style {
  return new Proxy(new Style(), {
    get: (style, name) =>
      name in style ? Reflect.get(style, name) : style.getPropertyValue(hyphenated(name)),
    set(style, name, value) {
      if (name in style) return Reflect.set(style, name, value);
      style.setProperty(hyphenated(name), value);
      return true;
    },
  });
}

const hyphenated = (name: string | symbol) =>
  String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
