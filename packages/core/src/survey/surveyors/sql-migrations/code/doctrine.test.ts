import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../../database/testing.ts";

const lines = (files: Readonly<Record<string, string>>): string[] => databasesOf(files).flatMap(toLines);

const migration = (name: string, up: string, down = ""): string =>
  `<?php\nfinal class ${name} extends AbstractMigration\n{\n    public function up(Schema $schema): void\n    {\n${up}\n    }\n\n    public function down(Schema $schema): void\n    {\n${down}\n    }\n}\n`;

test("Doctrine, in the order of its versions, forwards alone", () => {
  expect(
    lines({
      "migrations/Version20240201000000.php": migration(
        "Version20240201000000",
        "        $this->addSql('ALTER TABLE buoys ADD hue VARCHAR(20) DEFAULT \\'red\\' NOT NULL');\n        $this->addSql('ALTER TABLE buoys DROP depth');",
        "        $this->addSql('ALTER TABLE buoys DROP hue');",
      ),
      "migrations/Version20240101000000.php": migration(
        "Version20240101000000",
        "        $this->addSql(\n            'CREATE TABLE buoys (id INT AUTO_INCREMENT NOT NULL, depth INT NOT NULL, PRIMARY KEY(id))'\n        );\n        $this->addSql('CREATE TABLE chains (id INT NOT NULL)');",
        "        $this->addSql('DROP TABLE buoys');",
      ),
      "migrations/Version20240301000000.php": migration(
        "Version20240301000000",
        "        $this->addSql('DROP TABLE chains');",
      ),
    }).map((line) => line.replace(/ @.*/, "")),
  ).toEqual(["migrations", "table buoys", "  id INT key generated", "  hue VARCHAR(20) not null = 'red'"]);
});

test("what is built by calls is said to be unread", () => {
  expect(
    lines({
      "migrations/Version20240101000000.php": migration(
        "Version20240101000000",
        "        $this->addSql('CREATE TABLE buoys (id INT NOT NULL)');\n        $table = $schema->createTable('chains');",
      ),
    }).filter((line) => line.startsWith("gap")),
  ).toEqual(["gap: migrations/Version20240101000000.php:7 makes tables in a way that cannot be read."]);
});
