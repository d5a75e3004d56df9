import { createHash } from 'node:crypto';
import { type Code, messages } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { explanationMarkdown } from '../explanation.ts';

/**
 * SARIF 2.1.0 for code scanning: diagnostics in the order given, and a rule for every known code. The same
 * diagnostics give the same bytes.
 */
export function renderSarif(diagnostics: readonly Diagnostic[]): string {
  const codes = (Object.keys(messages) as Code[]).sort();
  const fingerprintOf = fingerprints();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hensen',
            language: 'ja',
            rules: codes.map(rule),
          },
        },
        language: 'ja',
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each) => ({
          ruleId: each.code,
          ruleIndex: codes.indexOf(each.code),
          level: each.severity,
          message: { text: messageText(`${each.message}\n${each.hint}`) },
          locations: [{ physicalLocation: physicalLocation(each) }],
          partialFingerprints: { 'hensen/v1': fingerprintOf(each) },
          ...fixes(each),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: Code): object {
  const { title, explanation, severity } = messages[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: explanationMarkdown(messages[code]) },
    defaultConfiguration: { level: severity },
  };
}

function physicalLocation({ position }: Diagnostic) {
  const { file, line, column, length } = position;
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
  };
}

/** The replacement as a SARIF fix, if known. */
function fixes(diagnostic: Diagnostic): object {
  const { meant } = diagnostic;
  if (meant === null) return {};
  const { artifactLocation, region } = physicalLocation(diagnostic);
  const replacements = [{ deletedRegion: region, insertedContent: { text: meant } }];
  return {
    fixes: [
      {
        description: { text: messageText(`「${meant}」に直す`) },
        artifactChanges: [{ artifactLocation, replacements }],
      },
    ],
  };
}

function relativeUri(file: string): string {
  return file
    .toWellFormed()
    .split(/[/\\]/)
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** Escapes braces, which mark placeholders in SARIF messages, and [text](target), which is a link. */
function messageText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]');
}

/**
 * Fingerprints that do not change when lines are inserted above; repeated problems in a file are numbered.
 */
function fingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ code, message, position }) => {
    const problem = JSON.stringify([code, position.file, message]);
    const count = seen.get(problem) ?? 0;
    seen.set(problem, count + 1);
    return createHash('sha256').update(`${problem}#${count}`).digest('hex').slice(0, 32);
  };
}
