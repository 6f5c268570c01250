import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { spawnSync } from "node:child_process";
import { asbuilt, built, design, folderWith, waiverWithoutReason, cachedFiles } from "./asbuilt.ts";

const broken = design + waiverWithoutReason;
const found = (cwd: string, ...args: string[]) => {
  const { status, out } = asbuilt(cwd, ["check", "--format", "json", "--rule", "waiver", ...args]);
  return { status, ...JSON.parse(out) };
};

describe("what is looked at", () => {
  test("nothing here: it says so and what to do", () => {
    const folder = folderWith({ "README.md": "# Words\n" });
    const check = asbuilt(folder, ["check"]);
    expect([check.status, check.err]).toEqual([3, expect.stringContaining("There is no design here")]);
    expect(asbuilt(folder, ["read"]).err).toBe(check.err);
    const { status, out } = asbuilt(folder, []);
    expect([status, out]).toEqual([0, expect.stringContaining("asbuilt init")]);
  });

  test("what cannot be written is said in one sentence", () => {
    const folder = folderWith({ "docs/design.md": "# Shop\n\n## Overview\n\n## Components\n", taken: "" });
    for (const args of [
      ["check", "docs/design.md", "--update-baseline", "--baseline", "taken/baseline.json"],
      ["survey", "--output", "taken/survey.json"],
      ["init", "taken/design.md"],
    ]) {
      const { status, err } = asbuilt(folder, args);
      expect([status, err]).toEqual([3, `asbuilt: ${args.at(-1)} cannot be written: a file stands in its way.\n`]);
    }
  });

  test("what has the name of a design and is none is told of", () => {
    const folder = folderWith({ "docs/design.md": "# Words\n", "docs/hld.md": "# Words\n" });
    const sentence = "docs/design.md and 1 other file have the name of one, but too few headings";
    expect(asbuilt(folder, ["check"]).err).toContain(sentence);
    expect(asbuilt(folder, []).out).toContain(sentence);
    expect(asbuilt(folder, ["check", "docs/design.md"]).err).toBe("");
  });

  test("designs are found by name and headings, and other people's are left alone", () => {
    const folder = folderWith({
      "docs/design.md": design,
      ".kiro/specs/cart/design.md": design,
      "docs/Technical Design.md": design,
      "docs/系统设计文档.md": design,
      "docs/TDD.md": "# Test-driven development\n\n## Red, green, refactor\n\nWrite the test first.\n",
      "docs/notes.md": design,
      "node_modules/a/design.md": design,
      "docs/archive/design.md": design,
      "legacy/docs/design.md": design,
    });
    expect(
      found(folder)
        .documents.map(({ name }: { name: string }) => name)
        .sort(),
    ).toEqual(
      [".kiro/specs/cart/design.md", "docs/Technical Design.md", "docs/design.md", "docs/系统设计文档.md"].sort(),
    );
  });

  test("documents of one chapter are found by their name and what can be read in them", () => {
    const api = "# API\n\n- `GET /orders`\n- `POST /orders`\n- `GET /orders/{id}`\n";
    const folder = folderWith({
      "API.md": api,
      "docs/schema.md": design,
      "docs/notes.md": api,
      "README.md": api,
      "packages/parser/API.md": "# API\n\n## parse(text)\n\nReads a text.\n",
    });
    expect(found(folder).documents.map(({ name }: { name: string }) => name)).toEqual(["API.md"]);
    for (const args of [[], ["--no-cache"]]) expect(asbuilt(folder, args).out).toContain("1 design here");
  });

  test("files of one design are one, a broken link of it is told once, and what no link leads to is told", () => {
    const folder = folderWith({
      ".git/HEAD": "",
      "docs/design/README.md": "# Shop\n\n- [Data](data.md)\n- [Tests](tests.md)\n- [Costs](costs.md)\n",
      "docs/design/data.md": "# Data Model\n\nOrders.\n",
      "docs/design/tests.md": "# Testing Strategy\n\nBy hand.\n",
      "docs/design/new.md": "# Deployment\n\nBy hand.\n",
    });
    const { out } = asbuilt(folder, []);
    expect(out).toContain("1 design in 3 files here");
    expect(out).toContain("docs/design/new.md was not read: no link in docs/design/README.md leads to it");
    expect(out).toContain("1 error\n3 claims");
    expect(asbuilt(folder, ["check"]).out).toContain("docs/design/new.md was not read");
  });

  test("a file that is named is read, whatever its name", () => {
    expect(found(folderWith({ "notes.md": broken }), "notes.md").summary).toMatchObject({ documents: 1, warnings: 1 });
  });

  test("a document of which only the headings are read is not green, and no chapter of it is called empty", () => {
    const large = `${design}\n## Risks\n\n${"Many words. ".repeat(100_000)}\n`;
    const folder = folderWith({ "design.md": large });
    const check = asbuilt(folder, ["check"]);
    expect([check.status, check.out + check.err]).toEqual([3, expect.stringContaining("only its headings were read")]);
    expect(check.out).not.toContain("chapter-empty");
    const verify = asbuilt(folder, ["verify", "design.md"]);
    expect([verify.status, verify.out + verify.err]).toEqual([
      3,
      expect.stringContaining("only its headings were read"),
    ]);
  });

  test("a glob, a folder, and nothing twice", () => {
    const folder = folderWith({ "a/design.md": design, "a/b/design.md": design, "c.md": design });
    expect(found(folder, "a", "a/**/*.md", "./a/design.md", "{c,d}.md").summary.documents).toBe(3);
  });

  test("linked folders are not entered, linked files not followed outside", () => {
    const outside = folderWith({ "design.md": design });
    const folder = folderWith({ "docs/design.md": design });
    symlinkSync(folder, join(folder, "docs/loop"));
    symlinkSync(join(outside, "design.md"), join(folder, "docs/system-design.md"));
    symlinkSync(join(folder, "docs/design.md"), join(folder, "docs/hld.md"));
    expect(found(folder).summary.documents).toBe(1);
  });
});

