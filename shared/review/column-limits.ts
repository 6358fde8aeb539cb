// How wide a column of the table may be, in pixels, and how many there may be: for the table, and for what is remembered of it.

export const narrowestColumn = 56;
export const widestColumn = 900;
/** `view.rows` takes no more. */
export const mostColumns = 120;
