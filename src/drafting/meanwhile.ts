// Detects that the site published other texts of the drafted files while the draft was being written.
import { type Draft, type Texts, withoutText } from './draft.ts';
import { differenceOf } from './way-back.ts';

/** Files whose published text has become equal to the draft. */
export function publishedMeanwhile({ written, published }: Draft): readonly string[] {
  return Object.keys(written).filter((path) => published[path] === written[path]);
}

/** Files whose published text has changed since the draft began, and differs from the draft. */
export function changedMeanwhile({ written, published, over }: Draft): readonly string[] {
  return Object.keys(written).filter(
    (path) =>
      published[path] !== undefined && published[path] !== over[path] && published[path] !== written[path],
  );
}

/** Removes the files that were published as drafted. */
export function withoutPublished(draft: Draft): Draft {
  return publishedMeanwhile(draft).reduce(withoutText, draft);
}

/** Marks the current published text as seen, so that the draft overwrites it. */
export function settled(draft: Draft, path: string): Draft {
  const published = draft.published[path];
  return published === undefined ? draft : { ...draft, over: { ...draft.over, [path]: published } };
}

/**
 * Merges the draft with the changes that the site published. Null if both changed the same or adjacent text.
 */
export function mergedText({ written, published, over }: Draft, path: string): string | null {
  const [base, mine, theirs] = [over, written, published].map((texts: Texts) => texts[path]);
  if (base === undefined || mine === undefined || theirs === undefined) return null;
  const [own, other] = [differenceOf(base, mine), differenceOf(base, theirs)];
  const [first, second] = own.at <= other.at ? [own, other] : [other, own];
  // Adjacent changes may belong together, so a person has to decide.
  if (first.at + first.out.length >= second.at) return null;
  const end = second.at + second.out.length;
  return `${base.slice(0, first.at)}${first.put}${base.slice(first.at + first.out.length, second.at)}${second.put}${base.slice(end)}`;
}
