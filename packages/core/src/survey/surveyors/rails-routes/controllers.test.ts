import { expect, test } from "vitest";
import type { BuiltElement } from "../../../model/built.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { railsRoutes } from "./surveyor.ts";

/** `GET /a -> 200, 404 (guard)`; `?` where its code may ask who calls. */
const served = (routes: string, controllers: Readonly<Record<string, string>>): readonly string[] => {
  const texts = Object.entries(controllers).map(([name, text]) => [`app/controllers/${name}.rb`, text]);
  const site = memorySite({
    "config/application.rb": "config.api_only = true\n",
    "config/routes.rb": `Rails.application.routes.draw do\n${routes}\nend\n`,
    ...Object.fromEntries(texts),
  });
  return surveySite([railsRoutes], site)
    .surveys.flatMap(({ elements }) => elements.filter(({ kind }) => kind === "endpoint"))
    .map((each) => {
      const { name, facts } = each as BuiltElement<"endpoint">;
      const { statuses = [], access, decidesInside } = facts;
      return `${name} -> ${statuses.join(", ")}${access ? ` (${access})` : ""}${decidesInside ? " ?" : ""}`;
    });
};

const base = `class ApplicationController < ActionController::API
  before_action :authenticate_user!

  private

  def render_ok(object, status = :ok)
    render json: object, status: status
  end

  def refuse(message)
    render json: { message: message }, status: 422
  end
end
`;

test("actions give the statuses of what they and the methods that they call render", () => {
  const orders = `class OrdersController < ApplicationController
  def index
    render_ok Order.all
  end

  def create
    order = Order.new(given)
    if order.save
      render_ok(order, :created)
    else
      refuse "no"
    end
  end

  def destroy
    Order.find(params[:id]).destroy
    head :no_content
  end

  def show = render(json: one, status: :accepted)

  def update
    return refuse "gone" if gone
    status = one.save ? 200 : 409
    render json: one, status: status
  end
end
`;
  expect(served("  resources :orders", { application_controller: base, orders_controller: orders })).toEqual([
    "GET /orders -> 200 (authenticate_user!)",
    "POST /orders -> 201, 422 (authenticate_user!)",
    "GET /orders/{id} -> 202 (authenticate_user!)",
    "PATCH /orders/{id} ->  (authenticate_user!)",
    "PUT /orders/{id} ->  (authenticate_user!)",
    "DELETE /orders/{id} -> 204 (authenticate_user!)",
  ]);
});

test("what is done before an action is kept, left out and said again by heirs", () => {
  const controllers = {
    application_controller: base,
    "api/v1/base_controller": `module Api
  module V1
    class BaseController < ::ApplicationController
      include Checked
      skip_before_action :authenticate_user!, only: %i[index show]
    end
  end
end
`,
    "concerns/checked": `module Checked
  extend ActiveSupport::Concern

  included do
    before_action :look_at_key, only: :create
  end

  def look_at_key
    head :unauthorized unless request.headers["X-Key"]
  end
end
`,
    "api/v1/books_controller": `class Api::V1::BooksController < Api::V1::BaseController
  before_action :require_admin, except: [:index, :show, :create]

  def index = render(json: [])

  def show
    render json: {} if allowed_by(params[:share_token])
  end

  def create = head(:created)

  def update = head(:ok)
end
`,
  };
  const routes = "  namespace :api do\n    namespace :v1 do\n      resources :books, except: :destroy\n    end\n  end";
  expect(served(routes, controllers)).toEqual([
    "GET /api/v1/books -> 200 (public)",
    "POST /api/v1/books -> 201, 401 (authenticate_user!, look_at_key)",
    "GET /api/v1/books/{id} -> 200 ?",
    "PATCH /api/v1/books/{id} -> 200 (authenticate_user!, require_admin)",
    "PUT /api/v1/books/{id} -> 200 (authenticate_user!, require_admin)",
  ]);
});

test("what finds something by a token is no guard, but where it answers 401", () => {
  const text = (status: string): string => `class HubsController < ActionController::API
  before_action :find_hub_by_token

  def show
    render json: @hub
  end

  private

  def find_hub_by_token
    head ${status} unless Hub.find_by(token: params[:token])
  end
end
`;
  const routes = "  resource :hub, only: :show";
  expect(served(routes, { hubs_controller: text(":not_found") })).toEqual(["GET /hub -> 200, 404 ?"]);
  expect(served(routes, { hubs_controller: text("401") })).toEqual(["GET /hub -> 200, 401 (find_hub_by_token)"]);
});

test("a route that no action answers is none, unless something else may answer it", () => {
  const own = "class OrdersController < ActionController::API\n  def index\n    render json: []\n  end\nend\n";
  const routes = '  resources :orders, only: [:index, :show]\n  get "recent", to: "orders#recent"';
  expect(served(routes, { orders_controller: own })).toEqual(["GET /orders -> 200"]);
  const heir = own.replace("ActionController::API", "Admin::Resources");
  expect(served(routes, { orders_controller: heir })).toEqual([
    "GET /orders -> 200",
    "GET /orders/{id} -> ",
    "GET /recent -> ",
  ]);
  const made = own.replace("  def index", "  offers :show\n\n  def index");
  expect(served(routes, { orders_controller: made })).toHaveLength(3);
});

test.each([
  ['get "a" => "pages#a"', "pages"],
  ['get "x", to: "pages#a"', "pages"],
  ['get "x", controller: "pages", action: :a', "pages"],
  ["get :a, controller: :pages", "pages"],
  ['get "pages/a"', "pages"],
  ["scope controller: :pages do\n get :a\nend", "pages"],
  ["controller :pages do\n get :a\nend", "pages"],
  ['scope module: "in" do\n get "x", to: "pages#a"\nend', "in/pages"],
  ['resources :pages, module: "in", only: [] do\n get :a, on: :collection\nend', "in/pages"],
  ["resource :page, only: [] do\n get :a\nend", "pages"],
  ['root "pages#a"', "pages"],
  ['root to: "pages#a"', "pages"],
])("%s is answered by an action", (route, controller) => {
  const name = controller.split("/").map((part) => part[0]!.toUpperCase() + part.slice(1));
  const text = `class ${name.join("::")}Controller < ActionController::Base\n  def a\n    head :accepted\n  end\nend\n`;
  expect(served(route, { [`${controller}_controller`]: text }).join()).toMatch(/-> 202$/);
});
