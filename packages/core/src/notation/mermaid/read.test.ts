import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drawing, Notated } from "../notation.ts";
import { mermaid } from "./read.ts";

const read = (text: string): Notated => mermaid.read(text, "mermaid");
const drawing = (text: string): Drawing => read(text).drawings![0]!;
const arrows = (text: string): string[] =>
  drawing(text).arrows.map((a) => `${a.from}>${a.to}${a.label ? ` ${a.label}` : ""}${a.reply ? " (reply)" : ""}`);
const nodes = (text: string): string[] =>
  drawing(text).nodes.map((n) => `${n.key}=${n.label.replace(/\n/g, "/")}:${n.shape}${n.group ? `@${n.group}` : ""}`);

describe("flowchart", () => {
  it.each([
    ["A-->B", ["A>B"]],
    ["A --> B --> C", ["A>B", "B>C"]],
    ["A & B --> C & D", ["A>C", "A>D", "B>C", "B>D"]],
    ["A -->|reads| B", ["A>B reads"]],
    ["A -- reads from --> B", ["A>B reads from"]],
    ["A -. later .-> B", ["A>B later"]],
    ["A == all ==> B", ["A>B all"]],
    ['A -- "x --> y" --> B', ["A>B x --> y"]],
    ["A ~~~ B", []],
    ["A e1@--> B", ["A>B"]],
    ["order-service --> user.db", ["order-service>user.db"]],
    ["A --> B; B --> C", ["A>B", "B>C"]],
    ["A:::hot --> B[(Store)]:::cold", ["A>B"]],
  ])("reads the arrows of %s", (line, expected) => expect(arrows(`graph LR\n  ${line}\n`)).toEqual(expected));

  it.each([
    ["A --> B", "arrow", "solid"],
    ["A --- B", "none", "solid"],
    ["A <--> B", "both", "solid"],
    ["A -.-> B", "arrow", "dotted"],
    ["A ==> B", "arrow", "thick"],
    ["A --x B", "cross", "solid"],
    ["A --o B", "circle", "solid"],
  ])("tells the ends of %s", (line, head, style) =>
    expect(drawing(`graph LR\n${line}`).arrows[0]).toMatchObject({ head, line: style }),
  );

  it.each([
    ["A[Order Service]", "A=Order Service:box"],
    ['A["Order (new) Service"]', "A=Order (new) Service:box"],
    ["A(Order)", "A=Order:box"],
    ["A([Order])", "A=Order:box"],
    ["A[[Order]]", "A=Order:box"],
    ["A[(Orders)]", "A=Orders:store"],
    ["A((Order))", "A=Order:box"],
    ["A{Paid?}", "A=Paid?:decision"],
    ["A{{Order}}", "A=Order:box"],
    ["A[/Order/]", "A=Order:box"],
    ["A>Order]", "A=Order:box"],
    ["A[<b>Shop</b><br/>Node 20]", "A=Shop/Node 20:box"],
    ['A@{ shape: cyl, label: "Orders" }', "A=Orders:store"],
    ['A["`**Shop** api`"]', "A=Shop api:box"],
  ])("reads the node %s", (line, expected) => expect(nodes(`flowchart TD\n${line}`)).toEqual([expected]));

  it("puts nodes into their subgraphs and ignores styling", () => {
    const text = `---
title: Shop
---
%%{init: {"theme": "dark"}}%%
flowchart TB
  subgraph back["Back end"]
    direction LR
    API --> DB %% the main path
    subgraph jobs
      W[Worker]
    end
  end
  classDef hot fill:#f00
  class API hot
  click API "https://example.org"
  Web --> back`;
    expect(nodes(text)).toEqual([
      "back=Back end:group",
      "API=API:box@back",
      "DB=DB:box@back",
      "jobs=jobs:group@back",
      "W=Worker:box@jobs",
      "Web=Web:box",
    ]);
    expect(arrows(text)).toEqual(["API>DB", "Web>back"]);
  });

  it("goes on over the ends of lines around an arrow", () => {
    expect(read("flowchart LR\n A\n --> B\n\n --> C\n C -->\n %% by foot\n D[Mill] -->\n E").problems).toEqual([]);
    expect(arrows("flowchart LR\n A\n --> B\n\n --> C\n C -->\n %% by foot\n D[Mill] -->\n E")).toEqual([
      "A>B",
      "B>C",
      "C>D",
      "D>E",
    ]);
  });

  it("carries the words of an arrow over lines", () =>
    expect(arrows("flowchart LR\n A-- with a card or\n   with a key --> B\n B -- lends --> C")).toEqual([
      "A>B with a card or\nwith a key",
      "B>C lends",
    ]));

  it("carries a quoted label over lines", () =>
    expect(nodes('graph LR\nA["Order\nService"] --> B')).toEqual(["A=Order/Service:box", "B=B:box"]));

  it("covers the words of a label, or else the key", () => {
    const text = 'graph LR\nA["Order Service"] --> Mail';
    const words = drawing(text).nodes.map((n) => text.slice(n.range.from, n.range.to));
    expect(words).toEqual(["Order Service", "Mail"]);
  });

  it("says which line it cannot read, and reads the others", () => {
    const text = "graph LR\nA --> B\nA --> ;\nB --> C";
    expect(arrows(text)).toEqual(["A>B", "B>C"]);
    expect(read(text).problems!.map((p) => [text.slice(p.range.from, p.range.to), p.why])).toEqual([
      ["A --> ;", "the arrow leads nowhere"],
    ]);
  });
});

