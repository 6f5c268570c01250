import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const settingsIn = (text: string): string =>
  statedIn("setting", text)
    .map(({ name }) => name)
    .join(" ");

test.each([
  [
    "```env\nTILL_URL=http://till\nPORT=80\n# OLD_NAME=1\nTILL_TITLE=My till\nTILL_KEY=\n```\n",
    "TILL_URL PORT TILL_TITLE TILL_KEY",
  ],
  ['```bash\n# where\nexport TILL_URL=http://till\nTILL_MODE="slow and sure"\n```\n', "TILL_URL TILL_MODE"],
  ["```bash\nTILL_MODE=fast npm test\n```\n", ""],
  ["```bash\nTILL_DIR=$(pwd)\n```\n", ""],
  ["```sh\nTILL_MODE=fast\nrun till\n```\n", ""],
  ["```ts\nTILL_MODE=1\n```\n", ""],
])("a fence of the environment: %j", (text, names) => {
  expect(settingsIn(`## Deployment\n\n${text}`)).toBe(names);
});

test.each([
  [
    "## Environment variables\n\n- `TILL_URL` - where\n- `TILL_MODE`, `TILL_LEVEL`: how\n",
    "TILL_URL TILL_MODE TILL_LEVEL",
  ],
  ["## Running\n\nConfiguration:\n\n- **TILL_URL** (required): where\n", "TILL_URL"],
  ["## Umgebungsvariablen\n\n- `TILL_URL`: wo\n", "TILL_URL"],
  ["## States\n\n- `TILL_OPEN` - may be used\n", ""],
  ["## Error handling\n\n### Configuration\n\n- `TILL_BROKEN`: answers 500\n", ""],
  ["## Configuration\n\nTILL_MODE is one of these\n\n- fast `TILL_FAST`\n", ""],
])("bullets below words on variables: %j", (text, names) => {
  expect(settingsIn(text)).toBe(names);
});

test("a column of keys in code beside their values lists settings, whatever it is titled", () => {
  const table = (title: string, ...keys: string[]) =>
    `## Deployment\n\n| Key | ${title} |\n|---|---|\n${keys.map((key) => `| ${key} | \`24h\` |\n`).join("")}`;
  expect(settingsIn(table("Value", "`till.expire`", "`till.rate.max`"))).toBe("till.expire till.rate.max");
  expect(settingsIn(table("Value", "`till.expire`", "`the till`"))).toBe("");
  expect(settingsIn(table("Meaning", "`till.expire`", "`till.rate.max`"))).toBe("");
});

test("a column of keys of .NET lists settings without their values too", () => {
  const table = (title: string, keys: string[]): string =>
    `## Deployment\n\n| ${title} | For |\n|---|---|\n${keys.map((key) => `| ${key} | x |\n`).join("")}`;
  const keys = ["`Mail:Host`", "`ConnectionStrings:Shop`"];
  expect(settingsIn(table("Key", keys))).toBe("Mail:Host ConnectionStrings:Shop");
  expect(settingsIn(table("Permission", keys))).toBe("");
  expect(settingsIn(table("Key", ["Mail:Host", "Mail:Port"]))).toBe("");
  expect(settingsIn(table("Key", ["`mail:host`", "`Mail:Port`"]))).toBe("");
});

test("a type whose members are all called as variables are, below a title on variables of the environment", () => {
  const typed =
    "```ts\ninterface TillConfig {\n  // where\n  TILL_URL: string;\n  TILL_MODE?: number; // Default: 1\n}\n```\n";
  expect(settingsIn(`## Environment Variables\n\n${typed}`)).toBe("TILL_URL TILL_MODE");
  expect(settingsIn(`## Types\n\n${typed}`)).toBe("");
  expect(settingsIn(`## Environment Variables\n\n${typed.replace("}", "  open(): void;\n}")}`)).toBe("");
});

test("below a title on variables of the environment a name of one word is one", () => {
  const fence = "```bash\nTILL_URL=http://till\nPORT=80\n```\n";
  expect(settingsIn(`## Running\n\n### Environment variables\n\n${fence}`)).toBe("TILL_URL PORT");
  expect(settingsIn(`## Running\n\n### A script\n\n${fence}`)).toBe("");
});

test("the column of defaults may say whose they are", () => {
  const rows =
    "| Variable | Used by | Default in the code | In the cluster |\n|-|-|-|-|\n| `TILL_MODE` | till | `slow` | `fast` |\n";
  expect(statedIn("setting", `## Configuration\n\n${rows}`).map(({ facts }) => facts.default)).toEqual(["slow"]);
});

test.each([
  ["If not set", "| `TILL_PORT` | 80 |", "80"],
  ["Fallback", "| `TILL_PORT` | `80` |", "80"],
  ["When unset", "| `TILL_PORT` | refuses |", undefined],
  ["Otherwise", "| `TILL_PORT` |  |", undefined],
])("what happens without a variable is its default, where it is a value: %s, %s", (title, row, value) => {
  const stated = statedIn("setting", `## Configuration\n\n| Variable | ${title} |\n|-|-|\n${row}\n`);
  expect(stated.map(({ facts }) => facts.default)).toEqual([value]);
});

