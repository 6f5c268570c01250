import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { isCatchAll, pathOfPattern } from "./parameters.ts";
import { pythonRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] => endpointsOf(pythonRoutes, texts);

test.each([
  ["^articles/(?P<year>[0-9]{4})/$", "articles/{year}/"],
  ["^a/(\\d+)/?$", "a/{_1}/"],
  ["^(?:page-(?P<n>\\d+)/)?$", ""],
  ["^files\\.json$", "files.json"],
  ["^(?P<x>a(b)c)-(?P<y>[(])/", "{x}-{y}/"],
  ["^a[bc]$", null],
  ["^(?!api/)shop/(?=x)x$", "shop/x"],
  ["a|b", null],
])("%s is %s", (pattern, path) => {
  expect(pathOfPattern(pattern)).toBe(path);
});

test("what takes in every path is no endpoint", () => {
  const all = ["^.*$", "^(?!api|admin)(?:.*)/?$", "(?P<path>.*)", ".+", "^(?!api)(?!x).*"];
  expect(all.filter((pattern) => !isCatchAll(pattern))).toEqual([]);
  expect(["^$", "^a.*$", "^(?!api)$", "^(?:.*)/x$", "^(.*"].filter(isCatchAll)).toEqual([]);
  expect(
    routes({
      "shop/urls.py":
        'from django.urls import re_path\nurlpatterns = [re_path(r"^(?!api).*$", views.page), re_path(r"^(?!api)$", views.page)]\n',
      "shop/views.py": "def page(request): ...\n",
    }),
  ).toEqual(["ANY /"]);
});

test("a view of a library that bears the name of one of Django answers what it says itself", () => {
  expect(
    routes({
      "shop/urls.py":
        'from django.urls import path\nfrom shop import views\nurlpatterns = [path("in/", views.In.as_view())]\n',
      "shop/views.py":
        "from tillauth.api import views as till\nclass In(till.LoginView):\n    def post(self, request): ...\n",
    }),
  ).toEqual([
    "- Routes of shop/urls.py:3 could not be read: views.In takes methods from till.LoginView, which is not in the repository.",
    "POST /in",
  ]);
});

test("lists include lists; views answer what their classes and decorators say", () => {
  expect(
    routes({
      "shop/settings.py": 'ROOT_URLCONF = "shop.urls"\n',
      "shop/urls.py": `from django.urls import include, path, re_path
from shop import views
from shop.views import Orders
urlpatterns = [
    path("admin/", admin.site.urls),
    path("orders/<int:pk>/", Orders.as_view()),
    re_path(r"^old/(?P<id>\\d+)/$", views.old),
    path("stock/", include(("stock.urls", "stock"))),
    path("other/", include("djoser.urls")),
    path("token/", TokenObtainPairView.as_view()),
    path("in/", include([path("x", csrf_exempt(views.plain))])),
    # path("no/", views.no),
]
urlpatterns += [path("late/", login_required(Late.as_view()))]
`,
      "shop/views.py": `class Orders(LoginRequiredMixin, RetrieveUpdateAPIView):
    http_method_names = ["get", "put", "head"]
@api_view(["GET", "POST"])
@permission_classes([IsAdminUser])
def old(request, id): ...
def plain(request): ...
`,
      "stock/urls.py": `from . import views\nurlpatterns = [path("", views.Base.as_view()), path("<slug:x>", views.Shelf.as_view({"get": "list"}))]\n`,
      "stock/views.py": `class Root(APIView):\n    permission_classes = [AllowAny]\n    def post(self): ...\nclass Base(Root):\n    async def get(self): ...\nclass Shelf(ViewSet): ...\n`,
      "idle/urls.py": 'urlpatterns = [path("idle/", views.idle)]\n',
    }),
  ).toEqual(
    [
      "- Routes of shop/urls.py:9 could not be read: djoser.urls is not in the repository, or has no list of routes.",
      "ANY /in/x",
      "ANY /late (login_required)",
      "GET /old/{id} (IsAdminUser)",
      "GET /orders/{pk} (LoginRequiredMixin)",
      "GET /stock (public)",
      "GET /stock/{x}",
      "POST /old/{id} (IsAdminUser)",
      "POST /stock (public)",
      "POST /token",
      "PUT /orders/{pk} (LoginRequiredMixin)",
    ].sort(),
  );
});

