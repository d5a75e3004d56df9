import { isProvisional, KINDS, withoutProvisional } from '#org/unit.ts';
import { NUMBER_BEFORE } from '../tables/numbering.ts';

/** Endings of unit names besides the kinds in `KINDS`: facilities and bodies. */
const FURTHER = `G Ｇ ユニット ステーション 室 園 校 場 団 隊 院 庁 科 窓口
  組合 機構 企業団 事務局 本部 プラザ ホール 市場 病院 分館 分室 推進役 監査委員 議会`.split(/\s+/);
const POST = /(?:者|監|長|官|理事|参事|主事|主幹|主査|幹事|補佐|委員|役)$/;

/** Whether a name ends like the name of a unit. Some names of units do not. */
export function isUnitLike(words: string): boolean {
  const name = bareName(words);
  return name.length > 1 && [...KINDS, ...FURTHER].some((end) => name.endsWith(end));
}

/** Whether units with such a name usually stand directly below the municipality. */
export function isTopKind(words: string): boolean {
  return /(?:部|局|公室|区|区役所)$/.test(bareName(words));
}

/** Whether a name may be a post (会計管理者, 危機管理監). Only the editor knows. */
export function isPostLike(name: string): boolean {
  return POST.test(bareName(name)) && !isUnitLike(name);
}

function bareName(words: string): string {
  const name = words.trim();
  return (isProvisional(name) ? withoutProvisional(name) : name).replace(/[（(][^（()）]*[)）]$/, '');
}

/**
 * A count or a telephone number after the name: 総務課（12）, 総務課　12名, 総務部（3課7係）, 総務課（内線123）, 総務課
 * 00-0000-0000.
 */
const COUNT_AFTER =
  /(?<=\p{L})(?:\s*[（(［[【〔]\s*(?:[\d０-９]+\s*[人名]?|(?:[\d０-９]+\s*(?:部|局|課|室|所|係|班|担当|グループ)\s*)+|(?:内線|電話|TEL|℡|☎)[\d０-９\s:：－―-]+)[)）］\]】〕]|\s+(?:[\d０-９]+\s*[人名]?|(?:(?:内線|電話|TEL|℡|☎)[\s:：]*)?[\d０-９]+(?:[－―-][\d０-９]+)*))$/u;

/** Removes the number before a name, and the counts after it; keeps the indentation. */
export function withoutNumbers(cell: string): string {
  return cell.replace(NUMBER_BEFORE, '$1').replace(COUNT_AFTER, '');
}

/** What stands in brackets of any kind after a name: 広報課（新設）, 広報課【廃止】. Empty without brackets. */
export function markAfter(cell: string): { readonly name: string; readonly mark: string } {
  const found = /[（(【《〔［[〈<＜]([^（）()【】《》〔〕［］[\]〈〉<>＜＞]+)[)）】》〕］\]〉>＞]$/u.exec(
    cell,
  );
  const name = cell.slice(0, found?.index).trimEnd();
  return found === null || name === '' ? { name: cell, mark: '' } : { name, mark: found[1] ?? '' };
}

/** A word for what happened to a unit that goes on or begins, or its former name. */
const HAPPENED = /^(?:新設|改称|名称変更|統合|(?:.+から)?移管|再編|分割|旧.*)$/;

/** Removes the word for what happened: 危機管理課【新設】, 政策部（旧企画部）. */
export function withoutHappened(cell: string): string {
  const { name, mark } = markAfter(cell);
  return HAPPENED.test(mark) ? name : cell;
}

/** Headings above the units of one organ, which are not units: 市長部局, 行政委員会. Also whom all units serve: 市長. */
export function isOrganHeading(name: string): boolean {
  return /^(?:(?:[市町村区]長|首長|知事)(?:の?事務)?(?:部局)?|本庁|(?:各種)?行政委員会|(?:出先|地域|地方|附属|付属|執行|行政|その他の?)機関)等?$/.test(
    name,
  );
}

/** The name in a frame, as the heading of a list: 【総務部】. */
export function framed(cell: string): string | null {
  return /^\s*[【《〔＜<]([^【】《》〔〕＜＞<>]+)[】》〕＞>]\s*$/u.exec(cell)?.[1]?.trim() ?? null;
}

