import { type ImageName, imageName, isOpen } from "../../../model/kinds/image-name.ts";

/** Whether what stands is what a design says of an image: what the design leaves out may be anything. `null` where it cannot be told. */
export function imageAgrees(designed: string, built: string): boolean | null {
  const [one, other] = [imageName(designed), imageName(built)];
  if (!one || !other || isOpen(other.name) || isOpen(one.name)) return null;
  if (one.name !== other.name) return false;
  if (!sameWhere(one.organisation, other.organisation)) return false;
  return one.tag === null || tagAgrees(one.tag, other.tag);
}

const sameWhere = (designed: string | null, built: string | null): boolean =>
  designed === null || built === null || isOpen(built) || isOpen(designed) || designed === built;

/** `17` admits `17.4-alpine`; no tag is `latest`. */
function tagAgrees(designed: string, built: ImageName["tag"]): boolean {
  const tag = built ?? "latest";
  if (isOpen(tag) || isOpen(designed) || designed === tag) return true;
  if (!tag.startsWith(designed)) return false;
  return /^[.-]/.test(tag.slice(designed.length));
}
