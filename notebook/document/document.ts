import { CanvasNode } from "./canvas.ts";
import { ElementNode } from "./element.ts";
import { TextNode } from "./node.ts";
import { xhtml } from "./serialise.ts";

/** As much of a document as Plot needs to draw where there is no DOM. Its elements give their markup as `outerHTML`. */
export class SmallDocument {
  readonly documentElement: ElementNode = this.createElement("html");

  /** What Plot makes to say that the value under the pointer has changed; d3 reads styles through it. */
  readonly defaultView = { Event: class {}, getComputedStyle: (element: ElementNode) => element.style };

  createElement(name: string): ElementNode {
    return this.createElementNS(xhtml, name.toLowerCase());
  }

  createElementNS(namespace: string, name: string): ElementNode {
    const isCanvas = namespace === xhtml && name === "canvas";
    return isCanvas ? new CanvasNode(this, namespace, name) : new ElementNode(this, namespace, name);
  }

  createTextNode(text: unknown): TextNode {
    return new TextNode(this, String(text));
  }
}
