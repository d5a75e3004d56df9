import type { Outcome } from '#diagnostics/outcome.ts';
import type { Looking } from '#workbench/look.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Ask } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { byHeading, type KeptTables, keepTables, keptTables } from '../kept-tables.ts';
import {
  NO_TABLE,
  type PastedIndicators,
  type PastedList,
  type PastedPlan,
  type PastedResults,
  pastedAs,
} from '../pasted.ts';
import type { Listing } from '../views/tables/list-table.ts';
import { lookingAt, rewrite } from './editing.ts';
import { reading } from './reading.ts';

type ReadOf<P extends PastedList> = Extract<P['found']['read'], { readonly ok: true }>['value'];

/** What becomes of the rows of a table. */
interface ListKind<P extends PastedList> {
  readonly of: P['of'];
  /** The answers with which a table is first read, from earlier tables. */
  readonly first: (kept: KeptTables) => P['said'];
  readonly read: (
    ask: Ask,
    looking: Looking,
    table: Table,
    answers: P['said'],
  ) => Promise<Outcome<P['found']>>;
  readonly write: (ask: Ask, path: string, text: string, read: ReadOf<P>) => Promise<string | null>;
  readonly written: (read: ReadOf<P>) => string;
}

export const planList: ListKind<PastedPlan> = {
  of: 'plan',
  first: ({ plan }) => ({ mapping: { headings: plan } }),
  read: (ask, ...asked) => ask('readPlan', ...asked),
  write: (ask, ...asked) => ask('withPlan', ...asked),
  written: ({ measures }) => `${measures.length}件の取組を書き込みました。`,
};

export const indicatorList: ListKind<PastedIndicators> = {
  of: 'indicators',
  first: ({ indicators }) => ({ mapping: { headings: indicators } }),
  read: (ask, ...asked) => ask('readIndicators', ...asked),
  write: (ask, path, text, { indicators }) => ask('withIndicators', path, text, indicators),
  written: ({ indicators }) => `${indicators.length}件の指標を書き込みました。`,
};

export const resultList: ListKind<PastedResults> = {
  of: 'results',
  first: ({ results, words }) => ({ mapping: { headings: results }, words }),
  read: (ask, ...asked) => ask('readFilledIn', ...asked),
  write: (ask, path, text, { results, scale }) => ask('withResults', path, text, results, scale),
  written: ({ results }) => `${results.length}件の結果を書き込みました。`,
};

/** Actions on a table whose rows become items of the open file. */
export function listingOf<P extends PastedList>(desk: Desk, kind: ListKind<P>): Listing<P> {
  const { of } = kind;
  const pastedHere = () => pastedAs(desk.state.pasted, of) as P | null;
  return {
    read: async (table, given, isTaken = false) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const kept = keptTables(looking.municipality);
      const answers: P['said'] = { ...kind.first(kept), ...given };
      // The next answer builds on this one, even while the table is being read.
      const before = pastedHere();
      if (given !== undefined && before !== null) desk.set({ pasted: { ...before, said: answers } as P });
      await reading(
        desk,
        () => kind.read(desk.ask, looking, table, answers),
        (found) => ({ of, table, said: answers, found, isTaken }) as P,
      );
      if (given === undefined || desk.state.trial !== null) return;
      const columns = pastedHere()?.found.headings?.columns ?? [];
      const shown = answers.mapping?.shown;
      keepTables(looking.municipality, {
        [of]: { ...kept[of], ...(shown ? byHeading(columns, shown.places) : {}) },
        ...('words' in answers && { words: answers.words }),
      });
    },
    take: async () => {
      const pasted = pastedHere();
      if (!pasted?.found.read.ok) return;
      const read = pasted.found.read.value as ReadOf<P>;
      const isIn = await rewrite(desk, kind.written(read), (path, text) =>
        kind.write(desk.ask, path, text, read),
      );
      // The rows left over stay visible.
      if (isIn)
        desk.set(read.rows.length === 0 ? NO_TABLE : { ...NO_TABLE, pasted: { ...pasted, isTaken: true } });
    },
    forget: () => desk.set(NO_TABLE),
  };
}
