import { kindOfKept } from '../../1-read/kept.ts';
import type { Source } from '../../1-read/schema/source.ts';
import type { MunicipalitySource } from '../../1-read/source.ts';
import { compareAll, type Proof } from '../../prints/compare.ts';
import { files } from '../addresses/urls.ts';

/** A copy of a source that is published with the site. */
export interface KeptCopy {
  readonly url: string;
  /** PDF, Excel … */
  readonly kind: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly licence: string;
}

export type LinkedSource = Source & {
  readonly copy: KeptCopy | null;
  /** How the file that cites the source compares with its fingerprint; undefined if it has none. */
  readonly proof?: Proof | undefined;
};

/** The SHA-256 digest of a content file. */
export type DigestOf = (file: string) => string;

/** For archives without kept copies. Throws. */
export const noDigest: DigestOf = (file) => {
  throw new Error(`nobody says how to make the digest of ${file}`);
};

export type SourceLinker = <S extends Source>(source: S) => S & LinkedSource;

/** Adds to a source its kept copy and the comparison with its fingerprint, where it has them. */
export function sourceLinker(municipality: MunicipalitySource, digestOf: DigestOf): SourceLinker {
  const { id, kept } = municipality;
  const proofs = new Map<Source, Proof>(compareAll(municipality).map(({ source, proof }) => [source, proof]));
  const byName = new Map(kept.map((one) => [one.name, one]));
  return (source) => {
    const file = byName.get(source.kept ?? '');
    const copy = file && {
      url: files.keptCopy(id, file.name),
      kind: kindOfKept(file.name),
      bytes: file.bytes,
      digest: digestOf(file.file),
      licence: source.licence ?? '',
    };
    return { ...source, copy: copy ?? null, proof: proofs.get(source) };
  };
}
