// OPEN-ME.html while the records pass: the list and the full records wait in work files until the summary in front is known.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { GlossaryEntry } from '../../shared/package/glossary.ts';
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import { type PageCounts, pageHead, pageMiddle, pageTail, pageWords } from '../../shared/package/page-html.ts';
import { pageStyle } from '../../shared/package/page-style.ts';
import { RecordHtml } from '../../shared/package/record-html.ts';
import type { WithheldCount } from '../../shared/package/withheld-tally.ts';
import type { ReleasedRecord } from '../../shared/package/written-record.ts';
import type { Content } from './content.ts';
import type { ContentSink } from './content-sink.ts';
import { SpoolFile } from './spool-file.ts';

export class PageWriter {
  readonly #file: ContentSink;
  readonly #list: SpoolFile;
  readonly #sections: SpoolFile;
  readonly #statement: PackageStatement;
  readonly #html: RecordHtml;

  /** `folder` is for what must wait. */
  constructor(file: ContentSink, folder: string, statement: PackageStatement) {
    this.#file = file;
    this.#list = new SpoolFile(join(folder, 'page-list.spool'));
    this.#sections = new SpoolFile(join(folder, 'page-records.spool'));
    this.#statement = statement;
    this.#html = new RecordHtml(pageWords(statement.language));
  }

  add(released: ReleasedRecord, position: number): void {
    this.#list.write(this.#html.listRow(released, position));
    this.#sections.write(this.#html.sections(released, position));
  }

  abandon(): Promise<unknown> {
    this.#close();
    return this.#file.abandon();
  }

  async finish(
    counts: PageCounts,
    withheld: readonly WithheldCount[],
    glossary: readonly GlossaryEntry[],
  ): Promise<Content> {
    const { language } = this.#statement;
    const styleDigest = createHash('sha256').update(pageStyle).digest('base64');
    this.#file.write(pageHead(this.#statement, counts, withheld, styleDigest));
    await this.#list.copyTo(this.#file);
    this.#file.write(pageMiddle(language));
    await this.#sections.copyTo(this.#file);
    this.#file.write(pageTail(language, glossary));
    this.#close();
    return this.#file.finish();
  }

  #close(): void {
    this.#list.close();
    this.#sections.close();
  }
}
