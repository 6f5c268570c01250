import { describe, expect, it } from "vitest";
import { quantitiesIn } from "./read.ts";

const read = (path: string, text: string): string[] =>
  quantitiesIn(path, text).map(
    ([name, own, , value, dimension]) => `${name} ${value}${dimension ?? ""}${own === name ? "" : ` <${own}>`}`,
  );

describe("one number in the ways of all languages", () => {
  it.each<[string, string, string[]]>([
    ["a.py", "TRAY_LIFE = timedelta(hours=1, minutes=30)", ["TRAY_LIFE 5400000time <TRAY_LIFE timedelta hours>"]],
    ["a.py", "exp = int(time.time()) + 60 * 20", ["exp 1200000time"]],
    ["a.py", "CALL = tray.Timeout(connect=4.0, read=9.0)", ["connect 4 <Timeout connect>", "read 9 <Timeout read>"]],
    ["a.py", "for tray in trays[:40]:", ["trays 40 <max trays>"]],
    ["a.py", "label = code[:40]", []],
    ["a.py", "oven = Oven(n_trays=7, seed=3)", ["n_trays 7"]],
    ["a.go", "expires := time.Now().AddDate(0, 0, 9)", ["expires 777600000time <expires time AddDate>"]],
    ["a.go", "cutoff := time.Now().AddDate(0, 0, -9)", ["cutoff 777600000time <cutoff time AddDate>"]],
    ["a.go", "db.SetConnMaxLifetime(time.Hour)", ["SetConnMaxLifetime 3600000time <db SetConnMaxLifetime>"]],
    ["a.go", "hash, err := bcrypt.GenerateFromPassword([]byte(word), 13)", ["rounds 13 <hash rounds>"]],
    ["a.ts", "const exp = Math.floor(Date.now() / 1000) + 60 * 60;", ["exp 3600000time <exp Math>"]],
    ["a.ts", "const expires = dayjs().add(20, 'minutes');", ["expires 1200000time <expires add>"]],
    ["a.ts", "const expires = addDays(new Date(), 3);", ["expires 259200000time <expires addDays new>"]],
    ["a.ts", "expiry.setDate(expiry.getDate() + 3);", ["setDate 259200000time <expiry setDate expiry>"]],
    ["a.ts", "const sweepEvery = 5 * MINUTE;", ["sweepEvery 300000time"]],
    ["a.ts", "const bodyLimit = 2 ** 20;", ["bodyLimit 1048576"]],
    ["a.ts", "memory_limit: '300M',", ["memory_limit 314572800size"]],
    ["a.ts", "const shown = trays.slice(0, 6);", ["trays 6 <max trays>"]],
    ["a.ts", "const salt = await genSalt(13);", ["rounds 13 <hash rounds>"]],
    ["a.java", "return now.plus(20, ChronoUnit.MINUTES);", ["plus 1200000time <return now plus>"]],
    ["a.java", "new BCryptPasswordEncoder(13)", ["rounds 13 <hash rounds>"]],
    [
      "a.java",
      'list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "30") int size)',
      ["size 30 <page size default>"],
    ],
    ["a.java", "@Size(max = 70) String motto;", ["motto max 70"]],
    [
      "a.java",
      "call.setConnectTimeout(Duration.ofSeconds(4));",
      ["setConnectTimeout 4000time <call setConnectTimeout Duration ofSeconds>"],
    ],
    ["a.cs", "query.Take(70)", ["Take 70 <page Take query>"]],
    ["a.rb", "validates :motto, length: { maximum: 70 }", ["motto max 70"]],
    [
      "a.properties",
      "oven.guard.trays.allowedInHalfOpenState=4",
      ["allowedInHalfOpenState 4 <oven guard trays allowedInHalfOpenState>"],
    ],
    ["nginx.conf", "client_max_body_size 30m;", ["client_max_body_size 31457280size"]],
    ["a.py", "def validate_motto(self, value):\n    if len(value) < 4:\n        raise Bad()", ["motto length min 4"]],
    ["a.go", 'if len(motto) > 70 {\n\treturn errors.New("too long")\n}', ["motto length max 70"]],
    ["a.go", 'claims["exp"] = time.Now().Add(time.Hour * 20)', ["exp 72000000time <claims exp time Add>"]],
    ["a.go", 'size := c.DefaultQuery("page_size", "15")', ["page_size 15 <page_size default>"]],
    ["a.go", "if trays > 40 { trays = 40 }\nif limit > 50 {\n\tlimit = 50\n}", ["limit 50 <limit max>"]],
    [
      "a.ts",
      "const limit = Math.min(Number(asked) || 15, 60);",
      ["limit 15 <limit Math default>", "limit 60 <limit Math max>"],
    ],
    [
      "a.ts",
      "const page = asked.page || 1;\nconst limit = asked.limit || 15;",
      ["page 1 <page asked page>", "limit 15 <page limit asked limit>"],
    ],
    [
      "a.ts",
      "const sweepEvery = 5 * 60 * 1000;\nconst ttl = 24 * 60 * 60;\nconst ttlMinutes = 7 * 24 * 60;",
      ["sweepEvery 300000time", "ttl 86400000time", "ttlMinutes 10080"],
    ],
    ["a.py", 'cache.set("trays", rows, timeout=40)', ["timeout 40 <cache ttl>"]],
    ["a.php", "'motto' => 'nullable|string|max:90',", ["motto max 90"]],
    ["Page.tsx", "const style = { borderRadius: 7 };", []],
  ])("%s %s", (path, text, expected) => expect(read(path, text)).toEqual(expected));
});
