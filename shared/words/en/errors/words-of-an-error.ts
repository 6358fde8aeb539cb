// The shape of the words for one error code: what happened, and what to do now. `{fact}` stands for a fact of the error.

export type ErrorWords = { readonly says: string; readonly todo: string };
