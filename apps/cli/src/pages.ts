// The build puts the pages of the rules in; without a build there are none.
declare const ASBUILT_PAGES: Readonly<Record<string, string>> | undefined;

/** The page of every rule by its id. */
export const pages: Readonly<Record<string, string>> = typeof ASBUILT_PAGES === "undefined" ? {} : ASBUILT_PAGES;

/** The page of a rule, as Markdown. */
export const pageOf = (rule: string): string | null => (Object.hasOwn(pages, rule) ? pages[rule]! : null);
