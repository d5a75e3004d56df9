import { html, type TemplateResult } from 'lit-html';
import { type Act, aboutOf, partsOf, type Term, type Words } from '#diagnostics/words.ts';
import { valuesOf, verbOf, type Written } from '#drafting/changes/change-values.ts';
import { textsOf } from '#drafting/draft.ts';
import { draftKindOf } from '#drafting/draft-kind.ts';
import type { Found } from '#drafting/remedies/remedies.ts';
import type { Verb } from '#org/change.ts';
import { VERBS } from '#org/verbs/verbs.ts';
import { verbWords } from '#telling/verbs.ts';
import type { WrittenRow } from '#workbench/written-in.ts';
import { formOf } from '../../begun.ts';
import type { Desk } from '../../desk.ts';
import { factOf } from '../forms/facts.ts';

/** The text of a problem in the words of the workbench. Each term links to the field that it means. */
export function worded(desk: Desk, about: About, words: Words): TemplateResult {
  return html`${partsOf(words).map((part) =>
    // A term in brackets needs no space beside it.
    typeof part === 'string' ? part.replace(/^ | $/g, '') : termView(desk, about, part),
  )}`;
}

type About = Pick<Found, 'position' | 'called'>;

function termView(desk: Desk, place: About, term: Term): TemplateResult | string {
  switch (term.kind) {
    case 'key': {
      const { label, lead } = fieldFor(desk, place, term.key);
      return html`${leading(label, lead)}${aboutOf(term, label)}`;
    }
    case 'named':
      return leading(term.words, fieldFor(desk, place, term.key).lead);
    case 'word': {
      const field = fieldFor(desk, place, term.key);
      return html`${leading(field.label, field.lead)}を「${field.wordFor(term.word)}」`;
    }
    case 'pair': {
      const { label, lead } = fieldFor(desk, place, term.key);
      return html`${leading(label, lead)}に ${term.value}`;
    }
    case 'choice':
      return term.words === '' ? fieldFor(desk, place, term.key).wordFor(term.word) : `「${term.words}」`;
    case 'piece':
      return term.form === ''
        ? term.entries.map(([key, value]) => `${fieldFor(desk, place, key).label}「${value}」`).join('、')
        : `「書き方」の「${term.form}」`;
    case 'command':
      return leading(term.act, () => acts[term.act](desk));
  }
}

/** A term in brackets, as a button if it leads somewhere. */
function leading(label: string, lead: (() => void) | null): TemplateResult {
  return lead === null
    ? html`「${label}」`
    : html`「<button type="button" class="draft-link" @click=${lead}>${label}</button>」`;
}

const acts: Readonly<Record<Act, (desk: Desk) => void>> = {
  IDの案を出す: () => focusOn('draft-problems'),
  資料と照らし合わせる: (desk) => openTab(desk, 'print', 'draft-source-text'),
};

interface NamedField {
  readonly label: string;
  readonly lead: (() => void) | null;
  readonly wordFor: (word: string) => string;
}

/** The name of a field at the workbench, and the way there: a form, the facts, or none. */
function fieldFor(desk: Desk, { position: { file, line }, called }: About, key: string): NamedField {
  const wordFor = (word: string) => called[`${key}: ${word}`] ?? word;
  const { open, look } = desk.state;
  const isOpen = file === open;
  const row = isOpen ? look?.rows.findLast((one) => one.line <= line) : undefined;
  return (
    (row && isWithin(row, look?.rows ?? [], line) ? inForm(desk, row, key, wordFor) : null) ??
    (isOpen ? ofTab(desk, key, wordFor) : null) ??
    amongFacts(desk, file, key, wordFor) ??
    (isOpen ? ofAnyForm(desk, key, wordFor) : null) ?? { label: called[key] ?? key, lead: null, wordFor }
  );
}

/** Whether the line belongs to the change and not to the text below the last one. */
function isWithin({ index, diagnostics }: WrittenRow, rows: readonly WrittenRow[], line: number): boolean {
  return index < rows.length - 1 || diagnostics.some(({ position }) => position.line === line);
}

function inForm(
  desk: Desk,
  { index, written }: WrittenRow,
  key: string,
  wordFor: NamedField['wordFor'],
): NamedField | null {
  const { forms } = desk.state;
  const verb = verbOf(written);
  const field = verb && forms?.[verb].find((one) => one.key === key);
  if (!verb || !forms || !field) return null;
  return {
    label: field.label,
    lead: () => {
      const values = valuesOf(forms[verb], written as Written);
      desk.set({ tab: 'changes', form: formOf(verb, values, { index, written }) });
      focusOn(`draft-field-${key}`);
    },
    wordFor: (word) => field.choices.find(({ value }) => value === word)?.label ?? wordFor(word),
  };
}

/** Keys with a tab of their own, and verbs, which begin a change. */
function ofTab(desk: Desk, key: string, wordFor: NamedField['wordFor']): NamedField | null {
  const { open, forms } = desk.state;
  if (draftKindOf(open ?? '', '') !== 'reorganization') return null;
  const tab = TABS[key];
  if (tab !== undefined)
    return { label: tab.label, lead: () => openTab(desk, tab.id, `draft-tab-${tab.id}`), wordFor };
  const verb = (VERBS as readonly string[]).includes(key) ? (key as Verb) : null;
  if (verb === null || forms === null) return null;
  return {
    label: verbWords[verb],
    lead: () => {
      const form = formOf(verb, valuesOf(forms[verb], {}));
      desk.set({ tab: 'changes', form });
      focusOn(`draft-field-${forms[verb][0]?.key}`);
    },
    wordFor,
  };
}

const TABS: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {
  changes: { id: 'changes', label: '変更' },
  statements: { id: 'statements', label: '記述の点検' },
  remarks: { id: 'statements', label: '記述の点検' },
};

/** A label that all forms with the field share, for problems that concern no particular change. */
function ofAnyForm(
  { state: { open, forms } }: Desk,
  key: string,
  wordFor: NamedField['wordFor'],
): NamedField | null {
  if (forms === null || draftKindOf(open ?? '', '') !== 'reorganization') return null;
  const labels = new Set(
    Object.values(forms).flatMap((fields) =>
      fields.filter((one) => one.key === key).map(({ label }) => label),
    ),
  );
  const [label, another] = labels;
  return label === undefined || another !== undefined ? null : { label, lead: null, wordFor };
}

function amongFacts(
  desk: Desk,
  file: string,
  key: string,
  wordFor: NamedField['wordFor'],
): NamedField | null {
  const fact = factOf(draftKindOf(file, textOf(desk, file)), key);
  if (fact === null) return null;
  return {
    label: fact.label,
    lead: desk.state.open === file ? () => openTab(desk, 'facts', fact.id) : null,
    wordFor: (word) => fact.choices.find(({ value }) => value === word)?.label ?? wordFor(word),
  };
}

function textOf({ state: { draft } }: Desk, file: string): string {
  return draft === null ? '' : (textsOf(draft)[file] ?? '');
}

function openTab(desk: Desk, tab: string, id: string): void {
  desk.set({ tab });
  focusOn(id);
}

/** After the next frame, opens and focuses the element. */
function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  });
}
