// Every file says in its first lines what it is for, and stays small enough to be read in one sitting (design §3).
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { productFolders, type SourceFile, sourceFiles } from './source-tree.ts';

const lineLimit = 300;
const leastWords = 6;

const files = sourceFiles();

/** The comment lines that stand before anything else (a `#!` line aside), without their marks. */
function openingComment(file: SourceFile): readonly string[] {
  const shebang = ts.getShebang(file.text) ?? '';
  const ranges = ts.getLeadingCommentRanges(file.text, shebang.length) ?? [];
  const first = ranges[0];
  if (first === undefined || file.text.slice(shebang.length, first.pos).trim() !== '') return [];
  return ranges
    .flatMap((range) => file.text.slice(range.pos, range.end).split('\n'))
    .map((line) => line.replace(/^[\s/*]+|[\s/*]+$/g, ''));
}

function linesOf(file: SourceFile): number {
  return file.text.replace(/\n$/, '').split('\n').length;
}

describe('The first comment of a file', () => {
  it('stands before everything else and says something', () => {
    const silent = files.filter((file) => openingComment(file).join(' ').split(/\s+/).length < leastWords);
    expect(silent.map((file) => file.path)).toEqual([]);
  });

  it('says it about this file: none was copied from another', () => {
    const seen = new Map<string, string>();
    const copies: string[] = [];
    for (const file of sourceFiles(productFolders)) {
      const text = openingComment(file).join(' ');
      const before = seen.get(text);
      if (before !== undefined) copies.push(`${file.path} repeats ${before}`);
      seen.set(text, file.path);
    }
    expect(copies).toEqual([]);
  });
});

describe('The size of a file', () => {
  it(`is at most ${lineLimit} lines; split one that grows past`, () => {
    const long = files.filter((file) => linesOf(file) > lineLimit);
    expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([]);
  });

  it('is under 120 lines for three product files in four', () => {
    const sizes = sourceFiles(productFolders)
      .map(linesOf)
      .sort((one, other) => one - other);
    expect(sizes[Math.floor(sizes.length * 0.75)]).toBeLessThan(120);
  });
});

describe('Comments', () => {
  it('leave no work for later', () => {
    const marks = /\b(TO(?:DO)|FIX(?:ME)|HAC(?:K))\b/;
    expect(files.filter((file) => marks.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});
