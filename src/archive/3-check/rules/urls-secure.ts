import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Context, Rule } from '../rule.ts';
import { addressesIn } from '../strings-in.ts';

export const urlsSecure: Rule = {
  description: '資料のアドレスは https:// で始まる',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    const { municipality, charts, reorganizations, editions } = source;
    for (const file of [municipality, ...charts, ...reorganizations, ...editions]) {
      if (!file) continue;
      for (const { text, keys } of addressesIn(file.data))
        if (/^http:/i.test(text)) yield diagnose('H112', file.at(keys), { url: text });
    }
  },
};
