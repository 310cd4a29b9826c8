const pages = new Map<string, Promise<Document>>();

/**
 * Another page of the book, fetched once, with its styles added to this one: a figure's own come only with its page.
 *
 * @throws Error if it can't be had
 */
export function pageOf(address: string): Promise<Document> {
  const { origin, pathname } = new URL(address);
  const page = pages.get(pathname) ?? load(origin + pathname);
  pages.set(pathname, page);
  page.catch(() => pages.delete(pathname));
  return page;
}

async function load(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const styles = (root: Document) => [...root.querySelectorAll('link[rel="stylesheet"], head style')];
  const here = new Set(styles(document).map(({ outerHTML }) => outerHTML));
  await Promise.all(styles(page).map((style) => here.has(style.outerHTML) || adopt(style)));
  return page;
}

/** Comes to an end where a style sheet fails too: the preview is then plainer. */
function adopt(style: Element): Promise<void> {
  const copy = document.importNode(style, true);
  return new Promise((resolve) => {
    if (copy instanceof HTMLLinkElement)
      for (const end of ["load", "error"]) copy.addEventListener(end, () => resolve());
    else resolve();
    document.head.append(copy);
  });
}
