import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '#drafting/draft.ts';
import type { DraftKind } from '#drafting/draft-kind.ts';
import { calledAfter, dateId, reorganizationTitle } from '#drafting/write/called-after.ts';
import type { Edit } from '#drafting/write/edit-file.ts';
import type { Value } from '#drafting/write/to-piece.ts';
import { coverages, FIDELITY_HELP, fidelities, partsOfYear } from '../../choices.ts';
import type { Desk } from '../../desk.ts';
import type { Tab, Use } from '../../kinds/kind.ts';
import { type Choice, choiceInput, fieldView } from './field.ts';
import { itemsView } from './items.ts';
import { writtenInput } from './written-input.ts';

interface Fact {
  readonly at: readonly string[];
  readonly label: string;
  readonly help?: string;
  /** The value to write for an empty input, if the file needs one. */
  readonly empty?: (fields: Readonly<Record<string, unknown>>) => Value;
  /** The file name without extension that follows from the value. */
  readonly names?: (value: string) => string | null;
  readonly choices?: readonly Choice[];
  /** Further edits that follow from the value. */
  readonly also?: (fields: Readonly<Record<string, unknown>>, value: string) => readonly Edit[];
}

const sources: readonly Fact[] = [
  { at: ['source', 'title'], label: '資料の題名', help: '何を見て書くか。資料に印刷されているとおりに' },
  { at: ['source', 'publisher'], label: '資料を出したところ', help: '企画部事務管理課、など' },
  { at: ['source', 'url'], label: '資料のアドレス', help: '公開されていれば https:// から' },
  { at: ['source', 'place'], label: '資料の中の場所', help: '別紙の新旧対照表、など' },
];

const facts: readonly Fact[] = [
  { at: ['title'], label: '改正の名前', help: '令和9年度行政組織機構改正、など' },
  {
    at: ['effective'],
    label: '施行期日',
    help: '2027-04-01。日が決まっていなければ 令和9年4月 のように。ファイルの名前も、この日付になります',
    names: dateId,
    // Only a title that the workbench made follows the date. A title that a person wrote stays.
    also: ({ title, effective }, value) => {
      const name = reorganizationTitle(value);
      return name !== null && title === reorganizationTitle(String(effective ?? ''))
        ? [{ at: ['title'], set: name }]
        : [];
    },
  },
  {
    at: ['status'],
    label: '状態',
    choices: [
      { value: 'planned', label: '予定（議決の前）' },
      { value: 'decided', label: '議決済み' },
      { value: 'in force', label: '施行' },
      { value: 'postponed', label: '延期（時期未定）' },
      { value: 'withdrawn', label: '取りやめ' },
    ],
  },
  ...sources,
  { at: ['published'], label: '公表された日' },
  { at: ['contact', 'office'], label: '問い合わせ先の部署', help: '氏名は書きません' },
  { at: ['contact', 'phone'], label: '電話番号' },
  { at: ['before'], label: '改正前の組織図の日付', help: '「組織図」として載せてある日。照合に使います' },
  { at: ['after'], label: '改正後の組織図の日付' },
];

/** The facts of a file, by its kind. */
const factsOf = {
  reorganization: facts,
  chart: [
    {
      at: ['asOf'],
      label: '組織図の日付',
      help: '2027-04-01 の形で。ファイルの名前も、この日付になります',
      names: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null),
    },
    {
      at: ['coverage'],
      label: '図に載っている範囲',
      empty: ({ units }) => topOf(units),
      choices: coverages,
    },
    ...sources,
  ],
  edition: [
    { at: ['title'], label: '資料の題名' },
    { at: ['edition'], label: '版の名前', help: '印刷されているとおりに' },
    {
      at: ['issued'],
      label: '版の日付',
      help: '令和9年3月、2027-03-25 など。日付を名前にしたファイルなら、公開するまでは、名前もこの日付になります',
      names: dateId,
    },
    { at: ['period', 'from'], label: '計画期間の初めの年度', help: '令和9年度 など' },
    { at: ['period', 'to'], label: '計画期間の終わりの年度' },
    {
      at: ['fidelity'],
      label: '文章の言葉',
      help: FIDELITY_HELP,
      choices: fidelities,
    },
    ...sources,
  ],
  report: [
    { at: ['title'], label: '報告の題名' },
    { at: ['edition'], label: '版の名前', help: '令和8年度、令和8年度上半期 など' },
    { at: ['issued'], label: '報告の日付', help: '令和9年9月 など' },
    { at: ['reports', 'document'], label: '対象の資料', help: '資料のアドレスの名前' },
    { at: ['reports', 'edition'], label: '対象の版', help: '書かなければ、その年度に使われていた版' },
    { at: ['reports', 'year'], label: '対象の年度', help: '西暦で' },
    {
      at: ['reports', 'part'],
      label: '期間',
      choices: partsOfYear,
    },
    ...sources,
  ],
} as const satisfies Partial<Record<DraftKind, readonly Fact[]>>;

