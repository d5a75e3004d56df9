const ARROW = /^[\s―─━—ー－\-…・]*[→⇒➡⇨⟶]+[\s→⇒➡⇨⟶]*$/;

/** Replaces arrows in yearly plans with the words to their left; an arrow without words before it stays. */
export function withoutArrows(words: readonly string[]): readonly string[] {
  let last = '';
  return words.map((one) => {
    if (!ARROW.test(one)) last = one;
    return ARROW.test(one) && last !== '' ? last : one;
  });
}

/** A note that arrows were replaced. */
export function arrowsNote(count: number): readonly string[] {
  return count === 0 ? [] : [`「→」は、左の年度の続きとして、同じ言葉で読みました（${count}か所）。`];
}
