import { brotliDecompressSync } from "node:zlib";
import { whenAsked } from "@asbuilt/core/text/when-asked";

// The build puts the pages of the rules in, packed, since they are a fifth of the program and few runs show one; without a
// build there are none.
declare const ASBUILT_PAGES: string | undefined;

/** The page of every rule by its id. */
export const pages = whenAsked(
  (): Readonly<Record<string, string>> =>
    typeof ASBUILT_PAGES === "undefined"
      ? {}
      : JSON.parse(brotliDecompressSync(Buffer.from(ASBUILT_PAGES, "base64")).toString("utf8")),
);

/** The page of a rule, as Markdown. */
export const pageOf = (rule: string): string | null => (Object.hasOwn(pages(), rule) ? pages()[rule]! : null);
