import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn, wordsAt } from "../../testing.ts";
import { demandOf, isOpen, measureOf } from "./classify.ts";

const table = (...rows: string[]): string => rows.map((row) => `| ${row} |`).join("\n");

test("a column of roles says who may call each operation, and not what it does", () => {
  const text = table("Operation | Role", "--- | ---", "DELETE /orders/{id} | clerk", "GET /orders | public");
  expect(statedIn("control", text).map(({ facts }) => [facts.subject, facts.requirement])).toEqual([
    ["DELETE /orders/{id}", "clerk"],
    ["GET /orders", "public"],
  ]);
  expect(statedIn("endpoint", text).map(({ facts }) => facts.summary)).toEqual([undefined, undefined]);
});

test("the access column of endpoints says who may call each", () => {
  const text = table(
    "Method | Path | Auth",
    "--- | --- | ---",
    "POST | /orders | JWT",
    "DELETE | /orders/{id} | Admin",
    "GET | /health | Public",
    "GET | /stock | -",
  );
  expect(statedIn("control", text).map(({ facts }) => facts)).toEqual([
    { type: "authentication", subject: "POST /orders", requirement: "JWT" },
    { type: "authorization", subject: "DELETE /orders/{id}", requirement: "Admin" },
    { type: "authentication", subject: "GET /health", requirement: "public" },
  ]);
  const { model } = linkDesign([readDocument("design.md", text)]);
  expect(model.relations.filter(({ kind }) => kind === "guards").map(({ to }) => to)).toEqual([
    "endpoint:POST /orders",
    "endpoint:DELETE /orders/{}",
    "endpoint:GET /health",
  ]);
});

test("a column of sessions says who may call", () => {
  const text = table(
    "Endpoint | Session | Answers",
    "--- | --- | ---",
    "`GET /till` | required | 200",
    "`GET /og` | none | 200",
  );
  expect(statedIn("control", text).map(({ facts }) => [facts.subject, facts.requirement])).toEqual([
    ["GET /till", "required"],
    ["GET /og", "public"],
  ]);
});

test("names of what is sent are no callers", () => {
  const text = `## API

### POST /orders

The same for an admin (\`password\`, \`admin\`). Answers 201.

### GET /orders

All of them (admin only, signed).
`;
  expect(statedIn("control", text).map(({ name }) => name)).toEqual(["admin only: GET /orders"]);
});

test("a sentence that names nothing but roles says who may call", () => {
  const text = `## API

### POST /orders

Adds one. For \`CLERK\` and \`ADMIN\`. Answers 201.

### GET /orders

For \`CLERK\`, for whom they are sorted. For JSON and XML.
`;
  expect(statedIn("control", text).map(({ name }) => name)).toEqual(["CLERK and ADMIN: POST /orders"]);
});

test("a sentence says who may call an endpoint", () => {
  expect(statedIn("control", "`POST /orders` requires the ADMIN role.").map(({ facts }) => facts)).toEqual([
    { type: "authorization", subject: "POST /orders", requirement: "ADMIN role" },
  ]);
  expect(statedIn("control", "`POST /orders` does not need and never requires authentication.")).toEqual([]);
});

test.each([
  ["`GET /orders` and `GET /bills` need `IsStaffMember`.", ["IsStaffMember", "IsStaffMember"]],
  ["`PATCH /stalls/{id}` is for the roles `CHIEF` and `CLERK`.", ["roles CHIEF and CLERK"]],
  ["`GET /orders` needs `sessionId`. `GET /bills` is for the `ROLE`.", []],
])("%j says by names of code who may call", (sentence, requirements) => {
  expect(statedIn("control", sentence).map(({ facts }) => facts.requirement)).toEqual(requirements);
});

test("why callers are turned away lets nobody in", () => {
  const said = (line: string): unknown[] =>
    statedIn("control", `## API\n\n### POST /orders\n\nTakes an order.\n\n${line}\n`).map(
      ({ facts }) => facts.requirement,
    );
  expect(said("**Error Responses:** 400 (invalid type), 401 (unauthenticated)")).toEqual([]);
  expect(said("Answers 201 or 401 Unauthorized (no token).")).toEqual([]);
  expect(said("401: unauthenticated")).toEqual([]);
  expect(said("Unauthenticated (401), not found (404)")).toEqual([]);
  expect(said("Errors: not found; unauthenticated")).toEqual([]);
  expect(said("Errors: not found. Unauthenticated.")).toEqual(["public"]);
  expect(said("Public; 401 (a wrong password), 409")).toEqual(["public"]);
  expect(statedIn("control", "- `POST /orders` - 201, 401 (unauthenticated)")).toEqual([]);
  expect(statedIn("control", "- `POST /orders` - 201 (unauthenticated)")).not.toEqual([]);
});