test("links to headings of any file of the repository are followed, also when that file changes", () => {
  const folder = folderWith({
    "docs/design.md": `${design}\nSee [how](guide.md#how-it-runs), [why](guide.md#why), [x](../../x.md#y) and [z](a.txt#b).\n`,
    "docs/guide.md": "# Guide\n\n## How it runs\n\n## Reasons\n",
    "docs/a.txt": "words",
  });
  const messages = () =>
    JSON.parse(asbuilt(folder, ["check", "--format", "json", "--rule", "anchor-missing"]).out).findings.map(
      ({ message }: { message: string }) => message,
    );
  expect(messages()).toEqual(['There is no heading "#why" in guide.md.']);
  writeFileSync(join(folder, "docs/guide.md"), "# Guide\n\n## Runs\n\n## Why\n");
  expect(messages()).toEqual([expect.stringContaining('There is no heading "#how-it-runs" in guide.md')]);
});

test("a text on standard input is checked under the name -, once", () => {
  const folder = folderWith({ "notes.md": broken });
  const piped = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, [built, "check", "-", ...args], { cwd: folder, input, encoding: "utf8" });
  const { status, stdout } = piped(["--format", "json", "--rule", "waiver"], broken);
  const { documents, findings } = JSON.parse(stdout);
  expect([status, documents[0].name, findings.length]).toEqual([1, "-", 1]);
  const empty = piped([], "");
  expect([empty.status, empty.stdout]).toEqual([3, expect.stringContaining("Nothing was looked at")]);
  for (const flag of ["--fix", "--watch"]) expect(piped([flag], broken).status).toBe(2);
});

test("a template that is misspelt is suggested, and nothing is written", () => {
  const folder = folderWith({});
  const { status, err } = asbuilt(folder, ["init", "-t", "kirro"]);
  expect([status, err, readdirSync(folder)]).toEqual([2, expect.stringContaining("Did you mean kiro?"), []]);
});

