import type { SaidBy } from "./said.ts";

/** What the classes of Django, Django REST framework, Flask and Starlette bring: actions of sets, methods of others. */
const knownViews: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ModelViewSet: "list create retrieve update partial_update destroy",
    ReadOnlyModelViewSet: "list retrieve",
    GenericViewSet: "",
    ViewSet: "",
    ViewSetMixin: "",
    ListModelMixin: "list",
    CreateModelMixin: "create",
    RetrieveModelMixin: "retrieve",
    UpdateModelMixin: "update partial_update",
    DestroyModelMixin: "destroy",
    APIView: "",
    GenericAPIView: "",
    View: "",
    MethodView: "",
    Resource: "",
    HTTPEndpoint: "",
    object: "",
    ListAPIView: "get",
    CreateAPIView: "post",
    RetrieveAPIView: "get",
    UpdateAPIView: "put patch",
    DestroyAPIView: "delete",
    ListCreateAPIView: "get post",
    RetrieveUpdateAPIView: "get put patch",
    RetrieveDestroyAPIView: "get delete",
    RetrieveUpdateDestroyAPIView: "get put patch delete",
    TemplateView: "get",
    ListView: "get",
    DetailView: "get",
    RedirectView: "get",
    CreateView: "get post",
    UpdateView: "get post",
    FormView: "get post",
    DeleteView: "get post",
    LoginView: "get post",
    LogoutView: "post",
    ArchiveIndexView: "get",
    LoginRequiredMixin: "",
    PermissionRequiredMixin: "",
    UserPassesTestMixin: "",
    SuccessMessageMixin: "",
    SingleObjectMixin: "",
    MultipleObjectMixin: "",
    ContextMixin: "",
    NestedViewSetMixin: "",
    TokenObtainPairView: "post",
    TokenObtainSlidingView: "post",
    TokenRefreshView: "post",
    TokenVerifyView: "post",
    TokenBlacklistView: "post",
    ObtainAuthToken: "post",
    obtain_auth_token: "post",
    SpectacularAPIView: "get",
    SpectacularSwaggerView: "get",
    SpectacularRedocView: "get",
    JavaScriptCatalog: "get",
    GraphQLView: "get post",
  }).map(([name, methods]) => [name, methods.split(" ").filter((each) => each !== "")]),
);

/** What classes of dj-rest-auth bring, some of which bear names of others of Django. */
const ofDjRestAuth: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    LoginView: ["post"],
    LogoutView: ["post"],
    PasswordChangeView: ["post"],
    PasswordResetView: ["post"],
    PasswordResetConfirmView: ["post"],
    RegisterView: ["post"],
    VerifyEmailView: ["post"],
    ResendEmailVerificationView: ["post"],
    SocialLoginView: ["post"],
    SocialConnectView: ["post"],
    UserDetailsView: ["get", "put", "patch"],
  }),
);

/** Names by which libraries call views that others answer by other methods. */
const ambiguous = /^(?:LoginView|LogoutView)$/;

/** What a class that is imported from outside of the repository brings; `undefined` for one that nobody knows. */
export const methodsOfKnown = (name: string, module: string): readonly string[] | undefined =>
  (/^(?:dj_)?rest_auth\b/.test(module) ? ofDjRestAuth.get(name) : undefined) ??
  (ambiguous.test(name) && module !== "" && !/^(?:dj_|django\.)/.test(module) ? undefined : knownViews.get(name));

/** Whether a class is one of Django REST framework that asks of callers what the settings say. */
export const asksBySettings = (name: string): boolean =>
  /(?:ViewSet|APIView)$/.test(name) && !name.startsWith("Spectacular");

/** What the actions of Django REST framework answer with. An action on one object answers 404 where that is not there. */
const ofActions: SaidBy = {
  list: { statuses: [200] },
  create: { statuses: [201] },
  retrieve: { statuses: [200, 404] },
  update: { statuses: [200, 404] },
  partial_update: { statuses: [], hands: [{ to: "update" }] },
  destroy: { statuses: [204, 404] },
};

/** The methods of its views for single requests, by words in their names, with the actions that answer for them. */
const handed: readonly (readonly [word: RegExp, method: string, action: string])[] = [
  [/Retrieve/, "get", "retrieve"],
  [/List/, "get", "list"],
  [/Create/, "post", "create"],
  [/Update/, "put", "update"],
  [/Update/, "patch", "partial_update"],
  [/Destroy/, "delete", "destroy"],
];

/** What a class of Django REST framework that is brought from outside of the repository answers with. */
export function saidByKnown(name: string): SaidBy {
  if (!/(?:ModelViewSet|ModelMixin|APIView)$/.test(name)) return {};
  const [methods, actions] = name.endsWith("APIView")
    ? [handed.filter(([word]) => word.test(name)), Object.keys(ofActions)]
    : [[], knownViews.get(name) ?? []];
  return {
    ...Object.fromEntries(actions.map((action) => [action, ofActions[action] ?? null])),
    ...Object.fromEntries(methods.map(([, method, to]) => [method, { statuses: [], hands: [{ to }] }])),
  };
}