test.each([
  ["The owner of the shelf only. Answers 404.", "The owner of the shelf only"],
  ["Only the owner of the shelf may call it.", undefined],
  ["Needs the role `shelf_clerk`. Answers 201.", "role shelf_clerk"],
])("%j says who may call one endpoint", (sentence, requirement) => {
  const stated = statedIn("control", `## API\n\n### PUT /shelves/:id\n\n${sentence}\n`);
  expect(stated[0]?.facts.requirement).toBe(requirement);
});

const ofFiles = `

| Endpoint | Answer |
| --- | --- |
| \`POST /files\` | 201 |
| \`DELETE /files/{id}\` | 204 |
`;

test.each([
  ["All three need an authenticated caller.", "authenticated"],
  ["Both are restricted to the role depot.", "role depot"],
  ["None of these asks for a login yet.", "public"],
  ["Every endpoint below requires a bearer token.", "bearer token"],
  ["All of them are public.", "public"],
  ["All endpoints need the role `depot`.", "role depot"],
  ["All three need a JWT of a user with the role `depot`.", "role depot"],
  ["Every route of this group needs a token (`files.use(known)`).", "token"],
  [
    "All of these go through `requireKeeper`, which is the `authGuard`. Every route here is behind `requireAuth`.",
    "requireAuth",
  ],
  ["`requireAuth` guards all routes below.", "requireAuth"],
  ["Only admins may call these.", "admins"],
  ["Requires a bearer token.", "bearer token"],
  ["**Access:** depot keepers", "depot keepers"],
  ["**Auth**: none", "public"],
])("%j says who may call all endpoints of its section and of those below", (sentence, requirement) => {
  const facts = statedIn("control", `## API\n\n### Files\n\n${sentence}${ofFiles}\n#### GET /files/{id}\n\nOne.\n`);
  expect(facts.map((each) => [each.facts.subject, each.facts.requirement])).toEqual([
    ["POST /files", requirement],
    ["DELETE /files/{id}", requirement],
    ["GET /files/{id}", requirement],
  ]);
});

test("what a chapter says of all endpoints may be of any, and says nothing of each", () => {
  expect(statedIn("control", `## API\n\nAll endpoints require a bearer token.${ofFiles}`)).toEqual([]);
});

test.each([
  "All of these need a token, except the first.",
  "All three will need a token.",
  "Both need a token or a cookie.",
  "All three answer within a session.",
  "All of these use the `compress` middleware.",
  "`requireAuth` guards all routes but these.",
  "`POST /files` takes a form.\n\nRequires a bearer token.",
  "Requires a bearer token where the shop is closed. The shop is open by day.",
])("%j says nothing of each endpoint", (sentence) => {
  expect(statedIn("control", `## API\n\n### Files\n\n${sentence}${ofFiles}`)).toEqual([]);
});

test.each([
  "All but `POST /login` need a session.",
  "Every request except for `POST /login` requires a token.",
  "Other than `POST /login`, all need a token.",
])("%j says nothing of the one that it excepts", (sentence) => {
  expect(statedIn("control", `## API\n\n${sentence}\n`)).toEqual([]);
});

test('a clause behind "but" is one of its own', () => {
  const text = "## API\n\n`GET /books` is open to all, but `POST /books` requires the role `clerk`.\n";
  expect(statedIn("control", text)).toHaveLength(1);
});

test("what is said of all endpoints is not said of those by which one logs in, nor of those that say it themselves", () => {
  const text = `## API\n\n### Users\n\nAll of these need a token.\n\n- \`POST /login\`: answers 200\n- \`GET /me\`: who calls\n- \`GET /terms\`: terms; public\n`;
  expect(statedIn("control", text).map(({ facts }) => [facts.subject, facts.requirement])).toEqual([
    ["GET /me", "token"],
    ["GET /terms", "public"],
  ]);
});

test.each([
  'All endpoints need a token unless they say "open".',
  "Every endpoint asks for a token, unless marked open.",
  "All calls require a token unless stated otherwise.",
])("%j holds for each that says nothing else", (sentence) => {
  const text = `## API\n\n${sentence}\n\n### GET /me\n\nWho calls.\n\n### GET /terms\n\nOpen. Answers 200.\n\n### GET /open\n\nOpen orders; answers 200.\n`;
  expect(statedIn("control", text).map(({ facts }) => [facts.subject, facts.requirement])).toEqual([
    ["GET /me", "token"],
    ["GET /terms", "public"],
    ["GET /open", "token"],
  ]);
});