describe("requirements beside a design", () => {
  const criteria = "#### Acceptance Criteria\n\n1. WHEN a THEN b\n2. WHEN c THEN d\n\n";
  const files = {
    "cart/requirements.md": `# Requirements\n\n### Requirement 1: Keep\n\n${criteria}### Requirement 2: Sum\n\n${criteria}`,
    "cart/design.md": `${design}\n## Testing Strategy\n\n**Validates: Requirements 1.2, 2.4**\n`,
  };
  const check = (folder: string, ...args: string[]) =>
    JSON.parse(asbuilt(folder, ["check", "--format", "json", "--rule", "requirement-unknown", ...args]).out);

  test.each([["cart/design.md"], ["cart"], []])("are read with it, named by %s", (...args: string[]) => {
    const { documents, findings } = check(folderWith(files), ...args);
    expect(documents.map(({ name }: { name: string }) => name)).toEqual(["cart/design.md", "cart/requirements.md"]);
    expect(findings.map(({ message }: { message: string }) => message)).toEqual([
      "Requirement 2.4 is cited, and not stated; the last of 2 is 2.2.",
    ]);
  });

  test("are left out where configuration ignores them, and never mended", () => {
    const ignoring = folderWith({ ...files, "asbuilt.yml": "ignore: ['cart/requirements.md']\n" });
    expect(check(ignoring).documents).toHaveLength(1);
    const folder = folderWith({ ...files, "cart/requirements.md": `${files["cart/requirements.md"]}\n##Risks\n` });
    asbuilt(folder, ["check", "cart/design.md", "--fix"]);
    expect(readFileSync(join(folder, "cart/requirements.md"), "utf8")).toContain("\n##Risks\n");
  });
});

test("what is read without being named is what the configuration says", () => {
  const folder = folderWith({
    "spec/thing.md": design,
    "docs/design.md": design,
    "asbuilt.yml": "documents: ['spec/*.md']\n",
  });
  expect(JSON.parse(asbuilt(folder, ["read", "--format", "json"]).out).document).toBe("spec/thing.md");
  expect(JSON.parse(asbuilt(folder, ["read", "docs/design.md", "--format", "json"]).out).document).toBe(
    "docs/design.md",
  );
  writeFileSync(join(folder, "asbuilt.yml"), "documnets: []\n");
  expect(asbuilt(folder, ["read"]).status).toBe(2);
});

test("a glob of the configuration that matches nothing is named", () => {
  const folder = folderWith({ "docs/design.md": design, "asbuilt.yml": "documents: ['docs/*.md', 'spec/**/*.md']\n" });
  const why = "no Markdown file matches this glob of `documents` in the configuration";
  const { status, unseen, documents } = found(folder);
  expect([status, documents.length, unseen]).toEqual([3, 1, [{ name: "spec/**/*.md", why }]]);
  expect(found(join(folder, "docs")).unseen).toEqual([{ name: "spec/**/*.md", why }]);
  expect(found(folder, "docs/design.md").status).toBe(0);
});

