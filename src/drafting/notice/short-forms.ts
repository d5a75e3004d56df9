// Writes out what lists say shortly, so that it is read as a sentence: 新設：防災課, 広報課 → 広聴課, 防災課（新設）.
import { rankOf } from '../charts/ranks.ts';
import { ARROW, ARROWS, arrowsSpelledOut, type Spelled } from './arrows.ts';
import { KIND_WORD } from './kind-word.ts';
import { namedIn } from './names.ts';

/** `kind`: the kind of change that the heading above the line says. What is no short form stays as it is. */
export function spelledOut(line: string, kind: string | null): Spelled {
  const [, name = '', former = ''] = FORMER.exec(line) ?? [];
  if (onlyNames(name) && onlyNames(former))
    return {
      texts: [],
      why: `「${former}」が「${name}」になるのが、改称か、廃止と新設かが、文から読み取れません`,
    };
  const plain = withoutCounts(line.replace(SIDE, '').replace(/\+(?=.)/g, '、'));
  const { text: words, own } = kindIn(plain);
  const said = own ?? kind;
  // （新設）→見本課: nothing stands on the other side.
  const text = own !== null && /設/.test(own) ? words.replace(new RegExp(`^${ARROWS}`), '') : words;
  if (ARROW.test(text)) return arrowsSpelledOut(text, said);
  return { texts: [said !== null && onlyNames(text) ? `${text}の${said}` : text], why: null };
}

/** Words before the names of a side: （現行）総務課 → （改正後）庶務課. */
const SIDE = /[(【<[]?(?:現行?|旧|改正前|改正後|変更前|変更後|新)[)】>\]](?=.)/gu;

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

/** 新設：防災課, 【新設】防災課. */
const KIND_BEFORE = new RegExp(`^[【<[(]?(${KIND_WORD})[】>\\])]?[::]?(?=.)(.+)$`, 'u');
/** 防災課（新設）, 防災課の新設, 防災課→廃止. */
const KIND_BEHIND = new RegExp(`^(.+?)(?:[、の]|${ARROWS})?[(【<[]?(${KIND_WORD})[)】>\\]]?$`, 'u');

/** The kind that stands before or behind names, or in brackets beside them, and the line without it. */
function kindIn(line: string): { readonly text: string; readonly own: string | null } {
  const [, first = null, behind = ''] = KIND_BEFORE.exec(line) ?? [];
  if (first !== null && (onlyNames(behind) || ARROW.test(behind))) return { text: behind, own: first };
  const placed = withPlaceBefore(line);
  const [, before = '', last = null] = KIND_BEHIND.exec(placed) ?? [];
  // A sentence ends in such a noun too; names and arrows alone do not make one.
  if (last !== null && onlyNames(before.replace(new RegExp(ARROWS, 'g'), '、')))
    return { text: before, own: last };
  return { text: placed, own: null };
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
