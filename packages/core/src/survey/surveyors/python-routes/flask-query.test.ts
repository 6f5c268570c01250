import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { pythonRoutes } from "./surveyor.ts";

const taken = (body: string, decorator = "", rest = ""): readonly string[] | undefined => {
  const text = `from flask import Flask, request
app = Flask(__name__)

@app.route("/orders", methods=["GET"])
${decorator}def orders():
${body
  .split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}
${rest}`;
  const { surveys } = surveySite([pythonRoutes], memorySite({ "app.py": text }));
  const [element] = surveys.flatMap(({ elements }) => elements);
  const facts =
    element?.kind === "endpoint" ? (element.facts as { takes?: readonly { name: string; default?: string }[] }) : {};
  return facts.takes?.map(({ name, default: value }) => (value === undefined ? name : `${name}=${value}`));
};

test("what a function of Flask takes from the query one by one", () => {
  expect(
    taken(
      'page = clean(request.args.get("page", 1, type=int))\nsize = request.args["size"]\nreturn request.args.getlist("tag")',
    ),
  ).toEqual(["page=1", "size", "tag"]);
  expect(taken('who = request.headers.get("X-Who")\nreturn request.args.get("q", default="all")')).toEqual(["q=all"]);
});

test("nothing is known where the query may be taken by something else", () => {
  expect(taken('return find(request.args.get("q"), request.args)')).toBeUndefined();
  expect(taken('return find(request.args.get("q"), request)')).toBeUndefined();
  expect(taken('return paginate(request.args.get("q"))')).toBeUndefined();
  expect(taken('return find(request.args.get("q"))', "@use_args(Page)\n")).toBeUndefined();
  expect(
    taken('return narrow(request.args.get("q"))', "", '\ndef narrow(orders):\n    return request.args.get("to")\n'),
  ).toBeUndefined();
  expect(taken("return find()")).toBeUndefined();
});
