/** The columns of the user that Django brings along, but for its key and what leads to other tables. */
export const columnsOfDjangoUser: readonly string[] =
  "password last_login is_superuser username first_name last_name email is_staff is_active date_joined".split(" ");
