import { gzipSync } from 'node:zlib';

/** JSON, gzipped at build time because not every host compresses. */
export function packed(value: unknown): Uint8Array<ArrayBuffer> {
  const bytes = gzipSync(JSON.stringify(value));
  // The gzip header names the operating system; 255 means unknown, so that all systems write the same bytes.
  bytes[9] = 255;
  return bytes;
}
