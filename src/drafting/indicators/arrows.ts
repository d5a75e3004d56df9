const ARROW = /^[\s―─━—ー－\-…・]*[→⇒➡⇨⟶]+[\s→⇒➡⇨⟶]*$/;

/** Of what is done year by year: an arrow goes on with what stands before it. One with nothing before it stays. */
export function withoutArrows(words: readonly string[]): readonly string[] {
  let last = '';
  return words.map((one) => {
    if (!ARROW.test(one)) last = one;
    return ARROW.test(one) && last !== '' ? last : one;
  });
}

/** That arrows were read so, in a sentence. */
export function arrowsNote(count: number): readonly string[] {
  return count === 0 ? [] : [`「→」は、左の年度の続きとして、同じ言葉で読みました（${count}か所）。`];
}
