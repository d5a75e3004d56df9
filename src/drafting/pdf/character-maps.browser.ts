// In a browser, the tables are files of the site. Those of PDF for Japanese; the package has others.
import of83pvRKSJH from 'pdfjs-dist/cmaps/83pv-RKSJ-H.bcmap?url';
import of90msRKSJH from 'pdfjs-dist/cmaps/90ms-RKSJ-H.bcmap?url';
import of90msRKSJV from 'pdfjs-dist/cmaps/90ms-RKSJ-V.bcmap?url';
import of90mspRKSJH from 'pdfjs-dist/cmaps/90msp-RKSJ-H.bcmap?url';
import of90mspRKSJV from 'pdfjs-dist/cmaps/90msp-RKSJ-V.bcmap?url';
import of90pvRKSJH from 'pdfjs-dist/cmaps/90pv-RKSJ-H.bcmap?url';
import addRKSJH from 'pdfjs-dist/cmaps/Add-RKSJ-H.bcmap?url';
import addRKSJV from 'pdfjs-dist/cmaps/Add-RKSJ-V.bcmap?url';
import adobeJapan1UCS2 from 'pdfjs-dist/cmaps/Adobe-Japan1-UCS2.bcmap?url';
import eUCH from 'pdfjs-dist/cmaps/EUC-H.bcmap?url';
import eUCV from 'pdfjs-dist/cmaps/EUC-V.bcmap?url';
import extRKSJH from 'pdfjs-dist/cmaps/Ext-RKSJ-H.bcmap?url';
import extRKSJV from 'pdfjs-dist/cmaps/Ext-RKSJ-V.bcmap?url';
import h from 'pdfjs-dist/cmaps/H.bcmap?url';
import uniJISUCS2H from 'pdfjs-dist/cmaps/UniJIS-UCS2-H.bcmap?url';
import uniJISUCS2HWH from 'pdfjs-dist/cmaps/UniJIS-UCS2-HW-H.bcmap?url';
import uniJISUCS2HWV from 'pdfjs-dist/cmaps/UniJIS-UCS2-HW-V.bcmap?url';
import uniJISUCS2V from 'pdfjs-dist/cmaps/UniJIS-UCS2-V.bcmap?url';
import uniJISUTF16H from 'pdfjs-dist/cmaps/UniJIS-UTF16-H.bcmap?url';
import uniJISUTF16V from 'pdfjs-dist/cmaps/UniJIS-UTF16-V.bcmap?url';
import uniJIS2004UTF16H from 'pdfjs-dist/cmaps/UniJIS2004-UTF16-H.bcmap?url';
import uniJIS2004UTF16V from 'pdfjs-dist/cmaps/UniJIS2004-UTF16-V.bcmap?url';
import v from 'pdfjs-dist/cmaps/V.bcmap?url';

const urls: Readonly<Record<string, string>> = {
  '83pv-RKSJ-H.bcmap': of83pvRKSJH,
  '90ms-RKSJ-H.bcmap': of90msRKSJH,
  '90ms-RKSJ-V.bcmap': of90msRKSJV,
  '90msp-RKSJ-H.bcmap': of90mspRKSJH,
  '90msp-RKSJ-V.bcmap': of90mspRKSJV,
  '90pv-RKSJ-H.bcmap': of90pvRKSJH,
  'Add-RKSJ-H.bcmap': addRKSJH,
  'Add-RKSJ-V.bcmap': addRKSJV,
  'Adobe-Japan1-UCS2.bcmap': adobeJapan1UCS2,
  'EUC-H.bcmap': eUCH,
  'EUC-V.bcmap': eUCV,
  'Ext-RKSJ-H.bcmap': extRKSJH,
  'Ext-RKSJ-V.bcmap': extRKSJV,
  'H.bcmap': h,
  'UniJIS-UCS2-H.bcmap': uniJISUCS2H,
  'UniJIS-UCS2-HW-H.bcmap': uniJISUCS2HWH,
  'UniJIS-UCS2-HW-V.bcmap': uniJISUCS2HWV,
  'UniJIS-UCS2-V.bcmap': uniJISUCS2V,
  'UniJIS-UTF16-H.bcmap': uniJISUTF16H,
  'UniJIS-UTF16-V.bcmap': uniJISUTF16V,
  'UniJIS2004-UTF16-H.bcmap': uniJIS2004UTF16H,
  'UniJIS2004-UTF16-V.bcmap': uniJIS2004UTF16V,
  'V.bcmap': v,
};

export async function characterMap(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = urls[file];
  if (url === undefined) throw new Error(`There is no ${file} here.`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
