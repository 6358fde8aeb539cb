// The one place that knows the inside of exceljs (pinned to 4.4.0). We let it write the frame of the workbook: parts, relations,
// styles, sheet heads and tails. Its zip is replaced, because it stamps the present time and has no back-pressure.

/** What exceljs hands to a stream: text, or its own buffer of text. */
export type WrittenText = string | { readonly toBuffer: () => Buffer };

/** The stream that exceljs writes a sheet to, as far as it uses it. */
export type SheetStream = {
  readonly write: (text: WrittenText) => boolean;
  readonly end: () => void;
  readonly pause: () => void;
};

export type InnerSheet = {
  readonly id: number;
  autoFilter: string | null;
  columns: readonly { readonly width: number }[];
  readonly addRow: (values: readonly string[]) => { readonly commit: () => void };
  readonly commit: () => void;
  readonly stream: SheetStream;
};

export type InnerWorkbook = {
  zip: { readonly append: (content: string, entry: { readonly name: string }) => void };
  /** exceljs asks this for the number of a style (of a cell with its type, of a column without), and for the whole part in the end. */
  styles: { readonly xml: string; readonly addStyleModel: (model: unknown, valueType?: number) => number };
  promise: Promise<unknown>;
  _openStream: (path: string) => SheetStream;
  _finalize: () => Promise<void>;
  _worksheets: (InnerSheet | undefined)[];
  readonly addThemes: () => Promise<void>;
  readonly addOfficeRels: () => Promise<void>;
  readonly addWorksheet: (name: string, options: object) => InnerSheet;
  readonly commit: () => Promise<void>;
};
