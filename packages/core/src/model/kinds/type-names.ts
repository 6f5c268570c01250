import type { LogicalType } from "../value.ts";

/** A canonical name with what it can hold. */
export interface NamedType {
  readonly name: string;
  readonly logical: LogicalType;
}

/**
 * Every spelling of a type, by canonical name. The names of SQL, of programming languages, of schema languages and the
 * plain words of tables share one list: where one spelling means two things, `byLanguage` below decides.
 */
const spellings: Readonly<Record<string, readonly [LogicalType, string]>> = {
  // Words that any text column, field or parameter answers to.
  string: [
    "text",
    "string, str, &str, &'static str, std::string, java.lang.string, system.string, stringvalue, strings, freetext, free text, email, url, uri, phone, password, datastring, string type, stringtype, types.string, charfield, emailfield, slugfield, urlfield, filefield, imagefield, filepathfield, schema.string, zeichenkette, zeichenfolge, chaîne, chaîne de caractères, texte, cadena, cadena de texto, cadena de caracteres, texto, stringa, testo, строка, строковый, 字符串, 字符, 文本, 字串, 文字列, 文字列型, 文字, テキスト, 문자열, 텍스트, 문자",
  ],
  text: [
    "text",
    "text, ntext, textfield, tinytext, mediumtext, longtext, clob, nclob, long, character large object, citext, текст",
  ],
  varchar: ["text", "varchar, character varying, char varying, varchar2, varying character, native character"],
  nvarchar: ["text", "nvarchar, nvarchar2, national character varying, national varchar, nchar varying"],
  char: ["text", "char, character, bpchar, fixedstring, rune, символ"],
  nchar: ["text", "nchar, national character, national char"],
  xml: ["text", "xml, xmltype"],
  hstore: ["map", "hstore"],
  tinyint: ["integer", "tinyint, int1, i8, u8, sbyte, uint8, int8_t, uint8_t"],
  smallint: [
    "integer",
    "smallint, int2, smallserial, serial2, int16, i16, u16, uint16, short, ushort, int16_t, smallinteger, smallintegerfield, positivesmallintegerfield",
  ],
  mediumint: ["integer", "mediumint, int3"],
  integer: [
    "integer",
    "integer, int, int4, serial, serial4, int32, i32, u32, uint32, uint, sint32, fixed32, sfixed32, int32_t, unsigned int, unsigned integer, integertype, integerfield, positiveintegerfield, autofield, foreignkeyfield, integers, ints, usize, isize, ganzzahl, entier, nombre entier, entero, número entero, inteiro, número inteiro, intero, numero intero, целое, целое число, 整数, 整型, 整數, 整数型, 整数值, 정수, 정수형",
  ],
  bigint: [
    "integer",
    "bigint, bigserial, serial8, int64, i64, u64, uint64, sint64, fixed64, sfixed64, long long, ulong, int64_t, i128, u128, int128, uint128, int256, uint256, biginteger, big_integer, hugeint, bigintegerfield, positivebigintegerfield, bigautofield, 长整型, 長整数",
  ],
  numeric: [
    "decimal",
    "numeric, decimal, dec, number precision, bignumeric, bigdecimal, decimal128, decimal64, decimal32, decimal256, fixed, decimalfield, rust_decimal, decimal.decimal, java.math.bigdecimal, dezimal, dezimalzahl, décimal, decimale, десятичное, десятичное число, 小数, 定点数, 十進数, 소수",
  ],
  money: ["decimal", "money, smallmoney, currency, monetary, währung, moneda, валюта, 金额, 货币, 金額, 통화"],
  real: ["float", "real, float4, float32, f32, single, binary_float"],
  double: ["float", "double, double precision, float8, float64, f64, binary_double, doublefield"],
  float: [
    "float",
    "float, floating point, floatfield, gleitkommazahl, flottant, flotante, virgule flottante, ponto flutuante, virgola mobile, число с плавающей точкой, 浮点数, 浮点, 浮点型, 浮動小数点数, 浮動小数点, 실수",
  ],
  number: [
    "number",
    "number, num, numbers, zahl, nombre, numérique, número, numero, numérico, numerico, число, числовой, 数字, 数值, 數字, 数値, 数値型, 숫자",
  ],
  boolean: [
    "boolean",
    "boolean, bool, booleanfield, logical, flag, yes/no, true/false, system.boolean, wahrheitswert, boolesch, booléen, booleano, lógico, логический, логическое, булево, булевый, булев, 布尔, 布尔值, 布尔型, 布林, 真偽値, ブール, ブール値, 真偽, 불리언, 부울, 논리, 불린",
  ],
  date: ["date", "date, date32, localdate, dateonly, calendar date, datefield, datum, fecha, дата, 日期, 日付, 날짜"],
  time: [
    "time",
    "time, localtime, timeonly, time without time zone, timefield, uhrzeit, heure, hora, ora, время, 時刻, 시각",
  ],
  timetz: ["time", "timetz, time with time zone, offsettime"],
  timestamp: [
    "datetime",
    "timestamp, timestamp without time zone, timestamp_ntz, zeitstempel, horodatage, marca de tiempo, marca temporal, метка времени, 时间戳, タイムスタンプ, 타임스탬프",
  ],
  timestamptz: [
    "datetime",
    "timestamptz, timestamp with time zone, timestamp with local time zone, timestamp_tz, timestamp_ltz, datetimeoffset, offsetdatetime, zoneddatetime, time.time, datetime<utc>, chrono::datetime<utc>",
  ],
  datetime: [
    "datetime",
    "datetime, datetime2, datetime64, smalldatetime, localdatetime, date-time, date time, date/time, date and time, instant, datetime.datetime, java.util.date, datetimefield, isodate, naivedatetime, google.protobuf.timestamp, iso date, iso 8601, iso8601, iso timestamp, datetime string, datum und uhrzeit, datum/uhrzeit, date et heure, fecha y hora, fecha/hora, data e hora, data e ora, дата и время, дата/время, 日期时间, 时间, 日時, 일시, 날짜시간",
  ],
  year: ["integer", "year"],
  interval: [
    "interval",
    "interval, duration, timedelta, time.duration, period, timespan, google.protobuf.duration, dauer, durée, duración, duração, durata, длительность, 时长, 期間, 기간",
  ],
  uuid: [
    "uuid",
    "uuid, guid, uniqueidentifier, uuid4, uuidv4, uuidv7, uuid v4, uuid.uuid, java.util.uuid, uuidfield, timeuuid",
  ],
  ulid: ["text", "ulid, cuid, nanoid"],
  objectid: [
    "uuid",
    "objectid, object id, bson.objectid, primitive.objectid, schema.types.objectid, mongoose.schema.types.objectid, types.objectid",
  ],
  json: [
    "json",
    "json, json object, jsonfield, jsonnode, json.rawmessage, jsonvalue, serde_json::value, super, variant",
  ],
  jsonb: ["json", "jsonb, datatypes.json"],
  bytea: ["binary", "bytea"],
  blob: ["binary", "blob, tinyblob, mediumblob, longblob, image, binary large object, bfile"],
  binary: [
    "binary",
    "binary, raw, long raw, byte, bytes, []byte, byte[], bytearray, buffer, uint8array, arraybuffer, binaryfield, vec<u8>, binär, binaire, binario, binário, двоичный, бинарный, 二进制, バイナリ, 바이너리",
  ],
  varbinary: ["binary", "varbinary, binary varying"],
  varbit: ["binary", "varbit, bit varying"],
  rowversion: ["binary", "rowversion"],
  enum: [
    "enum",
    "enum, enumeration, enum8, enum16, choice, aufzählung, énumération, enumeración, enumerado, enumeração, enumerazione, перечисление, 枚举, 枚举类型, 枚舉, 列挙, 列挙型, 열거형",
  ],
  array: [
    "array",
    "array, list, vec, vector of strings, arraylist, slice, tuple, set, arrayfield, jsonarray, liste, tableau, lista, arreglo, elenco, массив, список, 数组, 列表, 陣列, 配列, リスト, 배열, 목록",
  ],
  map: [
    "map",
    "map, dict, dictionary, hashmap, hash, hash map, record, keyvalue, key-value, словарь, 字典, 映射, マップ, 맵",
  ],
  object: [
    "object",
    "object, struct, nested, document, embedded, embedded document, subdocument, dictionary object, google.protobuf.struct, objekt, objet, objeto, oggetto, объект, 对象, 物件, オブジェクト, 객체",
  ],
  inet: ["network", "inet, cidr, ipv4, ipv6, ip, ip address, ipaddress"],
  macaddr: ["network", "macaddr, macaddr8"],
  geometry: [
    "spatial",
    "geometry, geography, point, polygon, linestring, multipolygon, multipoint, line, lseg, path geometry, circle, box, sdo_geometry, geojson, geopoint, geo_point",
  ],
  vector: ["array", "vector, halfvec, embedding"],
  tsvector: ["text", "tsvector, tsquery"],
  range: ["object", "int4range, int8range, numrange, tsrange, tstzrange, daterange"],
  bit: ["boolean", "bit"],
  any: ["unknown", "any, unknown, mixed, interface{}, serde_json, dynamic, sql_variant, void, never, auto"],
  "foreign key": [
    "unknown",
    "foreign key, fk, foreignkey, reference, ref, 外键, 外部キー, fremdschlüssel, clé étrangère, clave foránea, chave estrangeira, chiave esterna, внешний ключ, 외래키, 외래 키",
  ],
};

