import { raised } from '../tables/raised.ts';
import type { Piece } from '../tables/xml.ts';
import type { Block, Cell, Oddities, Paragraph, Table, TableRow } from './blocks.ts';
import type { NumberPlace } from './numbering.ts';
import type { StyleOf } from './styles.ts';
import { symbolOf } from './symbols.ts';

export interface Lists {
  readonly styleOf: StyleOf;
  readonly numberOf: (place: NumberPlace) => string | null;
}

interface OpenParagraph {
  text: string;
  style: string | null;
  level: number | null;
  list: string | null;
  depth: number;
  indent: number;
  goesOn: boolean;
  lacks: string | null;
  /** Text boxes in the paragraph. */
  readonly boxes: Block[];
}

interface OpenRow extends TableRow {
  before: number;
  isDeleted: boolean;
  readonly cells: OpenCell[];
}

interface OpenCell extends Cell {
  span: number;
  joins: Cell['joins'];
  isDeleted: boolean;
  readonly blocks: Block[];
}

interface OpenTable extends Table {
  readonly widths: number[];
  readonly rows: OpenRow[];
}

/** Text from a computed field: its instruction, then its result. */
interface Field {
  instruction: string;
  isResult: boolean;
}

/** A document while it is read. Elements may contain others of their kind, so the open ones are stacks. */
interface Reading extends Lists {
  readonly oddities: Oddities;
  /** The names of the open elements. */
  readonly path: string[];
  readonly containers: Block[][];
  readonly paragraphs: OpenParagraph[];
  readonly runs: { readonly start: number; isLeftOut: boolean; isStruck: boolean; isRaised: boolean }[];
  readonly tables: OpenTable[];
  readonly fields: Field[];
  /** Content controls: whether they show only the hint of what to enter. */
  readonly controls: { isHint: boolean }[];
  /** How many open elements contain only hints. */
  hints: number;
  /** How many elements are open within one that is left out, and this one. */
  leftOut: number;
}

/** How many elements may be open; in documents of Word, about ten for each table within a table. */
const DEEPEST = 500;

/** The paragraphs and tables of a document as it looks after all tracked changes; null if it is nested too deep. */
export function readBlocks(
  pieces: Iterable<Piece>,
  lists: Lists,
): { readonly blocks: readonly Block[]; readonly oddities: Oddities } | null {
  const blocks: Block[] = [];
  const reading: Reading = {
    ...lists,
    oddities: {
      hasTrackedChanges: false,
      hasHiddenText: false,
      hasStruckText: false,
      hasNumbers: false,
      hasPictures: false,
      hasEmbedded: false,
      unknownSymbols: 0,
    },
    path: [],
    containers: [blocks],
    paragraphs: [],
    runs: [],
    tables: [],
    fields: [],
    controls: [],
    hints: 0,
    leftOut: 0,
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      addText(reading, piece.text);
    } else if (piece.kind === 'open') {
      if (reading.path.length > DEEPEST) return null;
      if (reading.leftOut > 0 || isLeftOut(piece.name)) reading.leftOut += 1;
      noteChange(reading, piece.name);
      if (reading.leftOut === 0) OPENED[piece.name]?.(reading, piece.attributes);
      reading.path.push(piece.name);
    } else {
      reading.path.pop();
      if (reading.leftOut > 0) reading.leftOut -= 1;
      else CLOSED[piece.name]?.(reading);
    }
  }
  return { blocks, oddities: reading.oddities };
}

/**
 * Elements whose content is not part of the text: what was deleted or moved away, earlier properties, the reading
 * of a ruby, and the second version of something for older programs.
 */
function isLeftOut(name: string): boolean {
  return /^(?:del|moveFrom|rt|Fallback|.*Change)$/.test(name);
}

/** Changes that were tracked: of text, or as a property of the end of a paragraph, a row or a cell. */
function noteChange({ path, paragraphs, tables, oddities, leftOut }: Reading, name: string): void {
  if (leftOut > 1 || !/^(?:ins|del|moveFrom|moveTo|cellIns|cellDel)$/.test(name)) return;
  oddities.hasTrackedChanges = true;
  const [parent, above] = [path.at(-1), path.at(-2)];
  const paragraph = paragraphs.at(-1);
  const row = tables.at(-1)?.rows.at(-1);
  const cell = row?.cells.at(-1);
  if (name === 'cellDel' && cell) cell.isDeleted = true;
  if (name !== 'del' && name !== 'moveFrom') return;
  if (parent === 'rPr' && above === 'pPr' && paragraph) paragraph.goesOn = true;
  if (parent === 'trPr' && row) row.isDeleted = true;
}

type Attributes = ReadonlyMap<string, string>;
type Opened = (reading: Reading, attributes: Attributes) => void;

