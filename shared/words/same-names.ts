// What a table of words in another language has to be: the same names with other texts. A word that is missing does not compile.

/** Every name of `T`, at every depth, with any text. */
export type SameNames<T> = { readonly [Name in keyof T]: T[Name] extends string ? string : SameNames<T[Name]> };
