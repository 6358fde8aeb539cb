// Everything of the workbook that is not rows: which parts there may be, and that none of them links, counts or hides (R2, H1).
import { readSheetText } from './sheet-xml.ts';

const allowedParts = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(app|core)\.xml$/,
  /^xl\/workbook\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/styles\.xml$/,
  /^xl\/theme\/theme1\.xml$/,
  /^xl\/worksheets\/sheet\d{1,4}\.xml$/,
];

export function isAllowedPart(path: string): boolean {
  return allowedParts.some((allowed) => allowed.test(path));
}

export const worksheetPart: RegExp = /^xl\/worksheets\/sheet\d+\.xml$/;

const sheetElements: ReadonlySet<string> = new Set(
  (
    'worksheet sheetPr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData autoFilter ' +
    'pageMargins pageSetup printOptions'
  ).split(' '),
);

/** `xml`: a worksheet without its rows. No link, drawing, comment, table, script; nothing hidden, no column without width. */
export function isPlainSheetFrame(xml: string): boolean {
  const withoutHead = xml.replace(/^<\?xml[^<>]*\?>\s*/, '');
  for (const [, name = ''] of withoutHead.matchAll(/<\/?([^\s<>/]+)/g)) if (!sheetElements.has(name)) return false;
  return (
    !/hidden|collapsed="|zeroHeight|width="0(\.0+)?"|veryHidden|<[?!]/.test(withoutHead) && !/>[^<\s]/.test(withoutHead)
  );
}

/** Sheets in their order with their relation ids; null where the workbook part has anything that it should not. */
export function readWorkbookPart(xml: string): readonly { readonly name: string; readonly relation: string }[] | null {
  if (
    /<(?:externalReferences|pivotCaches|definedName\s(?![^>]*_xlnm\._FilterDatabase)|fileSharing|customWorkbookViews|oleSize|webPublishing|extLst)/.test(
      xml,
    )
  )
    return null;
  if (/hidden|veryHidden/i.test(xml.replace(/_xlnm\._FilterDatabase"[^>]*hidden="1"/g, ''))) return null;
  const sheets = [...xml.matchAll(/<sheet ([^<>]*)\/>/g)].map(([, attributes = '']) => ({
    name: readSheetText(/(?:^| )name="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    relation: /(?:^| )r:id="([^"]*)"/.exec(attributes)?.[1] ?? '',
  }));
  return sheets.length === 0 || sheets.some(({ relation }) => relation === '') ? null : sheets;
}

/** Relation id to worksheet part; null where a relation leads out of the package or to another kind of part. */
export function readRelations(xml: string): ReadonlyMap<string, string> | null {
  const relations = new Map<string, string>();
  if (/TargetMode|https?:(?!\/\/schemas\.openxmlformats\.org\/)/.test(xml)) return null;
  for (const [, attributes = ''] of xml.matchAll(/<Relationship ([^<>]*)\/>/g)) {
    const id = /(?:^| )Id="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const target = /(?:^| )Target="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const kind = /(?:^| )Type="[^"]*\/([A-Za-z-]+)"/.exec(attributes)?.[1] ?? '';
    if (!['officeDocument', 'core-properties', 'extended-properties', 'worksheet', 'styles', 'theme'].includes(kind))
      return null;
    if (kind === 'worksheet') relations.set(id, `xl/${target.replace(/^\/xl\//, '')}`);
  }
  return relations;
}

/** Neutral properties: made by Signet, no person, no company, no remark. */
export function isNeutralProperties(path: string, xml: string): boolean {
  const textOf = (name: string): string | null =>
    new RegExp(`<${name}(?: [^<>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? null;
  if (path === 'docProps/core.xml') {
    const known = /<\/?(?:\w+:)?(?:coreProperties|creator|title|lastModifiedBy|created|modified)[\s>/]/;
    const all = [...xml.replace(/^<\?xml[^<>]*\?>\s*/, '').matchAll(/<\/?[^<>]+>/g)].every(([tag]) => known.test(tag));
    return all && textOf('dc:creator') === 'Signet' && textOf('cp:lastModifiedBy') === 'Signet';
  }
  return (textOf('Company') ?? '') === '' && !/<(?:Manager|HyperlinkBase|Template|DigSig)[\s>]/.test(xml);
}
