import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import { toLines } from "../../database/testing.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { ormSequelize } from "./surveyor.ts";

const linesOf = (files: Readonly<Record<string, string>>): string[] =>
  surveySite([ormSequelize], memorySite(files, parseScript)).surveys.flatMap(toLines);

test("models that are defined have a key, stamps and the plural of their name", () => {
  expect(
    linesOf({
      "models/user.js": `module.exports = (sequelize, DataTypes) => {
  const User = sequelize.define("User", {
    email: { type: DataTypes.STRING(80), allowNull: false, unique: true },
    age: DataTypes.INTEGER.UNSIGNED,
    role: { type: DataTypes.ENUM("admin", "clerk"), defaultValue: "clerk" },
    code: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4 },
    full: { type: DataTypes.VIRTUAL, get() { return 1; } },
  });
  User.associate = (models) => {
    User.hasMany(models.Post, { foreignKey: "authorId", onDelete: "CASCADE" });
    User.belongsTo(models.Company);
  };
  return User;
};`,
      "models/post.js":
        'module.exports = (sequelize, { TEXT }) => sequelize.define("Post", { text: TEXT }, { paranoid: true, indexes: [{ unique: true, fields: ["authorId", "text"] }] });',
      "models/company.js":
        'const { Model } = require("sequelize");\nmodule.exports = (sequelize, DataTypes) => {\n  class Company extends Model {}\n  Company.init({ taxNo: { type: DataTypes.BIGINT, primaryKey: true, field: "tax_no" } }, { sequelize, modelName: "Company", timestamps: false });\n  return Company;\n};',
    }),
  ).toEqual([
    "models",
    "table Companies @company:4",
    "  tax_no bigint key @company:4",
    "table Posts @post:1",
    "  id integer key generated @post:1",
    "  text text @post:1",
    "  createdAt timestamptz @post:1",
    "  updatedAt timestamptz @post:1",
    "  deletedAt timestamptz @post:1",
    "  authorId integer @user:10",
    "index Posts(authorId, text) (authorId, text) unique @post:1",
    "key (authorId) -> Users(id) cascade @user:10",
    "table Users @user:2",
    "  id integer key generated @user:2",
    "  email varchar(80) not null unique @user:3",
    "  age integer @user:4",
    "  role enum('admin','clerk') = 'clerk' @user:5",
    "  code uuid @user:6",
    "  createdAt timestamptz @user:2",
    "  updatedAt timestamptz @user:2",
    "  CompanyTaxNo bigint @user:11",
    "key (CompanyTaxNo) -> Companies(tax_no) @user:11",
  ]);
});

test("what all models are defined with comes from the constructor or from settings; a model says otherwise", () => {
  const model =
    'module.exports = (sequelize, DataTypes) => sequelize.define("orderLine", { unitPrice: DataTypes.DECIMAL(10, 2) });';
  const settled = [
    "  id integer key generated @line:1",
    "  unit_price decimal(10,2) @line:1",
    "  created_at timestamptz @line:1",
    "  updated_at timestamptz @line:1",
  ];
  expect(
    linesOf({
      "db/index.js": "new Sequelize(process.env.URL, { define: { underscored: true, freezeTableName: true } });",
      "models/line.js": model,
    }),
  ).toEqual(["models/line.js", "table orderLine @line:1", ...settled]);
  expect(
    linesOf({
      "config/config.json": '{ "development": { "define": { "underscored": true } } }',
      "models/line.js": model,
    }),
  ).toEqual(["models/line.js", "table order_lines @line:1", ...settled]);
  expect(
    linesOf({
      "config/config.json": '{ "development": { "define": { "underscored": true } } }',
      "models/line.js":
        'class Line extends Model {\n  static init(sequelize) {\n    super.init({ a: Sequelize.STRING }, { sequelize, tableName: "lines", underscored: false, updatedAt: false, createdAt: "made" });\n  }\n  static associate(models) {\n    this.belongsTo(models.Line, { as: "parent", foreignKey: { name: "parentId", field: "parent", allowNull: false }, constraints: false });\n  }\n}',
    }),
  ).toEqual([
    "models/line.js",
    "table lines @line:3",
    "  id integer key generated @line:3",
    "  a varchar(255) @line:3",
    "  made timestamptz @line:3",
    "  parent integer not null @line:6",
  ]);
});

