// Answers of list pages: how many items since when, and what the list leaves out.

import { chartAt } from '#archive/4-link/charts/chart-at.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { carriedOutIn } from '#archive/4-link/reorganizations/carriers.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type Answer, plainAnswer } from '../answer.ts';
import { countWords, manyOf } from '../counts.ts';
import { shortPrintedDate } from '../dates.ts';
import { issuedInBrackets, lastIssued } from '../documents/editions.ts';
import { link, text } from '../inline.ts';
import { editionName, quoted } from '../names.ts';
import { counted, things, yearsCounted } from '../sentences/counting.ts';
import { partialWordsAlone } from './chart.ts';

export function reorganizationsAnswer({ reorganizations, changes }: Archive): Answer {
  const title = '組織の改正';
  const own = (status: string) => reorganizations.filter(({ data }) => data.status === status);
  const [done, postponed, withdrawn] = [own('in force'), own('postponed'), own('withdrawn')];
  const carriedOut = carriedOutIn(reorganizations).size;
  const open = reorganizations.length - done.length - postponed.length - withdrawn.length - carriedOut;
  const besides = [
    { word: '予定の改正', count: done.length > 0 ? open : 0 },
    { word: '実施された予定', count: carriedOut },
    { word: '延期された改正', count: postponed.length },
    { word: '取りやめになった改正', count: withdrawn.length },
  ].filter(({ count }) => count > 0);
  const [first, last] = [done[0], done.at(-1)].map((one) => one && shortPrintedDate(one.data.effective));
  const many = `${done.length}件の改正があった。`;
  const lede =
    first === undefined
      ? open > 0
        ? `${open}件の改正が予定されている。`
        : '組織の改正は、まだ記録されていない。'
      : first === last
        ? `${first}に、${many}`
        : `${first}から${last}までに、${many}`;
  const support = [
    changes.length > 0 ? `変更は、あわせて${manyOf(changes)}。` : '',
    besides.length > 0 ? `ほかに、${countWords(besides)}。` : '',
  ].join('');
  return plainAnswer(title, lede, support);
}

export function documentsAnswer(archive: Archive): Answer {
  const { documents, name } = archive;
  const editions = documents.flatMap((one) => one.editions);
  const last = lastIssued(documents);
  const promises = promisesOf(archive).current.length;
  if (!last) return plainAnswer('資料', `${name}の資料は、まだ記録されていない。`);
  const many = editions.length > documents.length ? `、あわせて${editions.length}版` : '';
  return {
    title: '資料',
    lede: [
      text(
        promises > 0
          ? `${documents.length}件の資料が、${promises}件の取組を掲げている。`
          : `${documents.length}件の資料${many}の記録がある。`,
      ),
    ],
    support: [
      text(promises > 0 && many !== '' ? `版は、あわせて${things(editions.length, '版')}。` : ''),
      text('いちばん新しいのは、'),
      link(quoted(editionName(last.data)), last.url),
      text(`${issuedInBrackets(last.data)}。`),
    ],
  };
}

export function unitsAnswer(archive: Archive): Answer {
  const units = archive.units.filter(({ sort }) => sort === 'unit');
  const lost = units.filter(({ isLost }) => isLost).length;
  const ended = units.filter(({ abolished, isLost }) => abolished !== null && !isLost).length;
  const planned = units.filter(({ planned }) => planned !== null).length;
  const present = units.length - ended - lost - planned;
  const groups = [
    { which: 'いまある', count: present },
    { which: 'なくなった', count: ended },
    { which: 'その後が分からない', count: lost },
    { which: '予定に現れる', count: planned },
  ].flatMap(({ which, count }) => (count > 0 ? [which + counted(count, '組織')] : []));
  const chart = chartAt(archive, archive.asOf);
  const lede =
    units.length === 0
      ? '組織の記録は、まだない。'
      : present === units.length
        ? `${groups.join()}が、旧名からも引ける。`
        : `${groups.join('と、')}が引ける。`;
  return plainAnswer('組織の一覧', lede, chart ? partialWordsAlone(archive, chart) : '');
}

/** For one municipality or for all. */
export function yearsAnswer(years: readonly { readonly fiscalYear: number }[]): Answer {
  const title = '年度ごとの変化';
  const all = years.map(({ fiscalYear }) => fiscalYear).toSorted((a, b) => a - b);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return plainAnswer(title, '記録のある年度は、まだない。');
  const words = [...new Set([first, last])].map(formatFiscalYear).join('から');
  if (last - first < all.length) {
    const lede = first === last ? `${words}の記録がある。` : `${words}まで、どの年度にも記録がある。`;
    return plainAnswer(title, lede, 'ほかの年度に、何もなかったとは限らない。');
  }
  const lede = `${words}までのうち、${yearsCounted(all.length)}に記録がある。`;
  return plainAnswer(title, lede, '記録のない年度に、何もなかったとは限らない。');
}