describe("sequence diagram", () => {
  it("reads participants, messages, answers and the requests they carry", () => {
    const text = `sequenceDiagram
  autonumber
  actor U as Customer
  box rgb(1,2,3) Back end
    participant S as Shop<br/>Node
    participant D@{ "type": "database" } as Orders
  end
  U->>+S: GET /orders/{id}
  Note over U,S: checks <b>all</b>
  alt known
    S->>D: find
    D-->>S: row
  else
    S-xU: 404
  end
  S-->>-U: 200 OK
  S-)Mailer: send`;
    expect(nodes(text)).toEqual([
      "U=Customer:actor",
      "box 1=Back end:group",
      "S=Shop/Node:box@box 1",
      "D=Orders:store@box 1",
      "Mailer=Mailer:box",
    ]);
    expect(arrows(text)).toEqual([
      "U>S GET /orders/{id}",
      "S>D find",
      "D>S row (reply)",
      "S>U 404 (reply)",
      "S>U 200 OK (reply)",
      "S>Mailer send",
    ]);
    expect(read(text).operations).toEqual([
      {
        method: "GET",
        path: "/orders/{id}",
        parameters: [{ name: "id", in: "path", implied: true }],
        range: { from: text.indexOf("GET"), to: text.indexOf("{id}") + 4 },
        receiver: "S",
      },
    ]);
    expect(read(text).problems).toEqual([]);
  });

  it("reports a line that is none of its own", () =>
    expect(read("sequenceDiagram\nA->>B: hi\nwhat is this").problems).toHaveLength(1));
});

describe("state diagram", () => {
  it("reads states and transitions, and no notes", () => {
    const text = `stateDiagram-v2
  [*] --> Open: create()
  state "Being paid" as Paying
  Open --> Paying
  state Paying {
    Waiting --> Done
  }
  note right of Open
    Not --> read
  end note
  Paying --> [*]`;
    expect(nodes(text)).toEqual([
      "[*] start=[*]:start",
      "Open=Open:state",
      "Paying=Being paid:state",
      "Waiting=Waiting:state@Paying",
      "Done=Done:state@Paying",
      "[*] end=[*]:end",
    ]);
    expect(arrows(text)).toEqual(["[*] start>Open create()", "Open>Paying", "Waiting>Done", "Paying>[*] end"]);
  });
});

