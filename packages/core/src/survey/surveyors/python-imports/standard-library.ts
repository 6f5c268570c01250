/** Modules that come with Python and whose names folders of a repository often bear too. */
export const standardLibrary: ReadonlySet<string> = new Set(
  "abc argparse array ast asyncio base64 bisect calendar code codecs collections concurrent configparser contextlib copy csv ctypes dataclasses datetime decimal difflib dis email enum errno fractions functools gc getpass glob gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging math mimetypes multiprocessing numbers operator os pathlib pickle pkgutil platform pprint profile queue random re sched secrets select selectors shelve shlex shutil signal site smtplib socket sqlite3 ssl stat statistics string struct subprocess symbol sys sysconfig tempfile textwrap threading time timeit token tokenize tomllib trace traceback types typing unicodedata unittest urllib uuid venv warnings weakref xml xmlrpc zipfile zlib zoneinfo __future__".split(
    " ",
  ),
);
