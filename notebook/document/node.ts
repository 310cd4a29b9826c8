import type { SmallDocument } from "./document.ts";
import type { ElementNode } from "./element.ts";

/** A node of the small document: its place in the tree. */
export abstract class TreeNode {
  readonly ownerDocument: SmallDocument;
  parentNode: ElementNode | null = null;

  constructor(ownerDocument: SmallDocument) {
    this.ownerDocument = ownerDocument;
  }

  /** The text of the node and of everything in it. */
  abstract textContent: string;

  abstract cloneNode(deep?: boolean): TreeNode;

  get nextSibling(): TreeNode | null {
    return this.#sibling(1);
  }

  get previousSibling(): TreeNode | null {
    return this.#sibling(-1);
  }

  /** Takes the node out of the tree. */
  remove(): void {
    const siblings = this.parentNode?.childNodes ?? [];
    if (this.parentNode) siblings.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  /** Puts other nodes, or text, in this one's place. */
  replaceWith(...nodes: (TreeNode | string)[]): void {
    const { parentNode, nextSibling } = this;
    if (!parentNode) return;
    this.remove();
    for (const node of nodes) parentNode.insertBefore(asNode(node, this.ownerDocument), nextSibling);
  }

  /** As in the DOM, for two nodes of one tree: 4 where `other` comes after this node, 2 before, 0 for itself. */
  compareDocumentPosition(other: TreeNode): number {
    if (other === this) return 0;
    const [mine, theirs] = [pathTo(this), pathTo(other)];
    const fork = mine.findIndex((place, i) => place !== theirs[i]);
    return fork < 0 || mine[fork] < theirs[fork] ? 4 : 2;
  }

  #sibling(step: number): TreeNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return this.parentNode ? (siblings[siblings.indexOf(this) + step] ?? null) : null;
  }
}

/** A run of text. */
export class TextNode extends TreeNode {
  textContent: string;

  constructor(ownerDocument: SmallDocument, text: string) {
    super(ownerDocument);
    this.textContent = text;
  }

  cloneNode(): TextNode {
    return new TextNode(this.ownerDocument, this.textContent);
  }
}

/** A node stays as it is; anything else becomes text. */
export const asNode = (given: unknown, document: SmallDocument): TreeNode =>
  given instanceof TreeNode ? given : document.createTextNode(given);

/** The position of a node among its siblings, at each level from the root down. */
function pathTo(node: TreeNode): number[] {
  const { parentNode } = node;
  return parentNode ? [...pathTo(parentNode), parentNode.childNodes.indexOf(node)] : [];
}
