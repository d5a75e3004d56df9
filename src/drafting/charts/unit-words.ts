import { isProvisional, KINDS, withoutProvisional } from '#org/unit.ts';

/** What names of units end with besides the kinds: facilities and bodies. */
const FURTHER = `ユニット ステーション 室 園 校 場 団 隊 院 庁 科 窓口
  組合 機構 企業団 事務局 本部 プラザ ホール 市場 病院 分館 分室 推進役 監査委員 議会`.split(/\s+/);
const POST = /(?:者|監|長|官|理事|参事|主事|主幹|主査|幹事|補佐|委員|役)$/;

/** Whether words are by their end the name of a unit. Some names are not. */
export function isUnitLike(words: string): boolean {
  const name = bareName(words);
  return name.length > 1 && [...KINDS, ...FURTHER].some((end) => name.endsWith(end));
}

/** Whether a unit of that name usually stands below nothing but the municipality itself. */
export function isTopKind(words: string): boolean {
  return /(?:部|局|公室|区|区役所)$/.test(bareName(words));
}

/** Whether a name could be that of a post (会計管理者, 危機管理監): nobody but the editor knows. */
export function isPostLike(name: string): boolean {
  return POST.test(bareName(name)) && !isUnitLike(name);
}

function bareName(words: string): string {
  const name = words.trim();
  return (isProvisional(name) ? withoutProvisional(name) : name).replace(/[（(][^（()）]*[)）]$/, '');
}

/** 1-1 総務課, ①総務課, (1) 総務課. */
const NUMBER_BEFORE =
  /^([\s│┃|｜├└┣┗┌┬┏┳╰╭─━・]*)(?:[①-⑳㉑-㉟㊱-㊿]|[(（][\d０-９]{1,3}[)）]|[\d０-９]{1,3}(?:[-－.．][\d０-９]{1,3})*[.．、)）\s])\s*(?=\p{L})/u;
/** 総務課（12）, 総務課(12人), 総務課　12名. */
const COUNT_AFTER = /(?<=\p{L})(?:\s*[（(]\s*[\d０-９]+\s*[人名]?\s*[)）]|\s+[\d０-９]+\s*[人名]?)$/u;

/** A cell without a number before its name and a count of persons behind it; how far in it stands is kept. */
export function withoutNumbers(cell: string): string {
  return cell.replace(NUMBER_BEFORE, '$1').replace(COUNT_AFTER, '');
}

/** 総　務　課 is spread over the width of its cell. */
export function closedUp(name: string): string {
  const words = name.trim();
  return /^\S(?:[ \u3000]+\S)+$/.test(words) ? words.replace(/[ \u3000]+/g, '') : words;
}

/** 総務部　総務課: the names that stand apart in words, each of which is by its end one of a unit; else the words. */
export function namesApart(words: string): readonly string[] {
  const parts = words.trim().split(/\s+/);
  return parts.length > 1 && parts.every(isUnitLike) ? parts : [words];
}

/** Why words cannot be the name of one unit, or null. */
export function nameFault(name: string): string | null {
  if (/[/／、，,［］｛｝→＞>|｜…‥]|[.・]{2}/.test(name))
    return `「${name}」には、組織の名前に使えない記号があります`;
  const [, word] = /[（(](新設|廃止|改称|統合|移管|再編|分割|名称変更|旧.*)[)）]$/.exec(name) ?? [];
  if (word !== undefined || /^[×✕✖○◯◎△▲▼☆★●]/.test(name))
    return `「${name}」に、名前でない${word === undefined ? '印' : `言葉（${word}）`}が付いています。名前だけにしてください`;
  if (/^[※*＊]|^注|[。：:]/.test(name)) return `「${name}」は注記のようで、組織の名前として読めません`;
  if (/^[\d\s.,，．・()（）人名-]*$/.test(name.normalize('NFKC')))
    return `「${name}」は数で、組織の名前として読めません`;
  if (/^(?:合計|総計|小計|計)$/.test(name))
    return `「${name}」は集計の行のようで、組織の名前として読めません`;
  if (namesApart(name).length > 1)
    return `「${name}」は、いくつもの組織の名前が空きで並んでいるようです。列に分けるか、「総務部/総務課」のように / で区切ってください`;
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
