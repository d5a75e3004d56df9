import { breakLines } from './break-lines.ts';
import { fitWidth, type Weight, widestFace } from './text-width.ts';

/**
 * Places to break a name: between katakana or letters and kanji, around brackets, and before words such as
 * 推進: マネジメント｜推進課.
 */
const seam =
  /(?<=[\p{sc=Katakana}ー\p{sc=Latin}\d])(?=\p{sc=Han})|(?<=\p{sc=Han})(?=[\p{sc=Katakana}\p{sc=Latin}])|(?<=.)(?=[（(])|(?<=[)）])(?=.)|(?<=.{2})(?=推進|対策|支援|管理)/gu;

/** A name in lines that fit, broken between words if possible. The joined lines are the name. */
export function breakName(
  name: string,
  maxWidth: number,
  size: number,
  weight: Weight = 'normal',
): readonly string[] {
  const fits = (text: string) => fitWidth(text, size, weight) <= maxWidth;
  if (fits(name)) return [name];
  const seams = [...name.matchAll(seam)]
    .map(({ index }) => index)
    .filter((index) => fits(name.slice(0, index)) && fits(name.slice(index)));
  // 各支所市民｜サービス課: a 課 alone on a line is not a name.
  const at = seams.findLast((index) => index < name.length - 1) ?? seams.at(-1);
  if (at !== undefined) return [name.slice(0, at), name.slice(at)];
  return breakLines(name, maxWidth / widestFace, size, weight);
}
