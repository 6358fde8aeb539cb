// Records of one person with a hostile text in every field that holds a text, and beside each a twin with a plain text of the same
// length: what the twin's elements are, its hostile neighbour's must be too.
import { graphFields } from '../../../shared/model/catalogue/graph-fields.ts';
import { firstNumber, hostileTexts, plainTwin } from './hostile-corpus.ts';

export const personId = '11111111-2222-4333-8444-555555555555';
const fixed: ReadonlySet<string> = new Set(['id', 'userId', 'userPrincipalName']);

const paths = graphFields
  .filter(({ type, path }) => type === 'Edm.String' && !fixed.has(path))
  .map(({ path }) => path.split(/\.|(?=\[\*\])/));

type Growing = { [name: string]: string | Growing | (string | Growing)[] };

export type HostileRecords = {
  readonly records: readonly object[];
  readonly fields: number;
  /** Ids of each hostile record and its plain twin. */
  readonly pairs: readonly (readonly [hostile: string, plain: string])[];
};

export function hostileRecords(count: number): HostileRecords {
  const texts = hostileTexts(count);
  const records: object[] = [];
  const pairs: (readonly [string, string])[] = [];
  for (let first = 0; first < texts.length; first += paths.length) {
    const place = records.length;
    const hostile = recordOf(place, (at) => texts[first + at]);
    const plain = recordOf(place + 1, (at) => {
      const text = texts[first + at];
      return text === undefined ? undefined : plainTwin(text, firstNumber + 100_000 + first + at);
    });
    records.push(hostile, plain);
    pairs.push([idOf(place), idOf(place + 1)]);
  }
  return { records, fields: paths.length, pairs };
}

function idOf(place: number): string {
  return `00000000-aaaa-4bbb-8ccc-${String(place).padStart(12, '0')}`;
}

function recordOf(place: number, textAt: (field: number) => string | undefined): object {
  const record: Growing = {
    id: idOf(place),
    createdDateTime: new Date(Date.now() - 86_400_000 - place * 1000).toISOString(),
    userId: personId,
    userPrincipalName: 'ana@contoso.example',
    isInteractive: true,
  } as unknown as Growing;
  for (const [at, steps] of paths.entries()) {
    const text = textAt(at);
    if (text !== undefined) put(record, steps, text);
  }
  return record;
}

/** Puts `text` at `a`, `b`, `[*]`, `c`; a list has one item. */
function put(into: Growing, steps: readonly string[], text: string): void {
  const [name = '', next, ...rest] = steps;
  const isList = next === '[*]';
  const inner = isList ? rest : steps.slice(1);
  if (inner.length === 0) {
    into[name] = isList ? [text] : text;
    return;
  }
  into[name] ??= isList ? [{}] : {};
  const child = into[name];
  put((Array.isArray(child) ? child[0] : child) as Growing, inner, text);
}
