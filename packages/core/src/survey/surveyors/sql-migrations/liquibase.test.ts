import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../database/testing.ts";

test("changelogs are replayed in the order in which they are included, whatever their format", () => {
  expect(
    databasesOf({
      "src/main/resources/db/changelog/db.changelog-master.yaml":
        "databaseChangeLog:\n  - include:\n      file: db/changelog/changes/users.xml\n  - include:\n      file: db/changelog/changes/more.yaml\n  - include:\n      file: db/changelog/changes/again.sql\n",
      "src/main/resources/db/changelog/changes/users.xml": `<?xml version="1.0"?>
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="users">
      <column name="id" type="bigint" autoIncrement="true"><constraints primaryKey="true" nullable="false"/></column>
      <column name="email" type="varchar(80)"><constraints nullable="false" unique="true"/></column>
      <column name="team_id" type="\${id.type}"/>
    </createTable>
    <addForeignKeyConstraint baseTableName="users" baseColumnNames="team_id" constraintName="fk" referencedTableName="teams" referencedColumnNames="id" onDelete="CASCADE"/>
    <rollback><dropTable tableName="users"/></rollback>
  </changeSet>
</databaseChangeLog>
`,
      "src/main/resources/db/changelog/changes/more.yaml": `databaseChangeLog:
  - changeSet:
      id: 2
      author: a
      changes:
        - addColumn:
            tableName: users
            columns:
              - column:
                  name: state
                  type: varchar(10)
                  defaultValue: new
                  constraints:
                    nullable: false
        - createIndex:
            tableName: users
            indexName: by_state
            columns:
              - column:
                  name: state
`,
      "src/main/resources/db/changelog/changes/again.sql":
        "--liquibase formatted sql\n--changeset a:3\nALTER TABLE users RENAME COLUMN state TO status;\n--rollback ALTER TABLE users RENAME COLUMN status TO state;\n",
    }).flatMap(toLines),
  ).toEqual([
    "src/main/resources/db/changelog",
    "table users @users:4",
    "  id bigint key generated @users:5",
    "  email varchar(80) not null unique @users:6",
    "  team_id ? @users:7 users:9",
    "  status varchar(10) not null = 'new' @again:3",
    "index by_state (status) @more:15",
    "key (team_id) -> teams(id) cascade @users:9",
  ]);
});
