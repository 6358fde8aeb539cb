// A hit is explained only by a kept field at that very span, on an accepted pair. A check that accepts everything is caught.
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scanText } from '../../../../electron/package/leak-scan/text-scan.ts';
import { packValues } from '../../../../electron/package/leak-scan/value-store.ts';
import { createRandom } from './random.ts';
import {
  changed,
  type Parts,
  partsOf,
  policyName,
  type Redactor,
  readerOf,
  scan,
  soundRedactor,
  tokenId,
} from './small-package.ts';

const keptText = 'Mozilla/5.0 _x0041_ "quoted"';
const agent = { text: keptText, paths: ['deviceDetail.browser'] };
const appName = { text: '=hyperlink("X") & <B>team\u202es</B>', paths: ['resourceDisplayName'] };
const item = { text: 'interactiveUser', paths: ['incomingTokenType'] };
const pairs = new Set([
  `${agent.text}|userAgent`,
  `${appName.text}|appDisplayName`,
  `${item.text}|signInEventTypes[*]`,
]);
const isAccepted = (text: string, kept: string): boolean => pairs.has(`${text}|${kept}`);

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

describe('a hit by text', () => {
  it('is explained where a kept field shows the value on an accepted pair: in records, workbook and page', async () => {
    const report = await scan(readerOf(parts), { values: [agent, appName, item], isAccepted });
    expect(report.findings).toEqual([]);
    // Five contents in the records, four rows of the workbook, nine lines of the page for the app's name in its list and sections.
    expect(report.explainedHits).toBeGreaterThan(3 * 5);
  });

  it('refuses the same values where nobody accepted the pair, and names the places', async () => {
    const report = await scan(readerOf(parts), { values: [agent] });
    expect(report.verdict).toBe('LEAK FOUND');
    const places = report.findings.map(({ entry, place }) => `${entry} ${place}`);
    expect(places).toContain('sign-ins.json /records/0/record/userAgent');
    expect(places).toContain('sign-ins.json /records/1/revisions/0/record/userAgent');
    expect(places).toContain('OPEN-ME.html section r1');
    expect(places.some((place) => /^sign-ins\.xlsx!xl\/worksheets\/sheet2\.xml cell [A-Z]+3$/.test(place))).toBe(true);
    expect(JSON.stringify(report.findings)).not.toContain('Mozilla');
  });

  it('refuses an accepted value that reaches beyond the kept field', async () => {
    const beyond = { text: `${keptText.slice(-7, -1)}\\""}`, paths: ['deviceDetail.browser'] };
    const report = await scan(readerOf(parts), { values: [beyond], isAccepted: (_, kept) => kept === 'userAgent' });
    expect(report.findings.map(({ code }) => code)).toContain('LEAK_TEXT');
  });

  it('refuses a value in the replacement of a withheld one, even on an accepted path', async () => {
    const report = await scan(readerOf(parts), {
      values: [{ text: 'policy 1', paths: ['x'] }],
      isAccepted: () => true,
    });
    expect(report.findings.some(({ place }) => place.endsWith('/appliedConditionalAccessPolicies/0/displayName'))).toBe(
      true,
    );
  });

  it('is explained inside our own words, and only there', async () => {
    const word = { text: 'network', paths: ['x'] };
    expect((await scan(readerOf(parts), { values: [word] })).findings).toEqual([]);
    const spoiled = changed(parts, 'OPEN-ME.html', (text) =>
      text.replace('</main>', '<p>the secret network</p></main>'),
    );
    expect((await scan(readerOf(spoiled), { values: [word] })).findings.map(({ entry }) => entry)).toEqual([
      'OPEN-ME.html',
    ]);
  });

  it('is explained in a name of a property only where it is a word of the catalogue', async () => {
    const value = { text: 'userAgent', paths: ['x'] };
    const known = await scan(readerOf(parts), { values: [value] });
    expect(known.findings).toEqual([]);
    const unknown = await scan(readerOf(parts), {
      values: [value],
      fixedTexts: ['by the person', 'by a program', 'failure', 'removed', 'masked', 'older content'],
    });
    expect(unknown.findings.some(({ code }) => code === 'LEAK_TEXT')).toBe(true);
  });
});

