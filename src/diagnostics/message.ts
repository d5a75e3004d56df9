import type { Words } from './words.ts';

export type Severity = 'error' | 'warning';

/**
 * Everything there is to say about one code, in one place: the sentence an editor reads, the sentence that
 * says what to do, and the page that explains it. The reference pages are generated from these.
 */
export interface Message<P> {
  readonly severity: Severity;
  /** The heading of the explanation page: a few words, no sentence. */
  readonly title: string;
  readonly message: (facts: P) => Words;
  readonly hint: (facts: P) => Words;
  /** What was probably meant in place of what is written there, where the hint says so. */
  readonly meant?: (facts: P) => Meant;
  /** Why this is checked, and how to mend it, in plain Japanese (Markdown). */
  readonly explanation: string;
  /** All of a kind are mended by what is done about one of them: one is told, and how many there are. */
  readonly mendedTogether?: boolean;
  /** What is wrong and what is right, as an editor would write it. */
  readonly example?: { readonly wrong: string; readonly right: string };
}

/** A key or a value, or the very letters that YAML is to read. */
export type Meant = string | { readonly letters: string } | null;

/** What most messages mean by the nearest name. */
export function nearestName({ nearest }: { readonly nearest: string | null }): string | null {
  return nearest;
}

/** Asks whether the nearest name was meant; where none is near, says what else. */
export function near(nearest: string | null, otherwise: Words): Words {
  return nearest ? `「${nearest}」ではありませんか。` : otherwise;
}

/** The hint of a message about a name that is not there, and what was meant by it. */
export function nearestOr(
  otherwise: Words,
): Pick<Message<{ readonly nearest: string | null }>, 'hint' | 'meant'> {
  return { hint: ({ nearest }) => near(nearest, otherwise), meant: nearestName };
}

/** Whom one finds where a name was looked for that is not there. */
export function besideTold(path: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const above = path.split('/').slice(0, -1).join('/');
  return `${above === '' ? 'いちばん上' : `「${above}」の下`}にあるのは、${names.join('、')}です。`;
}

type Told<P> = Omit<Message<P>, 'severity'>;

/** Of what keeps the site from being built. */
export function error<P>(told: Told<P>): Message<P> {
  return { severity: 'error', ...told };
}

/** Of what is to be looked at, and may be right. */
export function warning<P>(told: Told<P>): Message<P> {
  return { severity: 'warning', ...told };
}
