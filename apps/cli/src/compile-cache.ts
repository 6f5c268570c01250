import module from "node:module";

/** Lets Node keep compiled code between runs, where it can (22.8 and later). Where it cannot write, it does without. */
export function enableCompileCache(): void {
  const { enableCompileCache: enable } = module as { enableCompileCache?: () => unknown };
  enable?.();
}
