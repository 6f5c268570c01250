import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { pythonRoutes } from "./surveyor.ts";

const sent = (body: string, rest = ""): readonly string[] | undefined => {
  const text = `from flask import Flask, request
app = Flask(__name__)

@app.route("/orders", methods=["POST"])
def orders():
${body
  .split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}

${rest}`;
  const { surveys } = surveySite([pythonRoutes], memorySite({ "app.py": text }));
  const [element] = surveys.flatMap(({ elements }) => elements);
  return element?.kind === "endpoint"
    ? (element.facts as { sent?: { fields: readonly string[] } }).sent?.fields.toSorted()
    : undefined;
};

test("every key that a function writes may be one that it reads from the body", () => {
  expect(sent('return place(request.form["seat"], request.form.get("row", 1))')).toEqual(["row", "seat"]);
  expect(
    sent('data = request.get_json()\nif "seat" not in data:\n    return "no seat", 400\nreturn data.get("row")'),
  ).toEqual(["row", "seat"]);
});

test("what a function makes of one key is no body", () => {
  expect(sent('seat = request.json["seat"]\nseat = clean(seat)\nreturn place(seat)')).toEqual(["seat"]);
});

test("with the keys of the functions of its file that it hands the body to", () => {
  const check =
    'def _check(order):\n    fields = ("seat", "row")\n    if any(each not in order for each in fields):\n        raise ValueError("missing fields")\n    return order["hall"]\n\ndef other(x):\n    return x["never"]\n';
  expect(
    sent(
      'order = {\n    k: clean(v)\n    for k, v in request.get_json().items()\n}\n_check(order)\nlog.debug("got %s", str(order))\nreturn order["show"]',
      check,
    ),
  ).toEqual(["hall", "row", "seat", "show"]);
});

test("nothing is known where the body may be read by something else", () => {
  expect(sent("return Order(**request.get_json())")).toBeUndefined();
  expect(sent("data = request.get_json()\nreturn save(data)")).toBeUndefined();
  expect(sent("data = request.get_json()\nreturn Order(**data)")).toBeUndefined();
  expect(sent('data = request.get_json()\nother = data\nreturn data["seat"]')).toBeUndefined();
  expect(sent('return request.form["seat"] + request.files["plan"]')).toBeUndefined();
  expect(sent('return "ok"')).toBeUndefined();
});
