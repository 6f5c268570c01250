import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DependencyShape } from "../notation.ts";
import { manifestKinds, manifestOf } from "./list.ts";
import { manifests } from "./read.ts";

/** `name version scope flags`, as short as a reader can compare it. */
const told = ({ name, version, scope, managed, indirect, local }: DependencyShape): string =>
  [name, version ?? "-", scope ?? "", managed && "managed", indirect && "indirect", local && "local"]
    .filter(Boolean)
    .join(" ");

const cases: readonly [path: string, text: string, expected: readonly string[]][] = [
  [
    "web/package.json",
    `{ "name": "shop", "packageManager": "pnpm@9.1.0+sha512.ab", "engines": { "node": ">=20", "npm": "10" },
      "dependencies": { "react": "^18.2.0", "@shop/kit": "workspace:*", "old-react": "npm:react@17", "fork": "github:a/b" },
      "devDependencies": { "vite": "catalog:" }, "peerDependencies": { "zod": ">=3 <5" },
      "optionalDependencies": { "fsevents": "2.3.3" }, "overrides": { "semver": "7.5.2", "a>b": "1" } }`,
    [
      "pnpm 9.1.0 dev",
      "Node.js >=20 runtime",
      "npm 10 dev",
      "react ^18.2.0 runtime",
      "@shop/kit - runtime local",
      "react 17 runtime",
      "fork - runtime",
      "vite - dev",
      "zod >=3 <5 peer",
      "fsevents 2.3.3 optional",
      "semver 7.5.2 managed",
    ],
  ],
  [
    "composer.json",
    `{ "require": { "php": "^8.2", "laravel/framework": "^11.0" }, "require-dev": { "phpunit/phpunit": "^11" } }`,
    ["PHP ^8.2 runtime", "laravel/framework ^11.0 runtime", "phpunit/phpunit ^11 dev"],
  ],
  [
    "requirements.txt",
    `# web\nfastapi==0.111.0 # pinned\nuvicorn[standard] >=0.29,<1 ; python_version > "3.8"\n-r base.txt\nredis\n` +
      `requests @ https://example.org/r.zip\nnumpy==1.26 \\\n    --hash=sha256:ab\nattrs (>=23)\n-e .\n--index-url https://x\n`,
    [
      "fastapi ==0.111.0 runtime",
      "uvicorn >=0.29,<1 runtime",
      "redis - runtime",
      "requests - runtime",
      "numpy ==1.26 runtime",
      "attrs >=23 runtime",
    ],
  ],
  ["requirements/dev.txt", "pytest>=8\n", ["pytest >=8 dev"]],
  ["requirements_test.txt", "pytest>=8\n", ["pytest >=8 dev"]],
  ["constraints.txt", "pytest==8.1\n", ["pytest ==8.1 runtime managed"]],
  [
    "pyproject.toml",
    `[build-system]\nrequires = ["hatchling>=1.20"]\n[project]\nname = "shop"\nrequires-python = ">=3.11"\n` +
      `dependencies = [\n  "fastapi>=0.110", # web\n  'sqlalchemy[asyncio] ~= 2.0',\n]\n[project.optional-dependencies]\n` +
      `redis = ["redis>=5"]\ndev = ["ruff"]\n[dependency-groups]\ntest = ["pytest", {include-group = "x"}]\n`,
    [
      "Python >=3.11 runtime",
      "fastapi >=0.110 runtime",
      "sqlalchemy ~= 2.0 runtime",
      "redis >=5 optional",
      "ruff - dev",
      "pytest - dev",
      "hatchling >=1.20 build",
    ],
  ],
  [
    "pyproject.toml",
    `[tool.poetry.dependencies]\npython = "^3.12"\ndjango = "^5.0"\ncelery = { version = "5.4.*", optional = true }\n` +
      `shared = { path = "../shared" }\nany = "*"\n[[tool.poetry.source]]\nname = "x"\n[tool.poetry.group.dev.dependencies]\nmypy = "1.10"\n`,
    [
      "Python ^3.12 runtime",
      "django ^5.0 runtime",
      "celery 5.4.* optional",
      "shared - runtime local",
      "any - runtime",
      "mypy 1.10 dev",
    ],
  ],
  [
    "Pipfile",
    `[packages]\nflask = "==3.0.2"\n[dev-packages]\npytest = "*"\n[requires]\npython_version = "3.12"\n`,
    ["flask ==3.0.2 runtime", "pytest - dev", "Python 3.12 runtime"],
  ],
  [
    "go.mod",
    `module example.org/shop\n\ngo 1.22.1\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.9.1\n\tgolang.org/x/net v0.20.0 // indirect\n)\n` +
      `require github.com/lib/pq v1.10.9\nexclude github.com/lib/pq v1.10.0\nreplace github.com/lib/pq => ../pq\nreplace golang.org/x/net v0.20.0 => golang.org/x/net v0.21.0\n`,
    [
      "Go 1.22.1 runtime",
      "github.com/gin-gonic/gin v1.9.1 runtime",
      "golang.org/x/net v0.21.0 runtime indirect",
      "github.com/lib/pq - runtime local",
    ],
  ],
  [
    "go.mod",
    "module example.org/till\n\nrequire (\n\tgithub.com/gorilla/mux v1.8.0 // indirect\n\tgolang.org/x/net v0.20.0 // indirect\n)\n",
    ["github.com/gorilla/mux v1.8.0 runtime", "golang.org/x/net v0.20.0 runtime"],
  ],
  [
    "pom.xml",
    `<?xml version="1.0"?><project xmlns="x"><!-- <dependency/> -->
      <parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.2.5</version></parent>
      <groupId>org.shop</groupId><artifactId>shop</artifactId><version>1.0</version>
      <properties><java.version>21</java.version><jackson.version>2.17.1</jackson.version></properties>
      <dependencyManagement><dependencies>
        <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>\${jackson.version}</version></dependency>
        <dependency><groupId>org.x</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>
      </dependencies></dependencyManagement>
      <dependencies>
        <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId></dependency>
        <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>\${junit.version}</version><scope>test</scope>
          <exclusions><exclusion><groupId>a</groupId><artifactId>b</artifactId></exclusion></exclusions></dependency>
        <dependency><groupId>\${project.groupId}</groupId><artifactId>shop-model</artifactId><version>\${project.version}</version></dependency>
      </dependencies>
      <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin></plugins></build>
    </project>`,
    [
      "Java 21 runtime",
      "org.springframework.boot:spring-boot-starter-parent 3.2.5 build",
      "com.fasterxml.jackson.core:jackson-databind 2.17.1 runtime",
      "org.junit.jupiter:junit-jupiter - dev",
      "org.shop:shop-model 1.0 runtime local",
      "com.fasterxml.jackson.core:jackson-databind 2.17.1 runtime managed",
      "org.x:bom 1 build managed",
      "org.apache.maven.plugins:maven-compiler-plugin 3.13.0 build",
    ],
  ],
  [
    "pom.xml",
    "<dependency>\n  <groupId>org.postgresql</groupId>\n  <artifactId>postgresql</artifactId>\n  <version>42.7.3</version>\n  <!-- … -->\n",
    ["org.postgresql:postgresql 42.7.3 runtime"],
  ],
  [
    "build.gradle",
    `plugins { id 'org.springframework.boot' version '3.2.5'\n id 'java' }\njava { sourceCompatibility = '17'\n targetCompatibility = '17' }\n` +
      `ext { jacksonVersion = '2.17.1' }\ndependencies {\n  implementation 'org.springframework.boot:spring-boot-starter-web'\n` +
      `  implementation "com.fasterxml.jackson.core:jackson-databind:\${jacksonVersion}"\n  implementation "a:b:$unknown",\n    "c:d:1.0",\n    "e:f:\${jacksonVersion}"\n` +
      `  implementation group: 'org.postgresql', name: 'postgresql', version: '42.7.3'\n  testImplementation('org.junit:junit:5.10@jar') { transitive = false }\n` +
      `  annotationProcessor 'org.projectlombok:lombok:1.18.32'\n  implementation project(':model')\n  implementation files('x:y')\n}\n`,
    [
      "org.springframework.boot 3.2.5 build",
      "Java 17 runtime",
      "org.springframework.boot:spring-boot-starter-web - runtime",
      "com.fasterxml.jackson.core:jackson-databind 2.17.1 runtime",
      "a:b - runtime",
      "c:d 1.0 runtime",
      "e:f 2.17.1 runtime",
      "org.postgresql:postgresql 42.7.3 runtime",
      "org.junit:junit 5.10 dev",
      "org.projectlombok:lombok 1.18.32 build",
    ],
  ],
  [
    "app/build.gradle.kts",
    `plugins {\n  kotlin("jvm") version "1.9.24"\n  id("io.ktor.plugin") version "2.3.11"\n}\nval exposed = "0.50.1"\nkotlin { jvmToolchain(21) }\n` +
      `dependencies {\n  implementation(platform("io.ktor:ktor-bom:2.3.11"))\n  implementation("org.jetbrains.exposed:exposed-core:$exposed")\n` +
      `  implementation(libs.ktor.core)\n  testRuntimeOnly("org.junit:launcher")\n  kapt("a:p:1")\n}\n`,
    [
      "org.jetbrains.kotlin.jvm 1.9.24 build",
      "io.ktor.plugin 2.3.11 build",
      "Java 21 runtime",
      "io.ktor:ktor-bom 2.3.11 build",
      "org.jetbrains.exposed:exposed-core 0.50.1 runtime",
      "org.junit:launcher - dev",
      "a:p 1 build",
    ],
  ],
  [
    "gradle/libs.versions.toml",
    `[versions]\nktor = "2.3.11"\nspring = { strictly = "6.1.6" }\n[libraries]\nktor = { module = "io.ktor:ktor-core", version.ref = "ktor" }\n` +
      `spring = { group = "org.springframework", name = "spring-core", version.ref = "spring" }\npg = "org.postgresql:postgresql:42.7.3"\n` +
      `[bundles]\nall = ["ktor"]\n[plugins]\nboot = { id = "org.springframework.boot", version = "3.2.5" }\nshort = "a.b:1"\n`,
    [
      "io.ktor:ktor-core 2.3.11 managed",
      "org.springframework:spring-core 6.1.6 managed",
      "org.postgresql:postgresql 42.7.3 managed",
      "org.springframework.boot 3.2.5 build managed",
      "a.b 1 build managed",
    ],
  ],
  [
    "Cargo.toml",
    `[package]\nname = "shop"\nrust-version = "1.75"\n[dependencies]\nserde = { version = "1.0", features = ["derive"] }\ntokio.workspace = true\n` +
      `js = { package = "serde_json", version = "1", optional = true }\nmodel = { path = "../model" }\n[dependencies.axum]\nversion = "0.7"\n` +
      `[dev-dependencies]\nrstest = "0.19"\n[build-dependencies]\ncc = "1"\n[target.'cfg(unix)'.dependencies]\nnix = "0.28"\n[workspace.dependencies]\ntokio = "1.37"\n`,
    [
      "Rust 1.75 build",
      "serde 1.0 runtime",
      "tokio 1.37 runtime",
      "serde_json 1 optional",
      "model - runtime local",
      "axum 0.7 runtime",
      "rstest 0.19 dev",
      "cc 1 build",
      "nix 0.28 runtime",
      "tokio 1.37 managed",
    ],
  ],
  [
    "src/Shop.csproj",
    `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework><Efcore>8.0.4</Efcore></PropertyGroup><ItemGroup>
      <PackageReference Include="Serilog" Version="3.1.1" /><PackageReference Include='EF' Version="$(Efcore)" />
      <PackageReference Include="coverlet"><PrivateAssets>all</PrivateAssets><Version>6.0.2</Version></PackageReference>
      <PackageReference Update="X" Version="1" /><ProjectReference Include="..\\M.csproj" /></ItemGroup></Project>`,
    [".NET 8.0 runtime", "Serilog 3.1.1 runtime", "EF 8.0.4 runtime", "coverlet 6.0.2 dev"],
  ],
  [
    "Directory.Packages.props",
    `<Project><ItemGroup><PackageVersion Include="Serilog" Version="3.1.1" /></ItemGroup></Project>`,
    ["Serilog 3.1.1 managed"],
  ],
  [
    "packages.config",
    `<packages><package id="NUnit" version="3.14.0" developmentDependency="true" /></packages>`,
    ["NUnit 3.14.0 dev"],
  ],
  [
    "Gemfile",
    `source "https://rubygems.org"\nruby "3.3.0"\ngem "rails", "~> 7.1", ">= 7.1.2"\ngem 'pg' # store\ngem "kit", path: "../kit"\n` +
      `group :development, :test do\n  if ENV["X"]\n    gem "pry"\n  end\n  gem "rspec-rails", "6.1"\nend\ngem "puma", group: :production\ngem "rubocop", require: false, group: [:development]\n`,
    [
      "Ruby 3.3.0 runtime",
      "rails ~> 7.1, >= 7.1.2 runtime",
      "pg - runtime",
      "kit - runtime local",
      "pry - dev",
      "rspec-rails 6.1 dev",
      "puma - runtime",
      "rubocop - dev",
    ],
  ],
  [
    "shop.gemspec",
    `Gem::Specification.new do |spec|\n  spec.required_ruby_version = ">= 3.1"\n  spec.add_dependency "rack", "~> 3.0"\n  spec.add_development_dependency("rake")\nend\n`,
    ["Ruby >= 3.1 runtime", "rack ~> 3.0 runtime", "rake - dev"],
  ],
];