/** The input for a key of a file: its label, id and choices. Null if the facts do not include the key. */
export function factOf(kind: DraftKind, key: string) {
  const all: Partial<Record<DraftKind, readonly Fact[]>> = factsOf;
  const fact = all[kind]?.find(({ at: [first] }) => first === key);
  if (fact === undefined) return null;
  return { label: fact.label, id: idOf(fact), choices: fact.choices ?? [] };
}

function idOf({ at }: Pick<Fact, 'at'>): string {
  return `draft-fact-${at.join('-')}`;
}

/** The names of the departments in a written chart. */
function topOf(units: unknown): readonly string[] {
  if (Array.isArray(units)) return units.flatMap(topOf);
  if (typeof units === 'string') return [units];
  return Object.keys(units ?? {});
}

/** The tab for the facts of a file and its source. */
export function factsTab(use: Use, kind: keyof typeof factsOf, title: string): Tab {
  const { desk, edit } = use;
  const set = async ({ at, empty, names, also }: Fact, value: string) => {
    const { open, look } = desk.state;
    const fields = look?.fields ?? {};
    const nothing = empty?.(fields);
    const was = names?.(String(valueAt(fields, at) ?? '')) ?? null;
    const put = value === '' && nothing !== undefined ? nothing : value;
    const further = also?.(fields, value) ?? [];
    const isIn = await edit(
      [put === '' ? { at, remove: true } : { at, set: put }, ...further],
      '書き込みました。',
    );
    const name = names?.(value) ?? null;
    const { draft } = desk.state;
    if (!isIn || draft === null || open === null || name === null) return isIn;
    const to = calledAfter(open, was, name, textsOf(draft));
    if (to !== null) desk.move(open, to);
    return isIn;
  };
  const view = () => {
    const { look } = desk.state;
    // The content of the file is unknown until the first check.
    if (kind !== 'reorganization' || look === null) return factsView(desk, factsOf[kind], set);
    const { stages, status } = look.fields;
    if (stages === undefined) return html`${factsView(desk, facts, set)} ${stagedButton(use, status)}`;
    const others = facts.filter(({ at: [key] }) => key !== 'status');
    return html`${factsView(desk, others, set)} ${itemsView(use, 'stages')}`;
  };
  return { id: 'facts', title, view };
}

/** The present status becomes the first stage. */
function stagedButton({ edit }: Use, status: unknown): TemplateResult {
  const first = { status: typeof status === 'string' ? status : 'planned' };
  const put = () =>
    edit(
      [
        { at: ['stages'], set: [first] },
        { at: ['status'], remove: true },
      ],
      '状態を、段階の一覧にしました。「元に戻す」で戻せます。',
    );
  return html`<p class="small quiet">予定・議決・施行の日付や議案の番号まで残すには、状態を段階の一覧にします。</p>
    <p class="draft-buttons"><button type="button" @click=${put}>段階ごとに残す</button></p>`;
}

function valueAt(fields: unknown, at: Fact['at']): unknown {
  return at.reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], fields);
}

function factsView(
  desk: Desk,
  facts: readonly Fact[],
  set: (fact: Fact, value: string) => Promise<boolean>,
): TemplateResult {
  const { fields = {}, wrong: faults = {} } = desk.state.look ?? {};
  return html`<div class="draft-form">
    ${facts.map((fact) => {
      const { at, label, help, choices } = fact;
      const id = idOf(fact);
      const wrong = faults[at.join('-')];
      const value = valueAt(fields, at);
      const written = typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
      return fieldView(
        { id, label, help, wrong },
        choices
          ? choiceInput(id, choices, written, (chosen) => set(fact, chosen))
          : writtenInput(desk, {
              id,
              written,
              put: (value) => set(fact, value),
              describedBy: `${id}-help ${id}-wrong`,
              isWrong: wrong !== undefined,
            }),
      );
    })}
  </div>`;
}
