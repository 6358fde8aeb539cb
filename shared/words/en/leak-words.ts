// Words for what the leak scan finds in a finished package. The scan names entry and place, never the value.

export type LeakFindingCode = keyof typeof leakWords;

export const leakWords = {
  LEAK_TEXT: 'A withheld text stands here, and no accepted pair of fields explains it.',
  LEAK_NOT_REPLACED: 'A value is listed as withheld, and is still the same as in the source.',
  LEAK_NOT_LISTED: 'A value differs from the source, and is not listed as withheld.',
  LEAK_REPLACEMENT: 'What stands in the place of a withheld value is not what its operator leaves there.',
  LEAK_ALIAS: 'One stand-in was used for two values, or two stand-ins for one.',
  LEAK_SHAPE: 'The record has other properties, another order or another number of items than its source.',
  LEAK_WITHHELD_LIST:
    'The list of what was withheld is not as it must be: a path twice, a path that leads nowhere, an unknown operator.',
  LEAK_RECORD_COUNT: 'The package does not hold exactly the records that it was made from.',
  LEAK_JSON: 'The records file is not the JSON that it must be.',
  LEAK_DUPLICATE_KEY: 'An object has a property twice, so that programs may read different values.',
  LEAK_CELL: 'A cell of the workbook does not hold what the records file holds.',
  LEAK_WORKBOOK: 'The workbook has a part, a formula, a link or something hidden that must not be there.',
  LEAK_PAGE_ROW: 'The page shows another value than the records file, or shows it elsewhere.',
  LEAK_PAGE_ACTIVE: 'The page has a script, a link or a form, or lacks its content security policy.',
  LEAK_ENTRY: 'The package has an entry that the scan does not know, or lacks one.',
  LEAK_ENTRY_UNREADABLE: 'A part of the package could not be read to its end.',
  LEAK_SCAN_STOPPED: 'The scan did not reach its end.',
  LEAK_TOO_MANY: 'There are more hits than the scan can look at one by one.',
} as const satisfies Record<string, string>;
