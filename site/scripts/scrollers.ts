/**
 * A formula, table, listing or output that is wider than its column scrolls in its own box. Where it does, the box is a stop of
 * the Tab key, so that the arrow keys can scroll it.
 */
const scrollers = document.querySelectorAll<HTMLElement>(
  ".typeset, .output, .listing, .scrolls, .text table:not([class])",
);

function mark(box: Element) {
  if (box.scrollWidth > box.clientWidth + 1) box.setAttribute("tabindex", "0");
  else box.removeAttribute("tabindex");
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) mark(target);
});
for (const scroller of scrollers) observer.observe(scroller);

export {};
