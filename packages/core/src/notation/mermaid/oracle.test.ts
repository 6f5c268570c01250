import DOMPurify from "dompurify";
import mermaidItself from "mermaid";
import { afterAll, describe, expect, it, vi } from "vitest";
import { mermaid } from "./read.ts";

// Mermaid's own parser is the oracle: what it draws we read, what it refuses we say cannot be read. It cleans labels in
// a browser's document, which Node has none of; labels are not compared here.
// Boxes ask the browser whether a word is a colour. Other test files of this worker must not find a browser: some libraries
// look for one to know where they run.
vi.stubGlobal("window", { CSS: { supports: () => true } });
afterAll(() => {
  vi.unstubAllGlobals();
});
Object.assign(DOMPurify, { addHook: () => {}, sanitize: (text: string) => text });

interface Counts {
  readonly nodes: number;
  readonly arrows: number;
}

/** What Mermaid keeps of a diagram; only what is counted here. */
interface Kept {
  readonly getVertices?: () => { readonly size: number };
  readonly getEdges?: () => readonly { readonly stroke?: string }[];
  readonly getActors?: () => { readonly size: number };
  readonly getMessages?: () => readonly { readonly from?: string; readonly to?: string; readonly type: number }[];
  readonly getClasses?: () => { readonly size: number };
  readonly getEntities?: () => { readonly size: number };
  readonly getRelationships?: () => readonly unknown[];
  readonly getRelations?: () => readonly unknown[];
}

/** The arrows among Mermaid's messages; the others open and close blocks, notes and activations. */
const messages = new Set([0, 1, 3, 4, 5, 6, 24, 25, 33, 34]);

/** Nodes and arrows as Mermaid counts them; null where it refuses the text. */
async function oracle(text: string): Promise<Counts | null> {
  try {
    await mermaidItself.parse(text);
    const { db, type } = await mermaidItself.mermaidAPI.getDiagramFromText(text);
    const kept = db as Kept;
    if (type === "sequence")
      return {
        nodes: kept.getActors!().size,
        arrows: kept.getMessages!().filter((each) => messages.has(each.type) && each.from && each.to).length,
      };
    if (type === "er") return { nodes: kept.getEntities!().size, arrows: kept.getRelationships!().length };
    if (type.startsWith("class")) return { nodes: kept.getClasses!().size, arrows: kept.getRelations!().length };
    if (type.startsWith("flowchart") || type === "swimlane")
      return {
        nodes: kept.getVertices!().size,
        arrows: kept.getEdges!().filter(({ stroke }) => stroke !== "invisible").length,
      };
    return { nodes: -1, arrows: -1 };
  } catch {
    return null;
  }
}

/** The same of our reader; null where it says that something cannot be read. */
function ours(text: string): Counts | null {
  const { drawings = [], records = [], associations = [], problems = [] } = mermaid.read(text, "mermaid");
  if (problems.length > 0) return null;
  const [drawing] = drawings;
  if (/^\s*erDiagram/.test(text)) return { nodes: records.length, arrows: associations.length };
  if (/^\s*state/.test(text)) return { nodes: -1, arrows: -1 };
  return {
    nodes: drawing?.nodes.filter(({ shape }) => shape !== "group" && shape !== "note").length ?? 0,
    arrows: drawing?.arrows.length ?? 0,
  };
}

