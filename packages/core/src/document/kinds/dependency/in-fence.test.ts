import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const named = (title: string, ...lines: readonly string[]): string[] =>
  statedIn("dependency", `# Tides\n\n## ${title}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`).map(
    ({ name, facts: { version } }) => (version ? `${name} ${version}` : name),
  );

test("packages to each line of a plain block, with what each is for", () => {
  expect(
    named("Key Dependencies", "github.com/tides/tide/v3    -- reads tides", "github.com/ports/port -- names of ports"),
  ).toEqual(["github.com/tides/tide/v3", "github.com/ports/port"]);
  expect(named("依赖", "redis==5.0      # 缓存", "tide-parse@2.1  # 潮汐", "tides           # 其他")).toEqual([
    "redis 5.0",
    "tide-parse 2.1",
    "tides",
  ]);
});

test.each([
  ["Dependencies", ["src/tides.ts   reads", "src/ports.ts   names"]],
  ["Dependencies", ["tides -> ports -> maps", "Redis is asked first"]],
  ["Dependencies", ["Front   what is seen", "Back    what is not"]],
  ["Words", ["redis==5.0  # cache", "tide-parse@2.1  # tides"]],
])("no packages below %s: %s", (title, lines) => expect(named(title, ...lines)).toEqual([]));
