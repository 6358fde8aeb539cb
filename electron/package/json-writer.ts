// sign-ins.json as a stream: one record a line, in the order of release (design §6).
import { coverageStatement, type PackageStatement } from '../../shared/package/package-statement.ts';
import type { RedactedRecord } from '../../shared/redact/redacted-record.ts';
import type { Content } from './content.ts';
import type { ContentSink } from './content-sink.ts';

export class JsonWriter {
  readonly #file: ContentSink;
  readonly #statement: PackageStatement;
  #separator = '\n';

  constructor(file: ContentSink, statement: PackageStatement) {
    this.#file = file;
    this.#statement = statement;
    const { objectId, names } = statement.subject;
    const coverage = coverageStatement(statement.coverage, statement.language);
    this.#file.write(
      `{"format":"signet/sign-ins","version":1,\n"subject":${JSON.stringify({ objectId, names })},\n` +
        `"coverage":${JSON.stringify(coverage)},\n"records":[`,
    );
  }

  /** Gives the line that was written, without what separates it from others. */
  add({ record, withheld, revisions }: RedactedRecord): string {
    const older = revisions.map((revision) => ({ record: revision.record, withheld: revision.withheld }));
    const line = JSON.stringify({ record, withheld, revisions: older });
    this.#file.write(this.#separator);
    this.#file.write(line);
    this.#separator = ',\n';
    return line;
  }

  room(): Promise<void> {
    return this.#file.room();
  }

  abandon(): Promise<unknown> {
    return this.#file.abandon();
  }

  finish(): Promise<Content> {
    const excluded = this.#statement.withheldRecords.map(({ reason, count }) => ({ reason, count }));
    this.#file.write(`\n],\n"withheldRecords":${JSON.stringify(excluded)}}\n`);
    return this.#file.finish();
  }
}
