import { describe, expect, test } from "vitest";
import { SmallDocument } from "../../notebook/document/document.ts";
import { textWidth } from "../../notebook/document/text-metrics.ts";

const document = new SmallDocument();
const svg = "http://www.w3.org/2000/svg";

/** An element with children: tag names, elements, or text after a colon. */
function make(name: string, ...children: (string | ReturnType<typeof document.createElement>)[]) {
  const element = document.createElementNS(svg, name);
  element.append(
    ...children.map((child) => (typeof child === "string" && !/:/.test(child) ? make(child) : child)),
  );
  return element;
}

const names = (element: ReturnType<typeof make>) =>
  element.children.map(({ localName }) => localName).join(" ");

describe("the tree", () => {
  test("a node stands in one place only", () => {
    const child = make("a");
    const [first, second] = [make("g", child), make("g")];
    second.append(child);
    expect([first.firstChild, second.firstChild, child.parentNode]).toEqual([null, child, second]);
  });

  test("is inserted before another, replaced and removed", () => {
    const root = make("g", "a", "b", "c");
    const [a, b, c] = root.children;
    root.insertBefore(make("x"), b);
    c.replaceWith(make("y"), "text");
    a.remove();
    expect(names(root)).toBe("x b y");
    expect(root.lastChild?.textContent).toBe("text");
    expect([b.previousSibling, b.nextSibling, a.nextSibling]).toEqual([
      root.children[0],
      root.children[2],
      null,
    ]);
  });

  test("refuses what a tree can't be", () => {
    const inner = make("a");
    const root = make("g", inner);
    expect(() => inner.append(root)).toThrow("<g> can't be put into itself");
    expect(() => root.insertBefore(make("b"), make("c"))).toThrow("not in this <g>");
    expect(() => root.removeChild(make("b"))).toThrow("not in this <g>");
  });

  test("knows the order of two nodes", () => {
    const root = make("g", make("a", "b"), "c");
    const [a, c] = root.children;
    expect(a.compareDocumentPosition(c)).toBe(4);
    expect(c.compareDocumentPosition(a.children[0])).toBe(2);
    expect(a.compareDocumentPosition(a.children[0])).toBe(4);
    expect(a.children[0].compareDocumentPosition(a)).toBe(2);
    expect(a.compareDocumentPosition(a)).toBe(0);
  });

  test("a deep clone is equal and another", () => {
    const root = make("g", make("a", "text: x"));
    root.setAttribute("class", "tick");
    const clone = root.cloneNode(true);
    expect(clone.outerHTML).toBe(root.outerHTML);
    clone.textContent = "";
    expect(root.textContent).toBe("text: x");
    expect(root.cloneNode().childNodes).toEqual([]);
  });
});

describe("selectors", () => {
  const line = make("line");
  const tick = make("g", line, "text");
  tick.className = "tick first";
  const root = make("svg", make("g", tick), "line");

  test.each([
    ["line", 2],
    [".tick line", 1],
    ["g.tick.first line", 1],
    ["g g line", 1],
    ["*", 5],
    [".tic", 0],
    ["svg line", 2],
  ])("%s finds %i", (selector, count) => {
    expect(root.querySelectorAll(selector)).toHaveLength(count);
  });

  test("the first match, and whether an element is one", () => {
    expect(root.querySelector("line")).toBe(line);
    expect(root.querySelector("circle")).toBeNull();
    expect([line.matches(".tick line"), line.matches("text")]).toEqual([true, false]);
  });

  test("others are refused rather than misread", () => {
    expect(() => root.querySelector("g > line")).toThrow('the selector "g > line"');
  });
});

describe("markup", () => {
  test("escapes text and attributes", () => {
    const text = make("text", 'a: <b> & "c"');
    text.setAttribute("title", '"><script>');
    expect(text.outerHTML).toBe(
      '<text title="&quot;&gt;&lt;script&gt;">a: &lt;b&gt; &amp; &quot;c&quot;</text>',
    );
  });

  test("takes no name that could break out of it", () => {
    expect(() => document.createElement("p onclick=x")).toThrow('"p onclick=x" is not a name for an element');
    expect(() => make("g").setAttribute('x"y', "1")).toThrow("is not a name for an attribute");
  });

  test("closes every element but HTML's void ones", () => {
    expect(document.createElement("br").outerHTML).toBe("<br>");
    expect(document.createElement("DIV").outerHTML).toBe("<div></div>");
    expect(make("path").outerHTML).toBe("<path></path>");
  });

  test("HTML's style element holds its rules as they are, and can't be left", () => {
    const style = document.createElement("style");
    style.textContent = "a > b {} </style><script>";
    expect(style.outerHTML).toBe("<style>a > b {} <\\/style><script></style>");
  });

  test("links of SVG carry their prefix", () => {
    const link = make("a");
    link.setAttributeNS("http://www.w3.org/1999/xlink", "href", "#x");
    expect(link.outerHTML).toBe('<a xlink:href="#x"></a>');
    expect(link.getAttributeNS("http://www.w3.org/1999/xlink", "href")).toBe("#x");
  });
});

test("a style is set by name, by property and as text", () => {
  const { style } = make("g");
  style.setProperty("color", "red");
  style.maxWidth = "1em";
  expect(style.cssText).toBe("color: red; max-width: 1em;");
  style.cssText = "background: url('data:a;b'); color: blue";
  style.removeProperty("color");
  expect(style.cssText).toBe("background: url('data:a;b');");
});

describe("the size of text", () => {
  test("grows with its characters, its lines and its font", () => {
    expect(textWidth("WWW")).toBeGreaterThan(textWidth("abc"));
    expect(textWidth("abc")).toBeGreaterThan(textWidth("ill"));
    expect(textWidth("中文")).toBe(2);
    expect(textWidth("\u200b")).toBe(0);
    const one = make("text", make("tspan", "a: b"));
    const two = make("text", make("tspan", "a: b"), make("tspan", "a: bc"));
    expect(two.getBBox().height).toBeGreaterThan(one.getBBox().height);
    expect(two.getBBox().width).toBeGreaterThan(one.getBBox().width);
    two.setAttribute("font-size", 20);
    expect(two.getBBox().height).toBe(44);
  });

  test("leaves out titles, which are not seen", () => {
    const line = make("tspan", "a: b");
    const width = () => make("text", line).getBBox().width;
    const before = width();
    line.append(make("title", "a: a long title"));
    expect(width()).toBe(before);
  });

  test("is nothing without text", () => {
    expect(make("g").getBBox()).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
