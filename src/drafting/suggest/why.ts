import type { Likeness } from './likeness.ts';
import { sharedChildren } from './likeness.ts';
import { sharedLetters } from './names.ts';
import type { Seat } from './seats.ts';

/** For example 名前の5文字のうち4文字が同じで、下の係3つがすべて同じ。 */
export function whyAlike({ from, to, children, near }: Likeness, isOnly: boolean): string {
  const place = {
    beside: '同じ組織の下にあり',
    department: '同じ部の中にあり',
    elsewhere: '置かれた場所は違うが',
  }[near];
  const below = children === null ? [] : [belowAlike(from, to)];
  const only = isOnly ? ['ほかに当てはまるものがない'] : [];
  const rest = [...below, ...only];
  return `${[place, nameAlike(from, to, rest.length === 0), ...rest].join('、')}。`;
}

/** `isLast`: whether the sentence ends here. */
function nameAlike(from: Seat, to: Seat, isLast: boolean): string {
  if (from.name === to.name) return '名前が同じ';
  if (from.key === to.key) return '名前は字の形だけが違う';
  if (from.stem === to.stem && from.ending && to.ending)
    return `名前は末尾の「${from.ending}」と「${to.ending}」だけが違う`;
  const [short, long] = from.stem.length < to.stem.length ? [from, to] : [to, from];
  if (short.stem.length >= 2 && long.stem.includes(short.stem))
    return `名前に「${stemAsWritten(short)}」が${isLast ? '残る' : '残り'}`;
  const length = Math.max([...from.key].length, [...to.key].length);
  const shared = sharedLetters(from.key, to.key);
  return shared === 0 ? '名前に同じ文字がない' : `名前の${length}文字のうち${shared}文字が同じ`;
}

function stemAsWritten({ name, ending }: Seat): string {
  return ending !== '' && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

function belowAlike(from: Seat, to: Seat): string {
  const shared = sharedChildren(from, to);
  const all = Math.max(from.children.length, to.children.length);
  if (shared === 0) return '下の組織に同じ名前のものがない';
  if (shared === all) return all === 1 ? '下の組織も同じ名前' : `下の組織${counted(all)}がすべて同じ名前`;
  return `下の組織${counted(all)}のうち${counted(shared)}が同じ名前`;
}

export function whySpelling(from: Seat, to: Seat): string {
  return `「${from.name}」と「${to.name}」は、字の形だけが違う。改称ではなく、どちらかの図の写し間違いかもしれない。`;
}

/** For a unit with an equal name below the successor of its parent. */
export function whyFollows({ parent: from }: Seat, { parent: to }: Seat): string {
  if (from === null || to === null) return '同じ名前の組織がある。';
  const above = from.name === to.name ? `「${to.name}」` : `「${from.name}」が「${to.name}」になり、その`;
  return `${above}の下に、同じ名前の組織がある。`.replace('そのの', 'その');
}

export function whyNameElsewhere(from: Seat, to: Seat): string {
  const isWritten = from.name === to.name;
  return `「${to.name}」${isWritten ? '' : `（前は「${from.name}」）`}という名前の組織は、前の図にも後の図にも一つしかない。`;
}

export function whyPieces(whole: Seat, parts: readonly Seat[]): string {
  return `「${whole.name}」の名前は、${names(parts)}の名前からできている。`;
}

export function whySameName(to: Seat, parts: readonly Seat[]): string {
  return `「${to.name}」が${counted(parts.length)}あったが、上の組織が一つになり、その下に一つだけある。`;
}

export function whyChildren(whole: Seat, parts: readonly Seat[]): string {
  return `「${whole.name}」の下と、${names(parts)}の下に、同じ名前の組織がある。`;
}

export function whyEnds(isPartial: boolean, isBesideNew: boolean): string {
  const seen = '後の図になく、後の図に似たものもない。';
  const perhaps = isBesideNew
    ? '名前のまったく違う組織に変わったのか、ほかに統合や編入がされたのかは、図からは分からない。'
    : 'ほかの組織に編入されたのかどうかは、図からは分からない。';
  return `${seen}${perhaps}${isPartial ? '図に載っていない部へ移ったのかもしれない。' : ''}`;
}

export function whyBegins(isPartial: boolean, isBesideEnded: boolean): string {
  const seen = '前の図になく、前の図に似たものもない。';
  const perhaps = isBesideEnded
    ? '名前のまったく違う組織が変わったものかどうかは、図からは分からない。'
    : 'ほかの組織から分かれたものかどうかは、図からは分からない。';
  return `${seen}${perhaps}${isPartial ? '図に載っていない部から移ったのかもしれない。' : ''}`;
}

/** `below`: the parent is new too. `gathered`: the children came from several units. */
export function whyBeginsSurely(to: Seat, by: 'alone' | 'below' | 'gathered'): string {
  const reason = {
    alone: '同じ段の組織は、前の図からどれもなくなっていない。',
    below: `上の「${to.parent?.name ?? ''}」も新しく、前の図からなくなった組織に似たものがない。`,
    gathered: '下の組織は、いくつもの組織の下から来ている。',
  }[by];
  return `前の図にない。${reason}`;
}

export function whyEndsSurely(): string {
  return '後の図になく、後の図に似たものもない。下にあった組織は、いくつもの組織の下に分かれた。';
}

export function whyAbsorbed(from: Seat, into: Seat): string {
  return `「${from.name}」は後の図になく、下にあった組織${counted(from.children.length)}は、すべて、前からある「${into.name}」の下にある。`;
}

export function whyDetached(to: Seat, from: Seat): string {
  return `「${to.name}」は前の図になく、下の組織は、いまもある「${from.name}」の下から来た。`;
}

/** 三つ; from ten on digits (12). */
function counted(number: number): string {
  const letter = '一二三四五六七八九'[number - 1];
  return letter ? `${letter}つ` : String(number);
}

/** For example 「A」と「B」. */
export function names(seats: readonly Seat[]): string {
  const shown = seats.slice(0, 4).map(({ name }) => `「${name}」`);
  const rest = seats.length > 4 ? `など${counted(seats.length)}の組織` : '';
  return rest ? `${shown.join('')}${rest}` : shown.join('と');
}
