/** 1-(1)-① becomes i1-1-1; without digits or letters, the position is used. */
export function unusedId(letter: 'i' | 'm', code: string, at: number, taken: Set<string>): string {
  const parts = code
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const wanted = parts === null ? `${letter}${at}` : `${letter}${parts.join('-')}`;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