test("guards come from what a view takes them from, also where that is no view itself", () => {
  expect(
    routes({
      "shop/urls.py": `from django.urls import path
from shop import views
urlpatterns = [path("me/", views.Me.as_view()), path("open/", views.Open.as_view())]
`,
      "shop/views.py":
        "from api.mixins import ApiAuthMixin\nclass Me(ApiAuthMixin, APIView):\n    def get(self): ...\nclass Open(APIView):\n    def get(self): ...\n",
      "api/mixins.py":
        "class ApiAuthMixin:\n    authentication_classes = [Session]\n    permission_classes: Classes = (IsAuthenticated,)\n",
    }),
  ).toEqual(["GET /me (IsAuthenticated)", "GET /open"]);
});

test("classes of dj-rest-auth bring methods of their own", () => {
  expect(
    routes({
      "shop/urls.py":
        "from django.urls import path\nfrom django.contrib.auth.views import LoginView\nfrom dj_rest_auth.views import LogoutView as Out, UserDetailsView\nfrom shop import views\n" +
        'urlpatterns = [path("login/", LoginView.as_view()), path("in/", views.In.as_view()), path("out/", Out.as_view()), path("me/", UserDetailsView.as_view())]\n',
      "shop/views.py": "from dj_rest_auth.views import LoginView\nclass In(LoginView):\n    serializer_class = Login\n",
    }),
  ).toEqual(["GET /login", "GET /me", "PATCH /me", "POST /in", "POST /login", "POST /out", "PUT /me"]);
});

test("views are found in files all of whose names a list takes, and a class without bases lends views its methods", () => {
  expect(
    routes({
      "shop/urls.py":
        "from rest_framework.routers import DefaultRouter\nfrom .views import *\nrouter = DefaultRouter()\n" +
        'router.register("shelves", Shelves)\nurlpatterns = router.urls\n',
      "shop/views.py":
        "from .mixins import *\nfrom .urls import *\nclass Shelves(OwnersAlone, ReadOnlyModelViewSet): ...\n",
      "shop/mixins.py": "class OwnersAlone:\n    def is_owner(self): ...\nclass LogMixin: ...\n",
    }),
  ).toEqual(["GET /shelves", "GET /shelves/{id}"]);
});

test("a list may bear its version, and stand in a pair with its name", () => {
  expect(
    routes({
      "shop/urls.py":
        'from shop import views\nurlpatterns_v1 = [path("carts/", views.Carts.as_view())]\n' +
        'urlpatterns = [path("api/v1/", include((urlpatterns_v1, "v1"), namespace="v1"))]\n',
      "shop/views.py": "class Carts(ListAPIView[Cart]): ...\n",
    }),
  ).toEqual(["GET /api/v1/carts"]);
});

const askingViews = `from rest_framework import generics, permissions, viewsets
class Carts(viewsets.ReadOnlyModelViewSet):
    @action(detail=False, methods=["post"], permission_classes=[permissions.AllowAny])
    def guess(self, request): ...
class Open(generics.ListAPIView):
    permission_classes = []
class Page(TemplateView): ...
class Odd(generics.ListAPIView):
    def get_permissions(self):
        return chosen(self.request)
@api_view(["GET"])
def ping(request): ...
`;
const askingUrls = `router = DefaultRouter()
router.register("carts", views.Carts)
urlpatterns = [path("api/", include(router.urls)), path("open/", views.Open.as_view()), path("page/", views.Page.as_view()),
    path("odd/", views.Odd.as_view()), path("ping/", views.ping), path("token/", TokenObtainPairView.as_view())]
`;
const asking = (permission: string): string =>
  `REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["shop.permissions.${permission}"]}\n`;

test("what settings ask of callers holds for views of Django REST framework that ask nothing themselves", () => {
  expect(
    routes({
      "shop/settings.py": asking("IsAuthenticated"),
      "shop/urls.py": `from shop import views\n${askingUrls}`,
      "shop/views.py": askingViews,
    }),
  ).toEqual([
    "GET /api/carts (IsAuthenticated)",
    "GET /api/carts/{id} (IsAuthenticated)",
    "GET /odd",
    "GET /open (public)",
    "GET /page",
    "GET /ping (IsAuthenticated)",
    "POST /api/carts/guess (public)",
    "POST /token",
  ]);
});

