import type { Edition } from '#archive/1-read/schema/edition.ts';
import { wordKey } from '../tables/same-words.ts';

type Scales = Edition['scales'];

interface Step {
  readonly scale: string;
  readonly id: string;
  readonly names: readonly string[];
}

function stepsOf(scales: Scales): readonly Step[] {
  return scales.flatMap(({ id: scale, labels }) =>
    labels.map(({ id, mark, text }) => {
      // 評価不能（外部の事情で実施できなかった場合） is explained where the steps are listed, and only there.
      const texts = [...new Set([text, text.replace(/[（(].*[)）]$/, '')])];
      const marked = typeof mark === 'string' ? [mark, ...texts.map((one) => `${mark} ${one}`)] : [];
      return { scale, id, names: [...marked, ...texts, id, `${scale}/${id}`] };
    }),
  );
}

/** The step of a scale that a cell names, by mark, text or id; or why it is unclear. */
export function gradeNamed(
  scales: Scales,
  cell: string,
): { readonly scale: string | undefined; readonly grade: string } | string {
  const steps = stepsOf(scales);
  const exact = steps.filter(({ names }) => names.includes(cell));
  const wanted = wordKey(cell);
  const alike =
    exact.length > 0 ? exact : steps.filter(({ names }) => names.some((name) => wordKey(name) === wanted));
  const [found, another] = alike;
  if (found === undefined) {
    const choices = steps.map(({ names, id }) => names[0] ?? id).join('、');
    return `評価「${cell}」が、標語にありません${choices === '' ? '（資料にも報告にも、評価の標語が書かれていません）' : `（${choices}）`}`;
  }
  if (another !== undefined) {
    const choices = alike.map(({ scale, id }) => `${scale}/${id}`).join('、');
    return `評価「${cell}」に当たる段階がいくつもあります。${choices} のどれかを書いてください`;
  }
  const isShared = steps.some(({ id, scale }) => id === found.id && scale !== found.scale);
  return { scale: isShared ? found.scale : undefined, grade: found.id };
}

/** The word for a step that is read back as the same step. */
export function gradeWord(scales: Scales, scale: string | undefined, grade: string): string {
  const steps = stepsOf(scales);
  const step = steps.find((one) => one.id === grade && (scale === undefined || one.scale === scale));
  const isRead = (name: string) => {
    const found = gradeNamed(scales, name);
    return (
      typeof found !== 'string' &&
      found.grade === grade &&
      (scale === undefined || found.scale === undefined || found.scale === scale)
    );
  };
  return step?.names.find(isRead) ?? grade;
}
