import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ISODate } from '#calendar/date.ts';
import { copyEntry } from './made/copy-entry.ts';
import { isMadeOn } from './made/day.ts';
import { keyOfMunicipality } from './made/key.ts';
import { type Kept, type Store, storeIn } from './made/store.ts';
import type { Workshop } from './made/workshop.ts';

/** Inputs common to everything in a parcel. Parcels of different machines fit together only if their labels are equal. */
interface Label {
  readonly asOf: ISODate;
  readonly engine: string;
  readonly shared: string;
}

const LABEL = 'parcel.json';

/** Copies these made municipalities into a folder that can be moved to another machine. */
export function packParcel(shop: Workshop, ids: readonly string[], folder: string): void {
  const parcel = storeIn(folder);
  for (const id of ids) copyEntry(shop.store, parcel, id);
  writeFileSync(join(folder, LABEL), `${JSON.stringify(labelOf(shop), null, 2)}\n`);
}

export interface Taken {
  /** Municipalities for which neither a parcel nor the store has an up-to-date entry. */
  readonly missing: readonly string[];
}

/** Takes up-to-date municipalities from parcels into the store; or a Japanese sentence that says why a folder is unusable. */
export function takeParcels(
  shop: Workshop,
  ids: readonly string[],
  folders: readonly string[],
): Taken | string {
  for (const folder of folders) {
    const unfit = whyUnfit(shop, folder);
    if (unfit !== null) return unfit;
  }
  const missing = new Set(ids);
  for (const folder of folders) {
    const parcel = storeIn(folder);
    for (const name of parcel.names().filter((name) => missing.has(name)))
      if (isUpToDate(shop, parcel, name) && copyEntry(parcel, shop.store, name)) missing.delete(name);
  }
  return { missing: [...missing].filter((id) => !isUpToDate(shop, shop.store, id)) };
}

function isUpToDate({ archive, shared }: Workshop, store: Store, id: string): boolean {
  const isSo = isMadeOn(archive.asOf, keyOfMunicipality(archive, shared, id), store.read<Kept>(id));
  archive.files.forget();
  return isSo;
}

function labelOf({ archive, pages, shared }: Workshop): Label {
  return { asOf: archive.asOf, engine: pages.engine, shared };
}

function whyUnfit(shop: Workshop, folder: string): string | null {
  const label = readLabel(folder);
  if (label === null)
    return `${folder} には、分けて作ったもの（npm run build -- --shard）がありません。場所を確かめてください。`;
  const wanted = labelOf(shop);
  if (label.asOf !== wanted.asOf)
    return `${folder} は、基準日を ${label.asOf} として作ったもので、${wanted.asOf} のサイトには合わせられません。--as-of に、分けて作ったときと同じ日を書くか、作り直してください。`;
  if (label.shared === wanted.shared) return null;
  if (label.engine !== wanted.engine)
    return `${folder} は、ほかの版のプログラムで作ったもので、合わせられません。プログラムと Node の版、入れたパッケージ（npm ci）と url の道を、分けて作る機械とここで同じにして、作り直してください。`;
  return `${folder} は、市区町村に共通の原稿（content/ のすぐ下のファイル）がここと違うときに作ったもので、合わせられません。同じ原稿で作り直してください。`;
}

function readLabel(folder: string): Label | null {
  const file = join(folder, LABEL);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