const OPENED: Readonly<Record<string, Opened>> = {
  p: ({ paragraphs }) =>
    paragraphs.push({
      text: '',
      style: null,
      level: null,
      list: null,
      depth: 0,
      indent: 0,
      goesOn: false,
      lacks: null,
      boxes: [],
    }),
  pStyle: ofParagraph((paragraph, attributes) => {
    paragraph.style = attributes.get('val') ?? null;
  }),
  outlineLvl: ofParagraph((paragraph, attributes) => {
    paragraph.level = Number(attributes.get('val'));
  }),
  numId: ofParagraph((paragraph, attributes) => {
    paragraph.list = attributes.get('val') ?? null;
  }),
  ilvl: ofParagraph((paragraph, attributes) => {
    paragraph.depth = Number(attributes.get('val') ?? 0);
  }),
  ind: ofParagraph((paragraph, attributes) => {
    paragraph.indent = indentOf(attributes);
  }),

  r: ({ runs, paragraphs }) =>
    runs.push({
      start: paragraphs.at(-1)?.text.length ?? 0,
      isLeftOut: false,
      isStruck: false,
      isRaised: false,
    }),
  vanish: ofRun((run, { oddities }) => {
    run.isLeftOut = true;
    oddities.hasHiddenText = true;
  }),
  strike: ofRun((run) => {
    run.isStruck = true;
  }),
  dstrike: ofRun((run) => {
    run.isStruck = true;
  }),
  vertAlign: ofRun((run, _, attributes) => {
    run.isRaised = attributes.get('val') === 'superscript';
  }),
  // The mark of a note may be written as text.
  footnoteReference: leaveOutRun,
  endnoteReference: leaveOutRun,
  br: inRun('\n'),
  cr: inRun('\n'),
  tab: inRun('\t'),
  ptab: inRun('\t'),
  noBreakHyphen: inRun('-'),
  sym: (reading, attributes) => {
    const symbol = symbolOf(attributes.get('font') ?? '', attributes.get('char') ?? '');
    if (symbol === null) reading.oddities.unknownSymbols += 1;
    addLetters(reading, symbol ?? '〓');
  },

  fldChar: (reading, attributes) => {
    const { fields } = reading;
    const field = fields.at(-1);
    const type = attributes.get('fldCharType');
    if (type === 'begin' && fields.length < DEEPEST) fields.push({ instruction: '', isResult: false });
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end') {
      fields.pop();
      addLetters(reading, overlaid(field?.instruction ?? ''));
    }
  },
  ddList: lacks('選択の欄に選ばれている言葉を読めません'),
  checkBox: lacks('チェックの欄に印があるかを読めません'),

  imagedata: ({ oddities, tables }) => {
    oddities.hasPictures ||= tables.length > 0;
  },
  pic: ({ oddities, tables }) => {
    oddities.hasPictures ||= tables.length > 0;
  },
  OLEObject: ({ oddities }) => {
    oddities.hasEmbedded = true;
  },
  txbxContent: ({ containers }) => containers.push([]),
  sdt: ({ controls }) => controls.push({ isHint: false }),
  showingPlcHdr: ({ controls }, attributes) => {
    const control = controls.at(-1);
    if (control) control.isHint = isOn(attributes);
  },
  sdtContent: (reading) => {
    reading.hints += reading.controls.at(-1)?.isHint ? 1 : 0;
  },

  tbl: ({ tables }) => tables.push({ kind: 'table', widths: [], rows: [] }),
  gridCol: ({ tables }, attributes) => tables.at(-1)?.widths.push(Number(attributes.get('w') ?? Number.NaN)),
  tr: ({ tables }) => tables.at(-1)?.rows.push({ before: 0, isDeleted: false, cells: [] }),
  gridBefore: ({ tables }, attributes) => {
    const row = tables.at(-1)?.rows.at(-1);
    if (row) row.before = countIn(attributes);
  },
  tc: ({ tables, containers }) => {
    const blocks: Block[] = [];
    containers.push(blocks);
    tables.at(-1)?.rows.at(-1)?.cells.push({ span: 1, joins: null, isDeleted: false, blocks });
  },
  gridSpan: ofCell((cell, attributes) => {
    cell.span = Math.max(1, countIn(attributes));
  }),
  vMerge: ofCell((cell, attributes) => {
    if (attributes.get('val') !== 'restart') cell.joins = 'above';
  }),
  hMerge: ofCell((cell, attributes) => {
    if (attributes.get('val') !== 'restart') cell.joins = 'left';
  }),
};

