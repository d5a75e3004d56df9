import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';

/** The trail of a page below a reorganization. */
export function trailBelow(archive: Archive, { data, url }: LinkedReorganization) {
  return [
    { name: '改正', url: urls.reorganizations(archive.id) },
    { name: data.title, url },
  ];
}
