/** A piece of XML, names without their prefixes. */
export type Piece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<(?<end>\/?)(?<name>[^\s/>!?]+)(?<attributes>(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All pieces of a part of a workbook; null where it is no XML, or declares types of its own. */
export function piecesOf(xml: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const piece of eachPiece(xml)) {
    if (piece === null) return null;
    pieces.push(piece);
  }
  return pieces;
}

/** The same, one after the other; null at the end where it goes on in no way that can be read. */
export function* eachPiece(xml: string): Iterable<Piece | null> {
  const next = new RegExp(PIECE);
  for (let at = 0; at < xml.length; at = next.lastIndex) {
    const groups = next.exec(xml)?.groups;
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
