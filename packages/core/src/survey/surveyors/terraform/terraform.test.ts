import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { terraform } from "./terraform.ts";

const survey = (files: Readonly<Record<string, string>>) => surveySite([terraform], memorySite(files)).surveys;

test("resources by type and name, those of each folder together", () => {
  const [infra, other] = survey({
    "infra/main.tf":
      'resource "aws_lambda_function" "mailer" {\n  function_name = "mail-sender"\n  image_uri = "shop/mails:1"\n}\nresource "aws_iam_role" "x" {}\n',
    "infra/queues.tf":
      'resource "aws_sqs_queue" "outbox" {\n  name = "${var.env}-outbox"\n}\nresource "kubernetes_deployment" "this" {\n  metadata {\n    name = "api"\n  }\n}\n',
    "infra/modules/db/db.tf": 'resource "aws_db_instance" "main" {\n  identifier = "shop-db"\n  count = 2\n}\n',
  });
  expect(infra!.target).toBe("infra");
  expect(infra!.elements.map(({ id, facts, evidence }) => [id, facts, evidence[0]])).toEqual([
    [
      "node:mail-sender",
      { type: "function", aliases: ["mailer"], image: "shop/mails:1" },
      { path: "infra/main.tf", line: 1 },
    ],
    ["channel:outbox", { type: "queue" }, { path: "infra/queues.tf", line: 1 }],
    ["node:api", { type: "workload" }, { path: "infra/queues.tf", line: 4 }],
  ]);
  expect(infra!.gaps).toBeUndefined();
  expect(other!.elements.map(({ id }) => id)).toEqual(["node:shop-db"]);
  expect(other!.gaps).toEqual([
    {
      kind: "node",
      why: "Not all that Terraform makes is written in infra/modules/db/db.tf: count decides how many aws_db_instance.main there are (line 1).",
    },
  ]);
});

test("modules are said", () => {
  const [found] = survey({ "main.tf": 'module "queue" {\n  source = "./queue"\n}\n' });
  expect(found!.gaps?.[0]?.why).toContain("the module queue is made elsewhere (line 1)");
});