const accepted: readonly string[] = [
  "flowchart LR\n  A[Shop\n    of books] --> B(Order\nAPI)\n  B --> C[(Orders\n\nkept)]\n",
  "flowchart LR\n  subgraph one [First]\n    A[Shop\n    of books]\n  end\n  A --> B{Is it\npaid?} -- yes --> C\n",
  "graph LR\n  A-->B",
  "graph TD;A-->B;B-->C;",
  "flowchart TB\n  web[Web Shop] -->|orders| api(Order API)\n  api --> db[(Orders)]\n  api -.-> mail>Mail]\n",
  'flowchart LR\n  A["Shop (new)"] == "all" ==> B{Paid?}\n  B -- yes --> C([Ship])\n  B -- no --> D[[Cancel]]\n',
  "flowchart LR\n  A & B --> C & D\n",
  "flowchart LR\n  A --> B --> C --> A\n",
  "flowchart LR\n  subgraph one [First]\n    A --> B\n  end\n  subgraph two\n    C\n  end\n  B --> C\n",
  "flowchart LR\n  A ~~~ B\n  A --x C\n  A --o D\n  A <--> E\n  A --- F\n",
  'flowchart LR\n  %% remark\n  A:::hot --> B\n  classDef hot fill:#f00\n  style A stroke:#333\n  linkStyle 0 stroke:red\n  click A "https://example.org"\n',
  "flowchart LR\n  A{{Hex}} --> B[/Para/] --> C[\\Trap/] --> D((Round)) --> E(((Double)))\n",
  'flowchart TD\n  A@{ shape: cyl, label: "Orders" } --> B\n',
  "flowchart LR\n  A ---> B ----> C\n  A -..-> D\n  A ===> E\n",
  "flowchart LR\n  order-service --> user.db\n",
  'flowchart LR\n  A -- x (y) --> B\n  subgraph s ["x (y)"]\n    C -->|"z (w)"| D\n  end\n',
  "flowchart LR\n  direction LR\n  A --> B\n",
  "swimlane-beta LR\n  subgraph till [Till]\n    A --> B\n  end\n  B --> C\n",
  "sequenceDiagram\n  A->>B: hello\n  B-->>A: answer\n",
  "sequenceDiagram\n  participant W as Web\n  actor U as User\n  U->>+W: GET /orders\n  W-->>-U: 200\n",
  "sequenceDiagram\n  autonumber\n  A->>B: a\n  Note over A,B: both\n  Note right of B: one\n  B-xA: lost\n  B-)A: later\n  A->B: line\n  A-->B: dotted\n",
  "sequenceDiagram\n  A->>B: a\n  alt paid\n    B->>C: b\n  else not\n    B->>D: c\n  end\n  loop each\n    C->>C: self\n  end\n  opt maybe\n    A->>B: x\n  end\n",
  "sequenceDiagram\n  box rgb(20,20,20) Shop\n    participant A\n    participant B\n  end\n  A->>B: a\n  activate B\n  deactivate B\n  par one\n    A->>B: p\n  and two\n    A->>B: q\n  end\n  critical c\n    A->>B: r\n  option o\n    A->>B: s\n  end\n",
  "sequenceDiagram\n  create participant B\n  A->>B: make\n  destroy B\n  A-xB: end\n",
  "sequenceDiagram\n  A<<->>B: both\n  A<<-->>B: both\n",
  "classDiagram\n  class Order {\n    +UUID id\n    +pay() bool\n  }\n  Order <|-- Special\n  Order *-- Line : has\n  Order o-- Tag\n  Order --> Customer\n  Order ..> Mail\n  Order ..|> Payable\n",
  'classDiagram\n  Order "1" --> "*" Line : lines\n  class Line\n  class Payable\n  <<interface>> Payable\n',
  'classDiagram\n  direction LR\n  class Box~T~\n  Box : +T item\n  note "words"\n',
  'erDiagram\n  ORDER ||--|{ LINE : has\n  ORDER {\n    uuid id PK\n    string name "words"\n  }\n',
  'erDiagram\n  A ||--o{ B : x\n  B }o..o{ C : "y z"\n  C |o--|| A : w\n',
  "erDiagram\n  A o|--o| B : x\n  B o{..|{ C : y\n  FOO ||.-}o A : z\n  C |{-.|o A : w\n",
  "erDiagram\n  CUSTOMER[Customer] {\n    int id PK, FK\n  }\n  CUSTOMER ||--o{ ORDER : places\n",
  "stateDiagram-v2\n  [*] --> Open\n  Open --> Paid : pay\n  Paid --> [*]\n",
  "stateDiagram-v2\n  state Busy {\n    [*] --> In\n    In --> [*]\n  }\n  Open --> Busy\n  note right of Open : words\n",
  'stateDiagram\n  state "Long name" as L\n  L --> M\n  state fork <<fork>>\n  M --> fork\n',
];

const refused: readonly string[] = [
  "graph LR\n  A[One --> B",
  "graph LR\n  A --> \n",
  "graph LR\n  --> B\n",
  "flowchart LR\n  A -->|x B\n",
  "flowchart LR\n  subgraph one\n    A --> B\n",
  "flowchart LR\n  A --> B\n  end\n",
  "flowchart LR\n  A[Shop (new)] --> B\n",
  "flowchart XY\n  A --> B\n",
  "sequenceDiagram\n  A->>B\n",
  "sequenceDiagram\n  alt x\n    A->>B: a\n",
  "sequenceDiagram\n  A->>B: a\n  end\n",
  "sequenceDiagram\n  A hello B\n",
  "sequenceDiagram\n  A->>: a\n",
  "classDiagram\n  class A {\n    +x\n",
  "classDiagram\n  A <|-- \n",
  "erDiagram\n  A ||--o{ B\n  A {\n    int id PK\n",
  "erDiagram\n  A ||--o B : x\n",
  "erDiagram\n  A -- B : x\n",
  "stateDiagram-v2\n  state A {\n    B --> C\n",
  "stateDiagram-v2\n  A --> \n",
  "graph LR\n  A[x | y]\n",
  "graph LR\n  A(x [y]) --> B\n",
  "graph LR\n  A -->|x (y)| B\n",
  "graph LR\n  subgraph x (y)\n    A\n  end\n",
  "graph LR\n  A{ok (now)?} --> B\n",
  "classDiagram\n  namespace N {\n    class A\n",
  "flowchar LR\n  A --> B\n",
];

describe("Mermaid's own parser", () => {
  it.each(accepted)("draws what we read, with as many nodes and arrows: %s", async (text) => {
    expect(ours(text)).toEqual(await oracle(text));
    expect(ours(text)).not.toBeNull();
  });

  it.each(refused)("refuses what we cannot read: %s", async (text) => {
    expect([await oracle(text), ours(text)]).toEqual([null, null]);
  });
});