const all = new Map<string, NamedType>();
for (const [name, [logical, words]] of Object.entries(spellings))
  for (const word of words.split(", ")) all.set(word, { name, logical });

/** Spellings that mean something else in one language. The key is `language:spelling`. */
const byLanguage = new Map<string, NamedType>();
const timeLanguages = [
  "typescript",
  "javascript",
  "java",
  "kotlin",
  "swift",
  "mongo",
  "mongoose",
  "ruby",
  "scala",
  "dart",
];
for (const language of timeLanguages) byLanguage.set(`${language}:date`, { name: "datetime", logical: "datetime" });
for (const language of ["java", "kotlin", "csharp", "scala", "protobuf", "swift"])
  byLanguage.set(`${language}:long`, { name: "bigint", logical: "integer" });
for (const language of ["java", "kotlin", "csharp", "scala", "c", "cpp"])
  byLanguage.set(`${language}:byte`, { name: "tinyint", logical: "integer" });
byLanguage.set("kotlin:char", { name: "char", logical: "text" });
byLanguage.set("clickhouse:int8", { name: "tinyint", logical: "integer" });
for (const language of ["go", "rust", "swift", "csharp", "openapi"])
  byLanguage.set(`${language}:int8`, { name: "tinyint", logical: "integer" });
byLanguage.set("python:float", { name: "double", logical: "float" });
byLanguage.set("prisma:float", { name: "double", logical: "float" });

all.set("int8", { name: "bigint", logical: "integer" });
all.set("jobject", { name: "json", logical: "json" });

/** The type of this spelling, in lower case with single blanks; `undefined` for a name that no language defines. */
export const namedType = (spelling: string, language: string): NamedType | undefined =>
  byLanguage.get(`${language}:${spelling}`) ?? all.get(spelling);

/** Names that every dialect uses loosely: they say what a thing holds, not how it is stored. */
const loose: ReadonlySet<string> = new Set([
  "string",
  "number",
  "float",
  "datetime",
  "array",
  "map",
  "object",
  "enum",
  "any",
]);

export const isLooseName = (name: string): boolean => loose.has(name);
