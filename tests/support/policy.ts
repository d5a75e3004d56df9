// An edition of a policy that does not exist, of which nothing matters but what it promises.

/** `measures`: each as it stands between braces. */
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
