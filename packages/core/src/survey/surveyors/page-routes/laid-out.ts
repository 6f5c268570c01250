// Pages that are served by where their files stand: Next.js, SvelteKit, Nuxt.

const byFolder = [
  /^(.*?\/)?(?:src\/)?app\/(?:(.*)\/)?page\.[jt]sx?$/,
  /^(.*?\/)?src\/routes\/(?:(.*)\/)?\+page\.(?:svelte|[jt]s)$/,
] as const;
const byName = /^(.*?\/)?(?:src\/|app\/)?pages\/((?!api\/|_).*?)(?:\/?index)?\.(?:[jt]sx|vue)$/;

/** What such a file is by its path alone: a page at a route, below the folder of its program. */
export interface LaidOut {
  readonly root: string;
  readonly route: string;
  /** Folders of pages are such only beside what a framework has there: anybody may call a folder so. */
  readonly isSure: boolean;
}

export function laidOut(path: string): LaidOut | null {
  for (const pattern of byFolder) {
    const found = pattern.exec(path);
    if (found) return { root: found[1] ?? "", route: served(found[2] ?? ""), isSure: true };
  }
  const named = byName.exec(path);
  return named ? { root: named[1] ?? "", route: served(named[2]!), isSure: false } : null;
}

/** Whether a program lays out its pages so: it has what the framework keeps among them, or its settings. */
export const laysOut = (root: string, files: readonly string[]): boolean =>
  files.some((path) => path.startsWith(root) && beside.test(path.slice(root.length)));

const beside = /^(?:(?:src\/|app\/)?pages\/(?:_app\.|_document\.|api\/)|(?:nuxt|next)\.config\.)/;

/** Folders as they are served: groups and slots are no part of it, nor is the language that a first folder stands for. */
function served(folders: string): string {
  const parts = folders
    .split("/")
    .filter((part) => part !== "" && !/^\(.*\)$/.test(part) && !part.startsWith("@"))
    .map((part) => (/^\[{1,2}\.{3}/.test(part) ? "**" : part.replace(/^\[{1,2}([^\]]*)\]{1,2}$/, ":$1")));
  return `/${(/^:(?:locale|lang|lng|language)$/.test(parts[0] ?? "") ? parts.slice(1) : parts).join("/")}`;
}
