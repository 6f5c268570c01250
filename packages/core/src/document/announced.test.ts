import { expect, test } from "vitest";
import { statedIn } from "./testing.ts";

const endpoints = (text: string): string[] => statedIn("endpoint", text).map(({ name }) => name);

test("endpoints that are announced as those of another system are not the design's own", () => {
  const text = (words: string): string => `# Shop\n\n## API Specifications\n\n${words}\n\n- \`GET /repos/{owner}\`\n`;
  expect(endpoints(text("**GitHub API Integration:**"))).toEqual([]);
  expect(endpoints(text("Calls of the external API:"))).toEqual([]);
  expect(endpoints(text("**GitHub:**"))).toEqual(["GET /repos/{owner}"]);
  expect(endpoints(text("Our API:"))).toEqual(["GET /repos/{owner}"]);
});

test("what is listed as an alternative is not claimed", () => {
  const names = (words: string): string[] =>
    statedIn("dependency", `# Shop\n\n## Dependencies\n\n${words}\n- **Express**: quick\n- **Fastify**: new\n`).map(
      ({ name }) => name,
    );
  expect(names("**Alternatives:**")).toEqual([]);
  expect(names("**Альтернативы:**")).toEqual([]);
  expect(names("**Chosen:**")).toEqual(["Express", "Fastify"]);
});

test("what an open task names is still to come", () => {
  const [open, done, none] = statedIn("path", "# Shop\n\n- [ ] `src/a.ts`\n- [x] `src/b.ts`\n- `src/c.ts`\n");
  expect([open!.state, done!.state, none!.state]).toEqual(["planned", null, null]);
});
