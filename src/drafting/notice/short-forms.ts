// Writes out what lists say shortly, so that it is read as a sentence: 新設：防災課, 広報課 → 広聴課, 防災課（新設）.
import { rankOf } from '../charts/ranks.ts';
import { isUnitLike } from '../charts/unit-words.ts';
import { namedIn } from './names.ts';

/** Nouns for what happens to units. */
export const KIND_WORD =
  '(?:新設|創設|設置|廃止|名称の?変更|改称|統廃合|統合|編入|分割|分離|再編|移管|所管替え?)';

interface Spelled {
  /** Sentences that say the same. */
  readonly texts: readonly string[];
  /** Why an arrow is not understood. */
  readonly why: string | null;
}

/** `kind`: what the heading above the line says. */
export function spelledOut(line: string, kind: string | null): Spelled {
  const [, name = '', former = ''] = FORMER.exec(line) ?? [];
  if (onlyNames(name) && onlyNames(former))
    return {
      texts: [],
      why: `「${former}」が「${name}」になるのが、改称か、廃止と新設かが、文から読み取れません`,
    };
  const { text: words, own } = kindIn(withoutCounts(line.replace(SIDE, '').replace(/\+(?=.)/g, '、')));
  const said = own ?? kind;
  // （新設）→見本課: nothing stands on the other side.
  const text = own !== null && /設/.test(own) ? words.replace(/^[→⇒➡⇨]+/, '') : words;
  if (ARROW.test(text)) return arrowsSpelledOut(text, said);
  return { texts: [said !== null && onlyNames(text) ? `${text}の${said}` : text], why: null };
}

/** 資産経営課（旧：管財課）. */
const FORMER = /^(.+)\(旧[::]?(.+)\)$/u;
const COUNT = '[\\d一二三四五六七八九十]+';

/** Without numbers of staff, and of what is listed anyway: 甲係と乙係の2係を. */
function withoutCounts(line: string): string {
  return line
    .replace(new RegExp(`\\(${COUNT}[人名]\\)$`), '')
    .replace(
      new RegExp(`の${COUNT}つ?の?(部|課|室|係|班|担当|グループ)(?:体制)?(?=[をにへとがは])`, 'g'),
      (count, end) =>
        line.slice(0, line.indexOf(count)).search(new RegExp(`${end}[」』)]*$`)) < 0 ? count : '',
    );
}

const BEFORE = new RegExp(`^[【<[(]?(${KIND_WORD})[】>\\])]?[::]?(?=.)(.+)$`, 'u');
const BEHIND = new RegExp(`^(.+?)(?:[、の]|[→⇒➡⇨]+)?[(【<[]?(${KIND_WORD})[)】>\\]]?$`, 'u');

/** The kind that stands before or behind names, or in brackets beside them. */
function kindIn(line: string): { readonly text: string; readonly own: string | null } {
  const [, kind = null, rest = ''] = BEFORE.exec(line) ?? [];
  if (kind !== null && (onlyNames(rest) || ARROW.test(rest))) return { text: rest, own: kind };
  const [, names = '', last = null] = BEHIND.exec(withPlaceBefore(line)) ?? [];
  if (last !== null && onlyNames(names)) return { text: names, own: last };
  if (last !== null && ARROW.test(names) && onlyNames(names.replace(ARROWS, '、')))
    return { text: names, own: last };
  return { text: withPlaceBefore(line), own: null };
}

/** 防災課（総務部から移管）. */
const SOURCE_BEHIND = new RegExp(`^(.+)[(【<[]([^()【】<>[\\]]+から)の?(${KIND_WORD})[)】>\\]]$`, 'u');
const PLACE_BEHIND = new RegExp(`^(.+${KIND_WORD})[(【<[]([^()【】<>[\\]]+)[)】>\\]]$`, 'u');

/** 「防災課」の設置（総務部）: the place is said last. */
function withPlaceBefore(line: string): string {
  const [, names = '', source = '', kind = ''] = SOURCE_BEHIND.exec(line) ?? [];
  if (onlyNames(names)) return `${source}${names}を${kind}する`;
  const [, text = '', place = ''] = PLACE_BEHIND.exec(line) ?? [];
  return rankOf(place) === 0 && !text.startsWith(place) ? `${place}の${text}` : line;
}

