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
    "key (owner_id) -> accounts_user() @0001_initial:13",
  ]);
});
