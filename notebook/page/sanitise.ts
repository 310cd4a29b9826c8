import purify from "dompurify";

/** A drawing from a cell without anything that runs, loads or leads elsewhere. */
export function sanitise(markup: string): string {
  return purify.sanitize(markup, {
    USE_PROFILES: { html: true, svg: true, svgFilters: true },
    FORBID_TAGS: ["a", "audio", "base", "button", "form", "iframe", "input", "link", "meta", "picture", "source", "video"],
    FORBID_ATTR: ["id", "href", "action", "srcset", "tabindex"],
    ADD_ATTR: ["dominant-baseline"],
    ALLOWED_URI_REGEXP: /^(?:data:image\/png;base64,|#)/i,
  });
}
