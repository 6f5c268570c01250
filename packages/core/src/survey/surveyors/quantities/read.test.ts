import { describe, expect, it } from "vitest";
import { goLike, pythonLike, scriptLike } from "../../../notation/code/token.ts";
import { cLike } from "../../../notation/code/token.ts";
import { quantitiesIn } from "./read.ts";

const read = (text: string, lexis = scriptLike): string[] =>
  quantitiesIn(text, lexis).map(
    ([name, , near, value, dimension, line]) => `${line} ${name} ${value}${dimension ?? ""} <${near}>`,
  );

describe("numbers that code names", () => {
  it.each<[string, string, typeof scriptLike, string[]]>([
    [
      "in products, units and strings",
      'const windowMs = 15 * 60 * 1000;\nconst ttl = "15m";\nconst maxUpload = "10mb";\n',
      scriptLike,
      ["1 windowMs 900000 <const>", "2 ttl 900000time <const>", "3 maxUpload 10485760size <const>"],
    ],
    [
      "in units of Go, wherever they stand in the product",
      "func GenToken() {\n\texp := time.Now().Add(time.Hour * 24)\n\tsrv := http.Server{ReadTimeout: 10 * time.Second}\n}\n",
      goLike,
      [
        "2 exp 86400000time <Now Hour func GenToken>",
        "3 ReadTimeout 10000time <srv http Server time Second func GenToken>",
      ],
    ],
    [
      "but none that is compared, whole or in part, and by no word of the language",
      "func blocked() bool {\n\tif now.Sub(lastSeen) > 30*time.Minute {\n\t\treturn 15 * time.Second\n\t}\n}\n",
      goLike,
      [],
    ],
    [
      "in keyword arguments that are units",
      'TOKENS = {\n    "REFRESH_LIFETIME": timedelta(days=14),\n}\n',
      pythonLike,
      ["2 REFRESH_LIFETIME 1209600000time <TOKENS>"],
    ],
    [
      "in calls that are units, and each call of a chain for itself",
      "Cache c = builder.expireAfterWrite(1, TimeUnit.HOURS).maximumSize(500);\n",
      cLike,
      [
        "1 expireAfterWrite 3600000time <Cache TimeUnit HOURS maximumSize>",
        "1 maximumSize 500 <Cache expireAfterWrite TimeUnit HOURS>",
      ],
    ],
    [
      "in rules of tags",
      'type Form struct {\n\tName string `binding:"min=4,max=255"`\n}\n',
      goLike,
      ["2 Name min 4 <string type Form struct>", "2 Name max 255 <string type Form struct>"],
    ],
    [
      "in files of configuration, below their sections and keys",
      "[redis]\nMaxIdle = 30\n",
      pythonLike,
      ["2 MaxIdle 30 <redis>"],
    ],
    [
      "of variables whose values stand on the line below",
      '    - name: TOKEN_EXPIRY_SECONDS\n      value: "3600"\n',
      pythonLike,
      ["2 TOKEN_EXPIRY_SECONDS 3600 <value name>"],
    ],
    [
      "but no secrets",
      "ADMIN_PIN = 4711\nDB_PASSWORD = 12345678\nAPI_KEY: 998877\nPASSWORD_MIN_LENGTH = 8\n",
      pythonLike,
      ["4 PASSWORD_MIN_LENGTH 8 <>"],
    ],
    [
      "and none of comments, dates, addresses, versions, sums and comparisons",
      '// max 5\n/* limit = 7\n   limit = 8 */\nconst limit = rows.length - 1;\nif (limit > 20) stop();\nconst maxDate = 2024-01-02;\nconst size = "1.2.3", port = 10.0.0.1;\n',
      scriptLike,
      [],
    ],
  ])("%s", (_, text, lexis, expected) => {
    expect(read(text, lexis)).toEqual(expected);
  });
});
