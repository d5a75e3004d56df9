// What became of a draft's files on the site while it was written.
import { type Draft, type Texts, withoutText } from './draft.ts';
import { differenceOf } from './way-back.ts';

/** Files that the site has by now as they were drafted: there is nothing left to do about them. */
export function publishedMeanwhile({ written, published }: Draft): readonly string[] {
  return Object.keys(written).filter((path) => published[path] === written[path]);
}

/** Files of which the site has another text than the one that was written over. */
export function changedMeanwhile({ written, published, over }: Draft): readonly string[] {
  return Object.keys(written).filter(
    (path) =>
      published[path] !== undefined && published[path] !== over[path] && published[path] !== written[path],
  );
}

/** The draft without what the site has as it was drafted. */
export function withoutPublished(draft: Draft): Draft {
  return publishedMeanwhile(draft).reduce(withoutText, draft);
}

/** Goes on writing over what is published by now; what it says there is known. */
export function settled(draft: Draft, path: string): Draft {
  const published = draft.published[path];
  return published === undefined ? draft : { ...draft, over: { ...draft.over, [path]: published } };
}

/** What is drafted and what the site changed meanwhile, together; null where both changed the same place. */
export function broughtTogether({ written, published, over }: Draft, path: string): string | null {
  const [base, mine, theirs] = [over, written, published].map((texts: Texts) => texts[path]);
  if (base === undefined || mine === undefined || theirs === undefined) return null;
  const [own, other] = [differenceOf(base, mine), differenceOf(base, theirs)];
  const [first, second] = own.at <= other.at ? [own, other] : [other, own];
  // What touches may belong together: that is for a person to say.
  if (first.at + first.out.length >= second.at) return null;
  const end = second.at + second.out.length;
  return `${base.slice(0, first.at)}${first.put}${base.slice(first.at + first.out.length, second.at)}${second.put}${base.slice(end)}`;
}
