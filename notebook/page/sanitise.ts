import purify from "dompurify";
import { mostMarkup } from "../inspect.ts";

/** CSS functions that neither fetch anything nor refer to something outside the drawing. */
const harmless =
  /\b(?:var|rgba?|hsla?|oklch|oklab|color-mix|calc|min|max|clamp|translate|rotate|scale|matrix)\(/gi;
const ownReference = /url\(\s*["']?#plot-[\w-]+["']?\s*\)/gi;

const ownAddress = /^(?:data:image\/png;base64,|#plot-)/i;

purify.addHook("uponSanitizeAttribute", (_, attribute) => {
  const { attrName, attrValue } = attribute;
  if (attrName === "id") attribute.keepAttr = attrValue.startsWith("plot-");
  else if (attrName === "class") attribute.keepAttr = /^(?:plot-\S+\s*)*$/.test(attrValue);
  else if (/^(?:xlink:)?href$|^src$/.test(attrName)) attribute.keepAttr = ownAddress.test(attrValue);
  else if (attrName === "style" || attrValue.includes("(")) attribute.keepAttr = fetchesNothing(attrValue);
});

/** Whether a style or a paint is free of addresses, however they are spelt. */
function fetchesNothing(css: string): boolean {
  return !/[\\@(]/.test(css.replace(ownReference, "").replace(harmless, ""));
}

/** A drawing from a cell without anything that runs, loads, restyles the page or leads elsewhere. */
export function sanitise(markup: string): string {
  if (markup.length > mostMarkup) return "";
  return purify.sanitize(markup, {
    ALLOW_DATA_ATTR: false,
    USE_PROFILES: { html: true, svg: true, svgFilters: true },
    FORBID_TAGS: [
      "a",
      "audio",
      "base",
      "button",
      "dialog",
      "form",
      "iframe",
      "img",
      "input",
      "label",
      "link",
      "meta",
      "picture",
      "select",
      "source",
      "style",
      "textarea",
      "video",
    ],
    FORBID_ATTR: ["action", "contenteditable", "for", "popover", "srcset", "tabindex", "name", "background"],
    ADD_ATTR: ["dominant-baseline"],
  });
}
