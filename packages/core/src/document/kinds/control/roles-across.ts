import type { Row } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { isCrossed, isTicked } from "../../shapes/ticks.ts";

// Tables with a column for each kind of caller, and ticks below: `Endpoint | User | Admin`.

/** The columns that tell of one kind of caller each; empty where they are none, or fewer than two. */
export function rolesAcross(view: TableView, context: Context): readonly number[] {
  const { rows } = view.table;
  if (rows.length === 0 || view.titles.length < 3) return [];
  const ticked = view.titles.flatMap((title, i) => {
    if (i === 0 || title === "" || title.length > 40) return [];
    const cells = rows.map((row) => row.cells[i]?.text ?? "");
    const answers = cells.filter((cell) => isTicked(cell) || isCrossed(cell)).length;
    return answers * 5 >= cells.length * 3 && cells.some(isTicked) ? [i] : [];
  });
  const called = ticked.filter((i) => caller.test(view.titles[i]!));
  if (called.length < 2 && !(called.length === 1 && ticked.length > 1 && tellsOfAccess(view, context))) return [];
  return called.length * 2 > ticked.length || tellsOfAccess(view, context) ? ticked : called;
}

/** Who may do what a row tells of: the titles of the columns that do not say no. */
export function allowedIn(view: TableView, row: Row, columns: readonly number[]): string | undefined {
  const may = columns.filter((i) => !isCrossed(row.cells[i]?.text ?? ""));
  if (may.length === 0) return undefined;
  if (may.some((i) => anybody.test(view.titles[i]!))) return "public";
  return may.map((i) => view.table.header.cells[i]!.text.replace(/\s+/g, " ").trim()).join(", ");
}

const tellsOfAccess = ({ caption }: TableView, context: Context): boolean =>
  within(context, "security") || access.test(`${context.path.at(-1) ?? ""} ${caption?.text ?? ""}`);

const access =
  /\bpermissions?\b|\broles?\b|\baccess\b|\bRBAC\b|\bauthori[sz]ation\b|\bwho may\b|berechtigung|zugriff|rollen|droits|rôles|permisos|roles|permiss[oõ]es|papéis|perfis|permessi|ruoli|прав[ао]|рол[ьи]|доступ|权限|角色|権限|ロール|권한|역할/iu;

const anybody =
  /^(?:public|anonymous(?: users?)?|anyone|everybody|unauthenticated(?: users?)?|not logged in|visitors?|öffentlich|anonym|público|anônimo|anónimo|аноним\S*|匿名\S*|游客|未登录)$/iu;

/** Whom systems call so. */
const caller =
  /^(?:[\p{L}-]+[\s-])?(?:users?|admins?|administrators?|super-?admins?|root|guests?|anonymous|public|visitors?|unauthenticated|authenticated|owners?|managers?|staff|employees?|customers?|clients?|members?|editors?|authors?|viewers?|readers?|moderators?|operators?|auditors?|service(?: accounts?)?|system|support|students?|teachers?|instructors?|parents?|doctors?|nurses?|patients?|drivers?|riders?|couriers?|buyers?|sellers?|vendors?|merchants?|hosts?|tenants?|agents?|analysts?|developers?|maintainers?|contributors?|clerks?|cashiers?|benutzer|nutzer|kunden?|gast|gäste|mitarbeiter|utilisateurs?|usuarios?|usuário|administrador(?:es)?|gerente|cliente|invitado|visitante|utente|amministratore|пользовател[ьи]|администратор|админ|гость|менеджер|用户|普通用户|管理员|超级管理员|游客|访客|商户|商家|店长|员工|老师|学生|ユーザー?|管理者|ゲスト|사용자|관리자|게스트)(?:\s?\([^()]*\))?$/iu;