test("a table of variables with their defaults tells of settings below any chapter of what stands", () => {
  const rows = "| Variable | Default | Description |\n| --- | --- | --- |\n| `TILL_PORT` | 80 | where |\n";
  for (const title of ["Data Model", "Database Design", "API Specifications", "Deployment"])
    expect(settingsIn(`## ${title}\n\n### Environment\n\n${rows}`)).toBe("TILL_PORT");
  for (const title of ["Error Handling", "Alternatives"]) expect(settingsIn(`## ${title}\n\n${rows}`)).toBe("");
  expect(settingsIn(`## Data Model\n\n${rows.replace("| Default ", "| State ")}`)).toBe("");
});

test.each([
  ["## Configuration\n\n- `PORT` - where\n- `TILL_URL`: whom to ask\n- TILL_TTL=60\n", "PORT TILL_URL TILL_TTL"],
  ["## Environment variables\n\n- `PORT` - where\n", "PORT"],
  ["## Configuration\n\n- `GET` - reads\n- `PUT`: writes\n", ""],
  ["## Running\n\nWith `TILL_SYNC=true` it asks the other till.\n", "TILL_SYNC"],
  ["## Testing\n\nWith `TILL_SYNC=true` it asks the other till.\n", ""],
  ["## Running\n\n| Variable | Default |\n|-|-|\n| PORT | 80 |\n| HOST | here |\n", "PORT HOST"],
  ["## Running\n\n| Variable | Default |\n|-|-|\n| port | 80 |\n| HOST | here |\n", ""],
])("names of one word, and those that are given a value: %j", (text, names) => {
  expect(settingsIn(text)).toBe(names);
});

test.each([
  [
    "| Variable | Used for |\n| --- | --- |\n| `TILL_URL` | links; without it `http://till:80` |\n",
    "TILL_URL=http://till:80",
  ],
  ["| Variable | Used for |\n| --- | --- |\n| `TILL_MODE` | falls back to `fast`, or else `slow` |\n", "TILL_MODE="],
  ["- `TILL_LEVEL` sets how much is told and defaults to `info`. `TILL_MODE` is `fast`.\n", "TILL_LEVEL=info"],
  ["The variable `TILL_PASSWORD` defaults to `geese`.\n", "TILL_PASSWORD="],
  ["Not set: `TILL_WAIT` (web tier, default 4 seconds for each call, doubled at night).\n", "TILL_WAIT=4 seconds"],
  ["The variable `TILL_WAIT` (web tier, default 4 seconds or so).\n", "TILL_WAIT="],
  ["All of them: `TILL_URL`, `TILL_WAIT` (15m) and `TILL_PORT` (8080).\n", "TILL_WAIT=15m"],
  ["All settings: `TILL_URL`, `TILL_WAIT` (15m) and `TILL_PORT` (8080).\n", "TILL_PORT=8080"],
  ["All settings: `TILL_TOKEN_DURATION` (24h) and `TILL_TOKEN` (24).\n", "TILL_TOKEN_DURATION=24h"],
  ["All settings: `TILL_URL` (1) and `TILL_TOKEN` (24).\n", "TILL_URL="],
  ["All settings: `TILL_URL` (1) and `TILL_TOKEN` (24).\n", "TILL_TOKEN="],
])("a default told in words: %j", (text, expected) => {
  const stated = statedIn("setting", `## Deployment\n\n${text}`);
  const told = new Map(stated.map(({ name, facts }) => [name, (facts as { default?: string }).default ?? ""]));
  expect(told.get(expected.split("=")[0]!)).toBe(expected.split("=")[1]);
});

test("names in capitals that follow one another where a chapter tells how the system is run", () => {
  const text = (title: string): string =>
    `## ${title}\n\nWithout default: \`SHOP_URL\`, \`MAIL_HOST\` and \`TILL_KEY\`.\n`;
  expect(statedIn("setting", text("Deployment")).map(({ name }) => name)).toEqual([
    "SHOP_URL",
    "MAIL_HOST",
    "TILL_KEY",
  ]);
  expect(statedIn("setting", text("Error Handling"))).toEqual([]);
  expect(statedIn("setting", "## Deployment\n\nIt answers `SHOP_SHUT` where `TILL_FULL` is told.\n")).toEqual([]);
});

test("constants stand beside the values that rows give them, where all of a column are values", () => {
  const rows = (value: string): string =>
    `## Limits\n\n| What | Value | Where |\n|-|-|-|\n| Least score | 600 | \`MIN_SCORE\` in \`Rules\` |\n| Share | ${value} | \`MAX_SHARE\` |\n| Tries | 5 | \`Till\` |\n| Both | 7 | \`LOW_END\`, \`TOP_END\` |\n`;
  const told = (text: string): string =>
    statedIn("setting", text)
      .map(({ name, facts }) => `${name}=${(facts as { default?: string }).default ?? ""}`)
      .join(" ");
  expect(told(rows("40 %"))).toBe("MIN_SCORE=600 MAX_SHARE=40 %");
  expect(told(rows("as agreed"))).toBe("");
  expect(told(rows("40 %").replace("## Limits", "## Error Handling"))).toBe("");
  expect(told("## Limits\n\nTwice the fee (`FINE_FACTOR` = 2 in `shop/fines.py`).\n")).toBe("FINE_FACTOR=2");
  expect(told("## Limits\n\nTwice the fee (`FINE_FACTOR` = 2 in production).\n")).toBe("");
  expect(told("## Limits\n\nIt asks only if `FINE_ASKED` is true; it is off otherwise.\n")).toBe("");
});
