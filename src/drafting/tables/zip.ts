import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { tableLimits } from './table.ts';
import { TOO_LARGE } from './xml.ts';

/** The files in a zip archive, unpacked on demand; null if there is no such file. */
export interface Packed {
  readonly text: (name: string) => Promise<Outcome<string | null>>;
}

const BROKEN = refused('ファイルが壊れています。Excel か Word で開けるか確かめて、保存し直してください。');
const LOCKED = refused('ファイルに暗号がかかっています。パスワードを外して保存し直してください。');

const END = 0x06054b50;
const LISTED = 0x02014b50;
const FILE = 0x04034b50;

interface Entry {
  readonly isPacked: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** Opens a zip archive. Never unpacks more than the limit, whatever sizes the archive claims. */
// The platform's inflater stops at the first byte beyond the limit and does not block the page. fflate would
// inflate everything.
export function openZip(bytes: Uint8Array): Outcome<Packed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listIn(bytes, view);
  if (!entries.ok) return entries;
  let left: number = tableLimits.unpackedBytes;
  return done({
    async text(name) {
      const entry = entries.value.get(name);
      if (!entry) return done(null);
      if (entry.unpacked > left) return TOO_LARGE;
      const data = dataOf(bytes, view, entry);
      if (data === null) return BROKEN;
      const unpacked = entry.isPacked ? await inflated(data, entry.unpacked) : data;
      if (unpacked === null || unpacked.length !== entry.unpacked) return BROKEN;
      left -= unpacked.length;
      return done(new TextDecoder().decode(unpacked));
    },
  });
}

function listIn(bytes: Uint8Array, view: DataView): Outcome<ReadonlyMap<string, Entry>> {
  const end = endIn(view);
  if (end === null) return BROKEN;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return BROKEN;
    if ((view.getUint16(at + 8, true) & 1) === 1) return LOCKED;
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) return BROKEN;
    const length = view.getUint16(at + 28, true);
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), {
      isPacked: method === 8,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return done(entries);
}

/** The offset of the end-of-directory record. Only a comment may follow it. */
function endIn(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

function dataOf(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array<ArrayBuffer> | null {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== FILE) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed > bytes.length ? null : new Uint8Array(bytes.slice(start, start + packed));
}

/** Null if the data is broken or longer than declared. */
async function inflated(data: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const whole = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done: isOver, value } = await reader.read();
      if (isOver) return whole.subarray(0, length);
      if (length + value.length > most) {
        await reader.cancel();
        return null;
      }
      whole.set(value, length);
      length += value.length;
    }
  } catch {
    return null;
  }
}
