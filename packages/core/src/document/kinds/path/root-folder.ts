import { repositoryFolder } from "./extensions.ts";

/** Words that say of names with a slash before them that they lie in a repository: an address of a server is written the same way. */
const ofRepository =
  /(?<![\p{L}-])(?:(?:mono)?repos?|(?:mono-?)?repositor(?:y|ies|io|ios|ium|ien)|repositórios?|dépôts?|folders?|directories|directory|carpetas?|directorios?|pastas?|diretórios?|dossiers?|répertoires?|cartell[ae]|ordner|verzeichnisse?|репозитори\p{L}{1,3}|папк\p{L}{1,3}|каталог\p{L}{0,3})(?![\p{L}-])|仓库|目录|文件夹|リポジトリ|ディレクトリ|フォルダ|저장소|디렉터리|디렉토리|폴더/iu;

/** `` a monorepo of `/frontend` and `/backend` ``: folders told from the root of the repository, where the words before them say so. */
export const isRootFolder = (word: string, before: string): boolean =>
  /^\/[a-z][\w-]{0,30}\/?$/.test(word) &&
  repositoryFolder.test(word.replaceAll("/", "")) &&
  ofRepository.test(/[^.;!?]{0,120}$/.exec(before)![0]);
