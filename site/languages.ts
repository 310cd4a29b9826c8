/** Languages of the book, the default first. A language is a folder of chapters/ and a set of strings. */
export const languages = ["en"] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = languages[0];

/** Language of a file of chapters/, by its folder; the default for any other. */
export function languageOf(path: string): Language {
  const folder = /([^/\\]+)[/\\][^/\\]+$/.exec(path)?.[1];
  return languages.find((language) => language === folder) ?? defaultLanguage;
}

/** Value of the route parameter `[...lang]`: the default language has no prefix. */
export function routeParameter(language: Language): string | undefined {
  return language === defaultLanguage ? undefined : language;
}

/** Where the book stands on its host: "/" or a folder, with its closing slash. */
const base = `${import.meta.env?.BASE_URL ?? ""}/`.replace(/\/+$/, "/");

/**
 * Address of a page in a language: `pathTo("en", "contents")` is `/contents/`, `pathTo("zh", "contents")` would be
 * `/zh/contents/`, and `pathTo("en")` is `/`.
 */
export function pathTo(language: Language, page = ""): string {
  const parts = [routeParameter(language), page].filter(Boolean);
  return base + parts.map((part) => `${part}/`).join("");
}

/** One static route per language, for pages that exist once in each. */
export function languageRoutes() {
  return languages.map((language) => ({ params: { lang: routeParameter(language) }, props: { language } }));
}
