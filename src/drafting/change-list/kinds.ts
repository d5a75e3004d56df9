/** What a table calls a kind of change; `stays` is none. */
export type ChangeKind =
  | 'establish'
  | 'abolish'
  | 'rename'
  | 'move'
  | 'move and rename'
  | 'merge'
  | 'absorb'
  | 'split'
  | 'detach'
  | 'reorganize'
  | 'transfer'
  | 'stays';

const WORDS: Readonly<Record<Exclude<ChangeKind, 'move and rename'>, RegExp>> = {
  transfer: /(?:事務|業務|事業)(?:の)?(?:移管|移譲|所管替え?)|分掌事務の変更/,
  establish: /新設|創設|設置/,
  abolish: /廃止/,
  rename: /改称|名称変更|改名|名称の変更/,
  move: /移管|移動|所管替え?|所属変更|組み?替え/,
  merge: /統合|合併|統廃合/,
  absorb: /編入|吸収/,
  split: /分割/,
  detach: /分離|独立/,
  reorganize: /再編/,
  stays: /変更なし|現行どおり|現行通り|存続|継続|^[-－―—]$/,
};
export const KIND_CHOICES =
  '新設、廃止、改称、移管、移管・改称、統合、編入、分割、分離、再編、事務移管、変更なし';

/** The kind that a cell means, or why nobody can tell. */
export function kindSaid(cell: string): ChangeKind | { readonly why: string } {
  const words = cell.normalize('NFKC').replace(/\s/g, '');
  const kinds = Object.keys(WORDS) as (keyof typeof WORDS)[];
  const found = kinds.filter(
    (kind) => WORDS[kind].test(words) && !(kind === 'move' && WORDS.transfer.test(words)),
  );
  const [first, another] = found;
  if (first === undefined) return { why: `種別「${cell}」が分かりません（${KIND_CHOICES}）` };
  if (another === undefined) return first;
  if (found.length === 2 && found.includes('move') && found.includes('rename')) return 'move and rename';
  return { why: `種別「${cell}」に、いくつもの変更が入っています。一行に一つずつ書いてください` };
}
