// Says at the end of a run which tests passed only when they were repeated.
import type { Reporter, TestModule } from 'vitest/node';

export const repeatedTests: Reporter = {
  onTestRunEnd: (modules) => {
    for (const name of modules.flatMap(repeatedIn)) console.log(`Passed when repeated: ${name}`);
  },
};

function repeatedIn({ moduleId, children }: TestModule): readonly string[] {
  return [...children.allTests('passed')]
    .filter((test) => test.diagnostic()?.flaky)
    .map(({ fullName }) => `${moduleId} > ${fullName}`);
}
