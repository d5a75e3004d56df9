import type { Position } from '#diagnostics/diagnostic.ts';
import type { Body } from '../1-read/markdown/body.ts';
import type { Edition } from '../1-read/schema/edition.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Source, WrittenDerived } from '../1-read/schema/source.ts';
import type { MunicipalitySource, Sourced } from '../1-read/source.ts';
import {
  type Claim,
  claimsInProse,
  claimsOfChart,
  claimsOfEdition,
  claimsOfReorganization,
} from './claims.ts';
import { type Verdict, verdictOn } from './held.ts';
import { normalForm } from './normal-form.ts';
import type { Print } from './print.ts';

/** How many claims of a file its source prints. Repeated claims count each time. */
export interface Proof {
  readonly all: number;
  readonly there: number;
  /** Declared in `derived` as not printed in the source. */
  readonly derived: number;
  /** Undecidable, as a fingerprint keeps too little of such words. */
  readonly untold: number;
}

interface Finding {
  readonly claim: Claim;
  readonly verdict: 'elsewhere' | 'nowhere';
  readonly position: Position;
}

export interface Compared {
  readonly file: Sourced<unknown>;
  readonly claims: readonly Claim[];
  readonly prints: readonly Print[];
  /** The first source that has a fingerprint. */
  readonly source: Source;
  readonly proof: Proof;
  readonly findings: readonly Finding[];
  /** Entries of `derived` that the source does print, or that no claim contains. */
  readonly unneeded: readonly { readonly words: string; readonly position: Position }[];
}

/** The parts of a file that are compared, the same for every kind of file. */
interface ToCompare {
  readonly file: Sourced<{ readonly mends: Edition['mends']; readonly derived: WrittenDerived }>;
  readonly body: Body | null;
  readonly sources: readonly Source[];
  readonly claims: () => readonly Claim[];
}

/** Compares every file whose sources have fingerprints with these. */
export function compareAll(municipality: MunicipalitySource): readonly Compared[] {
  const prints = new Map(municipality.prints.map(({ name, print }) => [name, print]));
  return filesIn(municipality).flatMap((one) => {
    const known = one.sources.flatMap(({ print }) => prints.get(print ?? '') ?? []);
    return known.length === 0 ? [] : [compare(one, known)];
  });
}

function filesIn({ charts, reorganizations, editions }: MunicipalitySource): readonly ToCompare[] {
  return [
    ...charts.map((file) => ({
      file,
      body: null,
      sources: [file.data.source],
      claims: () => claimsOfChart(file.data),
    })),
    ...reorganizations.map((file) => ({
      file,
      body: file.body,
      sources: sourcesOf(file.data),
      claims: () => claimsOfReorganization(file.data),
    })),
    ...editions.map((file) => ({
      file,
      body: file.body,
      sources: [file.data.source],
      claims: () => claimsOfEdition(file.data),
    })),
  ];
}

function sourcesOf({ source, sources = [] }: Reorganization): readonly Source[] {
  return source ? [source] : sources;
}

function compare({ file, body, sources, claims: ofFile }: ToCompare, prints: readonly Print[]): Compared {
  const claims = ofFile();
  const accepted = new Map(
    file.data.derived.flatMap(({ words }, index) =>
      words.map(
        (one, at) => [normalForm(one), { words: one, keys: ['derived', index, 'words', at] }] as const,
      ),
    ),
  );
  const needed = new Set<string>();
  const findings: Finding[] = [];
  const proof = { all: 0, there: 0, derived: 0, untold: 0 };
  const judge = (claim: Claim, position: () => Position) => {
    proof.all++;
    const verdict = best(prints.map((print) => verdictOn(print, mended(claim, file.data.mends))));
    if (verdict === 'there' || verdict === 'untold') proof[verdict]++;
    else {
      const own = [normalForm(claim.words), ...claim.forms].find((form) => accepted.has(form));
      if (own === undefined) findings.push({ claim, verdict, position: position() });
      else {
        proof.derived++;
        needed.add(own);
      }
    }
  };
  for (const claim of claims) judge(claim, () => file.at(claim.keys));
  for (const passage of body?.passages ?? [])
    for (const claim of claimsInProse(passage.plain, [], []))
      judge(claim, () => positionIn(file.file, body, passage.line, claim));
  const unneeded = [...accepted].filter(([form]) => !needed.has(form));
  return {
    file,
    claims,
    prints,
    source: sources.find(({ print }) => print !== undefined) ?? { title: '' },
    proof,
    findings,
    unneeded: unneeded.map(([, { words, keys }]) => ({ words, position: file.at(keys) })),
  };
}

const ORDER: readonly Verdict[] = ['there', 'untold', 'elsewhere', 'nowhere'];

function best(verdicts: readonly Verdict[]): Verdict {
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'nowhere';
}

/** Adds the printed form of words that the editor corrected in `mends`. */
function mended(claim: Claim, mends: Edition['mends']): Claim {
  let { words, forms } = claim;
  for (const { printed, read } of mends) {
    if (typeof printed !== 'string') continue;
    const [wrong, right] = [normalForm(printed), normalForm(read)];
    if (wrong === right || right === '') continue;
    words = words.replace(read, printed);
    forms = [
      ...forms,
      ...forms.filter((form) => form.includes(right)).map((form) => form.replace(right, wrong)),
    ];
  }
  return { ...claim, words, forms };
}

function positionIn(file: string, body: Body | null, from: number, { words, forms }: Claim): Position {
  const lines = (body?.source ?? '').split('\n').slice(from - (body?.firstLine ?? 0));
  const found = lines.findIndex((line) => forms.some((form) => normalForm(line).includes(form)));
  const at = lines[found]?.indexOf(words) ?? -1;
  return {
    file,
    line: from + Math.max(0, found),
    column: Math.max(0, at) + 1,
    length: at < 0 ? Math.max(1, lines[found]?.length ?? 1) : words.length,
  };
}
