import { fold } from '#diagnostics/fold.ts';
import type { DraftTree, DraftUnit } from './tree.ts';
import { isPostLike, isUnitLike } from './unit-words.ts';

/** Sentences about likely mistakes in a table that could be read. */
export function oddities(tree: DraftTree): readonly string[] {
  const upside = upsideDown(tree);
  const [first] = upside;
  return [
    ...(first === undefined
      ? []
      : [
          `${first}${upside.length > 1 ? `など${upside.length}か所` : ''}は、上下が逆のようです。列の並びと、空欄の意味を確かめてください。`,
        ]),
    ...emptyDepartments(tree),
    ...brokenNames(tree),
    ...alike(tree),
  ];
}

/** How many empty departments are named; the rest are counted. */
const NAMED = 5;

/** 部 without children, although the table has 課 or other 部 with children: 部 and 課 may share a column. */
function emptyDepartments(tree: DraftTree): readonly string[] {
  const empty = tree.filter((unit) => rank(unit) === 0 && unit.children.length === 0);
  if (empty.length === 0 || !tree.some((unit) => rank(unit) === 1 || unit.children.length > 0)) return [];
  const names = empty.slice(0, NAMED).map(({ name }) => `「${name}」`);
  const more = empty.length > NAMED ? `など${empty.length}の部` : '';
  return [
    `${names.join('')}${more}の下に、何も読まれていません。部と課が同じ列に書かれていれば、列を分けてください。`,
  ];
}

/** Names that do not end like one, among others that do: 人権・男女共 above 同参画推進課. */
function brokenNames(tree: DraftTree): readonly string[] {
  const names = namesOf(tree);
  const broken = names.filter((name) => !isUnitLike(name) && !isPostLike(name));
  if (broken.length === 0 || broken.length * 4 > names.length) return [];
  const more = broken.length > NAMED ? `など${broken.length}` : '';
  const said = broken.slice(0, NAMED).map((name) => `「${name}」`);
  return [
    `${said.join('')}${more}は、終わりが部・課・係などではありません。名前が途中で切れて、二つの行に分かれていないかを確かめてください。`,
  ];
}

function namesOf(tree: DraftTree): readonly string[] {
  return tree.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

const KINDS = ['部', '課', '係'];

/** A unit whose parent has the same or a lower kind: a 部 below a 部, a 課 or a 係. */
function upsideDown(tree: DraftTree, above: DraftUnit | null = null): readonly string[] {
  return tree.flatMap((unit) => {
    const [own, parent] = [rank(unit), above === null ? -1 : rank(above)];
    const isOdd = own >= 0 && parent >= own;
    return [
      ...(isOdd ? [`「${above?.name}」の下の「${unit.name}」`] : []),
      ...upsideDown(unit.children, unit),
    ];
  });
}

function rank({ name }: DraftUnit): number {
  return KINDS.indexOf(name.at(-1) ?? '');
}

/** Siblings whose names differ only by look-alike letters: 総務部 and 総務都. */
function alike(tree: DraftTree): readonly string[] {
  const groups = [...Map.groupBy(tree, ({ name }) => fold(name)).values()].filter(({ length }) => length > 1);
  return [
    ...groups.map(
      (same) =>
        `${same.map(({ name, row }) => `「${name}」（${row}行目）`).join('と')}を、別の組織として読みました。同じ組織なら、名前をそろえてください。`,
    ),
    ...tree.flatMap(({ children }) => alike(children)),
  ];
}
