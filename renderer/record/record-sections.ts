// A record as the panel shows it: its fields under five headings, the items of a list one by one, every field with its place.
import { canonicalName, itemStep } from '../../shared/model/catalogue/field-path.ts';
import { escapePointerToken, isJsonObject, type JsonObject, type JsonValue } from '../../shared/model/json.ts';

export const sectionNames = ['basic', 'location', 'device', 'authentication', 'access'] as const;
export type SectionName = (typeof sectionNames)[number];

export type RecordField = {
  /** Catalogue path, `[*]` for items. */
  readonly path: string;
  /** RFC 6901. */
  readonly pointer: string;
  /** A text, number, truth value or null, or a list of such. */
  readonly value: JsonValue;
};

/** Fields of one item of a list, or those outside lists. */
export type FieldGroup = {
  /** Path of the list; null outside. */
  readonly list: string | null;
  /** From 1. */
  readonly item: number;
  readonly fields: readonly RecordField[];
};

export type RecordSections = Readonly<Record<SectionName, readonly FieldGroup[]>>;

const beginnings: readonly (readonly [SectionName, RegExp])[] = [
  [
    'access',
    /^(conditionalAccess|appliedConditionalAccess|appliedEvent|authenticationContext|authenticationAppPolicy)/,
  ],
  ['location', /^(ipAddress|location|networkLocation|autonomousSystem|globalSecure|isThroughGlobal)/],
  ['device', /^(deviceDetail|userAgent|clientAppUsed|authenticationAppDevice|ssoExtension)/],
  [
    'authentication',
    /^(authentication|mfaDetail|sessionLifetime|incomingToken|uniqueToken|originalTransfer|tokenIssuer|tokenProtection|signInTokenProtection|appTokenProtection|clientCredential|sessionId|clientSession|federatedCredential)/,
  ],
];

export function sectionOf(name: string): SectionName {
  return beginnings.find(([, beginning]) => beginning.test(name))?.[0] ?? 'basic';
}

/** Every field in the record's own order; nothing is left out, whatever its name. */
export function recordSections(record: JsonObject): RecordSections {
  const sections: Record<SectionName, FieldGroup[]> = {
    basic: [],
    location: [],
    device: [],
    authentication: [],
    access: [],
  };
  for (const name of Object.keys(record)) {
    const groups = sections[sectionOf(name)];
    collect(record[name] ?? null, canonicalName(name), `/${escapePointerToken(name)}`, null, 1, groups);
  }
  return sections;
}

/** True for what the log leaves empty: nothing, an empty text, an empty list or object. */
export function isEmptyValue(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}

function collect(
  value: JsonValue,
  path: string,
  pointer: string,
  list: string | null,
  item: number,
  groups: FieldGroup[],
): void {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null)) {
    for (const [place, one] of value.entries()) {
      // A list within an item belongs to that item.
      const [ownList, ownItem] = list === null ? [path, place + 1] : [list, item];
      collect(one, `${path}${itemStep}`, `${pointer}/${place}`, ownList, ownItem, groups);
    }
  } else if (isJsonObject(value) && Object.keys(value).length > 0) {
    for (const name of Object.keys(value)) {
      const below = `${path}.${canonicalName(name)}`;
      collect(value[name] ?? null, below, `${pointer}/${escapePointerToken(name)}`, list, item, groups);
    }
  } else {
    const last = groups.at(-1);
    const field: RecordField = { path, pointer, value };
    if (last !== undefined && last.list === list && last.item === item) {
      groups[groups.length - 1] = { ...last, fields: [...last.fields, field] };
    } else groups.push({ list, item, fields: [field] });
  }
}
