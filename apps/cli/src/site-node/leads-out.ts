import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";

/**
 * Whether a path below a folder leads out of it by a link, its own or one of a folder above it. What is not there leads nowhere,
 * but for a link to what is not there, which leads where it says.
 */
export function leadsOut(root: string, path: string): boolean {
  const real = realOf(root) ?? root;
  let at = root;
  for (const part of path.split(/[\\/]/).filter((one) => one !== "" && one !== ".")) {
    at = join(at, part);
    const isLink = linkAt(at);
    if (isLink === null) return false;
    if (isLink && !isBelow(realOf(at) ?? resolve(realOf(dirname(at)) ?? dirname(at), readlinkSync(at)), real))
      return true;
  }
  return !isBelow(realOf(at) ?? at, real);
}

/** Whether a path is a link; `null` where nothing is. */
function linkAt(path: string): boolean | null {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return null;
  }
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
