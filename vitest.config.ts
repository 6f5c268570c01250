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
    // A hang must end; how fast a test is depends on the machine.
    testTimeout: 240_000,
  },
});
