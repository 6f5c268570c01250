import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plantuml } from "./read.ts";

function drawn(text: string) {
  const { drawings, operations = [], problems = [] } = plantuml.read(`@startuml\n${text}\n@enduml`, "plantuml");
  const [drawing] = drawings!;
  return {
    type: drawing!.type,
    nodes: drawing!.nodes.map((n) => `${n.key}=${n.label}:${n.shape}${n.group ? `@${n.group}` : ""}`),
    arrows: drawing!.arrows.map((a) => `${a.from}>${a.to}${a.label ? ` ${a.label}` : ""}${a.reply ? " (reply)" : ""}`),
    operations: operations.map((o) => `${o.method} ${o.path}`),
    problems,
  };
}

describe("PlantUML", () => {
  it("reads parts, groups and arrows", () => {
    const found = drawn(`skinparam component {
  BackgroundColor red
}
package "Back end" as back {
  component "Order API" as api
  database Orders
}
[Web App] --> api : calls
api -down-> Orders
[Mail] <-- api
note right of api
  api --> nothing
end note`);
    expect(found.type).toBe("component");
    expect(found.nodes).toEqual([
      "back=Back end:group",
      "api=Order API:box@back",
      "Orders=Orders:store@back",
      "Web App=Web App:box",
      "Mail=Mail:box",
    ]);
    expect(found.arrows).toEqual(["Web App>api calls", "api>Orders", "api>Mail"]);
    expect(found.problems).toEqual([]);
  });

  it("reads messages and their answers", () => {
    const found = drawn(`actor Customer as c
participant "Shop API" as s
c -> s : GET /orders
s --> c : rows
alt late
  c ->> s : cancel
end`);
    expect(found.type).toBe("sequence");
    expect(found.nodes).toEqual(["c=Customer:actor", "s=Shop API:box"]);
    expect(found.arrows).toEqual(["c>s GET /orders", "s>c rows (reply)", "c>s cancel"]);
    expect(found.operations).toEqual(["GET /orders"]);
  });

  it("reads entities with what they hold as records, and the feet of crows as what joins them", () => {
    const {
      records = [],
      associations = [],
      drawings,
    } = plantuml.read(
      `@startuml
entity "Order" as o {
  *id : int <<PK>>
  --
  note : str (nullable)
}
entity Line {
  *order_id : int
}
o ||--o{ Line : "has"
@enduml`,
      "plantuml",
    );
    expect(records.map(({ form, name, fields }) => [form, name, fields.map((field) => field.name)])).toEqual([
      ["entity", "Order", ["id", "note"]],
      ["entity", "Line", ["order_id"]],
    ]);
    expect(associations.map(({ from, kind, to, label }) => [from, kind, to, label])).toEqual([
      ["Order", "one-to-many", "Line", "has"],
    ]);
    expect(drawings).toBeUndefined();
  });

  it("reads classes with what they hold as records, and the lines between them", () => {
    const {
      records = [],
      associations = [],
      problems,
    } = plantuml.read(
      `@startuml
abstract class Base
class "Purchase Order" as Order <<aggregate>> {
  +id: UUID
  -total : Decimal
  --
  +pay(card: Card): bool
}
class Line {
  int count
}
enum State {
  OPEN
  PAID
}
interface Ledger
Base <|-- Order
Order "1" *-- "many" Line : holds
Order ..> State
Order --> Elsewhere
@enduml`,
      "plantuml",
    );
    const names = (members: readonly { readonly name: string }[] = []) => members.map(({ name }) => name);
    expect(
      records.map(({ form, name, fields, members, methods, marks }) => [
        form,
        name,
        names(fields),
        ...[members, methods].map((each) => names(each)),
        marks ?? [],
      ]),
    ).toEqual([
      ["class", "Base", [], [], [], []],
      ["class", "Purchase Order", ["id", "total"], [], ["pay"], ["aggregate"]],
      ["class", "Line", ["count"], [], [], []],
      ["enum", "State", [], ["OPEN", "PAID"], [], []],
    ]);
    expect(associations.map(({ from, kind, to, label }) => [from, kind, to, label])).toEqual([
      ["Purchase Order", "inherits", "Base", undefined],
      ["Purchase Order", "composes", "Line", "holds"],
      ["Purchase Order", "depends", "State", undefined],
    ]);
    expect(problems).toEqual([]);
  });

  it("keeps what a sequence calls an entity among its parts", () =>
    expect(drawn("entity Vault\nactor Clerk\nClerk -> Vault : opens").nodes).toEqual([
      "Vault=Vault:box",
      "Clerk=Clerk:actor",
    ]));

  it("reads the macros of C4", () => {
    const found = drawn(`!include <C4/C4_Container>
System_Boundary(b, "Shop") {
  Container(api, "API", "Go")
}
Rel(api, db, "Reads")`);
    expect(found.nodes).toEqual(["b=Shop:group", "api=API:box@b", "db=db:box"]);
    expect(found.arrows).toEqual(["api>db Reads"]);
  });

  it("says which line it cannot read", () =>
    expect(drawn("[A] --> [B]\nwhat ever this is").problems).toMatchObject([{ why: "neither a part nor an arrow" }]));

  it("never throws", () => {
    const piece = fc.constantFrom(
      "A",
      "[B]",
      "-->",
      "->",
      " ",
      "\n",
      "{",
      "}",
      ":",
      '"',
      "as ",
      "class ",
      "package ",
      "<|--",
      "note ",
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join("");
        const { drawings = [], problems = [] } = plantuml.read(text, "plantuml");
        const ranges = [...problems, ...drawings.flatMap((d) => [...d.nodes, ...d.arrows])].map((x) => x.range);
        expect(ranges.every((r) => 0 <= r.from && r.from <= r.to && r.to <= text.length)).toBe(true);
      }),
    );
  });
});

it("gives the nodes of a deployment diagram of C4 with what runs in them", () => {
  const text = `@startuml
Deployment_Node(vm, "shop.example", "Virtual machine") {
  Container(till, "Till", "Node.js")
}
Rel(till, vm, "runs on")
@enduml`;
  const { nodes = [], drawings = [] } = plantuml.read(text, "puml");
  expect(nodes.map(({ name, type }) => [name, type])).toEqual([["shop.example", "Virtual machine"]]);
  expect(drawings[0]!.nodes.map(({ label, group }) => [label, group])).toEqual([
    ["shop.example", undefined],
    ["Till", "vm"],
  ]);
});