const ofUsers =
  "### POST /api/login\n\nSigns in.\n\n### POST /api/register\n\nMakes one.\n\n### GET /api/me\n\nWho calls.\n\n### POST /api/hooks\n\nTells.\n";
const callers = (text: string): unknown[] =>
  statedIn("control", text).map(({ facts }) => [facts.subject, facts.requirement]);
const me = ["GET /api/me", "access token"];
const hooks = ["POST /api/hooks", "access token"];

test.each([
  ["All but registration and login need a valid access token in `Authorization`; else the answer is 401.", [me, hooks]],
  ["Every endpoint except `/login`, `/register` and `POST /hooks` requires an access token.", [me]],
  ["All routes need an access token, except for the login and the register endpoint.", [me, hooks]],
  ["All endpoints but the webhooks need an access token.", []],
  ["All endpoints except `/api/*` need an access token.", []],
  ["All endpoints need an access token, except the `/me` endpoints.", [hooks]],
  ["All endpoints except `/login` may need an access token.", []],
  ["All endpoints but the login and the token refresh need an access token.", []],
])("%j holds for all that it does not take out, where it is plain which these are", (sentence, found) => {
  expect(callers(`## API\n\n${sentence}\n\n${ofUsers}`)).toEqual(found);
});

test("what a chapter on security says of all endpoints but some holds for those of all chapters, unless it is planned", () => {
  const of = (heading: string, sentence: string) => callers(`## API\n\n${ofUsers}\n## ${heading}\n\n${sentence}\n`);
  const but = "All endpoints except login and registration need an access token.";
  expect(of("Security", but)).toEqual([me, hooks]);
  expect(of("Security (planned)", but)).toEqual([]);
  expect(of("Risks", but)).toEqual([]);
  expect(of("Security", "All but login and registration need an access token.")).toEqual([]);
});

test("that no endpoint asks for authentication holds for each that says nothing else, and not where more is said", () => {
  const told = (sentence: string): unknown[] =>
    statedIn("control", `## API\n\n${sentence}\n\n### GET /me\n\nWho calls.\n\n### GET /till\n\nStaff only.\n`).map(
      ({ facts }) => facts.requirement,
    );
  expect(told("No endpoint asks for authentication. Bodies are JSON.")).toEqual(["public", "Staff only"]);
  expect(told("No endpoint asks for authentication by password.")).toEqual(["Staff only"]);
});

test("a sentence behind an operation in bold says who may call it", () => {
  expect(
    statedIn("control", "**`GET /till`** answers 200. Requires the role ADMIN.\n\n**`GET /stock`** answers 200.").map(
      ({ facts }) => [facts.subject, facts.requirement],
    ),
  ).toEqual([["GET /till", "ADMIN"]]);
});

test("the measures of a chapter on security", () => {
  const text =
    "## Security\n\n- **Passwords**: hashed with bcrypt\n- All traffic is encrypted with TLS 1.3. Always.\n- Logins: 5 requests per minute\n";
  const found = statedIn("control", text);
  expect(found.map(({ name, facts }) => [name, facts.type])).toEqual([
    ["Passwords", "encryption"],
    ["All traffic is encrypted with TLS 1.3", "encryption"],
    ["Logins", "rate-limit"],
  ]);
  expect(wordsAt(text, found)[0]).toContain("Passwords");
});

test("the same words elsewhere are no controls", () => {
  expect(
    statedIn("control", "## Components\n\n- **Vault**: encrypts the passwords\n- **Login**: authenticates"),
  ).toEqual([]);
});

