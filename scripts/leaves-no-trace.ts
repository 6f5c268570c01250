import { afterAll, expect } from "vitest";

// Test files of one worker share their globals: what one leaves behind, another finds, in an order that is never the same.
// So each must leave them as they were; the file that does not is the one that fails.

/** What libraries leave for themselves and nobody looks for: Mermaid's mark of its version. */
const harmless = new Set(["injected"]);

const names = () => Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith("__"));
const environment = () => Object.entries(process.env).map(([name, value]) => `${name}=${value}`);

const before = new Set([...names(), ...environment()]);

afterAll(() => {
  expect([...names(), ...environment()].filter((each) => !before.has(each) && !harmless.has(each))).toEqual([]);
});
