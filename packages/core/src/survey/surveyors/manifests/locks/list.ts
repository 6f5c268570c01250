import { bundlerLock } from "./bundler.ts";
import { composerLock } from "./composer.ts";
import type { Lock } from "./lock.ts";
import { npmLock } from "./npm.ts";
import { pnpmLock } from "./pnpm.ts";
import { cargoLock, pythonLock } from "./toml-packages.ts";
import { yarnLock } from "./yarn.ts";

const locks: readonly Lock[] = [npmLock, yarnLock, pnpmLock, pythonLock, cargoLock, composerLock, bundlerLock];

/** The kind of lock file that a path names. */
export const lockOf = (path: string): Lock | undefined => locks.find(({ file }) => file.test(path));
