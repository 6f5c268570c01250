import { expect, test } from "vitest";
import { demandOfGuard } from "./access.ts";

test.each([
  ["requireAuth", "authentication"],
  ["authenticate", "authentication"],
  ["authMiddleware.verifyToken", "authentication"],
  ["passport.authenticate('jwt')", "authentication"],
  ["@UseGuards(JwtAuthGuard)", "authentication"],
  ["isLoggedIn", "authentication"],
  ["checkTillVerificationCode", "authentication"],
  ["verifyAccessCode", "authentication"],
  ["validateVerificationCode", null],
  ["requireRole('admin')", "authorization"],
  ["guard.staff", "authorization"],
  ["isAdmin", "authorization"],
  ["@PreAuthorize(\"hasRole('ADMIN')\")", "authorization"],
  ["@Public()", "public"],
  ["@AllowAnonymous", "public"],
  ["auth({ optional: true })", "public"],
  ["oauthErrorHandler()", null],
  ["@PermitAll", "public"],
  ["login_required", "authentication"],
  ["get_current_active_user", "authentication"],
  ["get_current_active_superuser", "authorization"],
  ["jwt_optional", "public"],
  ["express.json()", null],
  ["validateBody(schema)", null],
  ["rateLimit({ max: 5 })", null],
  ["authLimiter", null],
  ["upload.single('photo')", null],
  ["passport.initialize()", null],
  ["session({ secret })", null],
  ["attachUser", null],
  ["cors()", null],
  ["asyncHandler", null],
])("%s: %s", (name, demand) => {
  expect(demandOfGuard(name)).toBe(demand);
});
