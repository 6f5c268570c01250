import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { python } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a data class",
    '@dataclass(frozen=True)\nclass Order:\n    """A placed order.\n\n    With details.\n    """\n    id: int\n    note: Optional[str] = None  # free text\n    tags: list[str] = field(default_factory=list)\n    LIMIT: ClassVar[int] = 3\n\n    def total(self) -> int:\n        x: int = 1\n        return x\n',
    [
      'class Order @dataclass { id: int, note?: Optional[str] = None "free text", tags: list[str] } <total> "A placed order."',
    ],
  ],
  [
    "a pydantic model",
    "class Item(BaseModel):\n    model_config = ConfigDict(x=1)\n    name: str = Field(..., max_length=3)\n    size: int | None = None",
    ["class Item @BaseModel { name: str, size?: int | None = None }"],
  ],
  [
    "a table of SQLAlchemy",
    'class User(db.Model):\n    __tablename__ = "users"\n    id = Column(Integer, primary_key=True)\n    email = db.Column("e_mail", db.String(50), unique=True, nullable=False)\n    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))\n',
    ["class User @Model (users) { id: Integer #key, email!: String(50) #unique @e_mail, team_id: int -> teams.id }"],
  ],
  [
    "a model of Django",
    'class Book(models.Model):\n    title = models.CharField(max_length=50, null=True)\n    author = models.ForeignKey(Author, on_delete=models.CASCADE)\n    class Meta:\n        db_table = "books"\n    objects = Manager()\n',
    ["class Book @Model (books) { title?: CharField(50), author: ForeignKey -> Author }"],
  ],
  [
    "a serializer has the fields that it names, as it declares them",
    'class BookSerializer(serializers.ModelSerializer):\n    shelf = ShelfSerializer(read_only=True)\n    hidden = serializers.CharField()\n    class Meta:\n        model = Book\n        fields = ("id", "shelf")\n',
    ["class BookSerializer @ModelSerializer { id, shelf: ShelfSerializer }"],
  ],
  [
    "a serializer that does not name them all has those that it declares",
    'class BookSerializer(serializers.ModelSerializer):\n    shelf = serializers.CharField()\n    class Meta:\n        fields = ("id",) + MORE\n',
    ["class BookSerializer @ModelSerializer { shelf: CharField }"],
  ],
  [
    "a sketch of a model of Django",
    "class Run(models.Model):\n    order = FK(Order, related_name='runs')\n    step = IntegerField()",
    ["class Run @Model { order, step: IntegerField }"],
  ],
  [
    "an enumeration",
    'class Role(str, Enum):\n    ADMIN = "admin"\n    USER = "user"\n',
    ["enum Role @str @Enum [ADMIN=admin, USER=user]"],
  ],
  [
    "attributes assigned by the constructor",
    "class Point:\n    def __init__(self, x):\n        self.x = x\n        self.y: int = 0\n        self.x = 2\n    def move(self): ...",
    ["class Point { x, y: int } <move>"],
  ],
  [
    "a class on one line, and the next",
    "class A: ...\nclass B(A):\n    x: int\nprint(1)",
    ["class A", "class B @A { x: int }"],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(python, text)).toEqual(records);
});

test("the arguments of a field say how long it may be, what it may hold, its default and what becomes of it", () => {
  const [till] =
    python.read(
      'class Till(models.Model):\n    class Kind(models.TextChoices):\n        BIG = "b", "Big"\n        SMALL = "s", _("Small")\n    DAYS = [(1, "one"), (2, "two")]\n    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.BIG)\n    day = models.IntegerField(choices=DAYS, default=1)\n    tone = models.CharField(choices=[("hi", "High"), ("lo", "Low")], default="hi")\n    other = models.CharField(choices=Tones.choices, default=first)\n    sum = models.DecimalField(max_digits=10, decimal_places=2)\n    shop = models.ForeignKey(Shop, on_delete=models.SET_NULL)\n    desk_id = Column(ForeignKey("desks.id", ondelete="CASCADE"))\n',
      "python",
    ).records ?? [];
  expect(
    till!.fields.map(({ name, type, choices, default: value, onDelete }) =>
      [name, type?.raw, type?.members?.join("|"), choices, value, onDelete]
        .filter((each) => each !== undefined)
        .join(" "),
    ),
  ).toEqual([
    "kind CharField(8) b|s BIG",
    "day IntegerField 1|2 1",
    'tone CharField hi|lo "hi"',
    "other CharField Tones",
    "sum DecimalField(10, 2)",
    "shop ForeignKey set null",
    "desk_id cascade",
  ]);
});

test("what is nothing in a model is taken from its bases, and may be filled later in other classes", () => {
  const records = (text: string) => python.read(text, "python").records ?? [];
  const [user] = records("class User(AbstractUser):\n    username = None\n    email = models.EmailField()\n");
  expect([user?.without, user?.open]).toEqual([["username"], undefined]);
  const [draft] = records("class Draft:\n    id: int\n    owner = None\n");
  expect([draft?.without, draft?.open]).toEqual([undefined, true]);
});

test("a class in another says in which, and gives its members as defaults where both are one word", () => {
  const text =
    'class Order(models.Model):\n    class State(models.TextChoices):\n        OPEN = "open"\n        SHUT = "s"\n    state = models.CharField(default=State.OPEN)\n    was = models.CharField(default=State.SHUT)\n';
  const [order, state] = python.read(text, "python").records ?? [];
  expect(order?.fields.map(({ filled }) => filled)).toEqual(["'open'", "State.SHUT"]);
  expect([order?.inside, state?.inside]).toEqual([undefined, "Order"]);
});

test("a default of the database is read with the quotes that stand in it", () => {
  const { records } = python.read(
    'class Till(Base):\n    __tablename__ = "tills"\n    setup = Column(JSONB, server_default=text(\'\\\'{"open":true}\\\'\'))\n    kind = Column(String, server_default="big")\n    at = Column(DateTime, server_default=text("now()"))\n',
    "python",
  );
  expect(records![0]!.fields.map(({ default: value }) => value)).toEqual([`'{"open":true}'`, '"big"', "now()"]);
});
