import { createHash } from 'node:crypto';

/** Astro lists the hashes of all scripts and styles of the site on each page, and those of islands that it has none of. */
export function tightened(html: string): string {
  const present = new Set(
    [...html.matchAll(/<(script|style)(?=[\s>])[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) =>
        `'sha256-${createHash('sha256')
          .update(text ?? '')
          .digest('base64')}'`,
    ),
  );
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)"/,
    (_, start, policy) => {
      const directives = policy
        .split(';')
        .map((directive: string) =>
          directive
            .trim()
            .split(/\s+/)
            .filter((source) => !source.startsWith("'sha256-") || present.has(source))
            .join(' '),
        )
        .filter(Boolean);
      return `${start}${directives.join(';')}"`;
    },
  );
}
