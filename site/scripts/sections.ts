/** Marks the section that is being read, in the contents of the page, and names it in the running head. */
const headings = [...document.querySelectorAll<HTMLElement>(".text > h2[id]")];
const links = [...document.querySelectorAll<HTMLAnchorElement>(".sections a")];
const running = document.querySelector<HTMLElement>(".here .section");
const menu = document.querySelector<HTMLElement>(".section-menu");
const wholePage = running?.textContent ?? "";

/** A heading is reached when it is in the upper third of the window or anywhere above. */
const REACHED = { rootMargin: "1000000px 0px -67% 0px" };
const reached = new Set<Element>();

function mark() {
  const current = headings.findLast((heading) => reached.has(heading));
  for (const link of links) {
    if (current && link.hash === `#${current.id}`) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
  if (running) running.textContent = current?.textContent || wholePage;
}

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) reached.add(target);
    else reached.delete(target);
  }
  mark();
}, REACHED);
for (const heading of headings) observer.observe(heading);

menu?.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a")) menu.hidePopover();
});

export {};
