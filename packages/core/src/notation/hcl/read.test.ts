import fc from "fast-check";
import { expect, test } from "vitest";
import { type HclBlock, readHcl } from "./read.ts";

const shown = ({ type, labels, attributes, blocks }: HclBlock): string =>
  `${[type, ...labels].join(" ")}(${[
    ...[...attributes].map(([name, { text, isLiteral }]) => `${name}${isLiteral ? "=" : "~"}${text}`),
    ...blocks.map(shown),
  ].join(", ")})`;

test("blocks in blocks, their labels and attributes", () => {
  const text = `# mails
resource "aws_sqs_queue" "mails" {
  name   = "mail-outbox" // the name
  count  = var.on ? 1 : 0
  policy = <<-EOF
    resource "no" "such" { x = 1 }
  EOF
  tags = {
    a = "b"
  }
  dynamic "x" { for_each = [1, 2] }
  arn = "\${var.prefix}-mails"
  delay = 30
}
locals { a = 1 }
`;
  const blocks = readHcl(text);
  expect(blocks.map(shown)).toEqual([
    'resource aws_sqs_queue mails(name=mail-outbox, count~var.on ? 1 : 0, policy~<<-EOF, tags~{ a = "b" }, arn~${var.prefix}-mails, delay=30, dynamic x(for_each~[1, 2]))',
    "locals(a=1)",
  ]);
  expect(blocks.map(({ range }) => text.slice(range.from, range.to))).toEqual(["resource", "locals"]);
});

test("is total on any text, and on what never ends", () => {
  const parts = fc.constantFrom("a ", '"b" ', "{", "}", "=", "\n", "<<X\n", "X\n", "[", "]", "#", "1", "${", '"');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (words) => {
      expect(Array.isArray(readHcl(words.join("")))).toBe(true);
    }),
  );
  for (const part of ["a {", "a = [", "<<X\n", 'a "b" '])
    expect(readHcl(part.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
});
