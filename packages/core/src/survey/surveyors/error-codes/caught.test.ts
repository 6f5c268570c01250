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
