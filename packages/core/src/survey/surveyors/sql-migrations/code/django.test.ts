import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../../database/testing.ts";

test("operations on models are changes of tables", () => {
  expect(
    databasesOf({
      "shop/migrations/0001_initial.py": `from django.db import migrations, models

class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=12, unique=True)),
                ("total", models.DecimalField(decimal_places=2, max_digits=10, null=True)),
                ("owner", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="accounts.user")),
                ("tags", models.ManyToManyField(to="shop.tag")),
            ],
            options={"db_table": "orders"},
        ),
    ]
`,
      "shop/migrations/0002_more.py": `class Migration(migrations.Migration):
    operations = [
        migrations.AddField(model_name="order", name="placed", field=models.DateTimeField(auto_now_add=True)),
        migrations.RenameField(model_name="order", old_name="total", new_name="amount"),
        migrations.RemoveField(model_name="order", name="code"),
        migrations.RunSQL("ALTER TABLE shop_order ADD COLUMN note text"),
    ]
`,
    }).flatMap(toLines),
  ).toEqual([
    "shop/migrations",
    "table shop_order_tags @0001_initial:7",
    "  id bigint key generated @0001_initial:7",
    "  order_id ? not null @0001_initial:7",
    "  tag_id ? not null @0001_initial:7",
    "key (order_id) -> orders(id) @0001_initial:7",
    "key (tag_id) -> shop_tag(id) @0001_initial:7",
    "table orders @0001_initial:7",
    "  id bigint key generated @0001_initial:10",
    "  amount numeric(10,2) @0002_more:4",
    "  owner_id ? not null @0001_initial:13",
    "  placed timestamptz not null @0002_more:3",
    "  note text @0002_more:6",
    "index orders(owner_id) (owner_id) @0001_initial:13",
    "key (owner_id) -> accounts_user() cascade @0001_initial:13",
  ]);
});

const migration = (...operations: readonly string[]): string =>
  `class Migration(migrations.Migration):\n    operations = [\n${operations.map((each) => `        ${each},\n`).join("")}    ]\n`;

test("indexes and rules of uniqueness come and go, by the names of fields", () => {
  expect(
    databasesOf({
      "shop/migrations/0001_initial.py": migration(
        `migrations.CreateModel(name="Till", fields=[("owner", models.ForeignKey(to="accounts.user")), ("code", models.SlugField()), ("day", models.DateField(db_index=True, unique=True)), ("sum", models.IntegerField())],
          options={"indexes": [models.Index(fields=["-day", "owner"], name="day_idx"), models.Index(fields=["sum"], name="old_idx")],
                   "constraints": [models.UniqueConstraint(fields=("owner", "sum"), name="one_sum")], "unique_together": {("owner", "day")}})`,
      ),
      "shop/migrations/0002_rules.py": migration(
        'migrations.RenameIndex(model_name="till", new_name="sum_idx", old_name="old_idx")',
        'migrations.RemoveIndex(model_name="till", name="sum_idx")',
        'migrations.RemoveConstraint(model_name="till", name="one_sum")',
        'migrations.AlterUniqueTogether(name="till", unique_together={("code", "owner")})',
        'migrations.AddConstraint(model_name="till", constraint=models.UniqueConstraint(fields=["sum", "code"], name="x"))',
        'migrations.AddIndex(model_name="till", index=models.Index(Lower("code"), name="lower_idx"))',
        'migrations.AlterField(model_name="till", name="sum", field=models.IntegerField(db_index=True))',
        'migrations.AlterField(model_name="till", name="day", field=models.DateField())',
      ),
    }).flatMap(toLines),
  ).toEqual([
    "shop/migrations",
    "table shop_till @0001_initial:3",
    "  owner_id ? not null @0001_initial:3",
    "  code varchar(50) not null @0001_initial:3",
    "  day date not null @0002_rules:10",
    "  sum integer not null @0002_rules:9",
    "index shop_till(code, owner_id) (code, owner_id) unique @0001_initial:3",
    "index shop_till(sum, code) (sum, code) unique @0001_initial:3",
    "index shop_till(owner_id) (owner_id) @0001_initial:3",
    "index shop_till(code) (code) @0001_initial:3",
    "index day_idx (day, owner_id) @0001_initial:4",
    "index shop_till(sum) (sum) @0002_rules:9",
    "key (owner_id) -> accounts_user() @0001_initial:3",
  ]);
});

