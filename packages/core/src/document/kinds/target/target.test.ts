import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";
import { quantitiesIn } from "./quantity.ts";

const targetsIn = (text: string): string[] =>
  statedIn("target", text).map(({ facts: { metric, statistic, bound, value, unit, subject } }) =>
    [metric, statistic, `${bound ?? ""}${value}${unit ?? ""}`, subject].filter((word) => word !== undefined).join(" "),
  );

it.each([
  ["Performance", "At least 1000 concurrent players", 1],
  ["Leistung", "200 Anfragen pro Sekunde", 1],
  ["Performance", "200 requests per second.", 1],
  ["Performance", "200 requests per second were seen", 0],
  ["Farben", "200 Anfragen pro Sekunde", 0],
  ["性能", "支持 500 名并发用户", 1],
  ["性能", "并发用户：支持1000+并发。", 1],
])("what a line below %j promises: %s", (heading, words, count) =>
  expect(targetsIn(`# X\n\n## ${heading}\n\n- ${words}\n`)).toHaveLength(count),
);

describe("quantities", () => {
  it.each<[string, string[]]>([
    ["< 200ms (p95)", ["p95 <200ms"]],
    ["p99: <10ms, p50: ≤ 500 µs", ["p99 <10ms", "p50 <=500µs"]],
    ["at least 99.9 %", [">=99.9%"]],
    ["10,000+ requests/second", [">=10000rps"]],
    [">10K req/s", [">10000rps"]],
    ["unter 2 Sekunden", ["<2s"]],
    ["не более 300 мс", ["<=300ms"]],
    ["99パーセンタイル 3秒以内, 不超过200毫秒", ["<=3s", "<=200ms"]],
    ["5次/分钟, 100 Anfragen pro Minute", ["5requests/min", "100requests/min"]],
    ["1.5 GB", ["1.5GB"]],
    ["version 1.2.3 on port 8080 of 2024-01-01", []],
  ])("%s", (text, expected) => {
    const words = quantitiesIn(text).map(
      (q) => `${q.statistic ? `${q.statistic} ` : ""}${q.bound ?? ""}${q.value}${q.unit}`,
    );
    expect(words).toEqual(expected);
  });

  it("are parts of any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { from, to } of quantitiesIn(text)) expect(0 <= from && from < to && to <= text.length).toBe(true);
      }),
    );
  });
});

