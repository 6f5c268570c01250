import { bare } from "../../query/names.ts";
import { placeOf } from "../answer.ts";
import type { Reality } from "../reality.ts";
import { writtenIn } from "../symbols/written.ts";

/**
 * Why a tool that no manifest declares may be used all the same, as a whole sentence; `null` where nothing says so. What is run from
 * the command line is installed by whatever builds, tests or deploys, and what pages use may be loaded by them.
 */
export function installedElsewhere(name: string, reality: Reality): string | null {
  const path = name.replace(/\/v\d+$/, "").toLowerCase();
  const tool = path.slice(path.lastIndexOf("/") + 1);
  const place = writtenIn(reality)(tool);
  return place && (installs.test(place.path) || configures(place.path, tool))
    ? `No manifest declares ${name}, but ${placeOf(place)} names it, and may install, run or configure it.`
    : null;
}

const installs =
  /(?:^|\/)(?:(?:[\w-]+\.)?(?:Docker|Container)file[\w.-]*|Makefile[\w.-]*|[Jj]ustfile|Taskfile\.ya?ml|Tiltfile|Jenkinsfile|Brewfile|\.tool-versions|\.pre-commit-config\.yaml|flake\.nix|\.gitlab-ci\.yml|(?:\.github|\.circleci)\/.+\.ya?ml|[\w.-]+\.(?:sh|bash|ps1|mk))$/;

/** `sqlc.yaml`, `jest.config.js`: what a tool is configured by bears its name. */
function configures(path: string, tool: string): boolean {
  const file = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  // `tailwind.css` for Tailwind CSS: pages may load what a style sheet is built by.
  if (bare(file) === bare(tool)) return true;
  return file.startsWith(tool) && /^\.(?:config\.\w+|ya?ml|toml|json)$/.test(file.slice(tool.length));
}
