import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long for their size, the longest first: begun last, one of them would be waited for alone. */
const long = [
  'receive/road',
  'desk/stacked',
  'publish/earlier-run',
  'query/parity',
  'frozen/frozen',
  'release/interrupted',
  'disclosure/releases',
  'publish/refusal',
  'disclosure/protect',
  'truth/truth',
];

/** Without a run before, the largest files come first; these come before them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return place === -1 ? long.length : place;
}