describe("what cannot be looked at is told, and the status is 3", () => {
  const utf16 = Buffer.from("\ufeff# Titel\n", "utf16le");
  test.each([
    ["missing.md", null, "there is no such file or folder"],
    ["utf16.md", utf16, "it is written in UTF-16 (little endian); save it as UTF-8"],
    ["utf16-without-mark.md", utf16.subarray(2), "it is written in UTF-16 (little endian); save it as UTF-8"],
    ["empty.md", "", "it is empty"],
    ["blank.md", " \n\t\n", "it is empty"],
    ["picture.md", new Uint8Array([0x89, 0x50, 0, 0, 0, 1]), "it is not text"],
    ["large.md", "a".repeat(5 * 1024 * 1024 + 1), "it has 5 MiB; the most that is read is 5 MiB"],
    ["design.adoc", "= A\n", "it is AsciiDoc, and only Markdown is read"],
    ["latin1.md", Buffer.from("# A\n\nGr\xf6\xdfe\n", "latin1"), "line 3 is not valid UTF-8; the rest was read"],
  ])("%s", (name, content, why) => {
    const folder = folderWith(content === null ? {} : { [name]: content });
    const { status, unseen } = found(folder, name);
    expect([status, unseen]).toEqual([3, [{ name, why }]]);
  });

  test("what is read is told so too", () => {
    const { status, err } = asbuilt(folderWith({ "empty.md": "\n" }), ["read", "empty.md"]);
    expect([status, err]).toEqual([3, "not looked at  empty.md: it is empty.\n"]);
    const large = asbuilt(folderWith({ "large.md": `# Design\n\n${"a".repeat(1_100_000)}\n` }), ["read", "large.md"]);
    expect(large.status).toBe(3);
    expect(large.err).toMatch(/^not looked at {2}large.md: only its headings were read, .+: split it\.\n$/);
  });

  test("what is read by its headings alone is not read", () => {
    const folder = folderWith({ "wide.md": `# A\n\n## Overview\n\n${"words ".repeat(200_000)}\n` });
    const { status, err } = asbuilt(folder, ["read", "wide.md"]);
    expect([status, err]).toEqual([3, expect.stringContaining("not looked at  wide.md: only its headings were read")]);
  });

  test("a name with a line end cannot feign lines of output", () => {
    const { out } = asbuilt(folderWith({}), ["check", "a\nerror: b.md"]);
    expect(out).toContain("a␊error: b.md");
  });
});

describe("the exit status", () => {
  test.each([
    ["warning by default", [], 1],
    ["error does not mind warnings", ["--fail-on", "error"], 0],
    ["never", ["--fail-on", "never"], 0],
    ["a rule left out", ["--no-rule", "waiver"], 0],
  ])("%s", (_, args, status) => {
    expect(asbuilt(folderWith({ "a.md": broken }), ["check", "a.md", "--rule", "waiver", ...args]).status).toBe(status);
  });
});

test("output that is cut off ends quietly, and large output is whole", () => {
  const folder = folderWith({ "a.md": `# A\n${waiverWithoutReason.repeat(3000)}` });
  const { findings } = found(folder, "a.md");
  expect(findings).toHaveLength(3000);
});

describe("configuration", () => {
  test("decides documents, rules and what fails", () => {
    const folder = folderWith({
      "asbuilt.yml": 'documents: ["specs/*.md"]\nignore: ["specs/old.md"]\nfailOn: error\nrules:\n  waiver: info\n',
      "specs/a.md": broken,
      "specs/old.md": broken,
      "docs/design.md": broken,
    });
    const { status, out } = asbuilt(folder, ["check", "--format", "json"]);
    const { documents, findings } = JSON.parse(out);
    expect(documents.map(({ name }: { name: string }) => name)).toEqual(["specs/a.md"]);
    expect(findings.find(({ rule }: { rule: string }) => rule === "waiver").severity).toBe("info");
    expect(status).toBe(0);
    expect(asbuilt(join(folder, "specs"), ["check", "--format", "json"]).out).toContain('"name": "a.md"');
  });

  test("that is wrong is told with its place, and nothing is done", () => {
    const folder = folderWith({ "asbuilt.yml": "failOn: error\ndocumnets: []\n", "docs/design.md": design });
    const { status, err, out } = asbuilt(folder, ["check"]);
    expect([status, out, err.split("\n")[0]]).toEqual([
      2,
      "",
      "asbuilt: asbuilt.yml:2:1: There is no key `documnets`. Did you mean `documents`?",
    ]);
  });
});

