import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import { correctionsOn } from '#archive/4-link/documents/corrections.ts';
import { carrierOf } from '#archive/4-link/reorganizations/carriers.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { changeCounts } from '#telling/counts.ts';
import { dateWords, printedDate, yearWords } from '#telling/dates.ts';
import { reorganizationCited } from '#telling/documents/cited.ts';
import { contactLine } from '#telling/documents/contact.ts';
import { text } from '#telling/inline.ts';
import { announcedIn } from '#telling/reorganizations/announced-in.ts';
import { differencesInWords } from '#telling/reorganizations/differences.ts';
import { acceptedWhat, countLine, countProof } from '#telling/reorganizations/printed-counts.ts';
import { stageWords } from '#telling/reorganizations/stages.ts';
import { statementsBesideChanges } from '#telling/reorganizations/statements.ts';
import { stateLine } from '#telling/reorganizations/states.ts';
import { mentioning } from '#telling/units/mentioned.ts';
import { figureWithRef } from '#telling/values.ts';
import { statusWords } from '#telling/verbs.ts';
import { absolute } from '../site.ts';
import { passagesOfBody } from './body.ts';
import { changesTable } from './changes.ts';
import { lineMarkdown, siteLink, type Twin } from './context.ts';
import { blocks, fact, list, listed, section, words } from './markdown.ts';
import { writeTwin } from './page.ts';
import { correctionsSection, derivedSection, mendsSection, sourceFacts } from './source.ts';

/** A reorganization with all its changes, discrepancies and corrections of misreadings. */
export function reorganizationTwin(context: Twin, reorganization: LinkedReorganization): string {
  const { archive, site } = context;
  const { data, url, accepted, counts } = reorganization;
  const changes = changesOf(archive, reorganization);
  const withUnits = (before: string, words: string) =>
    lineMarkdown(context, [text(before), ...mentioning(archive, words, reorganization.date)]);
  return writeTwin(context, {
    title: data.title,
    url,
    asOf: archive.asOf,
    cited: reorganizationCited(archive, reorganization),
    answer: reorganizationAnswer(archive, reorganization),
    facts: facts(context, reorganization),
    parts: [
      ...passagesOfBody(reorganization.body, absolute(site, url)).map(({ heading, text }) =>
        blocks([heading, text]),
      ),
      section(2, '変更', [
        changes.length > 0 ? words(`${changes.length}件（${changeCounts(changes)}）`) : '',
        changesTable(context, changes, { dated: false }),
      ]),
      listed('改正後の姿', reorganization.states, (one) => words(stateLine(one))),
      ...planParts(context, reorganization),
      listed('公表された数', counts, (count) => words(`${countLine(count)}（${countProof(count)}）`)),
      listed('資料にある数', data.figures, (figure) => words(figureWithRef(figure))),
      listed(
        '資料の食い違い',
        accepted,
        (one) => withUnits(`${acceptedWhat(one)}: `, one.why) + words(placesWords(one.ref)),
      ),
      listed('補足', data.remarks, ({ text, ref = [] }) => withUnits('', text) + words(placesWords(ref))),
      listed('出典の記述', statementsBesideChanges(reorganization, changes), (one) =>
        words(statementLine(reorganization, one)),
      ),
      mendsSection(data.mends),
      derivedSection(data.derived),
      correctionsSection(context, correctionsOn(archive, reorganization.url)),
    ],
  });
}

function facts(context: Twin, reorganization: LinkedReorganization): readonly string[] {
  const { archive, site } = context;
  const { data, date, fiscalYear, sources, verified, accepted } = reorganization;
  // Undefined for a withdrawn reorganization, which belongs to no year.
  const year = archive.years.find((one) => one.fiscalYear === fiscalYear);
  const contact = data.contact && contactLine(archive, data.contact, date);
  const checked = accepted.length > 0 ? `（理由を確かめた食い違い${accepted.length}件）` : '';
  return [
    fact('市区町村', siteLink(context, archive.name, archive.url)),
    fact('施行期日', words(printedDate(site, data.effective))),
    fact('年度', year ? siteLink(context, yearWords(site, year.fiscalYear), year.url) : null),
    fact('状態', statusWords[data.status]),
    fact('公表', data.published ? words(printedDate(site, data.published)) : null),
    ...related(context, reorganization),
    ...sources.flatMap((source, index) =>
      sourceFacts(context, index === 0 ? { ...data, source, contact } : { source }),
    ),
    fact(
      '確認',
      verified
        ? `改正を当てはめた結果は、${words(dateWords(site, verified.chart))}の組織図（${verified.units}組織）と一致する${checked}。`
        : null,
    ),
    fact('組織図', charts(context, reorganization)),
  ];
}

/** （2ページ、①） */
function placesWords(ref: readonly string[]): string {
  return ref.length > 0 ? `（${ref.join('、')}）` : '';
}

/** The stages from plan to result, and the differences between them. */
function planParts(
  context: Twin,
  { stages, differences, dropped, data }: LinkedReorganization,
): readonly string[] {
  const { archive } = context;
  const inWords = differences && differencesInWords(archive, differences, data);
  return [
    listed('予定から施行まで', stages, (stage) =>
      words(stageWords(stage) + (stage.isReached ? '' : '（これから）')),
    ),
    section(2, '予定と結果の違い', [
      lineMarkdown(context, inWords?.gist ?? []),
      ...(inWords?.parts ?? []).map(({ title, lines }) =>
        blocks([words(title), list(lines.map((line) => words(line)))]),
      ),
    ]),
    section(2, '行われなかった変更', [changesTable(context, dropped, { dated: false })]),
  ];
}

/** A statement of a source: its place, its gist, and the source if there are several. */
function statementLine(
  { sources }: LinkedReorganization,
  statement: LinkedReorganization['data']['statements'][number],
): string {
  const gist = 'gist' in statement && statement.gist ? `: ${statement.gist}` : '';
  const source = 'source' in statement && sources.find(({ id }) => id === statement.source);
  return `${statement.ref}${gist}${source ? `（${source.title}）` : ''}`;
}

/**
 * Links to the documents that announced it, the plan that it carried out, and the reorganization that carried
 * it out.
 */
function related(context: Twin, { id, data }: LinkedReorganization): readonly string[] {
  const { archive } = context;
  const titled = (one: LinkedReorganization | undefined) =>
    one ? siteLink(context, one.data.title, one.url) : null;
  const basis = announcedIn(archive, data).map(({ title, url }) => siteLink(context, title, url));
  return [
    fact('予告した資料', basis.join('、')),
    fact('実現した予定', titled(archive.reorganizations.find((one) => one.id === data.realises))),
    fact('実現した改正', titled(carrierOf(archive.reorganizations, id))),
  ];
}

function charts(context: Twin, { data }: LinkedReorganization): string {
  const { archive } = context;
  return [data.before, data.after]
    .flatMap((date) => allCharts(archive).find(({ id }) => id === date) ?? [])
    .map(({ asOf, url }) => siteLink(context, dateWords(context.site, asOf), url))
    .join('、');
}
