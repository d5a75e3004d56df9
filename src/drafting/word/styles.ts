import type { Piece } from '../tables/xml.ts';
import type { NumberPlace } from './numbering.ts';

export interface ParagraphStyle {
  readonly level: number | null;
  readonly isCaption: boolean;
  readonly number: NumberPlace | null;
}

/** The style with this id; of the default one without an id. */
export type StyleOf = (id: string | null) => ParagraphStyle;

interface OwnStyle {
  name: string;
  base: string | null;
  level: number | null;
  list: string | null;
  depth: number;
}

const PLAIN: ParagraphStyle = { level: null, isCaption: false, number: null };
/** How many styles may stand on one another. */
const DEEPEST = 20;

export function stylesIn(pieces: Iterable<Piece>): StyleOf {
  const own = new Map<string, OwnStyle>();
  let standard: string | null = null;
  let style: OwnStyle | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'open') continue;
    const value = piece.attributes.get('val') ?? '';
    if (piece.name === 'style') {
      const id = piece.attributes.get('styleId') ?? '';
      style = { name: '', base: null, level: null, list: null, depth: 0 };
      own.set(id, style);
      const isStandard = /^(?:1|true|on)$/.test(piece.attributes.get('default') ?? '');
      if (isStandard && piece.attributes.get('type') === 'paragraph') standard = id;
    }
    if (style === null) continue;
    if (piece.name === 'name') style.name = value.toLowerCase();
    if (piece.name === 'basedOn') style.base = value;
    if (piece.name === 'outlineLvl') style.level = Number(value);
    if (piece.name === 'numId') style.list = value;
    if (piece.name === 'ilvl') style.depth = Number(value);
  }
  const known = new Map<string | null, ParagraphStyle>();
  return (id) => {
    const found = known.get(id) ?? styleFrom(own, id ?? standard);
    known.set(id, found);
    return found;
  };
}

function styleFrom(own: ReadonlyMap<string, OwnStyle>, id: string | null, depth = 0): ParagraphStyle {
  const style = id === null || depth > DEEPEST ? undefined : own.get(id);
  if (style === undefined) return PLAIN;
  const base = styleFrom(own, style.base, depth + 1);
  const named = /^heading (\d)$/.exec(style.name)?.[1];
  const level = style.level ?? (named === undefined ? base.level : Number(named) - 1);
  return {
    level: level !== null && level < 9 ? level : null,
    isCaption: style.name === 'caption' || base.isCaption,
    number: style.list === null ? base.number : { list: style.list, depth: style.depth },
  };
}