test.each([
  ["- `POST /orders`: takes an order; public; 201", ["public"]],
  ["- `GET /orders`: lists orders; token required", ["token required"]],
  ["- `PUT /orders` (superuser): changes one", ["superuser"]],
  ["- `PUT /orders` (members): changes one", []],
  ["- `GET /stock` - how much is there (auth optional)", ["auth optional"]],
  ["- `GET /stock`: all that is there; no login needed", ["public"]],
  ["- `GET /tokens`: tokens; sorted", []],
  ["- `GET /roles` lists all roles. Needs `role::read`.", ["role::read"]],
  ["#### GET /notes\n\nGuarded by `login_required`. All notes.", ["login_required"]],
  ["#### GET /notes\n\nNeeds `hasToken`, and answers 200.", ["hasToken"]],
  ["#### GET /notes\n\nNeeds `sessionId` and a day.", []],
  ["#### POST /roles\n\nRequires `roleId`.", []],
  ["- `PUT /roles/:id`: `role:write`", ["role:write"]],
  ["- `GET /a` needs `a:read`; `GET /b` and `GET /c` need a bearer token", ["a:read", "bearer token", "bearer token"]],
  ["#### GET /notes\n\nSigned in. Notes of the caller.", ["Signed in"]],
  ["#### GET /notes\n\nNeeds to be signed in. Notes of the caller.", ["signed in"]],
  ["#### GET /notes\n\nOpen to anybody. All notes.", ["public"]],
  ["#### POST /notes\n\nOpen, for now; answers 201.", ["public"]],
  ["#### POST /notes\n\nOpen, though it should not be.", ["public"]],
  ["#### POST /notes\n\nOpen, close or pin a note.", []],
  ["- `GET /notes`: lists notes (open, closed)", []],
  ["#### GET /notes\n\nNotes that are open to anybody, or of whom is signed in.", []],
  ["#### GET /notes\n\nNotes of the caller. Permission `document::read`.", ["document::read"]],
  ["- `POST /users` requires permission `manageUsers`", ["permission manageUsers"]],
  ["- `POST /users` → 201, needs the right `manageUsers`", ["right manageUsers"]],
  ["- `POST /users` and `GET /users` need the role `clerk`.", ["role clerk", "role clerk"]],
  ["- `POST /users` requires the role of somebody else", []],
  ["- `POST /users` only for role admin.", ["admin"]],
  ["Only clerks may call `POST /users`.", ["clerks"]],
  ["- Everybody may use `GET /users`.", ["public"]],
])("%s", (text, demands) => {
  expect(statedIn("control", text).map(({ facts }) => facts.requirement)).toEqual(demands);
});

test.each([
  ["Validate all input", "validation"],
  ["Every change is written to the audit trail", "audit"],
  ["限流：每分钟 100 次", "rate-limit"],
  ["A fast page", null],
])("%s is a measure of %s", (text, type) => {
  expect(measureOf(text)).toBe(type);
});

test("what a cell demands", () => {
  expect(["✅", "API key", "OWNER, ADMIN"].map(demandOf)).toEqual([
    "authentication",
    "authentication",
    "authorization",
  ]);
  expect(["Public", "everybody", "No", "无", "none, public", "Admin", "none, Admin"].map(isOpen)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("a column for each kind of caller says who may do what its rows tell of", () => {
  const text = table(
    "Action | Guest | Clerk | Admin",
    "--- | --- | --- | ---",
    "Open a till | ❌ | ✅ | ✅",
    "Close all tills | ❌ | ❌ | ✅",
    "Burn a till | ❌ | ❌ | ❌",
  );
  expect(statedIn("control", text).map(({ facts }) => [facts.subject, facts.requirement])).toEqual([
    ["Open a till", "Clerk, Admin"],
    ["Close all tills", "Admin"],
  ]);
  expect(statedIn("control", text.replace("Guest | Clerk | Admin", "Draft | Beta | Final"))).toEqual([]);
});

const measuresIn = (text: string): string[] => statedIn("control", text).map(({ name }) => name);

test("how secrets are kept and which permission a thing needs are measures", () => {
  expect(measuresIn("## Security\n\n### Secrets\n\n- Rotate secrets yearly\n- Never commit secrets\n")).toEqual([
    "Rotate secrets yearly",
    "Never commit secrets",
  ]);
  expect(measuresIn("## 权限\n\n- 回复需要 `review:reply`。\n- Lists need `shop:view`\n")).toEqual([
    "回复需要 review:reply",
    "Lists need shop:view",
  ]);
});

test.each([
  "## Security\n\n### Security gaps\n\n1. **No authentication of tills**\n2. **No audit**\n",
  "## 安全设计\n\n### 安全不足\n\n1. **无应用层认证**\n2. **缺少审计**\n",
  "## Authorization\n\n- [Authorization in the framework](https://example.org/auth)\n",
])("%j promises nothing", (text) => {
  expect(measuresIn(text)).toEqual([]);
});

test("threats and what must not be are no measures", () => {
  const text =
    "## Security\n\n**Threats**\n\n- SQL injection through names\n- Brute force on passwords\n\n### Rules\n\n- ✅ HTTPS everywhere\n- Passwords are hashed\n- ❌ Passwords in the log\n\n### Threat model\n\n- XSS through names\n";
  expect(statedIn("control", text).map(({ name }) => name)).toEqual(["HTTPS everywhere", "Passwords are hashed"]);
});