test("a baseline accepts what is known, wherever it moves, and tells what is gone", () => {
  const folder = folderWith({ "docs/design.md": broken, "asbuilt.yml": "baseline: known.json\n" });
  expect(found(folder).status).toBe(1);
  expect(asbuilt(folder, ["check", "--rule", "waiver", "--update-baseline"]).status).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, "known.json"), "utf8")).findings).toHaveLength(1);
  writeFileSync(join(folder, "docs/design.md"), `# More\n\nWords.\n\n${broken}`);
  const moved = found(folder);
  expect([moved.status, moved.summary.warnings, moved.summary.accepted]).toEqual([0, 0, 1]);
  expect(found(join(folder, "docs")).summary.accepted).toBe(1);
  writeFileSync(join(folder, "docs/design.md"), design);
  expect(found(folder).gone).toHaveLength(1);
  expect(asbuilt(folder, ["check"]).out).toContain(
    "1 baseline entry no longer occurs; --update-baseline drops it\n    docs/design.md  waiver:waiver  waiver\n",
  );
});

describe("the cache", () => {
  test("answers the same as a first run, also when it is broken or cut short", () => {
    const folder = folderWith({ "docs/design.md": broken });
    const { status: _, ...first } = found(folder);
    const files = cachedFiles(folder);
    expect(files.map((file) => file.split("/").at(-2)).sort()).toEqual(["check", "designs", "groups"]);
    for (const text of [null, "", "{", '{"format":1,"entries":[["x",null],[1,2]]}', "[]"]) {
      if (text !== null) for (const file of files) writeFileSync(file, text);
      const { status: __, ...again } = found(folder);
      expect(again).toEqual(first);
    }
  });

  test("forgets what changed: the text, the configuration, a file that the text names", () => {
    const folder = folderWith({ "docs/design.md": broken });
    expect(found(folder).summary.warnings).toBe(1);
    writeFileSync(join(folder, "docs/design.md"), design);
    expect(found(folder).summary.warnings).toBe(0);
    expect(found(folder, "--no-rule", "waiver").summary.warnings).toBe(0);
    expect(cachedFiles(folder).filter((file) => file.includes("/check/"))).toHaveLength(2);
  });

  test("is not written with --no-cache, nor ever into the repository", () => {
    const folder = folderWith({ "docs/design.md": design });
    found(folder, "--no-cache");
    expect(cachedFiles(folder)).toEqual([]);
    found(folder);
    expect([cachedFiles(folder).length, readdirSync(folder)]).toEqual([3, ["docs"]]);
  });
});

test("many documents are shared among threads and come in order", () => {
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`d/${String(i).padStart(3, "0")}.md`, i % 2 ? broken : design]),
  );
  const { documents, findings } = found(folderWith(files), "d/*.md", "--no-cache");
  expect(documents.map(({ name }: { name: string }) => name)).toEqual(Object.keys(files));
  expect(findings).toHaveLength(60);
});

test("--fix mends what is safe, in place, and keeps the mark, the line ends and the mode of the file", () => {
  const text = "\ufeff# Shop\r\n\r\n##System Architecture\r\n\r\nThe shop.\r\n";
  const folder = folderWith({ "a.md": text });
  chmodSync(join(folder, "a.md"), 0o640);
  const { err } = asbuilt(folder, ["check", "a.md", "--fix"]);
  expect(err).toBe("fixed  a.md: Put a blank after the marks (heading-unspaced)\n");
  expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(text.replace("##S", "## S"));
  expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o640);
  expect(asbuilt(folder, ["check", "a.md", "--fix"]).err).toBe("");
});

test("--fix leaves a file alone whose bytes it could not write back", () => {
  const bytes = Buffer.from("# Caf\xe9\n\n##System Architecture\n", "latin1");
  const folder = folderWith({ "a.md": bytes });
  expect(asbuilt(folder, ["check", "a.md", "--fix"]).err).toContain("nothing in a.md: line 1 is not valid UTF-8");
  expect(readFileSync(join(folder, "a.md")).equals(bytes)).toBe(true);
});

