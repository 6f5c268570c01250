import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { recogniseNotation } from "../list.ts";
import { php } from "./read.ts";

test.each<readonly [string, string, readonly string[]]>([
  [
    "a class with properties, some of them declared by its constructor",
    "<?php\n/** Who buys. */\nfinal class Customer extends \\Shop\\Person implements Named\n{\n    public const MAX = 3;\n    private static int $count = 0;\n    private int $id; // key\n    public ?string $email = null;\n    protected array $tags = [];\n    public function __construct(private string $name, public readonly int|null $age, int $other) {}\n    public function label(): string { return $this->name; }\n}",
    [
      'class Customer @Person @Named { id: int "key", email?: string = null, tags: array = [], name: string, age?: int|null } <label> "Who buys."',
    ],
  ],
  [
    "a model that lists its columns",
    "class Order extends Model\n{\n    protected $table = 'shop_orders';\n    protected $fillable = [\n        'number',\n        'total',\n    ];\n    protected $casts = ['total' => 'decimal:2'];\n    public function lines() { return $this->hasMany(Line::class); }\n}",
    ["class Order @Model (shop_orders) { number, total } <lines>"],
  ],
  [
    "an enumeration",
    "enum Status: string\n{\n    case Open = 'open';\n    case Closed = 'closed';\n    public function label(): string { return match($this) { self::Open => 'o' }; }\n}",
    ["enum Status [Open='open', Closed='closed'] <label>"],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(php, text)).toEqual(records);
});

test("is recognised by its properties", () => {
  expect(recogniseNotation("class Order\n{\n    private int $id;\n}")?.id).toBe("php");
});
