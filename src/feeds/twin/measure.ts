import type { Edition, WrittenMeasure } from '#archive/1-read/schema/edition.ts';
import type { LinkedMeasure, LinkedOwner } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import { evaluatorWords, ownerWords } from '#archive/words.ts';
import { fiscalYearInWords, printedDate } from '../dates.ts';
import { absolute } from '../site.ts';
import { legible } from '../words.ts';
import { siteLink, type TwinContext } from './context.ts';
import { bareLink, blocks, fact, list, table, words } from './markdown.ts';

/** What the archive knows of a promise besides its heading and its prose. */
export function measureFacts(
  context: TwinContext,
  measure: LinkedMeasure,
  around: {
    readonly scales: Edition['scales'];
    readonly sections: Edition['sections'];
    readonly measures: ReadonlyMap<string, LinkedMeasure>;
    readonly reorganizations: ReadonlyMap<string, { readonly url: string; readonly title: string }>;
  },
): string {
  const { data, owners } = measure;
  const section = around.sections.find(({ id }) => id === data.section);
  const foretold = data.reorganization ? around.reorganizations.get(data.reorganization) : undefined;
  const kin = (keys: readonly string[]) =>
    keys
      .flatMap((key) => around.measures.get(key) ?? [])
      .map((one) =>
        siteLink(context, `${one.data.code ? `${one.data.code} ` : ''}${one.data.title}`, one.url),
      )
      .join('、');
  // `from` has the keys in the order in which the editor wrote the origins.
  const origin = ({ basis }: NonNullable<WrittenMeasure['from']>[number], at: number) =>
    kin(measure.from.slice(at, at + 1)) + words(`（${basisWords[basis]}）`);
  return blocks([
    data.text === undefined ? null : words(legible(data.text)),
    list([
      fact('番号', data.code ? words(data.code) : null),
      fact('節', section ? words(section.code ? `${section.code} ${section.title}` : section.title) : null),
      fact('見出し', data.heading === 'editor' ? '編集者が付けたもの' : null),
      fact('テーマ', (data.theme ?? []).map((id) => themeLink(context, id)).join('、')),
      fact(
        '担当',
        owners.length > 0
          ? `${owners.map(ownerInWords).join('、')}${data.andOthers ? ' ほか' : ''}`
          : data.andOthers
            ? 'ほか'
            : null,
      ),
      fact('期限', scheduleInWords(measure)),
      ...(data.figures ?? []).map((one) => fact(one.label, figureInWords(one))),
      ...(data.aspects ?? []).map(({ heading, text }) => fact(heading, words(legible(text)))),
      ...(data.related ?? []).map(({ plan, code }) =>
        fact('関連する計画', words(code === null ? plan : `${plan} ${legible(code)}`)),
      ),
      fact('前の版の取組', (data.from ?? []).map(origin).join('、')),
      fact('後の版の取組', kin(measure.to)),
      fact('関係する改正', foretold ? siteLink(context, foretold.title, foretold.url) : null),
      fact('その後', data.ends ? words(`${data.ends.why}（${basisWords[data.ends.basis]}）`) : null),
      fact('補足', data.note ? words(data.note) : null),
      fact('出典の箇所', data.ref ? words(data.ref.join('、')) : null),
      fact('アドレス', bareLink(absolute(context.site, measure.url))),
    ]),
    targetsTable(context, data.targets ?? []),
    progressTable(context, data.progress ?? []),
    evaluationsTable(context, data.evaluations ?? [], around.scales),
  ]);
}

const basisWords = { stated: '資料の記述による', editor: '編集者の読み取りによる' } as const;

/** As printed; and who goes on for it on the as-of date. */
export function ownerInWords({ printed, today, state, collective }: LinkedOwner): string {
  const then = `${printed}${collective ? '（まとめて指す）' : ''}`;
  if (state === 'same' || state === 'known-by-name') return words(then);
  const paths = today.map(({ path }) => path).join('、');
  return words(`${then}（${paths ? `現在は${paths}` : ownerWords[state]}）`);
}

export function scheduleInWords({ schedule }: LinkedMeasure): string | null {
  if (!schedule) return null;
  const parts = schedule.stages.map((stage) => (stage.for ? `${stage.for}: ${stage.text}` : stage.text));
  const shown = parts.join(' / ');
  const printed = legible(schedule.text);
  return words(shown === '' || shown === printed ? printed : `${shown}（印刷: ${printed}）`);
}

export function progressTable(
  context: TwinContext,
  progress: NonNullable<Edition['progress']>,
): string | null {
  if (progress.length === 0) return null;
  return table(
    ['年度', '目標', '振り返り'],
    progress.map(({ year, goal, review }) => [
      words(fiscalYearInWords(context.site, year)),
      words(goal ?? '未公表'),
      words(review ?? '未公表'),
    ]),
  );
}

export function figureInWords({
  value,
  unit,
  about,
  ref,
}: NonNullable<WrittenMeasure['figures']>[number]): string {
  const place = ref ? `（${ref.join('、')}）` : '';
  return words(`${about ? '約' : ''}${value.toLocaleString('ja-JP')}${unit}${place}`);
}

/** What a grade means, where the edition explains it. */
export function resultInWords(result: string, scales: Edition['scales']): string {
  const labels = scales.flatMap((scale) => scale.labels);
  return labels.find(({ id }) => id === result)?.text ?? result;
}

function themeLink(context: TwinContext, id: string): string {
  return siteLink(context, context.themes.get(id) ?? id, urls.theme(id));
}

function targetsTable(context: TwinContext, targets: NonNullable<WrittenMeasure['targets']>): string | null {
  if (targets.length === 0) return null;
  return table(
    ['番号', '目標', '現状', '目標値', '期限'],
    targets.map((target) => {
      const due = target.due ? words(printedDate(context.site, target.due)) : '';
      const code = words(target.code ?? '');
      const place = target.ref ? `（${target.ref.join('、')}）` : '';
      if (target.kindKey === 'milestone') return [code, words(target.milestone + place), '', '', due];
      const { indicator, baseline, target: aim, unit = '' } = target;
      return [code, words(indicator + place), valueInWords(baseline, unit), valueInWords(aim, unit), due];
    }),
  );
}

function valueInWords(
  value: number | string | { readonly illegible: true } | undefined,
  unit: string,
): string {
  if (value === undefined) return '';
  return words(typeof value === 'number' ? `${value.toLocaleString('ja-JP')}${unit}` : legible(value));
}

function evaluationsTable(
  context: TwinContext,
  evaluations: NonNullable<WrittenMeasure['evaluations']>,
  scales: Edition['scales'],
): string | null {
  if (evaluations.length === 0) return null;
  return table(
    ['年度', '評価した人', '評価', '理由', '日付'],
    evaluations.map(({ year, by, result, reason, dated }) => [
      words(fiscalYearInWords(context.site, year)),
      evaluatorWords[by],
      words(result === null ? '未公表' : resultInWords(result, scales)),
      words(reason ?? '未公表'),
      words(dated ? printedDate(context.site, dated) : ''),
    ]),
  );
}
