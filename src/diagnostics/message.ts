import type { Words } from './words.ts';

export type Severity = 'error' | 'warning';

/**
 * Everything about one code: the message, the hint that says what to do, and the explanation. The reference
 * pages are generated from these.
 */
export interface Message<P> {
  readonly severity: Severity;
  /** The title of the explanation page: a few words, not a sentence. */
  readonly title: string;
  readonly message: (facts: P) => Words;
  readonly hint: (facts: P) => Words;
  /** The text that was probably meant, if the hint suggests one. */
  readonly meant?: (facts: P) => Meant;
  /** Why this is checked and how to fix it, in plain Japanese (Markdown). */
  readonly explanation: string;
  /**
   * Whether one action or one decision mends all problems of this code with the same hint: they are then shown
   * as one, with their number.
   */
  readonly mendedTogether?: boolean;
  /** A wrong and a right example, as an editor would write them. */
  readonly example?: { readonly wrong: string; readonly right: string };
}

/** A key or value, quoted if YAML needs it; or `letters` to insert literally. */
export type Meant = string | { readonly letters: string } | null;

/** The `meant` of most messages: the nearest known name. */
export function nearestName({ nearest }: { readonly nearest: string | null }): string | null {
  return nearest;
}

/** Suggests the nearest name; without one, returns `otherwise`. */
export function near(nearest: string | null, otherwise: Words): Words {
  return nearest ? `「${nearest}」ではありませんか。` : otherwise;
}

/** The hint and `meant` of messages about an unknown name. */
export function nearestOr(
  otherwise: Words,
): Pick<Message<{ readonly nearest: string | null }>, 'hint' | 'meant'> {
  return { hint: ({ nearest }) => near(nearest, otherwise), meant: nearestName };
}

/** Lists what may be written, if it is little. */
export function choices(known: readonly string[]): string {
  return known.length === 0 || known.length > MOST_CHOICES ? '' : `あるのは、${known.join('、')} です。`;
}

const MOST_CHOICES = 24;

/** Lists the names that exist under the parent where `path` was not found. */
export function namesBeside(path: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const above = path.split('/').slice(0, -1).join('/');
  return `${above === '' ? 'いちばん上' : `「${above}」の下`}にあるのは、${names.join('、')}です。`;
}

type Definition<P> = Omit<Message<P>, 'severity'>;

/** A message that keeps the site from being built. */
export function error<P>(definition: Definition<P>): Message<P> {
  return { severity: 'error', ...definition };
}

/** A message about something that may be right but should be checked. */
export function warning<P>(definition: Definition<P>): Message<P> {
  return { severity: 'warning', ...definition };
}