test("a team's own template is asked for by the titles of its headings", () => {
  const template = "# Ours\n\n## How it works\n\n## Sign-off\n";
  const folder = folderWith({ "asbuilt.yml": "template: ours.md\n", "ours.md": template, "a.md": "# Shop\n" });
  const missing = () => found(folder, "a.md", "--rule", "chapter-missing").findings;
  expect(missing().map(({ message }: { message: string }) => message)).toEqual([
    'The chapter "How it works" is missing.',
    'The chapter "Sign-off" is missing.',
  ]);
  writeFileSync(join(folder, "a.md"), template);
  expect(missing()).toEqual([]);
});

test("a chapter that still says what the team's template says is told, bracketed or not", () => {
  const template =
    "# Ours\n\n## 1. How it works\n\nTell the parts, and who calls whom.\n\n### Detail\n\n[More]\n\n## 2. Costs\n\nNone.\n\n## 3. Sign-off\n\n[Who signs]\n";
  const folder = folderWith({ "asbuilt.yml": "template: ours.md\n", "ours.md": template, "a.md": template });
  const untouched = () =>
    found(folder, "a.md", "--rule", "chapter-empty").findings.map(({ message }: { message: string }) => message);
  expect(untouched()).toEqual([
    'The chapter "1. How it works" says what the template says, and nothing of its own.',
    'The chapter "3. Sign-off" is empty; if there is nothing to say, write "None".',
  ]);
  writeFileSync(
    join(folder, "a.md"),
    template.replace("whom.", "whom.\n\nThe shop calls the bank.").replace("[Who signs]", "The owner."),
  );
  expect(untouched()).toEqual([]);
});

test("mending writes what the team's template says below its headings, and takes that for no chapter", () => {
  const template =
    "# Ours\n\n## 1. Why\n\n[Say why]\n\n## 2. Components\n\n[The parts]\n\n## 3. Sign-off\n\n[Who signs]\n";
  const folder = folderWith({ "asbuilt.yml": "template: ours.md\n", "ours.md": template, "a.md": "# Shop\n" });
  asbuilt(folder, ["check", "a.md", "--fix"]);
  expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(
    template.replace("# Ours", "# Shop").replaceAll(/\d\. /g, ""),
  );
  const messages = () =>
    found(folder, "a.md", "--rule", "chapter-empty").findings.map(
      ({ message, severity }: { message: string; severity: string }) => [severity, message],
    );
  expect(messages()).toEqual([["warning", "Every chapter of this document is still to be written."]]);
  writeFileSync(join(folder, "a.md"), "# Shop\n\n## Why\n\nIt sells.\n\n## Components\n\nNone.\n\n## Sign-off\n");
  expect(messages()).toEqual([
    ["warning", 'The chapter "Sign-off" is empty; if there is nothing to say, write "None".'],
  ]);
});

test("init writes a new document once", () => {
  const folder = folderWith({ "mine.md": "# Mine\n" });
  expect(asbuilt(folder, ["init"]).status).toBe(0);
  const text = readFileSync(join(folder, "docs/design.md"), "utf8");
  expect(text).toContain("## 13. Risks and Mitigation Strategies\n\n[Identify potential risks");
  const again = asbuilt(folder, ["init"]);
  expect([again.status, again.err]).toEqual([2, expect.stringContaining("docs/design.md is there already")]);
  expect(asbuilt(folder, ["init", "--template", "mine.md", "new/other.md"]).status).toBe(0);
  expect(readFileSync(join(folder, "new/other.md"), "utf8")).toBe("# Mine\n");
  expect(statSync(join(folder, "new/other.md")).isFile()).toBe(true);
});

test("hints are shown to who asks for them", () => {
  const folder = folderWith({ "a.md": "# A\n\n**Status:** Draft\n\n## Components\n\n#### Deep\n\nWords.\n" });
  const rules = (...args: string[]) =>
    JSON.parse(asbuilt(folder, ["check", "a.md", "--format", "json", ...args]).out).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
  expect(rules()).not.toContain("heading-level-skipped");
  expect(rules("--hints")).toContain("heading-level-skipped");
  expect(asbuilt(folder, ["check", "a.md"]).out).toContain("--hints");
});