describe("class diagram", () => {
  const text = `classDiagram
  namespace Billing {
    class Invoice~T~ {
      <<entity>>
      +UUID id
      -total: decimal
      +List~Line~ lines
      +pay(amount) bool
    }
  }
  class Status {
    <<enumeration>>
    OPEN
    PAID
  }
  Invoice "1" *-- "many" Line : holds
  Base <|-- Invoice
  Invoice ..> Mailer
  Mailer : +send(text)
  note "nothing"`;

  it("reads classes as records", () => {
    const records = read(text).records!;
    expect(records.map((r) => [r.form, r.name, r.fields.map((f) => `${f.name} ${f.type?.raw}`)])).toEqual([
      ["class", "Invoice", ["id UUID", "total decimal", "lines List<Line>"]],
      ["enum", "Status", []],
      ["class", "Mailer", []],
    ]);
    expect(records[0]).toMatchObject({ marks: ["entity"], methods: [{ name: "pay" }] });
    expect(records[1]!.members!.map((m) => m.name)).toEqual(["OPEN", "PAID"]);
    expect(read(text).problems).toEqual([]);
  });

  it("reads relations from the end that acts", () =>
    expect(read(text).associations!.map((a) => `${a.from} ${a.kind} ${a.to}`)).toEqual([
      "Invoice composes Line",
      "Invoice inherits Base",
      "Invoice depends Mailer",
    ]));
});

describe("ER diagram", () => {
  const text = `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER }|..|{ "LINE ITEM" : contains
  p[Person] {
    uuid id PK "the key"
    unique id_email "(id, email)"
    varchar(255) email UK
    int customer_id FK, UK
    string nick NULLABLE
  }
  broken line here !`;

  it("reads entities with their attributes", () => {
    const [, , , person] = read(text).records!;
    expect(person).toMatchObject({ form: "entity", name: "Person" });
    expect(person!.fields).toMatchObject([
      { name: "id", primaryKey: true, comment: "the key", type: { logical: "uuid" } },
      { name: "email", unique: true, type: { name: "varchar", size: [255] } },
      { name: "customer_id", unique: true, foreignKey: true },
      { name: "nick" },
    ]);
    expect(person!.fields.map((f) => text.slice(f.range.from, f.range.to))).toEqual([
      "id",
      "email",
      "customer_id",
      "nick",
    ]);
  });

  it("reads relationships with their cardinalities", () =>
    expect(read(text).associations!.map((a) => `${a.from} ${a.kind} ${a.to} ${a.label}`)).toEqual([
      "CUSTOMER one-to-many ORDER places",
      "ORDER many-to-many LINE ITEM contains",
    ]));

  it("reports the broken line", () => expect(read(text).problems).toHaveLength(1));

  it("takes no line of dashes for an entity", () =>
    expect(read(`${text}\n---\nСклад`).records!.map(({ name }) => name)).toEqual([
      "CUSTOMER",
      "ORDER",
      "LINE ITEM",
      "Person",
      "Склад",
    ]));
});

describe("C4 and architecture", () => {
  it("reads the macros of C4", () => {
    const text = `C4Container
  title Shop
  Person(user, "Customer", "Buys")
  System_Boundary(shop, "Shop") {
    Container(api, "API", "Go", "Serves orders")
    ContainerDb(db, "Orders", "PostgreSQL")
  }
  Rel(user, api, "Uses", "HTTPS")
  BiRel(api, db, "Reads")
  UpdateRelStyle(user, api, $textColor="red")`;
    expect(nodes(text)).toEqual(["user=Customer:actor", "shop=Shop:group", "api=API:box@shop", "db=Orders:store@shop"]);
    expect(drawing(text).nodes[2]).toMatchObject({ technology: "Go", description: "Serves orders" });
    expect(arrows(text)).toEqual(["user>api Uses", "api>db Reads"]);
  });

  it("reads groups, services and edges", () => {
    const text = `architecture-beta
  group api(cloud)[API]
  service db(database)[Orders] in api
  service web(server)[Web]
  web:R --> L:db`;
    expect(nodes(text)).toEqual(["api=API:group", "db=Orders:store@api", "web=Web:box"]);
    expect(arrows(text)).toEqual(["web>db"]);
  });
});

