import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { errorCodes } from "./error-codes.ts";

const statuses = (text: string): Record<string, number | undefined> => {
  const { surveys } = surveySite([errorCodes], memorySite({ "desk/views.py": text }));
  return Object.fromEntries(
    (surveys[0]?.elements ?? []).map(({ name, facts }) => [name, "http" in facts ? facts.http : undefined]),
  );
};

test("a code has the status of the exception of Django REST framework that is raised with it", () => {
  expect(
    statuses(`
def open_till(self, request):
    raise AuthenticationFailed("No such account", "no_account")
    raise exceptions.PermissionDenied(_("Closed"), code="till_closed",)
`),
  ).toEqual({ no_account: 401, till_closed: 403 });
});

test("neither an exception that nobody knows nor one that is not raised gives a code its status", () => {
  expect(
    statuses(`
def open_till(self, request):
    raise TillError("Broken", "till_broken")
    problem = NotFound("No till", "till_unknown")
`),
  ).toStrictEqual({ "404": undefined, TillError: undefined, till_broken: undefined, till_unknown: undefined });
});