/** Whether a line names units and says nothing of them. */
function onlyNames(line: string): boolean {
  let rest = line;
  for (const { start, end } of namedIn(line, new Set()).toReversed())
    rest = rest.slice(0, start) + rest.slice(end);
  return rest.length < line.length && /^(?:[、・,()/]|及び|並びに|と|の)*$/.test(rest);
}

const ARROW = /[→⇒➡⇨]/;

const ARROWS = /[→⇒➡⇨]+/g;
/** Words before the names of a side: （現行）総務課 → （改正後）庶務課. */
const SIDE = /[(【<[]?(?:現行?|旧|改正前|改正後|変更前|変更後|新)[)】>\]](?=.)/gu;
const WITHIN = /[「『(【<[]([^「」『』()【】]*[→⇒➡⇨][^「」『』()【】]*)[」』)】>\]]/u;

/** A sentence for each arrow: 甲課→乙課、丙課→丁課. */
function arrowsSpelledOut(line: string, said: string | null): Spelled {
  const [inner = null, within = null] = WITHIN.exec(line) ?? [];
  const text = within ?? line;
  const around = inner === null ? '' : line.replace(inner, '');
  const [own = null] = new RegExp(`${KIND_WORD}|改め`, 'u').exec(around) ?? [];
  const kind = said ?? own;
  const changes = changesIn(text);
  const [only] = changes;
  if (only === undefined) return { texts: [line], why: `「${text}」の矢印が何を表すのかが、読み取れません` };
  const isPath = ({ from, to }: Arrow) =>
    kind === null && text.includes('→') && rankOf(from) >= 0 && rankOf(from) < rankOf(to);
  const isClear = ({ from, to }: Arrow) => isUnitLike(unquoted(from)) && isUnitLike(unquoted(to));
  const texts = changes.map(({ from, to }) => {
    if (new RegExp(`^${KIND_WORD}$`).test(unquoted(to))) return `${from}の${to}`;
    return kind === '廃止' || kind === '新設' ? null : `${from}を${to}に${kind ?? '改称'}する`;
  });
  const unclear = changes.find(
    (change, at) => texts[at] === null || (!isEnd(change) && (!isClear(change) || isPath(change))),
  );
  // 空家対策（建築住宅課→空家対策室）: what stands before the bracket may be what moves.
  const isOfOther = kind === null && around.length > 2 && !isUnitLike(around.slice(0, -2));
  const isSeveral = kind === null && changes.some(({ from, to }) => /[、・]/.test(from + to));
  return unclear !== undefined || isSeveral || isOfOther
    ? { texts: [], why: `「${text}」の矢印が何を表すのかが、読み取れません` }
    : { texts: texts.filter((one) => one !== null), why: null };
}

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function isEnd({ to }: Arrow): boolean {
  return new RegExp(`^${KIND_WORD}$`).test(unquoted(to));
}

function unquoted(name: string): string {
  return name.replace(/^[「『]|[」』]$/g, '');
}

/** Names before an arrow belong to it, and names behind the last one: 甲課、乙課→丙課. Empty if arrows follow each other. */
function changesIn(text: string): readonly Arrow[] {
  const changes: Arrow[] = [];
  let waiting: string[] = [];
  for (const part of text.split(/[、,]/)) {
    const [from = '', to, another] = part.split(ARROWS);
    const last = changes.at(-1);
    if (another !== undefined || from === '' || to === '') return [];
    if (to !== undefined) {
      changes.push({ from: [...waiting, from].join('、'), to });
      waiting = [];
    } else waiting.push(from);
    if (last !== undefined && to === undefined && !text.slice(text.lastIndexOf(part)).match(ARROW)) {
      changes[changes.length - 1] = { ...last, to: `${last.to}、${from}` };
      waiting = [];
    }
  }
  return waiting.length > 0 ? [] : changes;
}
