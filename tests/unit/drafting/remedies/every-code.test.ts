// For every message: the remedy that the workbench offers at a button, or the reason for having none.
import { expect, test } from 'vitest';
import { filesInMemory, sourceText } from '#archive/1-read/files.ts';
import { messages } from '#diagnostics/codes.ts';
import { wordsOf } from '#diagnostics/diagnostic.ts';
import type { Message } from '#diagnostics/message.ts';
import { partsOf } from '#diagnostics/words.ts';
import { remedyWords } from '#drafting/remedies/words.ts';
import { caseNames, diagnosticsOf, filesOfCase } from '../../archive/cases.ts';

const codes = (list: string) => list.trim().split(/\s+/);

/** Drafts cannot have these: they are about files on disk, copies of sources, or the site. */
const NOT_IN_A_DRAFT = codes(`
  H001 H004 H005 H013 H014 H015 H016 H017 H021 H029 H242 H504 H505 H606 H607 H608 H610 H612 H701
  H702 H703`);

/** Only the editor can mend the text. */
const IN_THE_TEXT = codes(`
  H007 H008 H012 H018 H019 H020 H022 H023 H027 H028 H030 H031 H032 H033 H034 H036 H038 H039 H040 H041 H042 H044 H109
  H406 H462 H463 H464`);

/** Only the source can say what is right, or that it is right as it is. */
const IN_THE_SOURCE = codes(`
  H107 H110 H113 H114 H115 H207 H208 H209 H217 H222 H232 H235 H238 H239 H240 H259 H261 H272 H274 H310
  H244 H317 H402 H407 H408 H409 H413 H415 H418 H419 H420 H422 H423 H433 H434 H435 H436 H443 H445 H446
  H243 H448 H449 H450 H451 H428 H437 H438 H439 H452 H453 H454 H455 H456 H458 H425 H427 H627 H035 H116 H117
  H118 H602 H611 H466 H467 H468 H469`);

/**
 * One of two things must go or be renamed, and the file does not say which one; or another file must be
 * mended.
 */
const ONE_OF_TWO = codes(
  'H043 H220 H228 H277 H278 H305 H306 H311 H312 H313 H404 H414 H431 H444 H501 H502 H604 H465 H457',
);

/** Solved where the text of the source is pasted. */
const BY_PASTING = codes('H622 H623 H624');

const without: readonly string[] = [
  ...NOT_IN_A_DRAFT,
  ...IN_THE_TEXT,
  ...IN_THE_SOURCE,
  ...ONE_OF_TWO,
  ...BY_PASTING,
];

test('every message has a remedy or a reason for having none', () => {
  const all = Object.keys(messages);
  expect(without.filter((code) => !all.includes(code))).toEqual([]);
  expect(all.filter((code) => remedyWords[code] === undefined && !without.includes(code))).toEqual([]);
  expect(without.filter((code) => remedyWords[code] !== undefined)).toEqual([]);
  expect(without.length).toBe(new Set(without).size);
});

/** Keys of the schema that do not look like other words. */
const KEYS =
  /(?<![a-zA-Z/.{#-])(?:accepted|remarks|statements|basis|ref|children|supervisedBy|coverage|effective|stages|asOf|replaces|derived|mends|issued|reports|results|scales|sumOf|aspects|kept|licence|realises|parent|since|until)(?![a-zA-Z/.-])/;

test('messages name keys of the schema only as terms, which the workbench replaces by its own labels', () => {
  const left = caseNames().flatMap((name) => {
    const files = filesOfCase(name);
    const read = sourceText(files);
    const texts = Object.fromEntries(files.entries.map(({ path }) => [path, read(path) ?? '']));
    return diagnosticsOf(filesInMemory(texts)).flatMap((one) => {
      const { message, hint } = wordsOf(one);
      const said = [message, hint].flatMap(partsOf).filter((part) => typeof part === 'string');
      const facts = JSON.stringify(one.facts);
      return said.flatMap((part) => {
        const found = KEYS.exec(part)?.[0];
        return found === undefined || facts.includes(found) ? [] : [`${one.code}: ${part}`];
      });
    });
  });
  expect([...new Set(left)]).toEqual([]);
});

test('every message has a title', () => {
  const all = messages as unknown as Readonly<Record<string, Message<never>>>;
  expect(Object.values(all).every(({ title }) => title !== '')).toBe(true);
});
