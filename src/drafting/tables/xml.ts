import { refused } from '#diagnostics/outcome.ts';

/** A piece of XML, with names without prefixes. */
export type Piece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<(?<end>\/?)(?<name>[^\s/>!?]+)(?<attributes>(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** How much more of a file may be read. Readers subtract what they use. */
export interface Allowance {
  pieces: number;
  cells: number;
  letters: number;
}

const BROKEN_FILE = refused(
  'ファイルの中身を読み取れません。Excel か Word で開けるか確かめて、保存し直してください。',
);
export const TOO_LARGE = refused('ファイルの中身が大きすぎます。要る表だけを別のファイルに移してください。');

/** Why reading stopped: the allowance is used up, or the XML is invalid. */
export function stopped({ pieces, cells, letters }: Allowance): typeof BROKEN_FILE {
  return Math.min(pieces, cells, letters) < 0 ? TOO_LARGE : BROKEN_FILE;
}

/**
 * The pieces of a part of a file in order. The last one is null if the XML is invalid, declares entities,
 * or exceeds the allowance.
 */
export function* eachPiece(xml: string, allowance: Allowance): Iterable<Piece | null> {
  const next = new RegExp(PIECE);
  for (let at = 0; at < xml.length; at = next.lastIndex) {
    allowance.pieces -= 1;
    const groups = allowance.pieces < 0 ? undefined : next.exec(xml)?.groups;
    if (groups === undefined) {
      yield null;
      return;
    }
    const { cdata, end, name: full, attributes = '', empty, text } = groups;
    const words = cdata ?? (text === undefined ? undefined : unescaped(text));
    if (words !== undefined) yield { kind: 'text', text: words };
    if (full === undefined) continue;
    const name = withoutPrefix(full);
    if (end === '') {
      const all = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', double, single]) => [withoutPrefix(key), unescaped(double ?? single ?? '')] as const,
      );
      yield { kind: 'open', name, attributes: new Map(all) };
    }
    if (end !== '' || empty !== '') yield { kind: 'close', name };
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (all, dec, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
