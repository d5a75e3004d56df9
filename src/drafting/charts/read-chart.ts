import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { type Row, type Sheet, type TableReading, unreadFault } from '../tables/table.ts';
import { type ChartColumns, columnsOf } from './columns.ts';
import { newGrower } from './grow.ts';
import { oddities } from './oddities.ts';
import { indented } from './outline.ts';
import { readColumns } from './read-columns.ts';
import { readIndents } from './read-indents.ts';
import { readPaths } from './read-paths.ts';
import { type ChartShape, type FoundPaths, shapeOf } from './shape.ts';
import type { DraftTree, DraftUnit } from './tree.ts';
import { isOrganHeading, isPostLike, isSentence, withoutHappened, withoutNumbers } from './unit-words.ts';

/** The chart read from a table, with everything that was not taken over. */
export interface ReadChart extends TableReading {
  readonly chart: DraftTree;
  readonly posts: readonly DraftPost[];
  /** Names that may be units or posts; only the editor knows. The chart treats them as units. */
  readonly questions: readonly PostQuestion[];
  readonly shape: ChartShape;
  /** Sentences about likely mistakes in the table. */
  readonly doubts: readonly string[];
}

export interface DraftPost {
  readonly post: string;
  /** The path of the unit that the post belongs to; empty for a post of the whole municipality. */
  readonly in: readonly string[];
}

interface PostQuestion {
  readonly row: number | null;
  readonly name: string;
  readonly asks: string;
}

/** The editor's answers so far. */
export interface ChartAnswers {
  readonly shape?: ChartShape | undefined;
  /** `posts` names posts; `units` names units that end like a post. */
  readonly posts?: readonly string[] | undefined;
  readonly units?: readonly string[] | undefined;
}

const READERS = {
  columns: readColumns,
  indents: readIndents,
  paths: readPaths,
} as const satisfies Record<ChartShape, (rows: readonly Row[], levels: readonly number[]) => FoundPaths>;

/** Reads the chart of a sheet. Whatever was skipped or assumed is reported in the result. */
export function chartFromSheet(sheet: Sheet, answers: ChartAnswers = {}): Outcome<ReadChart> {
  const columns = bare(outlined(columnsOf(sheet.rows), answers.shape));
  const broken = unreadFault(sheet.unread.filter(({ column }) => columns.levels.includes(column)));
  if (broken !== null) return refused(broken);
  const sentences = sheet.rows.filter(({ cells }) => cells.some((cell) => isSentence(cell.trim())));
  if (sentences.length * 3 >= sheet.rows.length && sheet.rows.every(({ cells }) => cells.length === 1))
    return refused(
      '改正を述べた文のようで、組織図としては読めません。組織図の表を貼ってください。文は、「組織の改正」の下書き（命令なら import -- changes）で読めます。',
    );
  if (columns.twice !== null)
    return refused(
      `「${columns.twice}」の列が二つあるので、二つの表が横に並んでいるようです。一つずつ読むか、上下につなげてください。`,
    );
  const recognised = shapeOf(columns);
  if (answers.shape === undefined && !recognised.ok) return recognised;
  if (columns.levels.length === 0)
    return refused('組織の名前の列が見つかりません。部・課・係などの名前の列が要ります。');
  const shape = answers.shape ?? (recognised.ok ? recognised.value.shape : 'columns');
  const read = READERS[shape](columns.rows, columns.levels);
  const grower = newGrower();
  const again = read.units.flatMap(({ path, row }) => grower.add(path, row) ?? []);
  const whole = withoutCity(grower.tree());
  const units = withoutOrgans(whole.tree, new Set([...(answers.posts ?? []), ...(answers.units ?? [])]));
  const { tree, posts } = withPosts(units.tree, new Set(answers.posts));
  if (tree.length === 0) {
    const [first] = read.unread;
    return refused(
      `組織の名前が一つも読めません${first ? `（${first.row}行目: ${first.why}）` : ''}。部・課・係の列か、字下げか、/ で区切った形の表にしてください。`,
    );
  }
  const why =
    answers.shape === undefined && recognised.ok ? [`${recognised.value.why}として読みました。`] : [];
  return done({
    chart: tree,
    posts,
    unread: [...read.unread, ...again].toSorted((a, b) => a.row - b.row),
    questions: questionsOf(tree, new Set(answers.units)),
    shape,
    notes: [...sheet.notes, ...columns.notes, ...why, ...read.notes, ...whole.notes, ...units.notes],
    doubts: oddities(tree),
    aside: asideOf(columns, shape),
  });
}

