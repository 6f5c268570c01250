import { describe, expect, test } from "vitest";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { reporters } from "./list.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { at, plain, reportOf } from "./testing.ts";
import { text } from "./text.ts";

const documents = {
  "docs/a b.md": "# Shop\n\n- **Order**: `total` (decimal)\n\n| 总额 | 整数 |\n\nevil \u001b[31m::error::\u202e x\n",
  "docs/api.md": `# API\n\ntotal integer\n\n${"long ".repeat(40)}needle ${"long ".repeat(40)}\n`,
};
const contradiction = at(documents, "docs/a b.md", "decimal", {
  severity: "error",
  message: "`total` is decimal here, but integer in the table.",
  related: [{ ...at(documents, "docs/api.md", "integer"), message: "integer here" }],
  fixes: [{ title: "write integer", safe: true, edits: [{ range: { from: 26, to: 33 }, insert: "integer" }] }],
});

describe("text", () => {
  const shown = (...diagnostics: ReturnType<typeof at>[]) =>
    text.report(reportOf(documents, { diagnostics }), { ...plain, quiet: true });

  test("shows both sides of a contradiction, each underlined", () => {
    expect(shown(contradiction)).toBe(`docs/a b.md

  error   \`total\` is decimal here, but integer in the table.  some-rule
     3 │ - **Order**: \`total\` (decimal)
       │                       ^^^^^^^
       ├ docs/api.md:3  integer here
     3 │ total integer
       │       ^^^^^^^
          fix write integer  (--fix)
`);
  });

  test("underlines wide characters in full", () => {
    expect(shown(at(documents, "docs/a b.md", "整数"))).toContain("     5 │ | 总额 | 整数 |\n       │          ^^^^\n");
  });

  test("cuts a long line around what it is about", () => {
    const lines = shown(at(documents, "docs/api.md", "needle")).split("\n");
    const line = lines.find((one) => one.includes("│ …"))!;
    const under = lines[lines.indexOf(line) + 1]!;
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.slice(under.indexOf("^"), under.lastIndexOf("^") + 1)).toBe("needle");
    expect(line.endsWith("…")).toBe(true);
  });

  test("marks nothing in a line that is meant as a whole", () => {
    expect(shown(at(documents, "docs/api.md", "total integer"))).toMatch(/ 3 │ total integer\n$/);
  });

  test("finds its place in a line of any length", () => {
    const huge = { "a.md": `\udc00${"🚀".repeat(50_000)}needle${"整".repeat(50_000)}` };
    const said = text.report(reportOf(huge, { diagnostics: [at(huge, "a.md", "needle")] }), { ...plain, quiet: true });
    expect(said).toMatch(/ {5}1 │ …(?:🚀)+needle整+…\n {7}│ +\^{6}\n/u);
    const start = text.report(reportOf(huge, { diagnostics: [at(huge, "a.md", "\udc00")] }), { ...plain, quiet: true });
    expect(start).toContain("     1 │ \ufffd🚀");
  });

  test("gives a terminal no commands and no turned writing", () => {
    expect(shown(at(documents, "docs/a b.md", "x"))).toContain("evil ␛[31m::error::� x\n");
    expect(shown(at(documents, "docs/a b.md", "x", { message: "a\u001b]0;b\u0007c" }))).toContain("a␛]0;b␇c");
  });

  test("sums up, and says what was accepted, what is gone and what comes next", () => {
    const report = reportOf(documents, {
      diagnostics: [contradiction, at(documents, "docs/api.md", "needle")],
      answered: [{ diagnostic: contradiction, by: "waiver", reason: "known" }],
      gone: [{ rule: "r", document: "d", element: "e" }],
      left: 1,
    });
    const said = text.report(report, plain);
    expect(said).not.toContain("needle");
    expect(said.slice(said.indexOf("✗"))).toBe(`✗ 1 error, 1 warning (1 not shown) in 2 documents (0.25 s)
  1 finding accepted before: 1 waived in the document
  1 baseline entry no longer occurs; --update-baseline drops it
    d  e  r
  1 finding can be mended with --fix
  What a rule means: asbuilt explain some-rule
`);
    expect(text.report(reportOf(documents), plain)).toBe("✓ No findings in 2 documents (0.25 s)\n");
  });

  test("is not content with what it could not look at", () => {
    const said = text.report(reportOf({}, { unseen: [{ name: "a\nb", why: "it is not text" }] }), plain);
    expect(said).toBe("not looked at  a␊b: it is not text.\n\n✗ Nothing was looked at (0.25 s)\n");
  });
});

describe("github", () => {
  const said = (...diagnostics: ReturnType<typeof at>[]) =>
    github.report(reportOf(documents, { diagnostics }), { ...plain, quiet: true });

  test("writes one command for a finding", () => {
    expect(said(contradiction)).toBe(
      "::error file=docs/a b.md,line=3,endLine=3,col=23,endColumn=30,title=asbuilt some-rule::`total` is decimal here, but integer in the table.%0Ainteger here (docs/api.md:3)%0A> total integer%0AFix: write integer.\n",
    );
  });

  test("lets no document give commands", () => {
    const message = "100%\r\n::stop-commands::x\u001b";
    expect(said(at(documents, "docs/api.md", "total", { message, rule: "a:b,c" }))).toBe(
      "::warning file=docs/api.md,line=3,endLine=3,col=1,endColumn=6,title=asbuilt a%3Ab%2Cc::100%25%0D%0A::stop-commands::x␛\n",
    );
  });
});

