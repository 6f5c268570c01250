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
    "the sketch of a class, whose methods have neither body nor semicolon",
    "class TillService {\n    private $drawer;\n    // Counts the coins\n    public function count(string $coin): int\n    private function close(): ?array\n    protected $open = true;\n    public function open(): bool\n}",
    ["class TillService { drawer, open = true } <count, close, open>"],
  ],
  [
    "an enumeration",
    "enum Status: string\n{\n    case Open = 'open';\n    case Closed = 'closed';\n    public function label(): string { return match($this) { self::Open => 'o' }; }\n}",
    ["enum Status [Open='open', Closed='closed'] <label>"],
  ],
  [
    "tables that a migration makes and changes",
    "return new class extends Migration {\n  public function up(): void {\n    Schema::create('invoices', function (Blueprint $table) {\n      $table->id();\n      $table->foreignId('buyer_id')->constrained('people')->cascadeOnDelete();\n      $table->string('number', 20)->unique()->comment('as printed');\n      $table->decimal('net', 10, 2)->default(0);\n      $table->enum('state', ['open', 'paid'])->nullable();\n      $table->timestamps();\n      $table->index(['buyer_id', 'state'], 'by_buyer');\n    });\n    Schema::table('people', fn (Blueprint $table) => $table->date('born'));\n    Schema::table('people', function (Blueprint $table) { $table->date('born')->nullable(); $table->dropColumn('age'); });\n  }\n  public function down(): void { Schema::dropIfExists('invoices'); }\n};",
    [
      'table invoices { id!: bigint #key, buyer_id!: bigint -> people, number!: varchar(20) #unique "as printed", net!: decimal(10,2) = 0, state?: enum }',
      "table people { born?: date }",
    ],
  ],
])("%s", (_what, text, records) => {
  expect(shownRecords(php, text)).toEqual(records);
});

test("is recognised by its properties and by the tables that it makes", () => {
  expect(recogniseNotation("Schema::create('orders', function (Blueprint $table) {\n  $table->id();\n});")?.id).toBe(
    "php",
  );
  expect(recogniseNotation("class Order\n{\n    private int $id;\n}")?.id).toBe("php");
});
