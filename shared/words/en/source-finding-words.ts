// What importing has to say about a file beside its records; `{fact}` stands for a fact of the finding.

export const sourceFindingWords = {
  DUPLICATE_KEYS:
    '{records} records repeat a property name ({places}); the earlier values were kept under the name with #1, #2 …',
  INTEGER_AS_TEXT: '{records} records hold numbers too long to calculate with ({places}); they were kept as text.',
  CELL_NOT_JSON: '{records} records hold a cell that should be JSON and is not ({places}); it was kept as text.',
  SUMMARIES: '{rows} summary rows counting {signIns} sign-ins were kept for a cross-check; they are no records.',
  DATE_ORDER: 'Dates in this file are written with the {order}, as its own rows show.',
  REPEATED_COLUMNS: 'The header repeats a column ({columns}); the columns were read by their position.',
  GZIP_DAMAGED: 'The gzip file is damaged or ends early; what came before was read, and the rest is missing.',
  GZIP_BOMB: 'The gzip file unpacks to far more than a log can be; reading was stopped.',
  UNPAIRED_SURROGATES: 'The file holds half characters, which were replaced by the mark U+FFFD.',
} as const;
