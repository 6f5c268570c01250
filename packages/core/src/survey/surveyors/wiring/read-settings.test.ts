import { expect, test } from "vitest";
import { readSettings } from "./read-settings.ts";

const nginx = `http {
  map $part $backend {
    default till;
    stock   http://stock:8080;
    note    "none";
  }
  index stocks;
  location / { proxy_pass http://$backend; }
}
`;

test("a map of nginx names the hosts among which it chooses", () => {
  expect(readSettings("gate/nginx.conf.template", nginx)?.hosts).toEqual([
    { host: "stock", port: 8080, line: 4 },
    { host: "till", line: 3 },
  ]);
  expect(readSettings("gate/gateway.yaml", nginx)?.hosts).toEqual([{ host: "stock", port: 8080, line: 4 }]);
});