test("tables between models follow the names of their fields and models", () => {
  expect(
    databasesOf({
      "shop/migrations/0001_initial.py": migration(
        'migrations.CreateModel(name="Tag", fields=[("id", models.BigAutoField(primary_key=True))])',
        'migrations.CreateModel(name="Till", fields=[("id", models.BigAutoField(primary_key=True)), ("tags", models.ManyToManyField(to="shop.tag")), ("near", models.ManyToManyField(to="self")), ("gone", models.ManyToManyField(to="shop.tag", db_table="till_gone"))])',
      ),
      "shop/migrations/0002_names.py": migration(
        'migrations.RenameField(model_name="till", old_name="tags", new_name="labels")',
        'migrations.RenameModel(old_name="Tag", new_name="Label")',
        'migrations.RenameModel(old_name="Till", new_name="Desk")',
        'migrations.RemoveField(model_name="desk", name="near")',
      ),
    }).flatMap(toLines),
  ).toEqual([
    "shop/migrations",
    "table till_gone @0001_initial:4",
    "  id bigint key generated @0001_initial:4",
    "  desk_id ? not null @0001_initial:4",
    "  label_id ? not null @0001_initial:4",
    "key (desk_id) -> shop_desk(id) @0001_initial:4",
    "key (label_id) -> shop_label(id) @0001_initial:4",
    "table shop_label @0002_names:4",
    "  id bigint key generated @0001_initial:3",
    "table shop_desk @0002_names:5",
    "  id bigint key generated @0001_initial:4",
    "table shop_desk_labels @0002_names:3",
    "  id bigint key generated @0001_initial:4",
    "  desk_id ? not null @0002_names:3",
    "  label_id ? not null @0002_names:3",
    "key (desk_id) -> shop_desk(id) @0001_initial:4",
    "key (label_id) -> shop_label(id) @0001_initial:4",
  ]);
});

test("apps point to the table of users by the name that its model gives it", () =>
  expect(
    databasesOf({
      "db/people/migrations/0001_initial.py": migration(
        'migrations.CreateModel(name="Person", fields=[("id", models.BigAutoField(primary_key=True))], options={"db_table": "auth_user"})',
      ),
      "db/notes/migrations/0001_initial.py": migration(
        'migrations.CreateModel(name="Note", fields=[("author", models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE))])',
      ),
      "config/settings.py": 'AUTH_USER_MODEL = "people.Person"\n',
    })
      .flatMap(toLines)
      .filter((line) => /^(?:key|table)/.test(line)),
  ).toContain("key (author_id) -> auth_user() cascade @0001_initial:3"));

const keysIn = (files: Readonly<Record<string, string>>): readonly string[] =>
  databasesOf(files)
    .flatMap(toLines)
    .filter((line) => line.startsWith("key"));

const made = (name: string, options = ""): string =>
  `migrations.CreateModel(name="${name}", fields=[("id", models.BigAutoField(primary_key=True))]${options})`;

const pointingTo = (model: string): string =>
  migration(
    `migrations.CreateModel(name="Note", fields=[("on", models.ForeignKey("${model}", on_delete=models.CASCADE))])`,
  );

test("apps point to tables of other apps by the names that their models give them, when they do so later, too", () => {
  const notes = { "notes/migrations/0001_initial.py": pointingTo("shop.Order") };
  expect(
    keysIn({
      ...notes,
      "shop/migrations/0001_initial.py": migration(made("Order", ', options={"db_table": "sales"}')),
    }),
  ).toEqual(["key (on_id) -> sales() cascade @0001_initial:3"]);
  expect(
    keysIn({
      ...notes,
      "shop/migrations/0001_initial.py": migration(made("Order")),
      "shop/migrations/0002_name.py": migration('migrations.AlterModelTable(name="order", table="sales")'),
    }),
  ).toEqual(["key (on_id) -> sales() cascade @0001_initial:3"]);
});

test("of two projects with a model of one name, the name that one gives its table is not that of the other", () =>
  expect(
    keysIn({
      "one/shop/migrations/0001_initial.py": migration(made("Order", ', options={"db_table": "sales"}')),
      "two/shop/migrations/0001_initial.py": migration(made("Order")),
      "two/notes/migrations/0001_initial.py": pointingTo("shop.Order"),
    }),
  ).toEqual(["key (on_id) -> shop_order() cascade @0001_initial:3"]));

test("a key that is altered is told as it is at last", () =>
  expect(
    keysIn({
      "notes/migrations/0001_initial.py": pointingTo("shop.Order"),
      "notes/migrations/0002_keep.py": migration(
        'migrations.AlterField("note", "on", models.ForeignKey("shop.Sale", on_delete=models.SET_NULL, null=True))',
      ),
    }),
  ).toEqual(["key (on_id) -> shop_sale() set null @0002_keep:3"]));

test("the model of users is read from settings, whatever the folder of settings is called", () => {
  const user = migration(
    'migrations.CreateModel(name="Person", fields=[("id", models.BigAutoField(primary_key=True))])',
  );
  const note = migration(
    'migrations.CreateModel(name="Note", fields=[("author", models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE))])',
  );
  for (const path of ["shop/settings.py", "config/django/base.py", "conf/common.py", "project/settings/parts/auth.py"])
    expect(
      databasesOf({
        "people/migrations/0001_initial.py": user,
        "notes/migrations/0001_initial.py": note,
        [path]: 'AUTH_USER_MODEL = "people.Person"\n',
      })
        .flatMap(toLines)
        .filter((line) => line.startsWith("key")),
      path,
    ).toEqual(["key (author_id) -> people_person() cascade @0001_initial:3"]);
});