const CLOSED: Readonly<Record<string, (reading: Reading) => void>> = {
  p: (reading) => {
    const paragraph = reading.paragraphs.pop();
    const into = reading.containers.at(-1);
    if (paragraph === undefined || into === undefined) return;
    const last = into.at(-1);
    const own = finished(reading, paragraph);
    if (last?.kind === 'paragraph' && last.goesOn)
      into[into.length - 1] = { ...last, text: last.text + own.text, goesOn: own.goesOn };
    else into.push(own);
    into.push(...paragraph.boxes);
  },
  r: ({ runs, paragraphs, oddities }) => {
    const [run, paragraph] = [runs.pop(), paragraphs.at(-1)];
    if (run === undefined || paragraph === undefined) return;
    const [before, own] = [paragraph.text.slice(0, run.start), paragraph.text.slice(run.start)];
    if (run.isRaised) paragraph.text = before + raised(own);
    if (run.isLeftOut) paragraph.text = before;
    else if (run.isStruck && own !== '') oddities.hasStruckText = true;
  },
  txbxContent: ({ containers, paragraphs }) => {
    const boxed = containers.pop() ?? [];
    paragraphs.at(-1)?.boxes.push(...boxed);
  },
  sdtContent: (reading) => {
    reading.hints -= reading.controls.at(-1)?.isHint ? 1 : 0;
  },
  sdt: ({ controls }) => controls.pop(),
  tc: ({ containers }) => {
    if (containers.length > 1) containers.pop();
  },
  tbl: ({ tables, containers }) => {
    const table = tables.pop();
    if (table === undefined) return;
    const rows = table.rows
      .filter(({ isDeleted }) => !isDeleted)
      .map((row) => ({ ...row, cells: row.cells.filter(({ isDeleted }) => !isDeleted) }));
    if (rows.length > 0) containers.at(-1)?.push({ ...table, rows });
  },
  // A fraction.
  num: (reading) => addLetters(reading, reading.path.at(-1) === 'f' ? '/' : ''),
};

function finished(
  { styleOf, numberOf, oddities, tables }: Reading,
  { text, style, level, list, depth, indent, goesOn, lacks }: OpenParagraph,
): Paragraph {
  const styled = styleOf(style);
  const own = level ?? styled.level;
  const isGone = goesOn && text === '';
  const place = list === null ? styled.number : { list, depth };
  const isNumbered = place !== null && place.list !== '0' && !isGone;
  const number = isNumbered ? numberOf(place) : '';
  if (isNumbered && tables.length > 0) oddities.hasNumbers = true;
  return {
    kind: 'paragraph',
    text: number === '' || number === null ? text : numbered(number, text),
    level: own !== null && own < 9 ? own : null,
    isCaption: styled.isCaption,
    indent,
    goesOn,
    lacks: number === null ? '自動で付いた番号を読めません' : lacks,
  };
}

/** A space stands only after what could be read as part of the text. */
function numbered(number: string, text: string): string {
  return `${number}${text !== '' && /[\p{L}\p{Nd}.]$/u.test(number) ? ' ' : ''}${text}`;
}

function addText(reading: Reading, text: string): void {
  const field = reading.fields.at(-1);
  if (reading.leftOut > 0) return;
  if (reading.path.at(-1) === 't') addLetters(reading, text);
  if (reading.path.at(-1) === 'instrText' && field && !field.isResult) field.instruction += text;
}

function addLetters({ paragraphs, fields, hints }: Reading, letters: string): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph && hints === 0 && fields.every(({ isResult }) => isResult)) paragraph.text += letters;
}

/** The letters of a field that prints letters over one another, as a letter in a circle: the last of them. */
function overlaid(instruction: string): string {
  return /^\s*eq\s.*\\o.*[,;](.*?)\)\s*$/is.exec(instruction)?.[1]?.trim() ?? '';
}

function ofParagraph(set: (paragraph: OpenParagraph, attributes: Attributes) => void): Opened {
  return ({ paragraphs, path }, attributes) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && path.includes('pPr')) set(paragraph, attributes);
  };
}

function ofRun(
  set: (run: Reading['runs'][number], reading: Reading, attributes: Attributes) => void,
): Opened {
  return (reading, attributes) => {
    const run = reading.runs.at(-1);
    if (run && reading.path.at(-2) === 'r' && isOn(attributes)) set(run, reading, attributes);
  };
}

function ofCell(set: (cell: OpenCell, attributes: Attributes) => void): Opened {
  return ({ tables, path }, attributes) => {
    const cell = tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell && path.at(-1) === 'tcPr') set(cell, attributes);
  };
}

function leaveOutRun({ runs }: Reading): void {
  const run = runs.at(-1);
  if (run) run.isLeftOut = true;
}

/** Elsewhere than in a run, the element defines something. */
function inRun(letters: string): Opened {
  return (reading) => {
    if (reading.path.at(-1) === 'r') addLetters(reading, letters);
  };
}

function lacks(why: string): Opened {
  return ({ paragraphs }) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.lacks = why;
  };
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/.test(attributes.get('val') ?? '');
}

function countIn(attributes: Attributes): number {
  const count = Number(attributes.get('val') ?? 0);
  return Number.isSafeInteger(count) ? Math.min(Math.max(0, count), MOST_COLUMNS) : 0;
}

/** Word allows 63 columns. */
const MOST_COLUMNS = 1000;
/** The width of a letter of the usual size (10.5 points), in twentieths of a point. */
const LETTER = 210;
const DEEPEST_INDENT = 20;

function indentOf(attributes: Attributes): number {
  const [letters, width] = ['Chars', ''].map((unit) =>
    Number(attributes.get(`left${unit}`) ?? attributes.get(`start${unit}`) ?? 0),
  );
  const indent = Math.round(letters ? letters / 100 : (width ?? 0) / LETTER);
  return Math.min(Math.max(0, indent || 0), DEEPEST_INDENT);
}
