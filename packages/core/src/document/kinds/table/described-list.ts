import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { readMemberItem } from "../../shapes/member-item.ts";
import { stateTable } from "./state.ts";

const snake = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** What is said of a table, and of no column: that it keeps something, or joins others. */
const keeps =
  /^(?:(?:it |also |the )?(?:stores?|storing|holds?|contains?|keeps?|tracks?|records|logs|lists|links?|linked|joins?)\b|(?:an? )?(?:join|junction|bridge|link|lookup|association|pivot) table\b|(?:one |a )?rows? (?:per|for)\b|speichert\b|enthält\b|hält\b|verknüpft\b|stocke\b|contient\b|enregistre\b|relie\b|almacena\b|contiene\b|guarda\b|registra\b|armazena\b|contém\b|memorizza\b|salva\b|хранит\s|содержит\s|存储|存放|保存|记录|格納|管理)|(?:を(?:保存|格納|管理|記録)|저장|보관)/iu;

/** Items right below the title of a chapter on the database that name tables in code and say what each keeps: `` - `loans`: Stores what is lent ``. */
export const describedTables: Claim<ListView> = {
  sure(view, context) {
    if (!within(context, "database-design") || within(context, "alternatives", "history") || context.depth > 0)
      return 0;
    if (view.items.length < 3) return 0;
    const names = view.items.map(nameOf);
    if (names.some((name) => name === null) || view.items.some((item) => readMemberItem(item)?.type)) return 0;
    // A column may store something too, but most tables are called by what they hold many of.
    const plural = names.filter((name) => /s$|_/.test(name!.text)).length;
    const kept = view.items.filter(({ rest }) => keeps.test(rest?.text.trim() ?? "")).length;
    return plural * 3 >= names.length * 2 && kept * 3 >= names.length * 2 && !names.some((name) => isKey(name!.text))
      ? 0.8
      : 0;
  },
  read(view, _context, out) {
    for (const item of view.items) {
      const name = nameOf(item);
      if (name) stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
    }
  },
};

const isKey = (name: string): boolean => /^(?:id|uuid)$|_(?:id|at|on|date)$/.test(name);

const nameOf = ({ label, labelStyle, separator, rest, item }: ItemView): Mapped | null =>
  label &&
  labelStyle === "code" &&
  snake.test(label.text) &&
  separator !== "" &&
  (rest?.text.trim() ?? "") !== "" &&
  item.task === null
    ? label
    : null;
