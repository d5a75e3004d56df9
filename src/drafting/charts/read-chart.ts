import {
  done,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  type TableReading,
  unreadTold,
} from '../tables/table.ts';
import { type ChartColumns, columnsOf } from './columns.ts';
import { newGrower } from './grow.ts';
import { oddities } from './oddities.ts';
import { readColumns } from './read-columns.ts';
import { readIndents } from './read-indents.ts';
import { readPaths } from './read-paths.ts';
import { type ChartShape, type Said, shapeOf } from './shape.ts';
import type { DraftTree } from './tree.ts';
import { isPostLike, withoutNumbers } from './unit-words.ts';

/** A chart that a table shows, and all that could not be taken. */
export interface ReadChart extends TableReading {
  readonly chart: DraftTree;
  readonly posts: readonly DraftPost[];
  /** Names of which only the editor knows whether they are units or posts. In the chart they are units. */
  readonly questions: readonly PostQuestion[];
  readonly shape: ChartShape;
  /** What in it seems to be a slip of whoever wrote the table, in sentences. */
  readonly doubts: readonly string[];
}

export interface DraftPost {
  readonly post: string;
  /** The unit in which it is, from the top down; none for one of the whole municipality. */
  readonly in: readonly string[];
}

interface PostQuestion {
  readonly row: number | null;
  readonly name: string;
  readonly asks: string;
}

/** What the editor has said already. */
export interface ChartAnswers {
  readonly shape?: ChartShape | undefined;
  /** Names that are posts, and names that are units although they end like those of posts. */
  readonly posts?: readonly string[] | undefined;
  readonly units?: readonly string[] | undefined;
}

const READERS = {
  columns: readColumns,
  indents: readIndents,
  paths: readPaths,
} as const satisfies Record<ChartShape, (rows: readonly Row[], levels: readonly number[]) => Said>;

/** The chart of a sheet. Nothing is guessed silently: what was not taken, and how the rest was, is told. */
export function chartFromSheet(sheet: Sheet, answers: ChartAnswers = {}): Outcome<ReadChart> {
  const columns = bare(columnsOf(sheet.rows));
  const broken = unreadTold(sheet.unread.filter(({ column }) => columns.levels.includes(column)));
  if (broken !== null) return refused(broken);
  if (columns.twice !== null)
    return refused(
      `「${columns.twice}」の列が二つあるので、二つの表が横に並んでいるようです。一つずつ読むか、上下につなげてください。`,
    );
  const recognised = shapeOf(columns);
  if (answers.shape === undefined && !recognised.ok) return recognised;
  if (columns.levels.length === 0)
    return refused('組織の名前の列が見つかりません。部・課・係などの名前の列が要ります。');
  const shape = answers.shape ?? (recognised.ok ? recognised.value.shape : 'columns');
  const said = READERS[shape](columns.rows, columns.levels);
  const grower = newGrower();
  const again = said.units.flatMap(({ path, row }) => grower.add(path, row) ?? []);
  const whole = withoutCity(grower.tree());
  const { tree, posts } = withPosts(whole.tree, new Set(answers.posts));
  if (tree.length === 0) {
    const [first] = said.unread;
    return refused(
      `組織の名前が一つも読めません${first ? `（${first.row}行目: ${first.why}）` : ''}。部・課・係の列か、字下げか、/ で区切った形の表にしてください。`,
    );
  }
  const why =
    answers.shape === undefined && recognised.ok ? [`${recognised.value.why}として読みました。`] : [];
  return done({
    chart: tree,
    posts,
    unread: [...said.unread, ...again].toSorted((a, b) => a.row - b.row),
    questions: questionsOf(tree, new Set(answers.units)),
    shape,
    notes: [...sheet.notes, ...columns.notes, ...why, ...said.notes, ...whole.notes],
    doubts: oddities(tree),
    aside: asideOf(columns, shape),
  });
}

/** Numbers before names and counts of persons behind them are left off. */
function bare(columns: ChartColumns): ChartColumns {
  let count = 0;
  const rows = columns.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, place) => {
      const own = columns.levels.includes(place) ? withoutNumbers(cell) : cell;
      if (own !== cell) count++;
      return own;
    }),
  }));
  if (count === 0) return columns;
  const note = `名前の前の番号と、名前のあとの人数は、読まずに名前だけを読みました（${count}か所）。`;
  return { ...columns, rows, notes: [...columns.notes, note] };
}

function asideOf({ aside, levels }: ChartColumns, shape: ChartShape): readonly string[] {
  return shape === 'columns' || levels.length < 2 ? aside : [...aside, `${levels.length - 1}列の組織の名前`];
}

/** A single root that is the municipality itself stands for no unit. */
function withoutCity(tree: DraftTree): { readonly tree: DraftTree; readonly notes: readonly string[] } {
  const [root, another] = tree;
  if (!root || another || root.children.length === 0 || !/(?:市|町|村|役所|役場)$/.test(root.name))
    return { tree, notes: [] };
  return {
    tree: root.children,
    notes: [`「${root.name}」は市区町村そのものとし、その下の組織を読みました。`],
  };
}

/** Posts stand beside units: what stood below them stands where they stood. */
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
