// The order in which vitest begins its files: those that walk through the whole app first, so that none of them runs alone at the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take longest, on any machine; within each vitest's own order holds. */
const longest = ['/test/e2e/app/', '/test/faults/', '/test/e2e/'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((folder) => moduleId.includes(folder));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
