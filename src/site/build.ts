import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { urls } from '#archive/4-link/urls.ts';
import { type OpenArchive, openArchive } from '#archive/archive.ts';
import type { ISODate } from '#calendar/date.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { type LastAdded, sitemapFiles } from '#feeds/sitemap.ts';
import { checkContent } from './check-content.ts';
import { makePlaceForDigests, type Origin, writeDigests } from './digests.ts';
import { filesOnDisk } from './files-on-disk.ts';
import { writeForHosts } from './for-hosts.ts';
import { reportOfSite } from './inspect/problem.ts';
import { finishSite } from './inspect.ts';
import { type OpenSite, siteOf } from './open.ts';
import { bringBack, makeRoom, outputAt, replaceSite, whyNotReplaced } from './output.ts';
import { type Unchanging, unchanging } from './unchanging.ts';

interface BuildOptions {
  /** The folder that holds content/. */
  readonly root: string;
  readonly out: string;
  readonly asOf: ISODate;
}

/** What a build does to the world besides writing its folder. */
export interface BuildEffects {
  readonly renderPages: (site: OpenSite, folder: string) => Promise<void>;
  /** Adds what pages are shared with. */
  readonly drawPictures: (site: OpenSite, folder: string) => Promise<void>;
  /** Adds what a reader searches in, once the pages are in order. */
  readonly makeSearchIndex: (site: OpenSite, folder: string) => Promise<void>;
  /** What the site is made from, as it is told beside what stands in its files. */
  readonly origin: () => Origin;
  /** Two builds of one checkout at once would write into each other's intermediate files. */
  readonly takeTurn: () => Promise<void>;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly color: boolean;
}

/**
 * Checks the content, builds the site beside the last good one, checks that too, and only then puts it in its place.
 * Whether it came to that; why not is told by `complain`.
 */
export async function buildSite({ root, out, asOf }: BuildOptions, effects: BuildEffects): Promise<boolean> {
  const output = outputAt(out);
  const roots = ['.', root];
  const stop = (reason: string | null): reason is string => {
    if (reason !== null) effects.complain(reason);
    return reason !== null;
  };
  bringBack(output);
  if (stop(whyNotReplaced(output, roots))) return false;
  const files = unchanging(filesOnDisk(root));
  const archive = openArchive(files, asOf);
  if (stop(await whyUnsound(archive, effects))) return false;

  await effects.takeTurn();
  makeRoom(output);
  const site = siteOf(archive);
  try {
    await effects.renderPages(site, output.fresh);
    await effects.drawPictures(site, output.fresh);
    if (stop(whyChanged(files)) || stop(await whyUnfinished(site, output.fresh, effects))) return false;
  } catch (problem) {
    // What changed under its feet may have brought it down.
    effects.complain(whyChanged(files) ?? ourFault(problem));
    return false;
  }
  // Building took a while: somebody may have written, or put something there.
  if (stop(whyChanged(files)) || stop(whyNotReplaced(output, roots))) return false;
  replaceSite(output);
  effects.say(`サイトを ${out}/ に作りました（基準日 ${asOf}）。`);
  return true;
}

const KEPT = '前に作ったものはそのまま残っています。';

function whyChanged({ changed }: Unchanging): string | null {
  const path = changed();
  return path === null
    ? null
    : `サイトを作っている間に、原稿（${path}）が書き換えられました。確かめていない原稿は公開しません。もう一度作ってください。${KEPT}`;
}

/** Nothing that an editor wrote may lead here: the content was checked. */
function ourFault(problem: unknown): string {
  const details = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return `サイトを作る途中で止まりました。原稿ではなく、このプログラムの誤りです。次の内容を、開発者に知らせてください。${KEPT}\n${details}`;
}

async function whyUnsound(archive: OpenArchive, { complain, color }: BuildEffects): Promise<string | null> {
  const { diagnostics, source } = await checkContent(archive);
  if (diagnostics.length > 0) complain(renderTerminal(diagnostics, { source, color }));
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return '誤りがあるため、サイトは作りませんでした。前に作ったものはそのまま残っています。';
  }
  if (archive.shared.site === null) {
    return 'content/site.yaml がないため、サイトは作りませんでした。name（サイトの名前）と url（公開するアドレス）を書いてください。';
  }
  return null;
}

/** Adds to the pages what is made from all of them, where they are in order. */
async function whyUnfinished(
  site: OpenSite,
  folder: string,
  { complain, makeSearchIndex, origin }: BuildEffects,
): Promise<string | null> {
  writeForHosts(site, folder);
  makePlaceForDigests(folder);
  const { pages, problems } = finishSite(folder);
  if (problems.length > 0) {
    complain(reportOfSite(problems));
    return `作ったサイトに誤りがあるため、公開しませんでした。前に作ったものはそのまま残っています（確かめる場所: ${folder}）。`;
  }
  for (const { path, text } of sitemapFiles(site.settings, pages, lastAdded(site)))
    writeFileSync(join(folder, path), text);
  await makeSearchIndex(site, folder);
  writeDigests(folder, { site: site.settings.url, asOf: site.settings.asOf, ...origin() });
  return null;
}

/** Of the pages of all municipalities, and of the home page, which is as new as the newest of them. */
function lastAdded({ gists }: OpenSite): LastAdded {
  const dates = new Map(gists().flatMap(({ lastAdded }) => [...lastAdded]));
  const newest = [...dates.values()].toSorted().at(-1);
  return newest === undefined ? dates : dates.set(urls.home, newest);
}
