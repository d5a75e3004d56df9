import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, gunzipSync } from 'node:zlib';

/** The tables needed to look up words and the costs between them. */
const LOOKED_UP = [
  'base',
  'check',
  'cc',
  'tid',
  'tid_map',
  'unk',
  'unk_pos',
  'unk_map',
  'unk_char',
  'unk_invoke',
] as const;
/** The features of known words: larger than all other tables together, and only small parts are read. */
const FEATURES = 'tid_pos';

/** The decompressed tables of the dictionary. */
export interface Tables {
  readonly table: (name: (typeof LOOKED_UP)[number]) => Buffer;
  /** At most `most` bytes of the features of known words from an offset on. */
  readonly features: (start: number, most: number) => Buffer;
}

/**
 * The tables, cached in one file, because decompressing them takes longer than looking up all words of a
 * municipality. The folder may be deleted at any time.
 */
export function openTables(folder = '.astro/dictionary'): Tables {
  const file = join(folder, digestOfPackage());
  const kept = tablesIn(bytesOf(file));
  if (kept !== null) return kept;
  const made = together();
  keep(file, made);
  const tables = tablesIn((start, most) => made.subarray(start, start + most));
  if (tables === null) throw new Error('the tables of the dictionary are not whole');
  return tables;
}

const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji'))), '..', 'dict');
const packed = (name: string) => join(PACKAGE, `${name}.dat.gz`);

/** A digest of the CRC and size at the end of each gzip file. */
function digestOfPackage(): string {
  const hash = createHash('sha256');
  for (const name of [...LOOKED_UP, FEATURES]) {
    const file = openSync(packed(name), 'r');
    const end = Buffer.alloc(8);
    readSync(file, end, 0, end.length, fstatSync(file).size - end.length);
    closeSync(file);
    hash.update(end);
  }
  return hash.digest('hex').slice(0, 16);
}

interface Head {
  /** The offset and length of each table in the file. */
  readonly places: Readonly<Record<string, readonly [start: number, length: number]>>;
  /** The CRC of everything between the head and the features. */
  readonly sum: number;
}

const HEAD_BYTES = 1024;

function together(): Buffer {
  const tables = LOOKED_UP.map((name) => [name, unpacked(name)] as const);
  const places: Record<string, readonly [number, number]> = {};
  let end = HEAD_BYTES;
  const features = unpacked(FEATURES);
  for (const [name, { length }] of [...tables, [FEATURES, features] as const]) {
    places[name] = [end, length];
    end += length;
  }
  const lookedUp = Buffer.concat(tables.map(([, bytes]) => bytes));
  const head: Head = { places, sum: crc32(lookedUp) };
  return Buffer.concat([Buffer.from(JSON.stringify(head).padEnd(HEAD_BYTES)), lookedUp, features]);
}

/**
 * Some tables end in long runs of zeros, of which readers need a few: cut to a multiple of four bytes plus
 * 16.
 */
function unpacked(name: string): Buffer {
  const gz = readFileSync(packed(name));
  // Gzip files end with the decompressed size: a single chunk of that size needs no concatenation.
  const bytes = gunzipSync(gz, { chunkSize: gz.readUInt32LE(gz.length - 4) });
  let end = bytes.length;
  while (end >= 4 && bytes.readUInt32LE(end - 4) === 0) end -= 4;
  return bytes.subarray(0, Math.min(bytes.length, end + 16));
}

type Read = (start: number, most: number) => Buffer;

/** Null if the cached file is damaged. */
function tablesIn(read: Read): Tables | null {
  try {
    const { places, sum }: Head = JSON.parse(read(0, HEAD_BYTES).toString());
    const [featuresAt = 0, featuresLength = 0] = places[FEATURES] ?? [];
    const lookedUp = read(HEAD_BYTES, featuresAt - HEAD_BYTES);
    const isWhole = crc32(lookedUp) === sum && read(featuresAt + featuresLength - 1, 2).length === 1;
    if (!isWhole) return null;
    return {
      table(name) {
        const [start = 0, length = 0] = places[name] ?? [];
        return lookedUp.subarray(start - HEAD_BYTES, start - HEAD_BYTES + length);
      },
      features: (start, most) => read(featuresAt + start, most),
    };
  } catch {
    return null;
  }
}

/** The file stays open until the process ends. */
function bytesOf(file: string): Read {
  let opened: number | undefined;
  return (start, most) => {
    opened ??= openSync(file, 'r');
    const bytes = Buffer.allocUnsafeSlow(most);
    return bytes.subarray(0, readSync(opened, bytes, 0, most, start));
  };
}

/**
 * If the file cannot be written, the tables are decompressed every time, as they are by the slower of two
 * concurrent processes.
 */
function keep(file: string, bytes: Buffer): void {
  const folder = dirname(file);
  const begun = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    // Flushed before it gets its name, because nothing checks the features when the file is read.
    writeFileSync(begun, bytes, { flush: true });
    renameSync(begun, file);
    // Removes files of other versions, and of interrupted writes.
    for (const other of readdirSync(folder))
      if (other !== basename(file)) rmSync(join(folder, other), { force: true });
  } catch {
    if (existsSync(begun)) rmSync(begun);
  }
}