describe("targets", () => {
  it.each<[string, string, string[]]>([
    [
      "a rate for each of what a table lists, whoever reads the rest of it",
      "## API\n\n| Endpoint | Limit | Key |\n|-|-|-|\n| `POST /orders` | 20 req/min | user |\n| `GET /orders` | 5 requests/second | address |\n\n| Client | Rate limit |\n|-|-|\n| Till | 100 req/s |\n\n| Field | Limit |\n|-|-|\n| note | 200 characters |",
      ["rate limit <=20requests/min POST /orders", "rate limit <=5rps GET /orders", "rate limit 100rps Till"],
    ],
    [
      "an item whose label says that it limits a rate",
      "## Importer\n\n1. **Throttling:** Max 3 pages/sec per visitor.\n2. **Paging:** 3 pages/sec were seen.",
      ["rate limit <=3pages/sec Throttling: Max 3 pages/sec per visitor."],
    ],
    [
      "goals and scenarios of quality, of which some have no number",
      "## Quality Goals\n\n| Priority | Goal | Scenario |\n|-|-|-|\n| 1 | Throughput | ≥ 300 orders safely placed per second |\n| 2 | Usability | few clicks |\n| 3 | Availability | at least 95% of the time |\n\n## Qualitätsszenarien\n\n| ID | Szenario | Verhalten |\n|-|-|-|\n| Q1 | Kunde zahlt | Beleg in <2s |\n| Q2 | Kasse fällt aus | Meldung |\n| Q3 | Bank lehnt ab | Meldung |\n",
      ["throughput >=300orders safely placed per second", "availability >=95%", "latency <2s Kunde zahlt"],
    ],
    [
      "limits with the time they hold for",
      "## Throttling\n\n| Tier | Paths | Limit | Window |\n|-|-|-|-|\n| Guests | `/api/*` | 100 requests | 1 minute |\n| Hooks | `/hooks` | Unlimited | - |\n| Staff | `/staff` | 2,000 | 1 hour |",
      ["rate limit <=100requests/minute Guests", "rate limit <=2000requests/hour Staff"],
    ],
    [
      "a table",
      "## Goals\n\n| Metric | Target | Strategy |\n|-|-|-|\n| API Response Time | ≤ 500ms (p99) | x |\n| Availability | 99.9% | y |\n| Docs | good | z |",
      ["latency p99 <=500ms", "availability 99.9%"],
    ],
    [
      "quality scenarios, by the measure of their response",
      "## Quality\n\n| Scenario | Stimulus | Response | Metric |\n|-|-|-|-|\n| Rush hour | Many orders | Orders wait | Orders ≤ 100/min for each store |\n| Move | New vendor | A new adapter | No change to callers |\n| Audit | A reader | A list | Each order is in it |",
      ["throughput <=100/min Rush hour"],
    ],
    [
      "several percentiles in one cell",
      "## Performance\n\n| Metric | Target |\n|-|-|\n| Latency | p50 < 10ms, p99 < 90ms |\n| Memory | 5 MB idle, 9 MB busy |",
      ["latency p50 <10ms", "latency p99 <90ms", "memory 5MB"],
    ],
    [
      "several columns",
      "## Performance\n\n| Endpoint | Target p99 | Target RPS |\n|-|-|-|\n| GET /a | <2ms | 500+ |",
      ["latency p99 <2ms GET /a", "throughput >=500 GET /a"],
    ],
    [
      "operations of which nothing else is told",
      "## Goals\n\n| Operation | Metric | Target |\n|-|-|-|\n| GET /a | p95 latency | < 40 ms |\n| POST /b | p99 latency | < 1 s |",
      ["latency p95 <40ms GET /a", "latency p99 <1s POST /b"],
    ],
    [
      "goals, and no goals that are none",
      "## Goals\n\n* Synchronise orders with sub-80ms latency.\n* Ship within 3 weeks.\n\n## Non-Goals\n\n* A response time under 1 ms.",
      ["latency <80ms"],
    ],
    [
      "a goal in another language",
      "## Ziele\n\n- Kurze Ladezeiten (< 2 s am Telefon)\n- Kurze Texte (< 2 s am Telefon)",
      ["latency <2s"],
    ],
    [
      "a goal that names how fast",
      "## Ziele\n\n- **Leistung** - die Seite erscheint schnell (< 100 ms)\n- **Umfang** - höchstens 3 Seiten",
      ["latency <100ms"],
    ],
    [
      "baselines and measured results give way",
      "## Performance\n\n| Operation | Baseline target | Target | Actual |\n|-|-|-|-|\n| Build | <10ms | <5ms | ~2ms |",
      ["latency <5ms Build"],
    ],
    [
      "limits of a chapter on security, and no times to wait",
      "## Security\n\n### Protection\n\n- Max file size: 10 MB\n- Max orders: 10,000\n- **Maximum depth**: 100 levels (configurable)\n- Max age: 30 days\n- Max retries: 3",
      ["size max <=10MB Max file size", "capacity <=10000 Max orders", "capacity <=100levels Maximum depth"],
    ],
    [
      "what a section on limits says that something holds",
      "### Resource Limits\n\n- **Queue capacity**: 3000 jobs (keeps memory free)\n- **Attempts**: 3 max\n- **Workers**: configurable",
      ["capacity <=3000jobs Queue capacity"],
    ],
    ["limits in another language", "## 性能\n\n- 最大文件数：500 个", ["capacity <=500 最大文件数"]],
    [
      "limits on rates",
      "## API\n\n### 3.2 Rate Limiting\n\n- Per address (100 requests/minute)\n- Headers: 3",
      ["rate limit 100requests/min Per address (100 requests/minute)"],
    ],
    [
      "constants of a section on protection",
      "## Security\n\n```go\nconst (\n    MaxOrderSize = 10 * 1024  // 10 KB\n    MaxOrders    = 500\n    MaxRetries   = 3\n)\n```",
      ["capacity <=10KB MaxOrderSize", "capacity <=500 MaxOrders"],
    ],
    [
      "an answer to the question for objectives",
      "## Monitoring\n\n* **What are the reasonable SLOs (Service Level Objectives)?**\n  Orders are kept 99.9% of the time.\n\n* **Is there a metric?**\n  In 99.9% of the time.",
      ["99.9%"],
    ],
    [
      "a table of a performance chapter without the word",
      "## Performance\n\n| What | How fast |\n|-|-|\n| Reload | < 50ms |",
      ["latency <50ms Reload"],
    ],
    [
      "items",
      "## Non-functional requirements\n\n- API response time: < 300ms (p95)\n- Throughput: 100+ requests/second\n- Availability: 99.9%",
      ["latency p95 <300ms", "throughput >=100rps", "availability 99.9%"],
    ],
    ["labels anywhere", "## GET /x\n\n**Performance Target**: <2ms p99", ["latency p99 <2ms"]],
    [
      "captions",
      "## Design\n\n**Benchmark targets:**\n\n- Large input: **< 50ms** per read",
      ["latency <50ms Large input"],
    ],
    [
      "several in one line",
      "## X\n\n- **Performance**: <5ms p99 latency, 1000+ RPS",
      ["latency p99 <5ms", "throughput >=1000rps"],
    ],
    [
      "comments of code",
      "## X\n\n```go\n// Performance: < 100ms p95 for all\nfunc A() {} // runs 5ms\n```",
      ["latency p95 <100ms"],
    ],
    [
      "leaves of a tree of qualities",
      "## Quality requirements\n\n```mermaid\nmindmap\n  root((Quality))\n    Speed\n      Orders in < 2 s\n      314 rules\n```",
      ["latency <2s"],
    ],
    [
      "what must not be",
      "## Performance\n\n- 500 requests per second without an error rate > 1%\n- Orders never take more than 2 s\n- Slips come without pauses within 5 s",
      ["error rate <=1%", "latency <=2s", "latency <=5s"],
    ],
    [
      "settings",
      "## Performance\n\n- Cache TTL: 5 min\n- Timeout: < 30s\n- Retry after 200ms\n- Retention up to 30 days",
      [],
    ],
    [
      "results",
      "## Performance\n\n| Operation | Actual |\n|-|-|\n| Build | < 2ms |\n\nIt took 3 ms. Measured: p95 < 3 h.",
      [],
    ],
    [
      "alarms",
      "## Monitoring\n\n- p99 latency > 2s\n\n| Alert | Threshold | Severity |\n|-|-|-|\n| Slow | > 500ms | high |",
      [],
    ],
    [
      "rates in the unit that the first cell says",
      "## Scalability\n\n## Failures\n\n### Capacity Planning\n\n| Metric | Target (later) |\n|-|-|\n| Orders/sec | 500 sustained |\n| Latency | < 3 s |",
      ["throughput 500orders/sec Orders/sec", "latency <3s"],
    ],
    [
      "rates per day, and no time that an availability comes to",
      "## Non-functional Requirements\n\n- **Throughput** — 1M orders/day\n- **Availability** — 99.9% uptime (max ~8.7 hours downtime/year)",
      ["throughput 1000000orders/day", "availability 99.9%"],
    ],
    [
      "the time between failures",
      "## Performance\n\n- **Target MTBF:** > 720 hours (30 days of work)",
      ["recovery >720h"],
    ],
    [
      "several in a sentence, each of its own thing",
      "## Performance\n\nSearching must answer within 300 ms at p95, and paying within 1 second; the shop has to serve 200 requests per second.\n\nSeite in unter 2 Sekunden, Liste in unter 1 Sekunde.",
      ["latency p95 <=300ms", "latency <=1s", "throughput 200rps", "latency <2s", "latency <1s"],
    ],
    [
      "sentences of a paragraph, of which some promise nothing",
      "## Performance\n\nAn order takes no longer than 2 s. A retry waits under 5 s. It took under 1 s last year. The shop serves 40 requests per second to at least 2,000 users.",
      ["latency <=2s", "throughput 40rps", "capacity >=2000users"],
    ],
    [
      "no second number of one promise",
      "## Performance\n\n- Search within 300 ms, at most 400 ms (under 500 ms for guests)\n- Pool: at most 20 connections\n- It has 40 requests per second today",
      ["latency <=300ms"],
    ],
    ["a bound in other words", "## Rendimiento\n\n1. **Latencia**: por debajo de 400ms", ["latency <400ms"]],
    [
      "rates that sentences say to be limits, wherever they stand",
      "## API\n\n### POST /orders\n\nCreates one. Rate-limited: 10 requests/hour per user. It asks 5 tills.\n\n- Rate limit login to 5 attempts per 15 minutes\n- A rate limit of 3 requests/hour could be added\n- Rate limiting is told of in 12 pages",
      [
        "rate limit <=10requests/h Rate-limited: 10 requests/hour per user.",
        "rate limit <=5attempts per 15 minutes Rate limit login to 5 attempts per 15 minutes",
      ],
    ],
    [
      "sizes of what is taken in",
      "## Uploads\n\n- Maximum file size is 10 MB\n- File size limit: 5 MB\n- The image size is 3 MB",
      ["size max <=10MB Maximum file size", "size <=5MB File size limit"],
    ],
    [
      "limits in tables of two columns",
      "## Decisions\n\n| Topic | Decision |\n|-|-|\n| Maximum note size | 1 MiB initially |\n| Max retries | 3 |\n| Max tills | 4 |\n\n## Limits\n\n| Limit | Value |\n|-|-|\n| Max tills | 40 |\n\n## Testing\n\n| Topic | Decision |\n|-|-|\n| Maximum note size | 2 MiB |",
      ["capacity <=1MiB Maximum note size", "capacity <=40 Max tills"],
    ],
    [
      "an alert whose time is promised, and a share that is not to be passed",
      "## Success criteria\n\n- **Latency:** scoring p95 < 50 ms; the alert (to the page) < 1 s\n- **False alarm budget:** ≤ 2% of orders\n- **Sold:** ≤ 3% of orders\n- An alert if it takes < 5 ms",
      ["latency p95 <50ms", "latency <1s", "<=2% False alarm budget"],
    ],
    [
      "a table of requirements with ids",
      "## Non-functional requirements\n\n| ID | Requirement | Target |\n|-|-|-|\n| NFR-1 | Response time | < 2 seconds |",
      ["latency <2s"],
    ],
    ["plain numbers", "## Overview\n\nWe have 3 services, 20 users and 5 minutes.", []],
  ])("%s", (_, text, expected) => {
    expect(targetsIn(text)).toEqual(expected);
  });

  it("stand where they are written", () => {
    const text = "## Performance\n\n| Metric | Target |\n|-|-|\n| Latency | **< 5 ms** |\n\n- Throughput: > 10 rps";
    expect(wordsAt(text, statedIn("target", text))).toEqual(["< 5 ms", "Throughput: > 10 rps"]);
  });
});

it("reads the promises among demands of which most have no number", () => {
  const rows = "| Speed | first page ≤3 s |\n| Use | few clicks |\n| Care | texts are kept |\n| Devices | any |\n";
  const text = (title: string) => `# X\n\n## ${title}\n\n| Kind | Requirement |\n|---|---|\n${rows}`;
  expect(targetsIn(text("Non-functional requirements"))).toHaveLength(1);
  expect(
    targetsIn(`# X\n\n## 非功能需求\n\n| 需求类型 | 要求 |\n|---|---|\n| 性能 | 首页≤3秒 |\n${rows}`),
  ).toHaveLength(2);
  expect(targetsIn(text("What we did"))).toEqual([]);
});
