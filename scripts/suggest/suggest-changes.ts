import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { isISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { type Coverage, type Suggested, suggest } from '#drafting/suggest/suggest.ts';
import { newFile } from '#drafting/write/new-file.ts';
import { asOfOption } from '../as-of.ts';
import { municipalityNamed, type Place } from '../import/support.ts';
import { refuse } from '../refuse.ts';
import { asText } from './as-text.ts';
import { chartIn, chartToday, type GivenChart } from './chart-in.ts';

export interface SuggestOptions extends Place {
  readonly for?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sheet?: string | undefined;
  readonly coverage?: string | undefined;
  readonly date?: string | undefined;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly write?: string | undefined;
}

/** Prints the changes between two charts, or writes them to a new file. Returns the exit code. */
export async function suggestChanges(options: SuggestOptions): Promise<number> {
  const known = municipalityNamed(options.for, options);
  if (!known.ok) return refuse(known.why);
  if (options.to === undefined)
    return refuse('--to に、後の図のファイルを書いてください（.yaml、.xlsx、.docx、.csv）。');
  const aim = aimOf(options, known.value.source.id);
  if (typeof aim === 'string') return refuse(aim);
  const from =
    options.from === undefined
      ? chartToday(known.value, asOfOption(options['as-of']))
      : await chartIn(options.from, options.sheet);
  if (!from.ok) return refuse(from.why);
  const to = await chartIn(options.to, options.sheet);
  if (!to.ok) return refuse(to.why);
  for (const note of [...from.value.notes, ...to.value.notes]) console.error(note);
  if (areStrangers(from.value, to.value))
    return refuse(
      '二つの図に、同じ名前の組織が一つもありません。違う市区町村の図ではないか、確かめてください。',
    );
  const said = options.coverage?.split(/[,、]/).map((path) => path.trim().split('/'));
  const suggested = suggest(from.value.tree, to.value.tree, {
    before: coverageOf(from.value, said),
    after: coverageOf(to.value, said),
  });
  if (aim === null) console.log(asText(suggested));
  const code = aim === null ? 0 : writeReorganization(aim, suggested, from.value, to.value, options);
  if (code === 0) tell(suggested);
  return code;
}

/**
 * A table without a given coverage counts as complete, so that the comparison is limited by the coverage of
 * the other chart.
 */
function coverageOf({ coverage }: GivenChart, said: Coverage | undefined): Coverage {
  return coverage ?? said ?? 'all';
}

interface Aim {
  readonly path: string;
  readonly municipality: string;
  readonly id: string;
}

/** The file to write; null if none is wanted, or the reason why it cannot be written. */
function aimOf({ write, root }: SuggestOptions, municipality: string): Aim | null | string {
  if (write === undefined) return null;
  const folder = `content/${municipality}/reorganizations`;
  const id = new RegExp(`^${folder}/([a-z0-9][a-z0-9.-]*)\\.md$`).exec(
    normalize(write).replaceAll('\\', '/'),
  )?.[1];
  if (id === undefined)
    return `--write には、${folder}/ の下の新しいファイルを書いてください（例: ${folder}/2027-04-01.md）。`;
  const path = join(root, folder, `${id}.md`);
  if (existsSync(path))
    return `${folder}/${id}.md はすでにあります。何も書き込んでいません。--write を付けずに案を見て、要る変更だけを書き足してください。`;
  return { path, municipality, id };
}

function writeReorganization(
  { path, municipality, id }: Aim,
  suggested: Suggested,
  from: GivenChart,
  to: GivenChart,
  options: SuggestOptions,
): number {
  const date = options.date ?? to.asOf;
  if (date === null || !isISODate(date))
    return refuse('--date に、施行期日を書いてください（例: --date 2027-04-01）。');
  const source = options.source ?? to.title;
  if (source === null)
    return refuse("--source に、出典の題名を書いてください（例: --source '令和9年度行政組織図'）。");
  const { text } = newFile('reorganization', {
    municipality,
    id,
    fields: {
      title: options.title ?? `${formatFiscalYear(fiscalYearOf(date))}組織機構改正`,
      effective: date,
      status: 'planned',
      source: { title: source },
      fidelity: 'summary',
      ...(from.asOf === null ? {} : { before: from.asOf }),
      ...(to.asOf === null ? {} : { after: to.asOf }),
    },
    body: '改正のねらいを、ここに書いてください。',
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    text.replace(/\n---\n/, () => `\n${asText(suggested)}---\n`),
  );
  console.log(
    `content/${municipality}/reorganizations/${id}.md を作りました。出典を確かめて ref や note を書き足し、施行されたら status を in force に直して、npm run check で確かめてください。`,
  );
  return 0;
}

function areStrangers(from: GivenChart, to: GivenChart): boolean {
  const namesIn = (tree: GivenChart['tree']): readonly string[] =>
    tree.flatMap(({ name, children }) => [name, ...namesIn(children)]);
  const names = new Set(namesIn(from.tree));
  return !namesIn(to.tree).some((name) => names.has(name));
}

function tell({ suggestions, questions, unseen }: Suggested): void {
  if (unseen.length > 0)
    console.error(
      `比べていない組織（前の図に、そこがすべては載っていないため。下の組織も）: ${unseen.join('、')}。新しくできたものは、書き足してください。`,
    );
  const sure = suggestions.filter(({ sureness }) => sureness === 'sure').length;
  console.error(
    suggestions.length + questions.length === 0
      ? `二つの図の間に、${unseen.length > 0 ? '比べたところでは' : ''}違いはありません。`
      : `変更の案 ${suggestions.length}件（確か ${sure}件、見込み ${suggestions.length - sure}件）、問い ${questions.length}件。事務の移管、職位、名前のまったく違う組織のつながりは、図からは分かりません。`,
  );
}
