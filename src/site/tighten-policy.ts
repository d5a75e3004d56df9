import { createHash } from 'node:crypto';

/**
 * Leaves in the policy of a page only the hashes of what stands in it, and puts it before all that it is about. Astro lists
 * those of all scripts and styles of the site on each page, and those of islands that it has none of.
 */
export function tightened(html: string): string {
  const present = new Set(
    [...html.matchAll(/<(script|style)(?=[\s>])[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) =>
        `'sha256-${createHash('sha256')
          .update(text ?? '')
          .digest('base64')}'`,
    ),
  );
  return first(html).replace(POLICY, (_, policy: string) => {
    const directives = policy
      .split(';')
      .map((directive) =>
        directive
          .trim()
          .split(/\s+/)
          .filter((source) => !source.startsWith("'sha256-") || present.has(source))
          .join(' '),
      )
      .filter(Boolean);
    return `${START}${directives.join(';')}">`;
  });
}

const START = '<meta http-equiv="content-security-policy" content="';
const POLICY = new RegExp(`${START}([^"]*)"\\s*/?>`);
const LETTERS = /<meta charset="[^"]*"\s*\/?>/;

/** What stands before a policy is not held to it. Which letters it is written in is told before. */
function first(html: string): string {
  const [policy = ''] = POLICY.exec(html) ?? [];
  const [letters = ''] = LETTERS.exec(html) ?? [];
  return letters === '' ? html : html.replace(policy, '').replace(letters, () => letters + policy);
}
