// The format of `index/*.pf_index` of Pagefind 1.6, uncompressed: a mark, then a CBOR array that holds the
// list of words, each with its pages. The version is pinned in package.json.

type Cbor = number | string | readonly Cbor[];

const MARK = 'pagefind_dcd';

export type PagesOfWords = ReadonlyMap<string, readonly number[]>;

export function readIndexFile(bytes: Uint8Array): PagesOfWords {
  if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK)
    throw new Error('not a Pagefind index');
  const [words] = list(readCbor(bytes.subarray(MARK.length)));
  return new Map(
    list(words).map((word) => {
      const [name, pages] = list(word);
      let page = 0;
      const numbers = list(pages).map((entry) => {
        page += Number(list(entry)[0]);
        return page;
      });
      return [String(name), numbers];
    }),
  );
}

function list(value: Cbor | undefined): readonly Cbor[] {
  if (!Array.isArray(value)) throw new Error('not the index of Pagefind 1.6');
  return value;
}

/** Reads the subset of CBOR that Pagefind writes: integers, text and arrays. */
function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const size = (low: number): number => {
    if (low < 24) return low;
    const width = 1 << (low - 24);
    const value = width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : view.getUint32(at);
    at += width;
    return value;
  };
  const item = (): Cbor => {
    const head = view.getUint8(at++);
    const count = size(head & 31);
    switch (head >> 5) {
      case 0:
        return count;
      case 1:
        return -1 - count;
      case 3: {
        const text = decoder.decode(bytes.subarray(at, at + count));
        at += count;
        return text;
      }
      case 4:
        return Array.from({ length: count }, item);
      default:
        throw new Error('not the index of Pagefind 1.6');
    }
  };
  return item();
}
