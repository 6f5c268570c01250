import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { errorCodes } from "./error-codes.ts";

/** Each message with the statuses that the code gives it. */
const messages = (path: string, text: string): string[] =>
  surveySite([errorCodes], memorySite({ [path]: text })).surveys.flatMap(({ elements }) =>
    elements.flatMap(({ name, facts }) =>
      /^\d{3}$/.test(name) && "messages" in facts ? (facts.messages ?? []).map((each) => `${name} ${each.text}`) : [],
    ),
  );

test("an error that is answered right behind has the status of the answer", () => {
  expect(
    messages(
      "till.go",
      `package shop
func open(ctx *gin.Context) {
	if till == nil {
		err := errors.New("there is no such till")
		ctx.JSON(http.StatusNotFound, errorResponse(err))
		return
	}
	if till.Closed {
		err = fmt.Errorf("the till is closed")
		ctx.AbortWithStatusJSON(423, errorResponse(err))
	}
	problem := errors.New("nothing to pay")
	if till.Empty {
		ctx.JSON(http.StatusConflict, errorResponse(problem))
	}
	hint := errors.New("said to nobody")
	ctx.JSON(http.StatusGone, errorResponse(other))
	two := errors.New("answered in two ways")
	ctx.JSON(http.StatusBadRequest, errorResponse(two), http.StatusGone)
}
`,
    ),
  ).toEqual(["404 there is no such till", "423 the till is closed"]);
});

test("a text that is given a name is one too", () => {
  expect(messages("till.ts", 'const message = "There is no such till";\nres.status(404).json({ message });\n')).toEqual(
    ["404 There is no such till"],
  );
});
