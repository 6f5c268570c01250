import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../../database/testing.ts";

test("migrations of Entity Framework Core", () => {
  expect(
    databasesOf({
      "Data/Migrations/20240101000000_Init.cs": `namespace Shop.Migrations
{
    public partial class Init : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, defaultValue: ""),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Orders_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(name: "IX_Orders_OwnerId_Code", table: "Orders", columns: new[] { "OwnerId", "Code" }, unique: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Orders");
        }
    }
}
`,
      "Data/Migrations/20240201000000_More.cs": `public partial class More : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<decimal>(name: "Total", table: "Orders", type: "decimal(18,2)", nullable: false, defaultValue: 0m);
        migrationBuilder.RenameColumn(name: "Code", table: "Orders", newName: "Number");
        migrationBuilder.Sql("ALTER TABLE Orders ADD Note nvarchar(max)");
    }
}
`,
      "Data/Migrations/20240201000000_More.Designer.cs": 'migrationBuilder.DropTable(name: "Orders");',
    }).flatMap(toLines),
  ).toEqual([
    "Data/Migrations",
    "table Orders @20240101000000_Init:7",
    "  Id int key generated @20240101000000_Init:11",
    "  Number nvarchar(12) not null = '' @20240201000000_More:6",
    "  OwnerId uniqueidentifier @20240101000000_Init:14",
    "  Total decimal(18,2) not null = 0 @20240201000000_More:5",
    "  Note nvarchar(max) @20240201000000_More:7",
    "index IX_Orders_OwnerId_Code (OwnerId, Number) unique @20240101000000_Init:27",
    "key (OwnerId) -> Users(Id) cascade @20240101000000_Init:19",
  ]);
});
