import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { errorCodes } from "./error-codes.ts";

const statuses = (path: string, text: string): Record<string, number | undefined> => {
  const { surveys } = surveySite([errorCodes], memorySite({ [path]: text }));
  const named = (surveys[0]?.elements ?? []).filter(({ name }) => /[a-z]/.test(name));
  return Object.fromEntries(named.map(({ name, facts }) => [name, "http" in facts ? facts.http : undefined]));
};

test("an error that is caught has the status that answers for it there", () => {
  expect(
    statuses(
      "desk.py",
      `
def close(order):
    try:
        sell(order)
    except (LockError, ValueError) as err:
        log.error(err)
        return str(err), 409
    except KeyError:
        return "gone"
    return "sold", 404
`,
    ),
  ).toEqual({ LockError: 409, ValueError: 409, KeyError: undefined });
  expect(
    statuses(
      "Desk.java",
      `class Desk {
  ResponseEntity<?> close() {
    try { sell(); }
    catch (LockException | StockException e) { return new ResponseEntity<>(e.getMessage(), HttpStatus.CONFLICT); }
    catch (IOException e) { log.warn(e); }
    return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
  }
}`,
    ),
  ).toEqual({ LockException: 409, StockException: 409, IOException: undefined });
  expect(
    statuses(
      "desk.go",
      `package desk
func Close(c *gin.Context) {
  if errors.Is(err, ErrLocked) {
    c.JSON(http.StatusConflict, nil)
    return
  }
  switch {
  case errors.Is(err, stock.ErrSold):
    c.JSON(http.StatusGone, nil)
  case errors.Is(err, ErrLost):
    c.JSON(http.StatusNotFound, nil)
  }
}`,
    ),
  ).toEqual({ ErrLocked: 409, ErrSold: 410, ErrLost: 404 });
});

test("an error that a handler is given in Python has the status that answers for it, whatever is imported above", () => {
  expect(
    statuses(
      "handlers.py",
      `
from shelves.views import exception_handler
from stock.errors import StockError, LockError

def handle(error, context):
    if isinstance(error, NotFound):
        error = exceptions.NotFound()
    response = exception_handler(error, context)
    if response is None:
        if isinstance(error, (StockError, LockError)):
            return Response({"message": error.message}, status=409)
        return response
    if isinstance(error, PageError) and response.status == 404:
        response.data = {}
    return response
`,
    ),
  ).toEqual({ StockError: 409, LockError: 409, PageError: undefined });
  expect(statuses("app.py", "@app.exception_handler(StockError)\ndef stock(r, e):\n    return Reply(410)\n")).toEqual({
    StockError: 410,
  });
});

test("a code that what is caught is compared to has the status that answers for it there", () => {
  const told = (text: string): unknown => {
    const { surveys } = surveySite([errorCodes], memorySite({ "desk.js": text }));
    const named = (surveys[0]?.elements ?? []).filter(({ name }) => /^[A-Z]+\d+$/.test(name));
    return Object.fromEntries(named.map(({ name, facts }) => [name, "http" in facts ? facts.http : undefined]));
  };
  expect(
    told(`function handle(error, res) {
  if (error.code === "P2002") {
    const taken = error.meta?.target || "unknown";
    return res.status(409).json({ error: \`Taken: \${taken}\` });
  }
  if (error instanceof KnownError && error.code === "P2025") {
    status = 404;
    message = "gone";
  }
  if (error.code === "P2011") return res.status(400).end();
  if (error.code === "P2014") {
    return res.status(error.status || 422).end();
  }
  if (kind === "P2013") {
    return res.status(422).end();
  }
  if (error.code !== "P2020") {
    return res.status(500).end();
  }
}`),
  ).toEqual({ P2002: 409, P2025: 404, P2011: 400, P2014: undefined, P2013: undefined, P2020: undefined });
  expect(
    told(`switch (err.code) {
  case "P2000":
  case "P2003":
    return reply(400);
  case "P2025": {
    return reply(404);
  }
  default:
    return reply(500);
}
const status = err.code === "P2002" ? 409 : 500;
const known = { P2034: { status: 503, message: "again" }, P2099: "other" };`),
  ).toEqual({ P2000: 400, P2003: 400, P2025: 404, P2002: 409, P2034: 503 });
});

test("what an error is called is no secret, and what a secret is, is no error", () => {
  const code = 'const INVALID_TOKEN = "AUTH_WORN";\nconst apiToken = "WINTER_DAY";\n';
  const { surveys } = surveySite([errorCodes], memorySite({ "desk.ts": code }));
  expect(surveys.flatMap(({ elements }) => elements.map(({ name }) => name))).toEqual(["INVALID_TOKEN", "AUTH_WORN"]);
  const words = 'const DESK_PASSWORD = "seven grey geese";\nconst DESK_CLOSED = "the desk is closed";\n';
  const told = surveySite([errorCodes], memorySite({ "desk.ts": words })).surveys;
  expect(
    told.flatMap(({ elements }) =>
      elements.flatMap(
        ({ facts }) => (facts as { messages?: { text: string }[] }).messages?.map(({ text }) => text) ?? [],
      ),
    ),
  ).toEqual(["the desk is closed"]);
});