test("of several settings those hold that stand nearest, and none where two beside one another differ", () => {
  const views = "class Cart(ListAPIView): ...\n";
  const urls = 'from . import views\nurlpatterns = [path("cart/", views.Cart.as_view())]\n';
  expect(
    routes({
      "a/settings.py": asking("IsAdminUser"),
      "a/urls.py": urls,
      "a/views.py": views,
      "b/settings/base.py": asking("IsAuthenticated"),
      "b/settings/local.py": asking("AllowAny"),
      "b/urls.py": urls.replace("cart/", "basket/"),
      "b/views.py": views,
    }),
  ).toEqual([
    "- b/settings/base.py:1 decides for all routes who may call them (IsAuthenticated); for which ones it does, cannot be read from the code.",
    "GET /basket",
    "GET /cart (IsAdminUser)",
  ]);
});

test("a method may put the classes together that it asks, or leave them as they are", () => {
  const ofOrders = (body: string): readonly string[] =>
    routes({
      "shop/urls.py":
        'from shop import views\nrouter = DefaultRouter()\nrouter.register("orders", views.Orders)\nurlpatterns = router.urls\n',
      "shop/views.py":
        `class Orders(ListModelMixin, CreateModelMixin, GenericViewSet):\n    permission_classes = [IsStaff]\n` +
        `    @action(detail=False)\n    def mine(self, request): ...\n    def get_permissions(self):\n${body}`,
    });
  expect(
    ofOrders(
      '        if self.action == "mine":\n            self.permission_classes = [permissions.AllowAny]\n        return super().get_permissions()\n',
    ),
  ).toEqual(["GET /orders (IsStaff)", "GET /orders/mine (public)", "POST /orders (IsStaff)"]);
  expect(
    ofOrders(
      '        """By what is done."""\n        if self.action in ["list"]:\n            permission_classes = []\n        else:\n            permission_classes = [IsAuthenticated]\n' +
        "        return [each() for each in permission_classes]\n",
    ),
  ).toEqual(["GET /orders (public)", "GET /orders/mine (IsAuthenticated)", "POST /orders (IsAuthenticated)"]);
});

test("routers make the routes that a set of views has, its bases and its actions", () => {
  expect(
    routes({
      "api/urls.py": `from rest_framework.routers import DefaultRouter
from api.views import Books, Authors as People, Lost
router = DefaultRouter()
router.register(r"books", Books, basename="book")
router.register("authors", People)
router.register("lost", Lost)
inner = NestedDefaultRouter(router, r"books", lookup="book")
inner.register("lines", Lines)
urlpatterns = [path("v1/", include(router.urls)), path("v1/", include(inner.urls))]
`,
      "api/views.py": `from .base import Readable
class Books(Readable, viewsets.GenericViewSet):
    permission_classes = (IsAuthenticatedOrReadOnly,)
    def destroy(self, request, pk): ...
    @action(detail=True, methods=["post"], url_path="lend-out", permission_classes=[IsAdminUser])
    def lend(self, request, pk): ...
    @action(detail=False)
    def recent(self, request): ...
class Authors(ModelViewSet):
    http_method_names = ["get", "post"]
`,
      "api/base.py": "class Readable(mixins.ListModelMixin, mixins.RetrieveModelMixin): ...\n",
    }),
  ).toEqual([
    "- Routes of api/urls.py:6 could not be read: Lost is not in the repository.",
    "- Routes of api/urls.py:8 could not be read: Lines is not in the repository.",
    "DELETE /v1/books/{id} (IsAuthenticatedOrReadOnly)",
    "GET /v1/authors",
    "GET /v1/authors/{id}",
    "GET /v1/books (public)",
    "GET /v1/books/recent (public)",
    "GET /v1/books/{id} (public)",
    "POST /v1/authors",
    "POST /v1/books/{id}/lend-out (IsAdminUser)",
  ]);
});
