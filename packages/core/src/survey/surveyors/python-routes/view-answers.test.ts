import { expect, test } from "vitest";
import type { BuiltElement } from "../../../model/built.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { pythonRoutes } from "./surveyor.ts";

/** What views answer with that are served under `/<name>`: `GET /a 200, 404`. */
const answers = (names: readonly string[], views: string): readonly string[] => {
  const paths = names.map((name) => `path("${name.toLowerCase()}", views.${name}.as_view())`);
  const site = memorySite({
    "shop/urls.py": `from django.urls import path\nfrom shop import views\nurlpatterns = [${paths.join(", ")}]\n`,
    "shop/views.py": views,
  });
  return surveySite([pythonRoutes], site)
    .surveys.flatMap(({ elements }) => elements.filter(({ kind }) => kind === "endpoint"))
    .map((each) => {
      const { name, facts } = each as BuiltElement<"endpoint">;
      return `${name} ${[...(facts.statuses ?? [])].sort().join(", ")}`.trim();
    })
    .sort();
};

test("views of Django REST framework answer as their bases do where they have no method of their own", () => {
  const views = `from rest_framework import generics
class Shelves(generics.ListCreateAPIView): ...
class Shelf(generics.RetrieveUpdateDestroyAPIView):
    def delete(self, request, pk):
        return other(request)
`;
  expect(answers(["Shelves", "Shelf"], views)).toEqual([
    "DELETE /shelf",
    "GET /shelf 200, 404",
    "GET /shelves 200",
    "PATCH /shelf 200, 404",
    "POST /shelves 201",
    "PUT /shelf 200, 404",
  ]);
});

test("a method answers as those do that it hands over to", () => {
  const views = `from rest_framework import generics, mixins, status
from rest_framework.response import Response
class Shelf(mixins.CreateModelMixin, mixins.UpdateModelMixin, mixins.DestroyModelMixin, generics.GenericAPIView):
    def post(self, request):
        if taken(request):
            return Response({}, status=status.HTTP_409_CONFLICT)
        return self.create(request)
    def put(self, request):
        response = super().partial_update(request)
        response.status_code = status.HTTP_202_ACCEPTED
        return response
    def patch(self, request):
        return self.update(request)
    def update(self, request):
        answer = Response({}, status=203)
        return answer
    def delete(self, request):
        return self.forget(request)
`;
  expect(answers(["Shelf"], views)).toEqual([
    "DELETE /shelf",
    "PATCH /shelf 203",
    "POST /shelf 201, 409",
    "PUT /shelf 202",
  ]);
});