/** Whether every row of a table names a unit, so that it is a chart among other tables. */
export function isChart(sheet: Sheet): boolean {
  const read = chartFromSheet(sheet);
  return read.ok && read.value.unread.length === 0;
}

/** Rewrites the outline of a single column, unless the editor says that it has another shape. */
function outlined(columns: ChartColumns, shape: ChartShape | undefined): ChartColumns {
  const [only, another] = columns.levels;
  if (only === undefined || another !== undefined || (shape !== undefined && shape !== 'indents'))
    return columns;
  const { rows, note } = indented(columns.rows, only);
  return note === null ? columns : { ...columns, rows, notes: [...columns.notes, note] };
}

/** Removes numbers before names, and what stands after them: staff counts, (新設). */
function bare(columns: ChartColumns): ChartColumns {
  const happened = only(columns, withoutHappened, '名前のあとの「新設」「名称変更」「旧○○」など');
  return only(happened, withoutNumbers, '名前の前の番号と、名前のあとの人数');
}

function only(columns: ChartColumns, without: (cell: string) => string, what: string): ChartColumns {
  let count = 0;
  const rows = columns.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, place) => {
      const own = columns.levels.includes(place) ? without(cell) : cell;
      if (own !== cell) count++;
      return own;
    }),
  }));
  if (count === 0) return columns;
  const note = `${what}は、読まずに名前だけを読みました（${count}か所）。`;
  return { ...columns, rows, notes: [...columns.notes, note] };
}

function asideOf({ aside, levels }: ChartColumns, shape: ChartShape): readonly string[] {
  return shape === 'columns' || levels.length < 2 ? aside : [...aside, `${levels.length - 1}列の組織の名前`];
}

/** Removes a single root that is the municipality itself (…市, …役所). */
function withoutCity(tree: DraftTree): { readonly tree: DraftTree; readonly notes: readonly string[] } {
  const [root, another] = tree;
  if (!root || another || root.children.length === 0 || !/(?:市|町|村|役所|役場)$/.test(root.name))
    return { tree, notes: [] };
  return {
    tree: root.children,
    notes: [`「${root.name}」は市区町村そのものとし、その下の組織を読みました。`],
  };
}

/** Removes headings of organs; the units below them move up. `kept`: names that the editor called units or posts. */
function withoutOrgans(
  tree: DraftTree,
  kept: ReadonlySet<string>,
): { readonly tree: DraftTree; readonly notes: readonly string[] } {
  const isHeading = ({ name }: DraftUnit) => isOrganHeading(name) && !kept.has(name);
  const heads = tree.filter(isHeading);
  const below = tree.flatMap((unit) => (isHeading(unit) ? unit.children : [unit]));
  const names = new Set(below.map(({ name }) => name));
  // Two units of one name would become one.
  if (heads.length === 0 || names.size < below.length) return { tree, notes: [] };
  const said = heads.map(({ name }) => `「${name}」`).join('');
  const inner = withoutOrgans(below, kept);
  return {
    tree: inner.tree,
    notes: [
      `${said}は組織をまとめる見出しとし、組織として読まずに、その下の組織を読みました。`,
      ...inner.notes,
    ],
  };
}

/** Takes the posts out of the tree. Units below a post move up to the parent of the post. */
function withPosts(
  tree: DraftTree,
  named: ReadonlySet<string>,
  above: readonly string[] = [],
): { readonly tree: DraftTree; readonly posts: readonly DraftPost[] } {
  const parts = tree.map((unit) => {
    const isPost = named.has(unit.name);
    const below = withPosts(unit.children, named, isPost ? above : [...above, unit.name]);
    return isPost
      ? { tree: below.tree, posts: [{ post: unit.name, in: above }, ...below.posts] }
      : { tree: [{ ...unit, children: below.tree }], posts: below.posts };
  });
  return { tree: parts.flatMap((part) => part.tree), posts: parts.flatMap((part) => part.posts) };
}

function questionsOf(tree: DraftTree, known: ReadonlySet<string>): readonly PostQuestion[] {
  return tree.flatMap(({ name, row, children }) => [
    ...(isPostLike(name) && !known.has(name)
      ? [{ row, name, asks: `「${name}」は、職ですか、組織ですか。` }]
      : []),
    ...questionsOf(children, known),
  ]);
}
