import { columnsOfDjangoUser } from "../../orm/django-user.ts";

/** What bases of libraries bring along: the names of their fields. Those with none only say what a class is. */
const told: readonly (readonly [names: string, fields: string])[] = [
  [
    "Object object Serializable BaseModel SQLModel Base DeclarativeBase DeclarativeBaseNoMeta MappedAsDataclass TypedDict NamedTuple Protocol " +
      "ABC Enum IntEnum StrEnum str int Generic Struct Node ObjectType InputObjectType RootModel BaseEntity ValueObject Entity AggregateRoot " +
      "Schema BaseSettings ValueType",
    "",
  ],
  ["Model Document DynamicDocument EmbeddedDocument PanacheEntity AbstractPersistable", "id _id"],
  ["PanacheMongoEntity ActiveRecordEntity", "id"],
  ["TimeStampedModel", "created modified"],
  ["AbstractUser", `id ${columnsOfDjangoUser.join(" ")} groups user_permissions`],
  ["AbstractBaseUser", "id password last_login"],
  ["PermissionsMixin", "is_superuser groups user_permissions"],
  ["gorm.Model", "ID CreatedAt UpdatedAt DeletedAt"],
  ["Error Exception RuntimeException", "name message stack cause args"],
];

const known = new Map(
  told.flatMap(([names, fields]) => names.split(" ").map((name) => [name, fields.split(" ").filter(Boolean)] as const)),
);

/** The fields that a base of a library brings along; `undefined` for one that is not known. Go's `Model` is that of GORM. */
export const fieldsOfBase = (name: string, language: string): readonly string[] | undefined =>
  known.get(language === "go" && name === "Model" ? "gorm.Model" : name);