describe('a scan that accepts every collision', () => {
  const acceptsAll = { isAccepted: () => true };

  it('would let a leak in a kept field pass by text, which the true one refuses', async () => {
    const leaky: Redactor = (source, number) => {
      const { record, withheld } = soundRedactor(source, number);
      return { record, withheld };
    };
    const reader = readerOf(await partsOf(leaky));
    const leak = { values: [agent] };
    expect((await scan(reader, leak)).verdict).toBe('LEAK FOUND');
    expect((await scan(reader, { ...leak, ...acceptsAll })).verdict, 'the mutant is told apart').toBe('NO LEAK FOUND');
  });

  it('is still held by the places, and by whatever stands in no field', async () => {
    const random = createRandom(7);
    const targets = [
      'VERIFY.txt',
      'manifest.json',
      'sign-ins.schema.json',
      'sign-ins.xlsx!docProps/app.xml',
      'META-INF/ASiCManifest001.xml',
    ];
    for (let run = 0; run < 12; run += 1) {
      const target = targets[Math.floor(random() * targets.length)] ?? '';
      const bytes = Buffer.from(parts.get(target) ?? '');
      const at = Math.floor(random() * bytes.length);
      const spoiled = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(run % 2 === 0 ? policyName : tokenId),
        bytes.subarray(at),
      ]);
      expect((await scan(readerOf(new Map(parts).set(target, spoiled)), acceptsAll)).verdict, target).toBe(
        'LEAK FOUND',
      );
    }
    const unlisted: Redactor = (source, number) => ({ ...soundRedactor(source, number), withheld: [] });
    expect((await scan(readerOf(await partsOf(unlisted)), acceptsAll)).verdict).toBe('LEAK FOUND');
  });
});

describe('the searching thread', () => {
  it('finds what is in a range of the file, and says which parts it could not read', async () => {
    const file = `${readerOf(parts).file}.txt`;
    writeFileSync(file, `before ${tokenId} after`);
    const range = { offset: 0, compressedSize: 49, method: 'stored', size: 49 } as const;
    const values = packValues([{ text: tokenId, paths: [] }], new Set()).packed;
    const input = {
      file,
      parts: [
        { entry: 'a', place: '', range },
        { entry: 'b', place: '', range: { ...range, size: 50 } },
      ],
      values,
    };
    const outcome = await scanText(input, undefined);
    expect(outcome.unreadable).toEqual([1]);
    expect([...outcome.hits].slice(0, 6)).toEqual([0, 0, 0, 0, 7, 7 + tokenId.length]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const values = packValues([{ text: tokenId, paths: [] }], new Set()).packed;
    const running = scanText({ file: readerOf(parts).file, parts: [], values }, stop.signal);
    stop.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    await expect(scan(readerOf(parts), { signal: stop.signal })).rejects.toThrow('cancelled');
  });
});

describe('what cannot be read', () => {
  it('is never a pass', async () => {
    const reader = readerOf(parts);
    const broken = {
      ...reader,
      read: (entry: (typeof reader.entries)[number]) =>
        entry.path === 'sign-ins.json' ? failing() : reader.read(entry),
    };
    expect((await scan(broken)).verdict).toBe('NOT SCANNED');
    const damaged = {
      ...reader,
      entries: reader.entries.map((entry) =>
        entry.path === 'OPEN-ME.html' ? { ...entry, size: entry.size + 1 } : entry,
      ),
    };
    expect((await scan(damaged)).verdict).toBe('NOT SCANNED');
    const cut = {
      ...reader,
      entries: reader.entries.map((entry) =>
        entry.path === 'VERIFY.txt' ? { ...entry, size: entry.size + 1 } : entry,
      ),
    };
    expect((await scan(cut)).findings.map(({ code, entry }) => `${code} ${entry}`)).toEqual([
      'LEAK_ENTRY_UNREADABLE VERIFY.txt',
    ]);
    const lacking = new Map(parts);
    lacking.delete('sign-ins.schema.json');
    expect((await scan(readerOf(lacking))).findings.map(({ code }) => code)).toEqual(['LEAK_ENTRY']);
  });
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"format":"signet/sign-ins",');
  throw Object.assign(new Error('damaged'), { code: 'Z_DATA_ERROR' });
}
