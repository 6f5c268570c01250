/** The name of a field without that of its entity. */
export const bareOf = ({ name }: { readonly name: string }): string => name.slice(name.indexOf(".") + 1);