/** Names and versions stand where they are said to; a runtime stands under a key of its own. */
const covered = (text: string, { name, version, range, versionRange, ecosystem }: DependencyShape): void => {
  const shown = text.slice(range.from, range.to);
  expect(shown).not.toBe("");
  if (ecosystem) expect(name).toContain(shown);
  if (version === undefined || !versionRange) return;
  const words = text.slice(versionRange.from, versionRange.to);
  expect(words).toContain(version.split(/[, ]/)[0]);
};

describe("manifests", () => {
  it.each(cases)("%s", (path, text, expected) => {
    const { dependencies, problems = [] } = manifestOf(path)!.read(text, path);
    expect(dependencies.map(told)).toEqual(expected);
    expect(problems.filter(({ why }) => !/is not closed/.test(why))).toEqual([]);
    for (const dependency of dependencies) covered(text, dependency);
  });

  it.each(cases)("are known without a name: %s", (path, text, expected) => {
    if (/requirements|constraints/.test(path)) return;
    expect(manifests.recognise!(text)).toBe(true);
    expect(manifests.read(text, "").dependencies?.map(told).toSorted()).toEqual([...expected].toSorted());
  });

  it.each([
    '{ "status": "up", "dependencies": { "database": "up", "redis": "down" } }',
    '{ "dependencies": ["a"], "version": "1.0" }',
    "require('x')\nmodule.exports = {}",
    "[server]\nport = 8080\n",
    "<html><body><a href='x'>y</a></body></html>",
    "go run main.go\nmodule load gcc",
    "The gem is shown.\nid = 4",
    "a == b\nc == d",
    "stars >= 4：good\nstars == 3：fair",
    "stars >= 4\nstars == 3\nstars <= 2",
    "total = 1\nx>2",
  ])("%s is none", (text) => {
    expect(manifests.recognise!(text)).toBe(false);
  });

  it("knows requirements by the name of their file in the first line, whatever the language of the fence", () => {
    const text = "# server/requirements.txt\nflask>=2.0\nrich~=13.1  # colours\n";
    expect(manifests.recognise!(text)).toBe(true);
    expect(manifests.read(text, "python").dependencies?.map(told)).toEqual([
      "flask >=2.0 runtime",
      "rich ~=13.1 runtime",
    ]);
    expect(manifests.within).toContain("python");
    expect(manifests.recognise!("# requirements.txt\n")).toBe(false);
    expect(manifests.recognise!("# requirements.txt\nfor name in names:\n    load(name)\n")).toBe(false);
  });

  it("says what cannot be read", () => {
    const [problem] = manifestOf("Cargo.toml")!.read('[dependencies]\nserde = "1"\ntokio = \n', "Cargo.toml").problems!;
    expect(problem).toEqual({ range: { from: 27, to: 36 }, what: "TOML", why: "a key and its value were expected" });
  });

  const scrap = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'{ } [ ] ( ) < > </ /> " \' """ = == : , ; # // /* \n \t \\ $ ${ a.b <![CDATA[ ]]> <!-- --> &amp;'.split(
            " ",
          ),
          ..."[dependencies] dependencies require go gem ruby implementation id version <dependency> <artifactId> Include= ~>".split(
            " ",
          ),
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(""));

  it.each(manifestKinds.map((kind) => [kind.id, kind] as const))("%s is total, and ranges stay inside", (_, kind) => {
    const inside = (text: string): void => {
      kind.recognise(text);
      for (const { range, versionRange = range } of kind.read(text, kind.id).dependencies)
        for (const { from, to } of [range, versionRange])
          expect(from <= to && from >= 0 && to <= text.length).toBe(true);
    };
    fc.assert(fc.property(fc.oneof(scrap, fc.string({ unit: "binary" })), inside));
    for (const [path, text] of cases)
      if (kind.file.test(path)) for (let end = 0; end < text.length; end++) inside(text.slice(0, end));
  });
});
