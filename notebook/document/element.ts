import type { SmallDocument } from "./document.ts";
import { asNode, TreeNode } from "./node.ts";
import { find, matches } from "./selector.ts";
import { serialise } from "./serialise.ts";
import { createStyle, type Style } from "./style.ts";
import { measure } from "./text-metrics.ts";

/** The prefixes under which attributes of these namespaces are written in HTML. */
const prefixes = new Map([
  ["http://www.w3.org/1999/xlink", "xlink:"],
  ["http://www.w3.org/XML/1998/namespace", "xml:"],
  ["http://www.w3.org/2000/xmlns/", "xmlns:"],
]);

const nothing = () => undefined;

const qualified = (namespace: string | null, name: string) => `${prefixes.get(namespace ?? "") ?? ""}${name}`;

/** An element: what Plot and d3-selection ask of one, and its markup as `outerHTML`. It hears no events. */
export class ElementNode extends TreeNode {
  readonly namespaceURI: string;
  readonly localName: string;
  readonly childNodes: TreeNode[] = [];
  readonly isConnected = false;
  readonly #attributes = new Map<string, string>();
  readonly #style = createStyle();

  /** @throws TypeError for a name that could not stand in markup */
  constructor(ownerDocument: SmallDocument, namespaceURI: string, localName: string) {
    super(ownerDocument);
    this.namespaceURI = namespaceURI;
    this.localName = checkName(localName, "an element");
  }

  get outerHTML(): string {
    return serialise(this);
  }

  /** Names and values of all attributes, `style` the last. */
  get attributes(): [name: string, value: string][] {
    const { cssText } = this.#style;
    return [...this.#attributes, ...(cssText ? [["style", cssText] as [string, string]] : [])];
  }

  getAttribute(name: string): string | null {
    return (name === "style" ? this.#style.cssText : this.#attributes.get(name)) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  /** @throws TypeError for a name that could not stand in markup */
  setAttribute(name: string, value: unknown): void {
    if (name === "style") this.#style.cssText = String(value);
    else this.#attributes.set(checkName(name, "an attribute"), String(value));
  }

  removeAttribute(name: string): void {
    if (name === "style") this.#style.cssText = "";
    this.#attributes.delete(name);
  }

  getAttributeNS(namespace: string | null, name: string): string | null {
    return this.getAttribute(qualified(namespace, name));
  }

  setAttributeNS(namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(qualified(namespace, name), value);
  }

  removeAttributeNS(namespace: string | null, name: string): void {
    this.removeAttribute(qualified(namespace, name));
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(id: string) {
    this.setAttribute("id", id);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(names: string) {
    this.setAttribute("class", names);
  }

  get style(): Style {
    return this.#style;
  }

  set style(text: string) {
    this.#style.cssText = text;
  }

  get children(): ElementNode[] {
    return this.childNodes.filter((node) => node instanceof ElementNode);
  }

  get firstChild(): TreeNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): TreeNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get firstElementChild(): ElementNode | null {
    return this.children[0] ?? null;
  }

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join("");
  }

  set textContent(text: unknown) {
    for (const node of [...this.childNodes]) node.remove();
    if (text !== null && text !== "") this.append(String(text));
  }

  append(...nodes: unknown[]): void {
    for (const node of nodes) this.appendChild(asNode(node, this.ownerDocument));
  }

  appendChild<T extends TreeNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  /** @throws TypeError if the node holds this one, or `next` is not a child of this one */
  insertBefore<T extends TreeNode>(node: T, next: TreeNode | null): T {
    if (node instanceof ElementNode && node.contains(this))
      throw new TypeError(`<${node.localName}> can't be put into itself`);
    node.remove();
    const place = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    if (place < 0) throw new TypeError(`the node to insert before is not in this <${this.localName}>`);
    this.childNodes.splice(place, 0, node);
    node.parentNode = this;
    return node;
  }

  removeChild<T extends TreeNode>(node: T): T {
    if (node.parentNode !== this)
      throw new TypeError(`the node to remove is not in this <${this.localName}>`);
    node.remove();
    return node;
  }

  contains(other: TreeNode | null): boolean {
    return other !== null && (other === this || this.contains(other.parentNode));
  }

  cloneNode(deep = false): ElementNode {
    const clone = this.ownerDocument.createElementNS(this.namespaceURI, this.localName);
    for (const [name, value] of this.attributes) clone.setAttribute(name, value);
    if (deep) clone.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return clone;
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  querySelector(selector: string): ElementNode | null {
    return find(this, selector).next().value ?? null;
  }

  querySelectorAll(selector: string): ElementNode[] {
    return [...find(this, selector)];
  }

  /** The box around the element's text, estimated: there is no font to measure with. */
  getBBox(): { x: number; y: number; width: number; height: number } {
    return measure(this);
  }

  /** Nothing happens to a drawing here, so nobody is told. */
  readonly addEventListener = nothing;
  readonly removeEventListener = nothing;

  dispatchEvent(): boolean {
    return true;
  }
}

function checkName(name: string, of: string): string {
  if (!/^[a-z_][\w:.-]*$/i.test(name)) throw new TypeError(`${JSON.stringify(name)} is not a name for ${of}`);
  return name;
}
