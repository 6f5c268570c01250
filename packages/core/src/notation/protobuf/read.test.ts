import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { protobuf } from "./read.ts";

const schema = `syntax = "proto3";
// A placed order.
message Order {
  reserved 4;
  string id = 1; // the key
  repeated shop.Line lines = 2 [deprecated = true];
  map<string, int32> counts = 3;
  oneof payment { Card card = 5; string iban = 6; }
  message Inner { bool ok = 1; }
  optional string note = 7;
}
enum Status { UNKNOWN = 0; OPEN = 1; }
service Orders {
  // Places an order.
  rpc Place(NewOrder) returns (Order);
  rpc Watch (stream Ask) returns (stream Order) { option (x) = 1; }
}
`;

test("messages and enumerations", () => {
  expect(shownRecords(protobuf, schema)).toEqual([
    'message Order { id: string "the key", lines: repeated shop.Line, counts: map<string, int32>, card: Card, iban: string, note?: string } "A placed order."',
    "message Inner { ok: bool }",
    "enum Status [UNKNOWN=0, OPEN=1]",
  ]);
});

test("the methods of services are operations", () => {
  const operations = protobuf.read(schema, "protobuf").operations ?? [];
  expect(
    operations.map(({ method, path, request, response, summary }) => [method, path, request, response, summary]),
  ).toEqual([
    ["RPC", "Orders.Place", "NewOrder", "Order", "Places an order."],
    ["RPC", "Orders.Watch", "stream Ask", "stream Order", undefined],
  ]);
});

test("annotations of HTTP are operations too, under the paths that their variables stand for", () => {
  const { operations = [] } = protobuf.read(
    `service Shelves {
  rpc Get (Name) returns (Shelf) { option (google.api.http) = { get: "/v1/{name=shelves/*}" }; }
  rpc Move (Name) returns (Shelf) {
    option deprecated = true;
    option (google.api.http) = {
      post: "/v1/shelves/{id}:move" body: "*"
      additional_bindings { patch: "/v1/{shelf.name=rooms/*/shelves/*}" }
    };
    option (other) = { get: "/no" };
  }
}`,
    "protobuf",
  );
  expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "RPC Shelves.Get",
    "GET /v1/shelves/{name}",
    "RPC Shelves.Move",
    "POST /v1/shelves/{id}:move",
    "PATCH /v1/rooms/{shelf.name}/shelves/{shelf.name}",
  ]);
});