describe("junit", () => {
  test("is well-formed whatever the words, and fails what fails the run", () => {
    const strange = at(documents, "docs/api.md", "total", {
      message: `]]> <a b="c"> & \u0000\ud800 'x'\n`,
      severity: "info",
    });
    const xml = junit.report(
      reportOf(documents, { diagnostics: [contradiction, strange], unseen: [{ name: "<", why: "&" }] }),
      plain,
    );
    expect(xml).toContain('<testsuites name="asbuilt" tests="3" failures="1" errors="1" time="0.250">');
    expect(xml).toContain("]]&#62; &#60;a b=&#34;c&#34;&#62; &#38; \ufffd\ufffd &#39;x&#39;&#10;");
    expect(
      xml.replace(/<\/?[a-z-]+(?: [a-z]+="[^"<>&]*(?:&#\d+;[^"<>&]*)*")*\/?>|<\?xml[^>]*\?>|&#\d+;/g, ""),
    ).not.toMatch(/[<>&]/);
    expect(xml.match(/<failure /g)).toHaveLength(1);
  });

  test("shows a document without findings", () => {
    expect(junit.report(reportOf({ "a.md": "" }), plain)).toContain('<testcase name="no findings" classname="a.md"/>');
  });
});

describe("markdown", () => {
  test("reads as words what documents say", () => {
    const message = "<img src=x> @team [a](b) `code|x` | https://x.org";
    const said = markdown.report(
      reportOf(documents, { diagnostics: [at(documents, "docs/api.md", "total", { message })] }),
      plain,
    );
    expect(said.split("\n").at(-2)).toBe(
      "| ⚠️ | docs/api.md:3 | &lt;img src=x&gt; @\u200bteam \\[a\\]\\(b\\) `code\\|x` \\| https:\u200b//x.org <sub>some-rule</sub><br><code>total integer</code> |",
    );
  });

  test("stays within what code hosts take", () => {
    const many = Array.from({ length: 2000 }, () => contradiction);
    const said = markdown.report(reportOf(documents, { diagnostics: many }), plain);
    expect(said.length).toBeLessThan(65_000);
    expect(said).toMatch(/… and [\d,]+ more findings\.\n$/);
  });
});

describe("sarif", () => {
  const log = (more: Parameters<typeof reportOf>[1]) =>
    JSON.parse(sarif.report(reportOf(documents, more), plain)).runs[0];

  test("has places with both sides, and escapes paths", () => {
    const [result] = log({ diagnostics: [contradiction] }).results;
    expect(result).toMatchObject({
      ruleId: "some-rule",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "docs/a%20b.md", uriBaseId: "%SRCROOT%" },
            region: { startLine: 3, startColumn: 23, endLine: 3, endColumn: 30 },
          },
        },
      ],
      relatedLocations: [
        { id: 0, message: { text: "integer here" }, physicalLocation: { region: { startLine: 3, startColumn: 7 } } },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "integer" } }] }] }],
    });
    expect(result).not.toHaveProperty("baselineState");
  });

  test("tells findings apart by rule, document and thing, not by line", () => {
    const print = (...diagnostics: ReturnType<typeof at>[]) =>
      log({ diagnostics }).results.map(
        (one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0],
      );
    const [first] = print(contradiction);
    expect(print({ ...contradiction, range: { from: 1, to: 2 }, message: "else" })).toEqual([first]);
    const several = [
      contradiction,
      contradiction,
      { ...contradiction, element: "e" },
      { ...contradiction, rule: "r" },
      { ...contradiction, document: "docs/api.md" },
    ];
    expect(new Set(print(...several)).size).toBe(5);
  });

  test("says what a person has answered, and against which baseline", () => {
    const { results } = log({
      diagnostics: [contradiction],
      baselined: true,
      answered: [
        { diagnostic: contradiction, by: "waiver", reason: "known" },
        { diagnostic: contradiction, by: "baseline", reason: "in the baseline" },
      ],
    });
    expect(
      results.map(({ baselineState, suppressions }: { baselineState: string; suppressions?: unknown }) => [
        baselineState,
        suppressions,
      ]),
    ).toEqual([
      ["new", undefined],
      ["new", [{ kind: "inSource", justification: "known" }]],
      ["unchanged", [{ kind: "external", justification: "in the baseline" }]],
    ]);
  });

  test("admits what it could not look at", () => {
    const { invocations } = log({ unseen: [{ name: "a.md", why: "it is not text" }] });
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error" }],
    });
    expect(log({}).invocations[0].executionSuccessful).toBe(true);
  });

  test("describes each rule that has results once, and each result points to its own", () => {
    const { tool, results } = log({
      diagnostics: ["path-drift", "waiver", "path-drift"].map((rule) => ({ ...contradiction, rule })),
    });
    const ids: string[] = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(["path-drift", "waiver"]);
    expect(results.map(({ ruleIndex }: { ruleIndex: number }) => ids[ruleIndex])).toEqual([
      "path-drift",
      "waiver",
      "path-drift",
    ]);
    for (const rule of tool.driver.rules) expect(rule.shortDescription.text).toMatch(/\.$/);
  });
});

test("json leaves out only what was asked to be left out, and counts all", () => {
  const { summary, findings } = JSON.parse(
    json.report(
      reportOf(documents, { diagnostics: [contradiction, at(documents, "docs/api.md", "needle")], left: 1 }),
      plain,
    ),
  );
  expect([summary.errors, summary.warnings, findings.length]).toEqual([1, 1, 1]);
  expect(findings[0].origin).toEqual({
    document: "docs/a b.md",
    line: 3,
    column: 23,
    endLine: 3,
    endColumn: 30,
    from: 30,
    to: 37,
  });
});

test("every reporter copes with a document that went away", () => {
  const gone = { ...contradiction, document: "gone.md" };
  const report = { ...reportOf({ "gone.md": "" }, { diagnostics: [gone] }), lines: () => null };
  for (const reporter of reporters) expect(reporter.report(report, plain)).toContain("total");
});
