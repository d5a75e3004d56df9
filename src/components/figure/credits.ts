import type { Download } from '#diagrams/svg/download.ts';

/** The credits of a figure, read from the citation of the page; without one, its title and address. */
export function creditsOfPage(): Pick<Download, 'of' | 'from' | 'page'> {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const line = document.querySelector('[data-citation]');
  if (!line) return { of: document.title, from: [page], page };
  const nodes = [...line.childNodes] as Node[];
  const at = (part: string) => nodes.findIndex((node) => node instanceof Element && node.matches(part));
  const words = (from: number, to?: number) =>
    nodes
      .slice(from, to)
      .map(({ textContent }) => textContent)
      .join('')
      .replace(/^[\s、]+|[\s、]+$/g, '');
  const [place, address] = [at('[data-place]'), at('[data-address]')];
  return { of: words(0, place), from: [words(place + 1, address), words(address)], page };
}
