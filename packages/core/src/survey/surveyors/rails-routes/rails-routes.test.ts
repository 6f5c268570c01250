import { expect, test } from "vitest";
import { endpointsOf } from "../../testing/endpoints-of.ts";
import { railsRoutes } from "./surveyor.ts";

const routes = (texts: Readonly<Record<string, string>>): readonly string[] =>
  endpointsOf(railsRoutes, texts).filter((line) => !/\/(?:new|edit)$/.test(line));
const drawn = (body: string): readonly string[] =>
  routes({ "config/routes.rb": `Rails.application.routes.draw do\n${body}\nend\n` });

test.each([
  [
    "resources with what is left out, nested, of members and of all",
    `  root to: "home#index"
  # resources :no
  resources :orders, only: %i[index show update] do
    resources :lines, :notes, except: [:new, :edit, :destroy, :update, :show], path: "rows"
    member do
      post :pay
    end
    get "recent", on: :collection
    get "all/:year", to: "orders#year"
  end
  resource :profile, only: :show`,
    [
      "GET /",
      "GET /orders",
      "GET /orders/recent",
      "GET /orders/{id}",
      "GET /orders/{order_id}/all/{year}",
      "GET /orders/{order_id}/rows",
      "GET /profile",
      "PATCH /orders/{id}",
      "POST /orders/{id}/pay",
      "POST /orders/{order_id}/rows",
      "PUT /orders/{id}",
    ],
  ],
  [
    "namespaces, scopes, concerns, several methods, what others make",
    `  concern :likable do
    post "like", on: :member
  end
  devise_for :users
  mount Sidekiq::Web => "/sidekiq"
  namespace :api, defaults: { format: :json } do
    scope "/v1", module: "v1" do
      resources :books, only: [:show], param: :isbn, concerns: :likable, shallow: true do
        resources :pages, only: [:index, :show]
      end
      match "search(.:format)", to: "search#do", via: [:get, :post]
    end
    authenticate :user do
      delete "x" => "x#drop"
    end
    %w[a b].each do |name|
      get name
    end
  end`,
    [
      "- Routes of config/routes.rb:17 could not be read: a loop makes them when the program runs.",
      "- Routes of config/routes.rb:5 could not be read: devise_for makes them by itself.",
      "- Routes of config/routes.rb:6 could not be read: what is mounted serves them.",
      "DELETE /api/x (authenticate user)",
      "GET /api/v1/books/{book_isbn}/pages",
      "GET /api/v1/books/{isbn}",
      "GET /api/v1/pages/{id}",
      "GET /api/v1/search",
      "POST /api/v1/books/{isbn}/like",
      "POST /api/v1/search",
    ],
  ],
])("%s", (_name, body, expected) => {
  expect(drawn(body)).toEqual(expected);
});

test("files that are drawn, and applications without pages", () => {
  const texts = {
    "config/routes.rb": "Rails.application.routes.draw do\n  scope :admin do\n    draw(:admin)\n  end\nend\n",
    "config/routes/admin.rb": "resources :jobs, except: %i[create update destroy]\n",
    "config/routes/idle.rb": "get :idle\n",
  };
  expect(endpointsOf(railsRoutes, texts)).toEqual([
    "GET /admin/jobs",
    "GET /admin/jobs/new",
    "GET /admin/jobs/{id}",
    "GET /admin/jobs/{id}/edit",
  ]);
  expect(endpointsOf(railsRoutes, { ...texts, "config/application.rb": "config.api_only = true\n" })).toEqual([
    "GET /admin/jobs",
    "GET /admin/jobs/{id}",
  ]);
});
