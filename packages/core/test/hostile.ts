/** Inputs that make readers of Markdown, diagrams, SQL and YAML overflow, crawl or fall. Each is a whole document. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
}

const fence = (language: string, code: string): string =>
  `# Design\n\n## Data Model\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
const under = (title: string, text: string): string => `# Design\n\n## ${title}\n\n${text}\n`;
const steps = <T>(count: number, each: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => each(i));

/** The inputs on which CommonMark readers are known to take time in the square of their length or worse. */
const pathological: readonly Hostile[] = [
  { name: "nested strong emphasis", text: `${"*a **a ".repeat(30_000)}b${" a** a*".repeat(30_000)}` },
  { name: "many emphasis closers", text: "a_ ".repeat(60_000) },
  { name: "many emphasis openers", text: "_a ".repeat(60_000) },
  { name: "many link closers", text: "a]".repeat(60_000) },
  { name: "many link openers", text: "[a".repeat(60_000) },
  { name: "mismatched openers and closers", text: "*a_ ".repeat(50_000) },
  { name: "openers and closers of threes", text: `a**b${"c* ".repeat(50_000)}` },
  { name: "link openers and emphasis closers", text: "[ a_".repeat(50_000) },
  { name: "pattern [ (]( repeated", text: "[ (](".repeat(60_000) },
  { name: "pattern ![[]() repeated", text: "![[]()".repeat(60_000) },
  { name: "hard link and emphasis case", text: `**x [a*b**c*](d)` },
  { name: "nested brackets", text: `${"[".repeat(50_000)}a${"]".repeat(50_000)}` },
  { name: "nested block quotes", text: `${"> ".repeat(50_000)}a` },
  { name: "deeply nested lists", text: steps(1000, (i) => `${"  ".repeat(i)}* a`).join("\n") },
  { name: "NUL in input", text: `abc\u0000de\u0000`.repeat(5000) },
  { name: "backticks of every length", text: steps(3000, (i) => `e${"`".repeat(i % 300)}`).join("") },
  { name: "unclosed links A", text: "[a](<b".repeat(40_000) },
  { name: "unclosed links B", text: "[a](b".repeat(40_000) },
  { name: "unclosed comments", text: `</${"<!--".repeat(60_000)}` },
  { name: "unclosed declarations", text: "a <!A ".repeat(50_000) },
  { name: "unclosed processing instructions", text: "a <? ".repeat(50_000) },
  { name: "unclosed CDATA", text: "a <![CDATA[ ".repeat(30_000) },
  { name: "empty lines in a list", text: `- a\n${"\n".repeat(100_000)}b` },
  { name: "many reference definitions", text: steps(20_000, (i) => `[${i}]: u`).join("\n") + "[0] ".repeat(5000) },
  { name: "many references to nothing", text: "[x][y] ".repeat(20_000) },
];

const shapes: readonly Hostile[] = [
  {
    name: "a table of 10,000 columns",
    text: under(
      "API Specifications",
      `|${" a |".repeat(10_000)}\n|${"---|".repeat(10_000)}\n|${" b |".repeat(10_000)}`,
    ),
  },
  {
    name: "a table of 20,000 rows",
    text: under(
      "Components",
      `| Component | Uses |\n|---|---|\n${steps(20_000, (i) => `| c${i} | c${i + 1} |`).join("\n")}`,
    ),
  },
  { name: "19,000 headings", text: steps(19_000, (i) => `## Risk ${i}\n`).join("\n") },
  {
    name: "a table of 20,000 risks",
    text: under(
      "Risks",
      `| Risk | Impact | Mitigation |\n|---|---|---|\n${steps(20_000, (i) => `| Thing ${i} fails | high | |`).join("\n")}`,
    ),
  },
  { name: "20,000 risks of one name", text: under("Risks", "- Lock-in\n".repeat(20_000)) },
  { name: "19,000 headings of one name", text: `# D\n\n${"## Risks\n\n- a\n\n".repeat(19_000)}` },
  {
    name: "100 levels of lists",
    text: under("Components", steps(100, (i) => `${"  ".repeat(i)}- **C${i}**: uses C${i + 1}`).join("\n")),
  },
  { name: "a line of a megabyte", text: under("Security", "word ".repeat(200_000)) },
  {
    name: "5,000 operations in one list",
    text: under("API Specifications", steps(5000, (i) => `- \`GET /a${i}\` - tells of ${i}`).join("\n")),
  },
  { name: "a word of a megabyte", text: under("Security", "w".repeat(1_000_000)) },
  { name: "code spans in a long line", text: under("Components", "`src/a/b.ts` ".repeat(40_000)) },
  { name: "slashes", text: under("API Specifications", `\`GET ${"/a".repeat(100_000)}\``) },
  {
    name: "dots and dashes",
    text: under("Performance", `${"p95 < 1.".repeat(20_000)} ${"1.1.1.".repeat(20_000)} ${"- ".repeat(20_000)}`),
  },
  { name: "arrows in prose", text: under("System Architecture", "A -> B ".repeat(30_000)) },
  { name: "bold leads", text: under("Risks", "**a**: ".repeat(30_000)) },
  { name: "colons", text: under("Risks", `- ${"a: ".repeat(30_000)}`) },
  {
    name: "commas in a cell",
    text: under("Dependencies", `| Technology | Version |\n|---|---|\n| ${"a, b & c / ".repeat(20_000)} | 1 |`),
  },
  { name: "an HTML table without end", text: under("Data Model", `<table>${"<tr><td>a".repeat(40_000)}`) },
  {
    name: "blanks",
    text: under("Overview", `a${" ".repeat(400_000)}b${"\t".repeat(200_000)}\n${"\n".repeat(200_000)}`),
  },
  {
    name: "zero-width and right-to-left marks",
    text: under("Components", "- **\u200bOrder\u202e Service\u200f**: \u2066x\n".repeat(5000)),
  },
  { name: "lone surrogates", text: under("Components", "- **\ud800Service\udfff**: uses \udc00\n".repeat(5000)) },
  { name: "mixed line ends", text: "# A\r\n\r## B\r\n| a | b |\r|---|---|\n| 1 | 2 |\r\n\u2028\u2029\u0085## C\n" },
  { name: "a byte order mark before front matter", text: "\ufeff---\ntitle: x\n---\n# A\n" },
];

const code: readonly Hostile[] = [
  {
    name: "a flowchart of 30,000 arrows",
    text: fence("mermaid", `graph TD\n${steps(30_000, (i) => `A${i}-->A${i + 1}`).join("\n")}`),
  },
  {
    name: "a flowchart of fans",
    text: fence(
      "mermaid",
      `graph TD\n${steps(3000, (i) => `N${i}`).join(" & ")} --> ${steps(3000, (i) => `M${i}`).join(" & ")}`,
    ),
  },
  { name: "nested subgraphs", text: fence("mermaid", `graph TD\n${"subgraph a\n".repeat(5000)}`) },
  { name: "unclosed nodes", text: fence("mermaid", `graph TD\n${"A[(({{[".repeat(5000)}`) },
  { name: "dashes without end", text: fence("mermaid", `graph TD\nA ${"-".repeat(45_000)} B`) },
  {
    name: "a sequence of 5,000 messages",
    text: fence("mermaid", `sequenceDiagram\n${"A->>B: GET /a/b/c\n".repeat(5000)}`),
  },
  { name: "open blocks of a sequence", text: fence("mermaid", `sequenceDiagram\n${"alt x\nloop y\n".repeat(3000)}`) },
  { name: "a class diagram of generics", text: fence("mermaid", `classDiagram\nclass A~${"B~".repeat(10_000)}`) },
  { name: "PlantUML without end", text: fence("plantuml", `@startuml\n${"package p {\n".repeat(5000)}`) },
  { name: "SQL with nested parentheses", text: fence("sql", `CREATE TABLE a (x int CHECK ${"(".repeat(100_000)}`) },
  { name: "SQL with unclosed quotes", text: fence("sql", `CREATE TABLE a (x text DEFAULT '${"''a\n".repeat(50_000)}`) },
  {
    name: "SQL with 20,000 columns",
    text: fence("sql", `CREATE TABLE a (\n${steps(20_000, (i) => `c${i} int`).join(",\n")}\n);`),
  },
  {
    name: "SQL with 5,000 tables and keys",
    text: fence(
      "sql",
      steps(5000, (i) => `CREATE TABLE t${i} (id int PRIMARY KEY, p int REFERENCES t${i + 1}(id));`).join("\n"),
    ),
  },
  { name: "SQL with unclosed comments", text: fence("sql", "/* CREATE TABLE ".repeat(20_000)) },
  { name: "SQL that only begins", text: fence("sql", "CREATE TABLE ".repeat(30_000)) },
  { name: "dollar quotes", text: fence("sql", `CREATE FUNCTION f() AS ${"$a$ $b$ ".repeat(30_000)}`) },
  { name: "TypeScript with nested braces", text: fence("typescript", `interface A ${"{ a: ".repeat(50_000)}`) },
  {
    name: "TypeScript with nested generics",
    text: fence("typescript", `interface A { a: ${"Map<string, ".repeat(50_000)} }`),
  },
  { name: "TypeScript with unclosed templates", text: fence("typescript", "`${".repeat(50_000)) },
  { name: "a class without end", text: fence("java", "class A { ".repeat(20_000)) },
  { name: "Python with unclosed strings", text: fence("python", 'class A:\n    """'.repeat(10_000)) },
  { name: "Go with unclosed structs", text: fence("go", "type A struct {\n".repeat(20_000)) },
  { name: "Rust with attributes", text: fence("rust", "#[derive(".repeat(30_000)) },
  { name: "JSON with nested brackets", text: fence("json", "[".repeat(200_000)) },
  { name: "JSON with nested objects", text: fence("json", '{"a":'.repeat(100_000)) },
  { name: "JSON of 50,000 keys", text: fence("json", `{${steps(50_000, (i) => `"k${i}": ${i}`).join(",")}}`) },
  { name: "YAML of brackets", text: fence("yaml", "[".repeat(8000)) },
  {
    name: "YAML of aliases",
    text: fence(
      "yaml",
      `openapi: 3.1.0\na: &a [x,x,x,x,x,x,x,x,x]\n${steps(26, (i) => `b${i}: &b${i} [${`*${i === 0 ? "a" : `b${i - 1}`},`.repeat(9)}]`).join("\n")}`,
    ),
  },
  {
    name: "YAML of 30,000 keys",
    text: fence("yaml", `openapi: 3.1.0\npaths:\n${steps(30_000, (i) => `  /p${i}:\n    get: {}`).join("\n")}`),
  },
  {
    name: "YAML nested by indentation",
    text: fence("yaml", `openapi: 3.0.0\n${steps(3000, (i) => `${" ".repeat(i)}a:`).join("\n")}`),
  },
  { name: "front matter of brackets", text: `---\nstatus: ${"[".repeat(20_000)}\n---\n# A\n` },
  {
    name: "front matter of anchors",
    text: `---\n${steps(2000, (i) => `a${i}: &x${i} *x${i - 1}`).join("\n")}\n---\n# A\n`,
  },
  { name: "GraphQL with nested types", text: fence("graphql", `type A { a: ${"[".repeat(50_000)}`) },
  { name: "protobuf with nested messages", text: fence("protobuf", "message A { ".repeat(30_000)) },
  { name: "Prisma without end", text: fence("prisma", "model A {\n  a String @".repeat(10_000)) },
  { name: "boxes without end", text: fence("", steps(300, () => "+--".repeat(300)).join("\n")) },
  { name: "nested boxes", text: fence("", nestedBoxes(60)) },
  { name: "arrows between nothing", text: fence("", steps(2000, () => "| --> | <-- v ^ ").join("\n")) },
  {
    name: "a tree of 10,000 lines",
    text: fence("", steps(10_000, (i) => `${"│   ".repeat(i % 50)}├── f${i}.ts`).join("\n")),
  },
  {
    name: "a wide drawing",
    text: fence("", `┌${"─".repeat(100_000)}┐\n│${" ".repeat(100_000)}│\n└${"─".repeat(100_000)}┘`),
  },
  { name: "XML without end", text: fence("xml", "<dependency><artifactId>".repeat(20_000)) },
  { name: "TOML of brackets", text: fence("toml", `[dependencies]\n${"a = [[[[{b=[".repeat(20_000)}`) },
  {
    name: "TOML of keys",
    text: fence("toml", `[dependencies]\n${"a.".repeat(50_000)}b = 1\n${"a.b = {\n".repeat(10_000)}`),
  },
  {
    name: "a package of 20,000 dependencies",
    text: fence("json", `{"devDependencies":{${steps(20_000, (i) => `"p${i}":"^1.0"`).join(",")}}}`),
  },
  {
    name: "Gradle without end",
    text: fence("groovy", `implementation 'a:b:1'\n${"implementation(group: ".repeat(20_000)}`),
  },
  {
    name: "properties that multiply",
    text: fence(
      "xml",
      `<project><artifactId>x</artifactId><properties>${steps(30, (i) => `<p${i}>${`\${p${i + 1}}`.repeat(20)}</p${i}>`).join("")}</properties><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>\${p0}x</version></dependency></dependencies></project>`,
    ),
  },
  { name: "HTTP lines", text: fence("http", "GET /a HTTP/1.1\nHost: x\n\n".repeat(10_000)) },
  {
    name: "an ER diagram of many attributes",
    text: fence("mermaid", `erDiagram\nA {\n${"string x PK\n".repeat(4000)}}`),
  },
];

function nestedBoxes(depth: number): string {
  let lines = ["x"];
  for (let i = 0; i < depth; i++) {
    const width = lines[0]!.length + 2;
    lines = [`+${"-".repeat(width)}+`, ...lines.map((line) => `| ${line} |`), `+${"-".repeat(width)}+`];
  }
  return lines.join("\n");
}

export const hostile: readonly Hostile[] = [...pathological, ...shapes, ...code];
