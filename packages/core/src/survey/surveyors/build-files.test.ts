import { expect, test } from "vitest";
import { surveySite } from "../run.ts";
import { memorySite } from "../testing/memory-site.ts";
import { buildFiles } from "./build-files.ts";

test("a folder with a build file is a module by the name the file gives it, else by its own", () => {
  const { surveys } = surveySite(
    [buildFiles],
    memorySite({
      "package.json": '{\n  "name": "shop",\n}',
      "api/go.mod": "// the api\nmodule example.org/shop/api\n",
      "orders/pom.xml":
        "<project>\n<parent><artifactId>shop</artifactId></parent>\n<artifactId>shop-orders</artifactId>\n</project>",
      "stock/build.gradle.kts": "plugins { java }",
      "crates/core/Cargo.toml": '[package]\nname = "shop-core"\n',
      "worker/pyproject.toml": '[tool.poetry]\nname = "shop-worker"\n',
      "src/Shop.Api/Shop.Api.csproj": "<Project/>",
      "tests/Shop.Tests/Shop.Tests.csproj": "<Project/>",
      "node_modules/x/package.json": '{"name": "x"}',
    }),
  );
  expect(
    surveys[0]!.elements.map(({ name, within, evidence }) => `${name} in ${within || "."}, line ${evidence[0]!.line}`),
  ).toEqual([
    "example.org/shop/api in api, line 2",
    "shop-core in crates/core, line 2",
    "shop-orders in orders, line 3",
    "shop in ., line 2",
    "Shop.Api in src/Shop.Api, line 1",
    "stock in stock, line 0",
    "shop-worker in worker, line 2",
  ]);
});

test("builds of .NET and Gradle name the modules that they need, each by the line", () => {
  const { surveys } = surveySite(
    [buildFiles],
    memorySite({
      "src/Shop.Api/Shop.Api.csproj": `<Project>
  <ItemGroup>
    <ProjectReference Include="..\\Shop.Core\\Shop.Core.csproj" />
    <ProjectReference Include="..\\..\\..\\Elsewhere\\Elsewhere.csproj" />
    <ProjectReference Include="..\\Shop.$(Kind)\\Shop.csproj" />
  </ItemGroup>
</Project>`,
      "src/Shop.Core/Shop.Core.csproj": "<Project/>",
      "jvm/till/build.gradle": "dependencies {\n  api project(path: ':common:user-mgmt', configuration: 'x')\n}",
      "jvm/mails/build.gradle.kts": `dependencies {
  implementation(projects.common.userMgmt)
  implementation(project(":till"))
  implementation(project(":nowhere"))
  // implementation(project(":common:user-mgmt"))
}`,
      "jvm/common/user-mgmt/build.gradle": "",
    }),
  );
  expect(surveys[0]!.builds!.map(({ path, line, folder }) => `${path}:${line} ${folder}`)).toEqual([
    "jvm/mails/build.gradle.kts:2 jvm/common/user-mgmt",
    "jvm/mails/build.gradle.kts:3 jvm/till",
    "jvm/till/build.gradle:2 jvm/common/user-mgmt",
    "src/Shop.Api/Shop.Api.csproj:3 src/Shop.Core",
  ]);
});
