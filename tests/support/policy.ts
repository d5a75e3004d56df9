// An edition of a made-up policy, for tests that only need its measures.

/** Each of `measures` is the text between the braces of a YAML flow mapping. */
export function policyEdition(name: string, issued: string, ...measures: readonly string[]): string {
  return `---
title: 見本の方針
type: policy
edition: ${name}
issued: ${issued}
source: { title: 見本の方針 }
fidelity: summary
measures:
${measures.map((one) => `  - { text: 見直す。, ${one} }`).join('\n')}
---
見本。
`;
}
