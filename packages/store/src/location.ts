/** Where state is kept: an embedded database in a folder of this machine, or a PostgreSQL server (15 or newer). */
export type StoreLocation =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string };