describe("a tree", () => {
  const paths = (text: string): string[] =>
    (read(text).paths ?? []).map(({ path, comment, range: at }) => {
      expect(path.replace(/\/$/, "").endsWith(text.slice(at.from, at.to).replace(/\/$/, ""))).toBe(true);
      return comment ? `${path} (${comment})` : path;
    });

  it("names folders and files, indented or with branches, and what is said of them", () => {
    const text = `treeView-beta
title What is where
till/ ## All of a till
    drawers/
        open.ts :::hot ## Opens one
        %% to come
        close.ts icon(file)
    "receipts"/`;
    expect(paths(text)).toEqual([
      "till/ (All of a till)",
      "till/drawers/",
      "till/drawers/open.ts (Opens one)",
      "till/drawers/close.ts",
    ]);
    expect(paths("treeView-beta\ntill/\n├── drawers/\n│   └── open.ts\n└── receipts.ts")).toEqual([
      "till/",
      "till/drawers/",
      "till/drawers/open.ts",
      "till/receipts.ts",
    ]);
  });

  it("states nothing where it is no tree of files", () => {
    expect(read("treeView-beta\nSales\n    North\n    South\n        Harbour")).toEqual({});
  });
});

describe("any text", () => {
  it("says that it does not know a type, and is silent on charts", () => {
    expect(read("flowcart LR\nA-->B").problems).toHaveLength(1);
    for (const type of ["gantt", "requirement", "ishikawa-beta", "venn-beta", "wardley-beta", "railroad-ebnf-beta"])
      expect(read(`${type}\n  title Plan`)).toEqual({});
    expect(read("")).toEqual({});
  });

  it("refuses what is too large", () => {
    expect(read(`graph LR\n${"A-->B\n".repeat(10_000)}`).problems).toMatchObject([{ what: "diagram" }]);
    const crowded = read(`graph LR\n${"A-->B\n".repeat(600)}`);
    expect(crowded.drawings![0]!.arrows).toHaveLength(500);
    expect(crowded.problems).toHaveLength(1);
  });

  it("never throws, and keeps its ranges within the text", () => {
    const heads = [
      "graph LR\n",
      "sequenceDiagram\n",
      "stateDiagram-v2\n",
      "classDiagram\n",
      "erDiagram\n",
      "C4Context\n",
    ];
    const piece = fc.constantFrom(
      "A",
      "-->",
      "[",
      "]",
      "(",
      ")",
      '"',
      "|",
      "\n",
      " ",
      "{",
      "}",
      ":",
      "->>",
      "&",
      "end",
      "subgraph",
      "||--o{",
      "class ",
      "<|--",
      "@{",
      "%%",
    );
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.array(fc.oneof(piece, fc.string())), (head, parts) => {
        const text = head + parts.join("");
        const { drawings = [], problems = [] } = read(text);
        const ranges = [...problems, ...drawings.flatMap((d) => [...d.nodes, ...d.arrows])].map((x) => x.range);
        expect(ranges.every((r) => 0 <= r.from && r.from <= r.to && r.to <= text.length)).toBe(true);
      }),
    );
  });
});

it("a dotted message that publishes something answers nothing, though the broker has sent its sender another before", () => {
  const text =
    "sequenceDiagram\n  Desk-->>Queue: Publish: LOAN_BEGUN\n  Queue->>Till: LOAN_BEGUN\n  Till-->>Queue: Publishes FINE_PAID\n  Till-->>Desk: done";
  expect(arrows(text)).toEqual([
    "Desk>Queue Publish: LOAN_BEGUN",
    "Queue>Till LOAN_BEGUN",
    "Till>Queue Publishes FINE_PAID",
    "Till>Desk done (reply)",
  ]);
});
