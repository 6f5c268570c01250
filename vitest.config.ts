import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "apps/*/{src,test}/**/*.test.ts",
      "examples/bookshop/api/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    // Whoever runs the tests waits for them: no core is left idle.
    maxWorkers: "100%",
    setupFiles: ["scripts/leaves-no-trace.ts"],
    // What is tested keeps no state, so the files of a worker share their modules: to load them anew for each was a third of the run.
    isolate: false,
    pool: "threads",
    // A hang must end; how fast a test is depends on the machine.
    testTimeout: 240_000,
  },
});
