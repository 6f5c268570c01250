import { expect, test } from "vitest";
import { parseScript } from "../../../../test/parse-script.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { pageRoutes } from "./surveyor.ts";

const pages = (files: Readonly<Record<string, string>>): readonly string[] =>
  surveySite([pageRoutes], memorySite(files, parseScript)).surveys.flatMap(({ pages: found = [] }) =>
    found.map(({ route }) => route).sort(),
  );

test("pages by where their files stand", () => {
  expect(
    pages({
      "web/src/app/(desk)/tills/[id]/page.tsx": "x",
      "web/src/app/[locale]/@side/page.tsx": "x",
      "shelf/src/routes/books/[...rest]/+page.svelte": "x",
      "old/pages/_app.tsx": "x",
      "old/pages/orders/index.tsx": "x",
      "old/pages/api/orders.ts": "x",
    }),
  ).toEqual(["/", "/books/**", "/orders", "/tills/:id"]);
  expect(pages({ "src/pages/login.tsx": "x" })).toEqual([]);
});

test("pages that routers of React, Vue and Angular are given", () => {
  expect(
    pages({
      "a.tsx":
        '<Routes><Route element={<Shell />}><Route path="stock"><Route index element={<All />} /><Route path=":id" element={<One />} /></Route></Route><Route path="/tills/*" element={<Tills />} /><Route path={PATHS.help} element={<Help />} /></Routes>',
    }),
  ).toEqual(["/**", "/stock", "/stock", "/stock/:id", "/tills", "/tills/**"]);
  expect(
    pages({
      "b.ts":
        'const routes: Routes = [{ path: "", component: Home, children: [{ path: "orders", loadComponent: load }] }, { path: "shelves", loadChildren: more }, { title: "x", path: "y" }];',
    }),
  ).toEqual(["/", "/orders", "/shelves", "/shelves/**"]);
  expect(pages({ "c.ts": 'createRouter({ routes: [{ path: "/a", component: A, children: [...b] }] })' })).toEqual([
    "/a",
    "/a/**",
  ]);
});
