/** What a text means, or what is wrong with it. */
export type Parsed<T> =
  | { readonly value: T }
  /** Read after the name of what holds the text: "is not an address". Holds no secret. */
  | { readonly problem: string };
