import type { APIRoute } from 'astro';
import { keptCopies, municipalityIds } from '#site/this-build.ts';

/** Every copy of a source that is kept, byte for byte. */
export function getStaticPaths() {
  return municipalityIds().flatMap((municipality) =>
    [...keptCopies(municipality)].map(([name, bytes]) => ({
      params: { municipality, file: name.replace(/^sources\//, '') },
      props: { bytes },
    })),
  );
}

export const GET: APIRoute<{ bytes: () => Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes());
