import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { pythonRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(pythonRoutes, texts);

test.each([
  [
    "prefixes of routers and of what includes them, guards of both and of parameters",
    `from fastapi import FastAPI, APIRouter
app = FastAPI()
router = APIRouter(prefix="/orders", dependencies=[Depends(require_token)])
# @router.get("/no")
text = '''
@router.get("/no")
'''

@router.get("/{id:int}")
async def show(id: int, session: SessionDep, user = Depends(get_current_user)): ...

@router.post("", status_code=201)
def add(db: Session = Depends(get_db)): ...

@router.delete("/{id}")
def drop(id: int, user: User = Security(get_current_user, scopes=["orders:drop"])): ...

@app.api_route("/any", methods=["GET", "PUT"])
def any(): ...

app.include_router(router, prefix=f"{settings.API}/x")
class Settings(BaseSettings):
    API: str = "/api/v1"
`,
    [
      'DELETE /api/v1/x/orders/{id} (require_token, get_current_user, scopes=["orders:drop"])',
      "GET /any",
      "GET /api/v1/x/orders/{id} (require_token, get_current_user)",
      "POST /api/v1/x/orders (require_token)",
      "PUT /any",
    ],
  ],
  [
    "guards that the names of a file or of another hold, and those that hold no guard",
    `from fastapi import FastAPI
from .deps import CURRENT_ADMIN_DEP, DEFAULT_TOKEN
app = FastAPI()
CURRENT_USER = Depends(get_current_user)
DB: Session = Depends(get_db)
LIMIT = Query(20)

@app.get("/a")
def a(body: Body, user: Annotated[dict[str, Any], CURRENT_USER], db: Session = DB): ...
@app.get("/b")
def b(user: User = CURRENT_USER, limit: int = LIMIT): ...
@app.get("/c")
def c(_: Annotated[None, CURRENT_ADMIN_DEP]): ...
@app.get("/d")
def d(token: str = DEFAULT_TOKEN, db: Annotated[Session, DB] = None): ...
`,
    ["GET /a (get_current_user)", "GET /b (get_current_user)", "GET /c (CURRENT_ADMIN_DEP)", "GET /d"],
  ],
  [
    "applications that are mounted, loops over routers, functions that take or give them",
    `from fastapi import FastAPI, APIRouter
def create():
    app = FastAPI()
    for each in (one, two):
        app.include_router(each, prefix="/v1")
    install(app)
    return app
one = APIRouter()
two = APIRouter(prefix="/two")
@one.get("/a")
def a(): ...
@two.get("/b")
def b(): ...
def install(server):
    @server.get("/c")
    def c(): ...
main = create()
sub = FastAPI()
@sub.get("/d")
def d(): ...
main.mount("/sub", sub)
main.include_router(made[0](), prefix="/m")
`,
    [
      "- Routes of main.py:22 could not be read: what is included is made when the program runs.",
      "GET /c",
      "GET /sub/d",
      "GET /v1/a",
      "GET /v1/two/b",
    ],
  ],
  [
    "blueprints, whose prefix gives way to that of their registration",
    `from flask import Flask, Blueprint
app = Flask(__name__)
bp = Blueprint("users", __name__, url_prefix="/users")
@bp.route("/<int:id>", methods=["GET", "DELETE"])
@login_required
def user(id): ...
@bp.get("/")
def all(): ...
app.register_blueprint(bp)
app.register_blueprint(bp, url_prefix="/people")
app.add_url_rule("/rule", "rule", rule, methods=["POST"])
app.add_url_rule("/class", view_func=Items.as_view("items"))
class Items(MethodView):
    decorators = [auth_required]
    def get(self): ...
    def put(self): ...
`,
    [
      "DELETE /people/{id} (login_required)",
      "DELETE /users/{id} (login_required)",
      "GET /class (auth_required)",
      "GET /people",
      "GET /people/{id} (login_required)",
      "GET /users",
      "GET /users/{id} (login_required)",
      "POST /rule",
      "PUT /class (auth_required)",
    ],
  ],
  [
    "resources of Flask-RESTful and namespaces of Flask-RESTX",
    `from flask_restful import Api, Resource
app = Flask(__name__)
api = Api(app, prefix="/api")
class User(Resource):
    def get(self, id): ...
    def delete(self, id): ...
api.add_resource(User, "/users/<string:id>", "/people/<id>")
ns = api.namespace("orders", description="x")
@ns.route("/<id>")
class Order(Resource):
    def put(self, id): ...
`,
    [
      "DELETE /api/people/{id}",
      "DELETE /api/users/{id}",
      "GET /api/people/{id}",
      "GET /api/users/{id}",
      "PUT /api/orders/{id}",
    ],
  ],
  [
    "a path that only a run tells, and calls of other services",
    `app = FastAPI()
@app.get(path_of("x"))
def x(): ...
@mock.patch("shop.x")
def y(): client.get("/no")
`,
    ["- Routes of main.py:2 could not be read: the path is made when the program runs."],
  ],
])("%s", (_name, text, expected) => {
  expect(routes({ "main.py": text })).toEqual(expected);
});

test("routers of other modules, under other names and passed on by packages", () => {
  expect(
    routes({
      "app/main.py": `from app.api import api_router as api
from app.api.routes import users, orders as more
import app.late as late
app = FastAPI()
app.include_router(api, prefix="/api")
app.include_router(users.router, prefix="/u")
app.include_router(more.router)
app.include_router(late.router)
`,
      "app/api/__init__.py": "from .routes.items import router as api_router\n",
      "app/api/routes/__init__.py": "",
      "app/api/routes/items.py": `router = APIRouter(prefix="/items")\n@router.get("/")\ndef all(): ...\n`,
      "app/api/routes/users.py": `router = APIRouter()\n@router.get("/me")\ndef me(): ...\n`,
      "app/api/routes/orders.py": `from app.main import app as main\nrouter = APIRouter()\n@router.get("/orders")\ndef all(): ...\n@main.get("/here")\ndef here(): ...\n`,
      "app/late.py": `router = APIRouter()\n@router.get("/late")\ndef late(): ...\n`,
      "app/lost.py": `router = APIRouter()\n@router.get("/lost")\ndef lost(): ...\n`,
    }),
  ).toEqual(["GET /api/items", "GET /here", "GET /late", "GET /orders", "GET /u/me", "GET …/lost"]);
});

test("the call of a guard as what a parameter is by default", () => {
  expect(
    routes({
      "app.py": `from fastapi import FastAPI, Form
app = FastAPI()

@app.post("/files")
async def add(name: str = Form(default="x"), user: User = require_permission(ATTACH, space="feed")): ...

@app.get("/files")
async def show(page: int = check_page(1), role: str = Query(role="x")): ...

@app.delete("/files")
async def drop(found: tuple = find_member(other_perm=DROP)): ...
`,
    }),
  ).toEqual([
    "DELETE /files (find_member(other_perm=DROP))",
    "GET /files",
    'POST /files (require_permission(ATTACH, space="feed"))',
  ]);
});
