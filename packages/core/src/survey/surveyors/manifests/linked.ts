import { matches } from "../../../text/matches.ts";

// Pages may take libraries from a network of delivery instead of a package: `<script src="https://cdn.jsdelivr.net/npm/vue@3.4.1">`.

/** A library that a page links, with its version where the address tells. */
export interface Linked {
  readonly name: string;
  readonly at: number;
  readonly version?: string;
}

/** Files that pages are made of. */
const page =
  /\.(?:html?|xhtml|php|phtml|twig|erb|haml|slim|ejs|hbs|handlebars|mustache|njk|liquid|pug|jade|jinja2?|j2|tmpl|gohtml|cshtml|razor|jsp|jspf|ftl|tpl|vue|svelte|astro)$/i;

export const isPage = (path: string): boolean => page.test(path);

/** The libraries that a page links from the networks that people use. Total. */
export function linkedFrom(text: string): Linked[] {
  if (!networks.test(text)) return [];
  const found = new Map<string, Linked>();
  for (const pattern of addresses)
    for (const { 1: name, 2: version, index } of matches(text, pattern))
      if (name !== undefined && !found.has(name)) found.set(name, { name, at: index, ...(version ? { version } : {}) });
  const tailwind = text.indexOf("//cdn.tailwindcss.com");
  if (tailwind >= 0 && !found.has("tailwindcss")) found.set("tailwindcss", { name: "tailwindcss", at: tailwind });
  return [...found.values()];
}

const networks =
  /\/\/(?:cdn\.jsdelivr\.net|unpkg\.com|esm\.sh|cdn\.skypack\.dev|cdnjs\.cloudflare\.com|ajax\.googleapis\.com|code\.jquery\.com|(?:stackpath|maxcdn|netdna)\.bootstrapcdn\.com|cdn\.tailwindcss\.com)/;

const addresses: readonly RegExp[] = [
  /\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com|esm\.sh|cdn\.skypack\.dev)\/((?:@[\w.-]{1,60}\/)?[a-z][\w.-]{0,60})(?:@v?(\d[\w.-]{0,20})|@[\w^~.-]{1,20})?(?=[/"'?)\s])/g,
  /\/\/(?:cdnjs\.cloudflare\.com|ajax\.googleapis\.com)\/ajax\/libs\/([A-Za-z][\w.-]{0,60})\/(\d[\w.-]{0,20})\//g,
  /\/\/code\.jquery\.com\/(jquery|ui)(?:-|\/)(\d+(?:\.\d+){1,3})/g,
  /\/\/(?:stackpath|maxcdn|netdna)\.bootstrapcdn\.com\/([a-z][\w-]{0,40})\/(\d[\w.-]{0,20})\//g,
];
