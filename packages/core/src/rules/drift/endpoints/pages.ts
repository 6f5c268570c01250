import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";
import type { Asked } from "./asked.ts";

/** The file of a page that a browser gets at a path, where files are laid out as pages are; `null` where there is none. */
export const pageAt = ({ method, segments }: Asked, reality: Reality): string | null =>
  method === "GET" ? (pagesOf(reality).get(segments.join("/")) ?? null) : null;

/** `app/(shop)/orders/[id]/page.tsx`, `src/routes/orders/+page.svelte`, `pages/orders/index.vue` */
const laidOut = [
  /(?:^|\/)app\/(?:(.*)\/)?page\.[jt]sx?$/,
  /(?:^|\/)routes\/(?:(.*)\/)?\+page\.svelte$/,
  /(?:^|\/)pages\/((?!api\/).*?)(?:\/?index)?\.(?:[jt]sx|vue)$/,
];

const pagesOf = perObject((reality: Reality): ReadonlyMap<string, string> => {
  const pages = new Map<string, string>();
  for (const path of filesOf(reality)) {
    const [, folders] = laidOut.map((pattern) => pattern.exec(path)).find((found) => found !== null) ?? [];
    if (!folders) continue;
    const segments = folders
      .toLowerCase()
      .split("/")
      .filter((segment) => !/^\(.*\)$/.test(segment))
      .map((segment) => (/^\[.*\]$/.test(segment) ? "{}" : segment));
    pages.set(segments.join("/"), path);
  }
  return pages;
});
