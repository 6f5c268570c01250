import { expect, test } from "vitest";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { closuresOf } from "./closure.ts";

const closed = (text: string): string[] =>
  closuresOf(linkDesign([readDocument("design.md", text)])).map(
    ({ kinds, within }) => [...kinds].join(" ") + (within.length > 0 ? ` in ${within.join(" ")}` : ""),
  );

test.each([
  ["# Shop\n\n## Database Design\n\nThe nine tables below are all; the types are those of PostgreSQL.\n", ["table"]],
  ["# Shop\n\n## API Specifications\n\nEvery endpoint that a controller declares is below.\n", ["endpoint"]],
  ["# Shop\n\n## Deployment\n\n`compose.yaml` starts everything; the table has all of its services.\n", ["node"]],
  ["# Shop\n\n## Components\n\nEach is a module of its own; these six are all.\n", ["component"]],
  [
    "# Shop\n\n## System Architecture\n\nThe imports between packages are these, and no others (the main package aside):\n",
    ["relation"],
  ],
  ["# Shop\n\n## Database Design\n\nKept by migrations; these lists have all of their columns.\n", ["column"]],
  ["# Shop\n\n## Database Design\n\nThe lists have all the same columns.\n", []],
  ["# Shop\n\n## Deployment\n\nThree containers (`docker-compose.yaml`), for development only:\n", ["node"]],
  ["# Shop\n\n## Deployment\n\nThree containers (see below) start at once:\n", []],
  ["# Shop\n\n## Testing Strategy\n\nAll test classes:\n\n- `a.test.ts`\n", ["suite"]],
  ["# Shop\n\n## Database Design\n\nKept by migrations. Every table:\n", ["table"]],
  ["# Shop\n\n## Dependencies\n\nEverything that `package.json` lists for run time:\n", ["dependency"]],
  ["# Shop\n\n## Dependencies\n\nAll of `requirements.txt`:\n", ["dependency"]],
  ["# Shop\n\n## Dependencies\n\n`requirements.txt` in full:\n", ["dependency"]],
  ["# Shop\n\n## Dependencies\n\nBy service, in full and without what tests need:\n", ["dependency"]],
  ["# Shop\n\n## Dependencies\n\nThe answer is logged in full:\n", []],
  ["# Shop\n\n## Components\n\nAn app imports from these others, and from no more:\n", ["relation"]],
  [
    "# Shop\n\n## Components\n\n### App\n\nThe whole.\n\n## Imports\n\nAn App imports from these others, and from no more:\n",
    ["relation"],
  ],
  [
    "# Shop\n\n## Dependencies\n\nThe till depends, in full, on `gin` and `viper`; it is built with Vite.\n",
    ["dependency"],
  ],
  [
    "# Shop\n\n## Dependencies\n\nThe packages of Grid.js, in full: `@grid/table` and `@grid/events`.\n",
    ["dependency"],
  ],
  ["# Shop\n\n## Deployment\n\nThe variables of the environment are read at start; these are all:\n", ["setting"]],
  ["# Shop\n\n## Dependencies\n\nAll run-time dependencies of `pyproject.toml`:\n", ["dependency"]],
  ["# Shop\n\n## Dependencies\n\nThe packages of `setup.cfg` that one installs, in full:\n", ["dependency"]],
  ["# Shop\n\n## Components\n\nThese four packages are all.\n", ["component"]],
  ["# Shop\n\n## Dependencies\n\nAll that `pyproject.toml` lists for run time:\n", ["dependency"]],
  ["# Shop\n\n## Database Design\n\nIndexes besides the keys:\n", ["index"]],
  ["# Shop\n\n## Database Design\n\nIndexed besides the keys: `goods(name)`, `orders(placed_at)`.\n", ["index"]],
  [
    `# Shop\n\n## Database Design\n\nIndexed besides the keys: ${"`goods(name)`, ".repeat(40)}\`orders(id)\`.\n`,
    ["index"],
  ],
  ["# Shop\n\n## Components\n\nPackages import each other like this, and in no other way:\n", ["relation"]],
  ["# Shop\n\n## Components\n\nNothing else is imported from one part into another.\n", ["relation"]],
  ["# Shop\n\n## Components\n\nDependencies between the modules (all of them):\n", ["relation"]],
  ["# Shop\n\n## API Specifications\n\nAll operations, static files apart. Each answers in JSON.\n", ["endpoint"]],
  ["# Shop\n\n## Database Design\n\nThe script makes the three tables below; there are no others.\n", ["table"]],
  [
    "# Shop\n\n## Components\n\n### Cart\n\nKeeps carts.\n\n## System Architecture\n\nThe picture shows all imports (those of Cart from tests apart).\n",
    ["relation"],
  ],
  ["# Shop\n\n## Components\n\nImport rules between the packages, all of them:\n", ["relation"]],
  ["# Shop\n\n## Database Design\n\nTwo structs are migrated, hence two tables and no more.\n", ["table"]],
  ["# Shop\n\n## Error Handling\n\nThis is the complete list.\n", ["error-code"]],
  ["# Shop\n\n## Dependencies\n\nThere are no other libraries.\n", ["dependency"]],
  ["# Shop\n\n## API Specifications\n\nThe tables of this chapter list all of them.\n", ["endpoint"]],
  ["# Shop\n\n## API Specifications\n\nAll operations are described in the tables below.\n", ["endpoint"]],
  ["# Shop\n\n## Database Design\n\nThe tables below list all columns.\n", ["column"]],
  [
    "# Shop\n\n## System Architecture\n\nFolders, and what they import from each other. The list is complete.\n",
    ["relation"],
  ],
  [
    "# Shop\n\n## API Specifications\n\nAll endpoints of the API begin with `/v1`; the admin and the docs are not listed.\n",
    ["endpoint"],
  ],
  ["# Shop\n\n## Deployment\n\n`docker-compose.yml` has two services. Each has a port.\n", ["node"]],
  ["# Shop\n\n## Deployment\n\n`compose.yaml` starts the database only; it has no other service.\n", ["node"]],
  ["# Shop\n\n## Architektur\n\nDas sind alle Komponenten.\n", ["component"]],
  [
    "# Shop\n\n## Components\n\n### Cart\n\nKeeps carts.\n\n## System Architecture\n\nInside Cart, packages import each other as follows; these are all such imports.\n",
    ["relation in component:cart"],
  ],
])("%j closes %j", (text, kinds) => {
  expect(closed(text)).toEqual(kinds);
});

test.each([
  "All services are optional.",
  "These are not all endpoints.",
  "All endpoints are below `/api/v1`.",
  "All endpoints are below the prefix of the gateway.",
  "The main tables are listed below.",
  "All key endpoints are listed below.",
  "All selected tables are listed below.",
  "All endpoints must be documented.",
  "All components are stateless.",
  "Every endpoint needs a token.",
  "Are these all tables?",
  "All errors follow this shape:",
  "The error handler is complete.",
  "Bodies are JSON if nothing else is said.",
  "The full inventory of endpoints is in `docs/api.md`.",
  "For the complete list of endpoints, see the contract.",
  "All endpoints begin with `/v1`; their answers are not cached.",
  "`docker-compose.yml` has a few services.",
  "`docker-compose.yml` has two services that restart in its profile of tests, not all.",
  "The till has no other way.",
  "All of the above are configured by environment variables such as `PORT`.",
])("%j closes nothing", (sentence) => {
  expect(closed(`# Shop\n\n## API Specifications\n\n${sentence}\n`)).toEqual([]);
});
