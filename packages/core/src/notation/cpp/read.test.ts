import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { recogniseNotation } from "../list.ts";
import { cpp } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a struct with initial values, arrays, bit fields and several names of one type",
    'struct Parcel {\n  int id = 0; // its number\n  std::string label{"none"};\n  std::vector<std::shared_ptr<Item>> items;\n  uint8_t flags : 4;\n  double grid[4][4];\n  const char *code, *other;\n};',
    [
      'struct Parcel { id: int = 0 "its number", label: std::string = {"none"}, items: std::vector<std::shared_ptr<Item>>, flags: uint8_t, grid: double, code: const char *, other: const char * }',
    ],
  ],
  [
    "a class with bases, labels, constructors and methods",
    "class SHOP_API Shelf final : public store::Place, private Counted<Shelf> {\n  Q_OBJECT\npublic:\n  Shelf() = default;\n  explicit Shelf(int width) : width_{width}, depth_{1} { init(); }\n  virtual ~Shelf();\n  int width() const { return width_; }\n  static constexpr int kMax = 5;\nprivate:\n  int width_;\n  std::optional<Parcel> top_;\n};",
    ["class Shelf @Place @Counted { width_: int, top_: std::optional<Parcel> } <width>"],
  ],
  [
    "types named by a typedef, and those inside others",
    "typedef struct {\n  float x;\n  float y;\n} Point;\n\ntypedef struct node_s {\n  struct node_s *next;\n  union { int i; void *p; } value;\n  enum Kind { LEAF, INNER } kind;\n} node_t;",
    [
      "struct Point { x: float, y: float }",
      "struct node_t { next: struct node_s *, value: union, kind: enum }",
      "enum Kind [LEAF, INNER]",
    ],
  ],
  [
    "enumerations",
    "enum class Mode : uint8_t { Fast, Slow = 3 };\ntypedef enum { RED, GREEN } colour_t;\ntypedef NS_ENUM(NSInteger, Sign) { SignPlus = +1, SignMinus = -1 };",
    ["enum Mode [Fast, Slow=3]", "enum colour_t [RED, GREEN]", "enum Sign [SignPlus=+1, SignMinus=-1]"],
  ],
  [
    "attributes and macros before members, as engines write them",
    "class Patrol extends BaseModule\n{\n  [Attribute()]\n  string m_sType; // on foot\n  protected ref array<ref Group> m_aGroups;\n  UPROPERTY(EditAnywhere)\n  float Radius;\n  protected override void OnStart();\n}",
    ['class Patrol @BaseModule { m_sType: string "on foot", m_aGroups: array<ref Group>, Radius: float } <OnStart>'],
  ],
  [
    "names of types without a body",
    "struct later;\nfriend class Other;\nstruct point p = { .x = 1 };\ntemplate <class T> T f(struct q *q);",
    [],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(cpp, text)).toEqual(records);
});

test("is recognised by what other languages with braces do not have", () => {
  expect(recogniseNotation("struct sample {\n  int count;\n  char name[16];\n};")?.id).toBe("cpp");
  expect(recogniseNotation("class Shelf {\npublic:\n  std::string label;\n};")?.id).toBe("cpp");
  expect(recogniseNotation("struct Bin {\n  let id: UUID\n}")?.id).not.toBe("cpp");
  expect(recogniseNotation("pub struct Bin {\n  pub id: u64,\n}")?.id).not.toBe("cpp");
});
