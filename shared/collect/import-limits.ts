// The limits of an import, each with its reason: a file may be hostile, huge or broken, and the import still has to end well.

/** Real records nest six deep; deeper text only serves to exhaust a reader (CWE-674). */
export const maximumJsonDepth = 64;

/** Real records reach 20 kB; 4 MB leaves room and still bounds what a single unclosed brace can hold in memory. */
export const maximumRecordBytes = 4 * 1024 * 1024;

/** Graph's own page size; a crash loses at most one page, and a record is found by decrypting one page. */
export const maximumPageRecords = 1000;

/** A thousand records of 8 kB; with one record more, this is what a reader holds of a file of any size. */
export const maximumPageBytes = 8 * 1024 * 1024;

/** Holds at least one whole record of any size that is taken; nothing is decided from a file's name. */
export const sniffBytes = maximumRecordBytes + 1024 * 1024;

/** Sign-in logs compress 10 to 20 times. Beyond this ratio, past the first {@link gzipGraceBytes}, it is a bomb (CWE-409). */
export const maximumGzipRatio = 250;

/** Small files may compress better than {@link maximumGzipRatio} without harm. */
export const gzipGraceBytes = 64 * 1024 * 1024;

/** How many different places a finding names before it only counts. */
export const maximumFindingPlaces = 20;
