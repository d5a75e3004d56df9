// The page of the workbench: shows the desk according to the kind of the open file, and connects the actions.
import { render, type TemplateResult } from 'lit-html';
import type { Position } from '#diagnostics/diagnostic.ts';
import { type Texts, textsOf } from '#drafting/draft.ts';
import { draftKindOf } from '#drafting/draft-kind.ts';
import type { Repository } from '#drafting/propose.ts';
import { unpacked } from '#feeds/unpacked.ts';
import { beginningOf, type Example } from './acts/beginning.ts';
import { editingOf } from './acts/editing.ts';
import { mendingOf } from './acts/mending.ts';
import { mintingOf } from './acts/minting.ts';
import { revivingOf } from './acts/reviving.ts';
import { asking } from './ask.ts';
import type { Desk } from './desk.ts';
import { keepingPlace } from './keeping-place.ts';
import { kinds } from './kinds/kinds.ts';
import { deskOf } from './open-desk.ts';
import { screenOf } from './screen.ts';
import type { Municipality } from './state.ts';
import { askingView } from './views/begin/asking.ts';
import { beginView } from './views/begin/begin.ts';
import { doubtedView } from './views/begin/opened.ts';
import { deskView } from './views/desk-view.ts';
import { existingFileView } from './views/existing-file.ts';
import { fileViewOf } from './views/file.ts';
import { correctionsTab } from './views/forms/items.ts';
import { noticesView } from './views/notices.ts';
import { outView } from './views/out/out.ts';
import { resultView } from './views/result.ts';

/** Data that the page passes to its script. */
interface Given {
  /** One line per municipality: its id, a space and its name. */
  readonly municipalities: string;
  readonly repository: Repository | null;
  /** The address of the texts of a municipality, with `{id}` in place of its id. */
  readonly texts: string;
  /** A file to try the workbench with. */
  readonly example: Example | null;
}

export function start(page: HTMLElement): void {
  const given: Given = JSON.parse(page.dataset.given ?? '{}');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  const desk = deskOf({
    ask: asking(),
    municipalities: municipalitiesIn(given),
    today,
    show: () =>
      keepingPlace(page, () => {
        render(view(), page);
        mending.goOn();
        reviving.goOn();
        screen.goOn(page);
      }),
  });
  const mending = mendingOf(desk);
  const { mend } = mending;
  const file = fileViewOf(() => desk, mend);
  const edit = editingOf(desk);
  const reviving = revivingOf(desk, edit);
  const screen = screenOf(desk);
  const minting = mintingOf(desk);
  const beginning = beginningOf(desk, {
    publishedOf: (municipality) => publishedOf(given, municipality),
    example: given.example,
  });

  const goTo = ({ position }: { readonly position: Position }) => {
    if (position.file !== desk.state.open) desk.open(position.file);
    file.goTo(position.line, position.column);
  };

  const view = (): TemplateResult => {
    const { draft, asking: questions, doubted, again } = desk.state;
    if (draft === null) {
      if (again !== null) return existingFileView(desk, again, beginning);
      if (questions !== null)
        return askingView(desk, questions, (answers) => beginning.answered(questions, answers));
      if (doubted === null) return beginView(desk, beginning);
      const { place, openAt } = beginning;
      return doubtedView(desk, doubted, { place, open: (path) => openAt(doubted, path) });
    }
    const { tabs, result } = kinds[kindOf(desk)];
    return deskView(desk, {
      notices: () => noticesView(desk, beginning),
      tabs: [
        ...tabs({ desk, edit, file, mend }),
        ...correctionsTab({ desk, edit, file, mend }),
        { id: 'file', title: 'ファイル', view: () => file.view(desk) },
      ],
      result: () => resultView(desk, { goTo, mend }, minting, result),
      out: () => outView(desk, given.repository),
    });
  };
  render(view(), page);
  desk.ask('municipalityFields').then((municipalityFields) => desk.set({ municipalityFields }));
}

function kindOf({ state: { draft, open } }: Desk) {
  return draftKindOf(open ?? '', draft && open !== null ? (textsOf(draft)[open] ?? '') : '');
}

function municipalitiesIn({ municipalities }: Given): readonly Municipality[] {
  const lines = municipalities === '' ? [] : municipalities.split('\n');
  return lines.map((line) => {
    const [id = '', ...name] = line.split(' ');
    return { id, name: name.join(' ') };
  });
}

/** The texts of a municipality and the shared ones; only the latter if the site has no such municipality. */
async function publishedOf(given: Given, municipality: string): Promise<Texts> {
  const { texts } = given;
  const ids = ['shared', ...municipalitiesIn(given).flatMap(({ id }) => (id === municipality ? [id] : []))];
  return Object.assign({}, ...(await Promise.all(ids.map((id) => fetched(texts, id)))));
}

async function fetched(texts: string, id: string): Promise<Texts> {
  const response = await fetch(texts.replace('{id}', id));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return unpacked(await response.blob());
}
