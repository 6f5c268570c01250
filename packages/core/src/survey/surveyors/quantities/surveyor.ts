import { isGenerated, isOwnCode, isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { lexisOf } from "../../files/lexis.ts";
import { holdsSecrets, withoutSecrets } from "../../files/without-secrets.ts";
import { surveyor } from "../../surveyor.ts";
import { quantitiesIn, type ReadQuantity } from "./read.ts";

/** Files that give names values, and no data, locks or messages, nor what only tells how code is to be written. */
const configures =
  /\.(?:ya?ml|properties|toml|ini|conf|cfg|env|sh)$|(?:^|\/)\.env[\w.-]*$|(?:^|\/)(?:[\w-]+\.)?(?:Docker|Container)file[\w.-]*$|(?:^|\/)(?:appsettings|config|settings|default|production|development|serverless|vercel|nodemon|ecosystem|package)[\w.-]*\.json$/i;
const isOther =
  /(?:^|\/)(?:locales?|i18n|lang|translations|migrations|openapi|swagger|\.github\/ISSUE_TEMPLATE)(?:[/.]|$)|lock\.\w+$|(?:^|\/)(?:openapi|swagger)[\w.-]*$|(?:^|\/)\.?(?:pre-commit-config|editorconfig|prettierrc|eslintrc|stylelintrc|golangci|rubocop|pylintrc|flake8|ruff|yamllint|markdownlint)(?:\.\w+)?$/i;
/** `tests.ini`, `config/test.yml`, `application-test.properties`: what only tests are run with. */
const ofTests =
  /(?:^|[/._-])tests?\.(?:ya?ml|properties|toml|ini|conf|cfg|env|json)$|(?:^|\/)\.env\.tests?$|(?:^|\/)tests?[-_.][\w.-]*\.(?:ini|cfg|conf|env|toml)$/i;
const largest = 200_000;

/** Numbers by the words that name them: lifetimes, limits, sizes, intervals, ports; in code and in files of configuration. */
export const quantities = surveyor<readonly ReadQuantity[]>({
  id: "quantities",
  title: "named numbers",
  kinds: [],
  wants: (path) =>
    !isVendored(path) &&
    !isTestFile(path) &&
    !ofTests.test(path) &&
    !isOther.test(path) &&
    ((lexisOf(path) !== undefined && isOwnCode(path)) || configures.test(path)),
  read({ path, text }) {
    if (text.length > largest || isGenerated(path, text)) return null;
    const found = quantitiesIn(path, holdsSecrets(text) ? withoutSecrets(path, text) : text);
    return found.length > 0 ? found : null;
  },
  join(read) {
    const all = [...read].flatMap(([path, found]) =>
      found.map(([name, own, near, value, dimension, line]) => ({ name, own, near, value, dimension, path, line })),
    );
    if (all.length === 0) return [];
    return [{ source: "quantities", target: "", knows: [], elements: [], quantities: all, problems: [] }];
  },
});