test("classes of sequelize-typescript have the columns that decorators give, and those of what they extend", () => {
  expect(
    linesOf({
      "src/base/id-model.ts": `import { Model as Library, Column, PrimaryKey, DataType, CreatedAt } from "sequelize-typescript";
export class IdModel extends Library {
  @PrimaryKey
  @Column(DataType.UUID)
  id: string;

  @CreatedAt
  @Column({ field: "created_at" })
  createdAt: Date;
}`,
      "src/team.ts": `import { Table, Column, HasMany, BelongsToMany, Unique } from "sequelize-typescript";
@Table({ tableName: "teams", modelName: "team", updatedAt: false })
export class Team extends IdModel {
  @Unique
  @Column
  name: string;

  @Column(DataType.VIRTUAL)
  size: number;

  @HasMany(() => Member)
  members: Member[];

  @BelongsToMany(() => Team, "team_friends", "teamId", "friendId")
  friends: Team[];
}`,
      "src/member.ts": `import { Table, Column, BelongsTo, ForeignKey, AllowNull, Default, DataType } from "sequelize-typescript";
@Table({ underscored: true, timestamps: false, paranoid: true })
export default class Member extends IdModel {
  @AllowNull(false)
  @Default(0)
  @Column
  rank: number | null;

  @ForeignKey(() => Team)
  @Column(DataType.UUID)
  teamId: string;

  @BelongsTo(() => Team, { onDelete: "SET NULL" })
  team: Team;
}`,
    }),
  ).toEqual([
    "src",
    "table members @member:3",
    "  rank integer not null = 0 @member:7",
    "  team_id uuid @member:11",
    "  id uuid key @id-model:5",
    "  created_at timestamptz @id-model:9",
    "key (team_id) -> teams(id) set null @member:11",
    "table teams @team:3",
    "  name varchar(255) unique @team:6",
    "  id uuid key @id-model:5",
    "  created_at timestamptz @id-model:9",
    "table team_friends @team:14",
    "  teamId uuid key @team:14",
    "  friendId uuid key @team:14",
    "key (teamId) -> teams(id) @team:14",
    "key (friendId) -> teams(id) @team:14",
    "gap: team_friends (src/team.ts:14) may have columns that stamp its rows.",
  ]);
});

test("what is computed is a gap with its line", () => {
  const gaps = (text: string): string[] =>
    linesOf({ "m.ts": `// sequelize\n${text}` }).filter((line) => /gap/.test(line));
  expect(gaps('sequelize.define("a", { ...shared, b: DataTypes.TEXT });')).toEqual([
    "gap: a (m.ts:2) has attributes that are computed.",
  ]);
  expect(gaps('sequelize.define("a", { b: DataTypes.TEXT, c: columnOf("x") });')).toEqual([
    "gap: a (m.ts:2) has attributes that are computed.",
  ]);
  expect(gaps('sequelize.define("a", { b: DataTypes.TEXT }, options);')).toEqual([
    "gap: a (m.ts:2) takes options that are computed or come from another file.",
  ]);
  expect(
    gaps('const options = { timestamps: false };\nsequelize.define("a", { b: DataTypes.TEXT }, { ...options });'),
  ).toEqual([]);
  expect(gaps("class A extends Elsewhere {\n  @Column b: string;\n}\n@Table class B extends A {}")).toEqual([
    "gap: B (m.ts:5) has the columns of Elsewhere too, which is not read.",
  ]);
  expect(gaps('const A = sequelize.define("a", { b: DataTypes.TEXT });\nA.belongsTo(B);')).toEqual([
    "gap: a (m.ts:2) has a key to B (m.ts:3), which is not read.",
  ]);
});

test("associations in a file of their own mean models by the modules that they come from", () => {
  expect(
    linesOf({
      "models/tutorial.model.js":
        'module.exports = (sequelize, Sequelize) => sequelize.define("tutorials", { title: Sequelize.STRING }, { timestamps: false });',
      "models/note.model.js":
        'module.exports = (sequelize, Sequelize) => sequelize.define("notes", { text: { type: Sequelize.STRING, references: { model: "tutorials", key: "id" } } }, { timestamps: false });',
      "models/index.js":
        'const db = {};\ndb.lessons = require("./tutorial.model.js")(sequelize, Sequelize);\ndb.comments = require("./note.model")(sequelize, Sequelize);\ndb.lessons.hasMany(db.comments, { as: "comments" });\nmodule.exports = db;',
    }),
  ).toEqual([
    "models",
    "table notes @note.model:1",
    "  id integer key generated @note.model:1",
    "  text varchar(255) @note.model:1",
    "  tutorialId integer @index:4",
    "key (text) -> tutorials(id) @note.model:1",
    "key (tutorialId) -> tutorials(id) @index:4",
    "table tutorials @tutorial.model:1",
    "  id integer key generated @tutorial.model:1",
    "  title varchar(255) @tutorial.model:1",
  ]);
});
