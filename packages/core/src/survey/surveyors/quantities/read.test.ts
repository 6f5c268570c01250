import { describe, expect, it } from "vitest";
import { quantitiesIn } from "./read.ts";

const read = (text: string, path: string): string[] =>
  quantitiesIn(path, text).map(
    ([name, , near, value, dimension, line]) => `${line} ${name} ${value}${dimension ?? ""} <${near}>`,
  );

describe("numbers that code names", () => {
  it.each<[string, string, string, string[]]>([
    [
      "in products, units and strings",
      'const windowMs = 15 * 60 * 1000;\nconst ttl = "15m";\nconst maxUpload = "10mb";\n',
      "a.ts",
      ["1 windowMs 900000time <const>", "2 ttl 900000time <const>", "3 maxUpload 10485760size <const>"],
    ],
    [
      "but not by what a name is multiplied with",
      "const expires = new Date(Date.now() + maxAge * 1000);\nconst ttl = (days || 7) * 24 * 60 * 60;\n",
      "a.ts",
      ["2 ttl 7 <const>"],
    ],
    [
      "but no base in which digits are read",
      "const links = parseInt(value, 10);\nconst port = Number.parseInt(process.env.PORT ?? text, 16);\nconst seatLimit = 10;\n",
      "a.ts",
      ["3 seatLimit 10 <const>"],
    ],
    [
      "in units of Go, wherever they stand in the product",
      "func GenToken() {\n\texp := time.Now().Add(time.Hour * 24)\n\tsrv := http.Server{ReadTimeout: 10 * time.Second}\n}\n",
      "a.go",
      [
        "2 exp 86400000time <Now Hour func GenToken>",
        "3 ReadTimeout 10000time <srv http Server time Second func GenToken>",
      ],
    ],
    [
      "but none that is compared, whole or in part, and by no word of the language",
      "func blocked() bool {\n\tif now.Sub(lastSeen) > 30*time.Minute {\n\t\treturn 15 * time.Second\n\t}\n}\n",
      "a.go",
      [],
    ],
    [
      "but not in the tests within a file of Rust",
      "const MAX_ITEMS: usize = 5000;\n\n#[cfg(test)]\nmod tests {\n    const MAX_ROWS: usize = 10;\n}\n\nconst MAX_PAGES: usize = 7;\n",
      "a.rs",
      ["1 MAX_ITEMS 5000 <const usize>", "8 MAX_PAGES 7 <const usize>"],
    ],
    [
      "in units of Ruby, whatever is made of the time, and of how many are worked on at once",
      "def token(payload, expiry = 9.hours.from_now)\n  old = 45.days.ago\n  KEPT = 2.weeks.to_i\n  ids.each_slice(75) { |some| send(some) }\nend\n",
      "a.rb",
      [
        "1 expiry 32400000time <def token payload>",
        "2 old 3888000000time <def token>",
        "3 KEPT 1209600000time <def token>",
        "4 batch size 75 <each_slice some send def token>",
      ],
    ],
    [
      "of what a call limits, by what it calls that",
      "throttle(\n  'logins per address',\n  limit: 5,\n  period: 1.minute\n) do |request|\nend\nstore(\n  'logins per address',\n  limit: 6\n)\n",
      "a.rb",
      ["3 limit 5 <throttle logins per address>", "4 period 60000time <throttle logins address>", "9 limit 6 <store>"],
    ],
    [
      "that are taken off a moment",
      "var cutoff = clock.UtcNow.AddDays(-40);\nvar soon = clock.UtcNow.AddMinutes(20);\nvar other = total.Add(-3) - 4;\n",
      "a.cs",
      ["1 cutoff 3456000000time <var>", "2 soon 1200000time <var>"],
    ],
    [
      "of how often something is run",
      'c.AddFunc("*/5 * * * *", h.sweep)\nc.AddFunc("0 */2 * * *", h.sweep)\nc.AddFunc("30 3 * * *", h.sweep)\nc.AddFunc("*/20 * * * * *", h.sweep)\nc.AddFunc("@every 90s", h.sweep)\nc.AddFunc("0 0 * * 1", h.sweep)\nc.AddFunc("0 0 1 * *", h.sweep)\nc.AddFunc("0 9-17 * * *", h.sweep)\n',
      "a.go",
      [
        "1 AddFunc 300000time <h sweep>",
        "2 AddFunc 7200000time <h sweep>",
        "3 AddFunc 86400000time <h sweep>",
        "3 AddFunc 210clock <h sweep>",
        "4 AddFunc 20000time <h sweep>",
        "5 AddFunc 90000time <h sweep>",
        "6 AddFunc 604800000time <h sweep>",
        "6 AddFunc 0clock <h sweep>",
        "7 AddFunc 0clock <h sweep>",
      ],
    ],
    [
      "of what an annotation or decorator stands before, in the unit of its framework",
      "@cache_page(60 * 10)\ndef featured(request):\n    pass\n\n@shared_task(\n    max_retries=4,\n)\ndef sync_stock():\n    pass\n",
      "a.py",
      ["1 cache_page 600000time <def featured>", "6 max_retries 4 <shared_task def sync_stock>"],
    ],
    [
      "of the schedules of Celery",
      'app.conf.beat_schedule = {\n    "sweep": {"schedule": 900.0},\n    "digest": {\n        "schedule": crontab(hour=6, minute=0),\n    },\n    "prices": {\n        "schedule": crontab(minute="*/15"),\n    },\n}\n',
      "a.py",
      [
        "2 schedule 900000time <app conf beat_schedule>",
        "4 schedule 86400000time <crontab hour minute digest app conf beat_schedule>",
        "4 schedule 360clock <crontab hour minute digest app conf beat_schedule>",
        "7 schedule 900000time <crontab minute prices app conf beat_schedule>",
      ],
    ],
    [
      "of the schedules of Spring, in its unit and in its marks",
      '@Scheduled(fixedRate = 60000)\npublic void sweep() {\n}\n@Scheduled(cron = "0 0/15 * * * ?")\npublic void sync() {\n}\n',
      "A.java",
      ["1 fixedRate 60000time <Scheduled public void sweep>", "4 cron 900000time <Scheduled public void sync>"],
    ],
    [
      "that options of a command have, in a list and in a line",
      'CMD ["gunicorn", "shop.wsgi", "--workers", "3", "--timeout=60"]\nCMD gunicorn shop.wsgi --workers 4 --timeout 50\n',
      "Dockerfile",
      [
        "1 workers 3 <CMD>",
        "1 timeout 60 <CMD>",
        "2 workers 4 <CMD gunicorn timeout>",
        "2 timeout 50 <CMD gunicorn workers>",
      ],
    ],
    [
      "of servers, by what they listen on",
      'r.Run(":9001")\nhttp.ListenAndServe("0.0.0.0:9002", nil)\nnet.Listen("tcp", ":9003")\nlog.Print(":9004")\nrun(":9005")\n',
      "a.go",
      ["1 port 9001 <Run>", "2 port 9002 <http ListenAndServe nil>", "3 port 9003 <net Listen>"],
    ],
    [
      "nor as the one thing that a method works with",
      "const longName = name('a'.repeat(101));\nm.totalQueries.Add(1)\nerrorRate.add(1);\njitter := rand.Intn(1000)\nlimiter.setLimit(5)\n",
      "a.go",
      ["5 setLimit 5 <>"],
    ],
    [
      "nor by the signs of JavaScript",
      "const many = sizes.limit !== 5;\nconst one = sizes.limit === 1;\nsizes.limit = 7;\n",
      "a.ts",
      ["3 limit 7 <>"],
    ],
    [
      "in keyword arguments that are units",
      'TOKENS = {\n    "REFRESH_LIFETIME": timedelta(days=14),\n}\n',
      "a.py",
      ["2 REFRESH_LIFETIME 1209600000time <TOKENS>"],
    ],
    [
      "in calls that are units, and each call of a chain for itself",
      "Cache c = builder.expireAfterWrite(1, TimeUnit.HOURS).maximumSize(500);\n",
      "a.java",
      [
        "1 expireAfterWrite 3600000time <Cache TimeUnit HOURS maximumSize>",
        "1 maximumSize 500 <Cache expireAfterWrite TimeUnit HOURS>",
      ],
    ],
    [
      "in texts that stand for a variable that nobody sets",
      'WAIT = int(os.getenv("CALL_TIMEOUT", "4"))\n',
      "a.py",
      ["1 CALL_TIMEOUT 4 <WAIT int os getenv>"],
    ],
    [
      "in the same of other languages, and in what fills in a property",
      'const size = Number(process.env.PAGE_SIZE ?? "20");\nconst ms = env["POLL_MS"] || "500";\n@Value("${CACHE_SIZE:1000}") int cache;\nsend("PAGE_SIZE", "7");\n',
      "a.ts",
      [
        "1 PAGE_SIZE 20 <const size Number process env>",
        "2 POLL_MS 500 <const ms env>",
        "3 CACHE_SIZE 1000 <Value int cache>",
        "4 send 7 <>",
      ],
    ],
    [
      "in rates",
      'RATES = {\n    "anon": "60/min",\n    "mail": "5 per hour",\n    "share": "3/4",\n}\n',
      "a.py",
      ["2 anon 60 <RATES>", "3 mail 5 <RATES>"],
    ],
    [
      "in rules of tags",
      'type Form struct {\n\tName string `binding:"min=4,max=255"`\n}\n',
      "a.go",
      ["2 Name min 4 <string type Form struct>", "2 Name max 255 <string type Form struct>"],
    ],
    [
      "in files of configuration, below their sections and keys",
      "[redis]\nMaxIdle = 30\n",
      "a.yaml",
      ["2 MaxIdle 30 <redis>"],
    ],
    [
      "of variables whose values stand on the line below",
      '    - name: TOKEN_EXPIRY_SECONDS\n      value: "3600"\n',
      "a.yaml",
      ["2 TOKEN_EXPIRY_SECONDS 3600 <value name>"],
    ],
    [
      "of rules by the fields that they are of",
      "const shape = z.object({\n  title: z\n    .string()\n    .min(3)\n    .max(50),\n});\nclass A {\n  @Length(2, 30)\n  readonly nick!: string;\n}\nbody('motto').isLength({ max: 90 });\n",
      "a.ts",
      [
        "4 title min 3 <z const shape object>",
        "5 title max 50 <z const shape object>",
        "8 nick Length 2 <readonly string class A>",
        "8 nick Length 30 <readonly string class A>",
        "11 motto max 90 <body isLength>",
      ],
    ],
    [
      "of lengths that are refused, and of no others",
      'if (title.length < 3) return "too short";\nif (title.length > 9) shorten(title);\n',
      "a.ts",
      ["1 title length min 3 <if return>"],
    ],
    [
      "that are added to a moment, in its unit",
      "const link = { expiresAt: new Date(Date.now() + 60 * 1000) };\nif (now - start > 5000) stop();\n",
      "a.ts",
      ["1 expiresAt 60000time <const link now>"],
    ],
    [
      "of how a password is hashed, which is no secret",
      "user.password = await bcrypt.hash(user.password, 12);\nconst defaultPassword = 4711;\n",
      "a.ts",
      ["1 rounds 12 <user password await bcrypt>"],
    ],
    [
      "but no secrets",
      "ADMIN_PIN = 4711\nDB_PASSWORD = 12345678\nAPI_KEY: 998877\nPASSWORD_MIN_LENGTH = 8\n",
      "a.yaml",
      ["4 PASSWORD_MIN_LENGTH 8 <>"],
    ],
    [
      "behind their types, and without what marks a name as one's own",
      "const limit: number = Number(query.limit) || 15;\nprivate _pageSize = 15;\nconst MAX_SEATS: u32 = 40;\n",
      "a.ts",
      ["1 limit 15 <const number Number query>", "2 pageSize 15 <private>", "3 MAX_SEATS 40 <const u32>"],
    ],
    [
      "by the call that takes them",
      'return hash(secret, 11);\nrouter.post("/", upload.array("pictures", 3), save);\nawait redis.setex("board", 20, rows);\nconst at = cells.array("rows", 3);\n',
      "a.ts",
      [
        "1 rounds 11 <return secret>",
        "2 max pictures 3 <router post array save>",
        "3 board ttl 20000time <await redis setex rows>",
      ],
    ],
    [
      "of what a cache of Python keeps, in seconds",
      'cache.set("board", rows, 15)\nshelf.set("board", rows, 15)\n',
      "a.py",
      ["1 board ttl 15000time <set rows>"],
    ],
    [
      "in the options of a command that is one text",
      'export SERVER_ARGS="--chdir=/srv --workers=4 --bind=0.0.0.0:8000"\n',
      "run.sh",
      ["1 workers 4 <export>"],
    ],
    [
      "in the scripts of a package",
      '  "scripts": {\n    "dev": "vite --port 4100",\n    "lint": "biome check"\n  },\n',
      "package.json",
      ["2 port 4100 <scripts>"],
    ],
    [
      "of secrets, where they are products or lengths",
      "const UNLOCK_TOKEN_EXPIRATION = 7 * 24 * 60 * 60 * 1000;\nconst TOKEN = 604800000;\nexport const maxLength = {\n  city: 90,\n  password: 70,\n};\n",
      "a.ts",
      [
        "1 UNLOCK_TOKEN_EXPIRATION 604800000time <const>",
        "4 city 90 <export const maxLength>",
        "5 password 70 <export const maxLength>",
      ],
    ],
  ])("%s", (_, text, path, expected) => {
    expect(read(text, path)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    [
      "a.yaml",
      "DEFAULT_PASSWORD: 12345678\ndsn: host=desk password=geese max_conns=9\nargs: --auth geese --max-age 30\npool: amqp://desk:geese@pool-max:42\nkeepalive_timeout 65\n",
      ["max_conns", "max age", "pool max", "keepalive_timeout"],
    ],
    [
      "a.py",
      'pool = openPool("desk", "geese9", 12)\nttl = get("desk.ttl", 30)\n',
      ["pool openPool desk", "ttl get desk.ttl"],
    ],
  ])("in %s are told with names alone, and without what may be a secret", (path, text, own) => {
    const found = quantitiesIn(path, text);
    expect(found.map(([, words]) => words)).toEqual(own);
    expect(JSON.stringify(found)).not.toMatch(/geese|12345678/);
  });
});
