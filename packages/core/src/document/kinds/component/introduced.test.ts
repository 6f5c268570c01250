import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

test("what may be deployed, with its name in brackets behind the word for what it is", () => {
  const names = (words: string, chapter = "What happens"): string[] =>
    statedIn("component", `# X\n\n## ${chapter}\n\n${words}\n`).map(({ name }) => name);
  expect(names("Each night the Lambda (`fine_counter`) counts what is late.")).toEqual(["fine_counter"]);
  expect(names("毎晩、Lambda (`fine_counter`) が起動。")).toEqual(["fine_counter"]);
  expect(names("The worker (`fine-worker`) counts.")).toEqual(["fine-worker"]);
  expect(names("The key (`fine_counter`) is kept.")).toEqual([]);
  expect(names("The Lambda (`fine`) counts.")).toEqual([]);
  expect(names("The Lambda (`fine_counter`) was rejected.", "Alternatives Considered")).toEqual([]);
});
