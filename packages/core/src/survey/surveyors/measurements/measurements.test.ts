import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { measurements } from "./measurements.ts";

const found = (path: string, text: string): string[] =>
  surveySite([measurements], memorySite({ [path]: text })).surveys.flatMap(({ elements }) =>
    elements.map(({ name, facts, evidence }) => {
      const { value, unit } = facts as { readonly value?: number; readonly unit?: string };
      return `${name} ${value} ${unit} :${evidence[0]!.line}`;
    }),
  );

test.each<readonly [string, string, string, readonly string[]]>([
  [
    "autocannon",
    "bench/books.json",
    '{\n  "url": "http://localhost:3000/books?a=1",\n  "requests": { "average": 812.5, "p97_5": 900 },\n  "latency": {\n    "average": 11.2,\n    "p97_5": 20, "p99": 31 }\n}',
    [
      "/books throughput 812.5 rps :3",
      "/books latency average 11.2 ms :5",
      "/books latency p97.5 20 ms :6",
      "/books latency p99 31 ms :6",
    ],
  ],
  [
    "pytest-benchmark",
    "bench/results.json",
    '{ "benchmarks": [\n { "name": "test_price[10]", "stats": { "min": 0.001, "median": 0.0025, "ops": 3 } } ] }',
    ["price latency min 1 ms :2", "price latency median 2.5 ms :2"],
  ],
  [
    "a report of Istanbul",
    "reports/coverage-summary.json",
    '{"total": {"lines":{"pct":91.5},\n"branches":{"pct":70}}, "a.ts": {"lines":{"pct":1}}}',
    ["line coverage 91.5 % :1", "branch coverage 70 % :2"],
  ],
  ["lcov", "reports/lcov.info", "SF:a\nLF:10\nLH:9\nSF:b\nLF:10\nLH:0\n", ["line coverage 45 % :0"]],
  [
    "JaCoCo",
    "docs/jacoco.xml",
    '<report name="shop"><package><counter type="LINE" missed="9" covered="1"/></package>\n<counter type="INSTRUCTION" missed="1" covered="3"/><counter type="LINE" missed="1" covered="1"/></report>',
    ["instruction coverage 75 % :2", "line coverage 50 % :2"],
  ],
  [
    "a part of a series, which is no operation of its own",
    "load/summary.json",
    '{"metrics":{"http_reqs":{"values":{"count":1}},"http_req_duration{expected_response:true}":{"values":{"avg":1}},"http_req_waiting":{"values":{"avg":1}}}}',
    [],
  ],
  ["samples for tests", "load/fixtures/summary.json", '{"metrics":{"http_reqs":{"values":{"rate":1}}}}', []],
])("%s", (_what, path, text, expected) => {
  expect(found(path, text)).toEqual(expected);
});
