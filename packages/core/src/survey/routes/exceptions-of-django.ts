/** The exceptions that Django and its REST framework answer by. */
export const statusesOfExceptions: Readonly<Record<string, number>> = {
  Http404: 404,
  NotFound: 404,
  PermissionDenied: 403,
  NotAuthenticated: 401,
  AuthenticationFailed: 401,
  ValidationError: 400,
  ParseError: 400,
};