/** Removes the spaces of a name spread over its cell: 総　務　課. */
export function closedUp(name: string): string {
  const words = name.trim();
  return /^\S(?:[ \u3000]+\S)+$/.test(words) ? words.replace(/[ \u3000]+/g, '') : words;
}

/** Splits 総務部　総務課 at the space if every part ends like the name of a unit. */
export function namesApart(words: string): readonly string[] {
  const parts = words.trim().split(/\s+/);
  return parts.length > 1 && parts.every(isUnitLike) ? parts : [words];
}

/** Splits 庶務係・文書係 and 庶務係　文書係: names of one kind, while 総務課　庶務係 are one above the other. */
function besideOneAnother(words: string): readonly string[] {
  const parts = words.split(/[・\s]+/);
  const isOfOneKind = new Set(parts.map((part) => part.at(-1))).size === 1;
  return parts.length > 1 && isOfOneKind && parts.every(isUnitLike) ? parts : [words];
}

/** Whether a text tells of a change instead of naming a unit: 危機管理課を設置, 広報課の廃止. */
export function isSentence(words: string): boolean {
  return /を.{0,60}(?:新設|設置|廃止|統合|改称|変更|移管|再編|分割|編入)|[へに](?:統合|改称|変更|移管|再編|編入)|(?:新設|設置|廃止|統合|改称|変更|移管|再編|分割|編入|見直し)$|ます。?$/.test(
    words,
  );
}

/** Why a text cannot be the name of one unit; null if it can. */
export function nameFault(name: string): string | null {
  const word = markAfter(name).mark;
  const isMarked = HAPPENED.test(word) || word === '廃止';
  if (isMarked || /^[×✕✖○◯◎△▲▼☆★●]|[×✕✖◎△▲▼☆★●※*＊][\d０-９]*$|[（(]注[\d０-９]*[）)]$/u.test(name))
    return `「${name}」に、名前でない${isMarked ? `言葉（${word}）` : '印'}が付いています。名前だけにしてください`;
  if (/[/／、，,［］｛｝【】⇒➡⇨→＞>|｜…‥\u2500-\u257f]|[.・]{2}/u.test(name))
    return `「${name}」には、組織の名前に使えない記号があります`;
  if (isSentence(name)) return `「${name}」は文のようで、組織の名前として読めません。名前だけにしてください`;
  if (/^[※*＊]|^注|[。：:]/.test(name)) return `「${name}」は注記のようで、組織の名前として読めません`;
  if (/^[\d\s.,，．・()（）人名-]*$/.test(name.normalize('NFKC')))
    return `「${name}」は数で、組織の名前として読めません`;
  if (/^(?:(?:部|局|部局|課|室|係|班|部名|課名|係名)|(?:[\d０-９]+[部局課室係班])+)$/.test(name))
    return `「${name}」は、見出しか組織の数のようで、組織の名前として読めません`;
  if (/^(?:合計|総計|小計|計)$|[部局課室係]計$/.test(name))
    return `「${name}」は集計の行のようで、組織の名前として読めません`;
  if (namesApart(name).length > 1)
    return `「${name}」は、いくつもの組織の名前が空きで並んでいるようです。列に分けるか、「総務部/総務課」のように / で区切ってください`;
  if (/図$|現在$/.test(name)) return `「${name}」は、組織の名前として読めません`;
  return name.length > 60 ? `「${name.slice(0, 20)}…」は、組織の名前としては長すぎます` : null;
}

/** The names in a cell: one (possibly broken over lines) or several. Null if unclear. */
export function namesIn(cell: string): readonly string[] | null {
  const parts = cell
    .split(/[\n、，]/)
    .map(closedUp)
    .flatMap(besideOneAnother)
    .filter((part) => part !== '');
  if (parts.length < 2) return parts;
  if (parts.every(isUnitLike)) return parts;
  const joined = parts.join('');
  return !/[、，]/.test(cell) && isUnitLike(joined) ? [joined] : null;
}
