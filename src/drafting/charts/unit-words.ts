import { isProvisional, KINDS, withoutProvisional } from '#org/unit.ts';

/** What names of units end with besides the kinds: facilities and bodies. */
const FURTHER = [
  'グループ',
  'チーム',
  'ユニット',
  'ステーション',
  '室',
  '園',
  '校',
  '場',
  '団',
  '隊',
  '院',
  '庁',
  '科',
  '窓口',
  '組合',
  '機構',
  '企業団',
  '事務局',
  '本部',
  'プラザ',
  'ホール',
  '市場',
  '病院',
  '分館',
  '分室',
  '推進役',
  '監査委員',
  '議会',
] as const;
const POST = /(?:者|監|長|官|理事|参事|主事|主幹|主査|幹事|補佐|委員|役)$/;

/** Whether words are by their end the name of a unit. Some names are not. */
export function isUnitLike(words: string): boolean {
  const name = bareName(words);
  return name.length > 1 && [...KINDS, ...FURTHER].some((end) => name.endsWith(end));
}

/** Whether a name could be that of a post (会計管理者, 危機管理監): nobody but the editor knows. */
export function isPostLike(name: string): boolean {
  return POST.test(bareName(name)) && !isUnitLike(name);
}

function bareName(words: string): string {
  const name = words.trim();
  return (isProvisional(name) ? withoutProvisional(name) : name).replace(/[（(][^（()）]*[)）]$/, '');
}

/** 総　務　課 is spread over the width of its cell. */
export function closedUp(name: string): string {
  const words = name.trim();
  return /^\S(?:[ \u3000]+\S)+$/.test(words) ? words.replace(/[ \u3000]+/g, '') : words;
}

/** Why words cannot be the name of one unit, or null. */
export function nameFault(name: string): string | null {
  if (/[/／、，［］｛｝→＞>]/.test(name)) return `「${name}」には、組織の名前に使えない記号があります`;
  if (/^[※*＊]|^注|[。：:]/.test(name)) return `「${name}」は注記のようで、組織の名前として読めません`;
  if (/^[\d\s.,，．・()（）人名-]*$/.test(name.normalize('NFKC')))
    return `「${name}」は数で、組織の名前として読めません`;
  if (/[（(]\s*[\d０-９]+\s*[人名]?\s*[)）]$/.test(name))
    return `「${name}」に、人数のような括弧書きが付いています。名前だけにしてください`;
  if (/^(?:合計|総計|小計|計)$/.test(name))
    return `「${name}」は集計の行のようで、組織の名前として読めません`;
  if (/図$|現在$/.test(name)) return `「${name}」は、組織の名前として読めません`;
  return name.length > 60 ? `「${name.slice(0, 20)}…」は、組織の名前としては長すぎます` : null;
}

/** The names that a cell holds: one, perhaps broken over lines, or several units; null where nobody can tell. */
export function namesIn(cell: string): readonly string[] | null {
  const parts = cell
    .split(/[\n、，]/)
    .map(closedUp)
    .filter((part) => part !== '');
  if (parts.length < 2) return parts;
  if (parts.every(isUnitLike)) return parts;
  const joined = parts.join('');
  return !/[、，]/.test(cell) && isUnitLike(joined) ? [joined] : null;
}
